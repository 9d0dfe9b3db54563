#pragma once

#include "evidence/signature/gost/GostPublicKey.h"

#include <QByteArray>

#include <memory>

namespace aiqyn::tests {

/// One element of DER.
[[nodiscard]] QByteArray element(int tag, const QByteArray& content);
[[nodiscard]] inline QByteArray sequence(const QByteArray& content)
{
    return element(0x30, content);
}
/// Of its dotted form, header included.
[[nodiscard]] QByteArray objectId(const char* dotted);
/// AlgorithmIdentifier with NULL.
[[nodiscard]] QByteArray plainAlgorithm(const char* dotted);

inline constexpr const char* gostKeyOid = "1.2.398.3.10.1.1.2.2";
inline constexpr const char* gostCurveOid = "1.2.398.3.10.1.1.2.2.1";
inline constexpr const char* gostSignatureOid = "1.2.398.3.10.1.1.2.3.2";
inline constexpr const char* streebogOid = "1.2.398.3.10.1.3.3";

/// Signs whatever tests need signed.
class TestKey
{
public:
    TestKey() = default;
    TestKey(const TestKey&) = delete;
    TestKey& operator=(const TestKey&) = delete;
    virtual ~TestKey() = default;

    [[nodiscard]] virtual QByteArray publicKeyInfo() const = 0;
    [[nodiscard]] virtual QByteArray algorithm() const = 0;
    [[nodiscard]] virtual QByteArray sign(const QByteArray& bytes) const = 0;
};

/// Least significant byte first as NCA programs write, or most significant first as in RFC 9215.
enum class OctetOrder { National = 1, International };

/// GOST 34.310-2015 by the textbook, for tests alone: it takes no care of its secret.
class GostTestKey final : public TestKey
{
public:
    explicit GostTestKey(const QByteArray& seed, OctetOrder order = OctetOrder::National);

    [[nodiscard]] QByteArray publicKeyInfo() const override;
    [[nodiscard]] QByteArray algorithm() const override { return plainAlgorithm(gostSignatureOid); }
    [[nodiscard]] QByteArray sign(const QByteArray& bytes) const override;

    [[nodiscard]] QByteArray coordinates() const;
    [[nodiscard]] QByteArray signDigest(const evidence::StreebogDigest& digest) const;

private:
    using Number = evidence::openssl::Handle<BIGNUM, BN_free>;
    evidence::openssl::Handle<EC_GROUP, EC_GROUP_free> m_group;
    Number m_secret;
    OctetOrder m_order;
};

/// ECDSA on P-256, to put the same chain before OpenSSL.
class EcTestKey final : public TestKey
{
public:
    EcTestKey();

    [[nodiscard]] QByteArray publicKeyInfo() const override;
    [[nodiscard]] QByteArray algorithm() const override;
    [[nodiscard]] QByteArray sign(const QByteArray& bytes) const override;

private:
    evidence::openssl::Key m_key;
};

} // namespace aiqyn::tests
