#include "evidence/signature/gost/GostPublicKey.h"

#include "evidence/signature/DerReader.h"
#include "evidence/signature/gost/GostAlgorithms.h"

namespace aiqyn::evidence {

namespace {

using Number = openssl::Handle<BIGNUM, BN_free>;
using Scratch = openssl::Handle<BN_CTX, BN_CTX_free>;

const unsigned char* bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Number littleEndian(QByteArrayView bytes)
{
    return Number(BN_lebin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

Number bigEndian(QByteArrayView bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

Number numberOf(const char* hex)
{
    BIGNUM* number = nullptr;
    BN_hex2bn(&number, hex);
    return Number(number);
}

/// Null when OpenSSL has no memory.
openssl::Handle<EC_GROUP, EC_GROUP_free> groupOf(const GostCurve& curve, BN_CTX* scratch)
{
    const Number p = numberOf(curve.p);
    const Number a = numberOf(curve.a);
    const Number b = numberOf(curve.b);
    const Number q = numberOf(curve.q);
    const Number x = numberOf(curve.x);
    const Number y = numberOf(curve.y);
    openssl::Handle<EC_GROUP, EC_GROUP_free> group(
        EC_GROUP_new_curve_GFp(p.get(), a.get(), b.get(), scratch));
    const openssl::Handle<EC_POINT, EC_POINT_free> base(group ? EC_POINT_new(group.get()) : nullptr);
    if (!base || EC_POINT_set_affine_coordinates(group.get(), base.get(), x.get(), y.get(), scratch) != 1 ||
        EC_GROUP_set_generator(group.get(), base.get(), q.get(), BN_value_one()) != 1)
        group.reset();
    return group;
}

bool isBetweenZeroAnd(const BIGNUM* limit, const BIGNUM* number)
{
    return number != nullptr && !BN_is_zero(number) && BN_cmp(number, limit) < 0;
}

} // namespace

std::optional<GostPublicKey> GostPublicKey::fromSubjectPublicKeyInfo(QByteArrayView der)
{
    DerReader file(der);
    DerReader info(file.take(sequenceTag));
    const QByteArrayView algorithm = info.takeWhole(sequenceTag);
    const QByteArrayView bits = info.take(bitsTag);
    if (!file.isDone() || !info.isDone() || !isGostKey(algorithm) || bits.isEmpty() || bits.front() != 0)
        return std::nullopt;
    DerReader key(bits.sliced(1));
    const QByteArrayView octets = key.take(octetsTag);
    return key.isDone() ? fromCoordinates(octets, gostParamSetA) : std::nullopt;
}

std::optional<GostPublicKey> GostPublicKey::fromCoordinates(QByteArrayView octets, const GostCurve& curve)
{
    if (octets.size() != 2 * coordinateSize)
        return std::nullopt;
    const Scratch scratch(BN_CTX_new());
    Group group = scratch ? groupOf(curve, scratch.get()) : nullptr;
    Point point(group ? EC_POINT_new(group.get()) : nullptr);
    const Number x = littleEndian(octets.first(coordinateSize));
    const Number y = littleEndian(octets.last(coordinateSize));
    // OpenSSL would reduce a coordinate beyond the field: the same key in another spelling.
    const BIGNUM* const field = group ? EC_GROUP_get0_field(group.get()) : nullptr;
    const bool isPoint =
        point && x && y && BN_cmp(x.get(), field) < 0 && BN_cmp(y.get(), field) < 0 &&
        EC_POINT_set_affine_coordinates(group.get(), point.get(), x.get(), y.get(), scratch.get()) == 1;
    ERR_clear_error();
    if (!isPoint)
        return std::nullopt;
    return GostPublicKey(std::move(group), std::move(point));
}

bool GostPublicKey::verifies(const StreebogDigest& digest, QByteArrayView signature) const
{
    if (signature.size() != signatureSize)
        return false;
    const QByteArrayView first = signature.first(signatureSize / 2);
    const QByteArrayView last = signature.last(signatureSize / 2);
    return holds(digest, littleEndian(first).get(), littleEndian(last).get()) ||
           holds(digest, bigEndian(last).get(), bigEndian(first).get());
}

/// Procedure II of GOST R 34.10-2012 (RFC 7091, section 6.2), step by step.
bool GostPublicKey::holds(const StreebogDigest& digest, const BIGNUM* r, const BIGNUM* s) const
{
    const BIGNUM* const q = EC_GROUP_get0_order(m_group.get());
    if (!isBetweenZeroAnd(q, r) || !isBetweenZeroAnd(q, s))
        return false;
    const Scratch scratch(BN_CTX_new());
    BN_CTX* const context = scratch.get();
    const Number e = littleEndian(QByteArrayView(digest.data(), static_cast<qsizetype>(digest.size())));
    const Number z1(BN_new());
    const Number z2(BN_new());
    const Number x(BN_new());
    const Point sum(EC_POINT_new(m_group.get()));
    if (context == nullptr || !e || !z1 || !z2 || !x || !sum || BN_nnmod(e.get(), e.get(), q, context) != 1 ||
        (BN_is_zero(e.get()) && BN_one(e.get()) != 1))
        return false;
    const Number v(BN_mod_inverse(nullptr, e.get(), q, context));
    const bool holds =
        v && BN_mod_mul(z1.get(), s, v.get(), q, context) == 1 &&
        BN_mod_mul(z2.get(), r, v.get(), q, context) == 1 && BN_sub(z2.get(), q, z2.get()) == 1 &&
        EC_POINT_mul(m_group.get(), sum.get(), z1.get(), m_point.get(), z2.get(), context) == 1 &&
        EC_POINT_is_at_infinity(m_group.get(), sum.get()) == 0 &&
        EC_POINT_get_affine_coordinates(m_group.get(), sum.get(), x.get(), nullptr, context) == 1 &&
        BN_nnmod(x.get(), x.get(), q, context) == 1 && BN_cmp(x.get(), r) == 0;
    ERR_clear_error();
    return holds;
}

} // namespace aiqyn::evidence
