#pragma once

#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/gost/Streebog.h"

#include <openssl/ec.h>

#include <optional>

namespace aiqyn::evidence {

/// y^2 = x^3 + ax + b modulo the prime p, with a point (x, y) of prime order q that generates the whole
/// group; hexadecimal, at most 512 bits.
struct GostCurve
{
    const char* p;
    const char* a;
    const char* b;
    const char* q;
    const char* x;
    const char* y;
};

/// id-tc26-gost-3410-12-512-paramSetA (RFC 7836), the only curve of the national certification authority.
inline constexpr GostCurve gostParamSetA{
    .p = "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"
         "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7",
    .a = "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"
         "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC4",
    .b = "E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265"
         "EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760",
    .q = "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"
         "27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275",
    .x = "3",
    .y = "7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921"
         "DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4"};

/// A key that verifies signatures of GOST 34.310-2015 with 512 bits. It works on public data only, so its
/// time need not be constant. Const calls are thread-safe.
class GostPublicKey
{
public:
    static constexpr qsizetype coordinateSize = 64;
    static constexpr qsizetype signatureSize = 128;

    /// DER, all of it. nullopt: another algorithm or curve, or no point of the curve.
    [[nodiscard]] static std::optional<GostPublicKey> fromSubjectPublicKeyInfo(QByteArrayView der);
    /// x and y, 64 bytes each, least significant byte first. nullopt: no point of the curve.
    [[nodiscard]] static std::optional<GostPublicKey> fromCoordinates(QByteArrayView octets,
                                                                      const GostCurve& curve);

    /// Of 128 bytes in either order that is in use: r then s, least significant byte first (what the national
    /// authority's programs write), or s then r, most significant byte first (RFC 9215).
    [[nodiscard]] bool verifies(const StreebogDigest& digest, QByteArrayView signature) const;

private:
    using Group = openssl::Handle<EC_GROUP, EC_GROUP_free>;
    using Point = openssl::Handle<EC_POINT, EC_POINT_free>;

    GostPublicKey(Group group, Point point)
        : m_group(std::move(group))
        , m_point(std::move(point))
    {}
    [[nodiscard]] bool holds(const StreebogDigest& digest, const BIGNUM* r, const BIGNUM* s) const;

    Group m_group;
    Point m_point;
};

} // namespace aiqyn::evidence
