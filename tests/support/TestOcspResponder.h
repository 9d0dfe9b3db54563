#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"

#include <QByteArray>

#include <openssl/ocsp.h>

#include <functional>
#include <optional>
#include <vector>

namespace aiqyn::tests {

/// A key with its certificate, made at test time.
struct TestIdentity
{
    evidence::openssl::Key key;
    evidence::openssl::Certificate certificate;

    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] QByteArray keyPem() const;
    [[nodiscard]] QByteArray pkcs12(const QByteArray& password, const TestIdentity& issuer) const;
};

/// What a certificate is to be; extensions in OpenSSL's words, empty = none.
struct TestProfile
{
    const char* commonName;
    UtcTime from;
    UtcTime to;
    bool authority = false;
    const char* keyUsage = "critical,digitalSignature,nonRepudiation";
    const char* extendedUsage = "";
    const char* informationAccess = "";
    const char* distributionPoints = "";
    int rsaBits = 0; ///< 0: EC P-256
    const EVP_MD* digest = EVP_sha256();
    const char* organisationalUnit = "";
};

/// Self-signed when there is no issuer.
[[nodiscard]] TestIdentity makeIdentity(const TestProfile& profile, const TestIdentity* issuer = nullptr);

/// What the responder says, and how it lies.
struct TestAnswer
{
    enum class Nonce { Echoed = 1, Wrong, None };

    UtcTime producedAt;
    UtcTime thisUpdate;
    std::optional<UtcTime> nextUpdate = {};
    int responseStatus = OCSP_RESPONSE_STATUS_SUCCESSFUL;
    int status = V_OCSP_CERTSTATUS_GOOD;
    std::optional<UtcTime> revokedAt = {};
    int reason = -1;
    Nonce nonce = Nonce::Echoed;
    const EVP_MD* digest = EVP_sha256();
    unsigned long flags = 0; ///< of OCSP_basic_sign: OCSP_NOCERTS, OCSP_RESPID_KEY
    bool twice = false;      ///< the same certificate is answered twice
    bool criticalExtension = false;
    std::optional<UtcTime> archiveCutoff = {};
};

/// An OCSP responder without a network: a request's DER in, a response's DER out.
class TestOcspResponder
{
public:
    /// `signer` outlives this.
    explicit TestOcspResponder(const TestIdentity& signer)
        : m_signer(signer)
    {}
    [[nodiscard]] QByteArray answer(const QByteArray& request, const TestAnswer& answer) const;

private:
    const TestIdentity& m_signer;
};

struct TestCrlEntry
{
    const TestIdentity& identity;
    UtcTime revokedAt;
    int reason = -1; ///< CRLReason, -1 = none
    bool criticalExtension = false;
};

struct TestCrl
{
    UtcTime thisUpdate;
    std::optional<UtcTime> nextUpdate = {};
    std::vector<TestCrlEntry> entries = {};
    const char* issuingPoint = ""; ///< OpenSSL's words for issuingDistributionPoint
    bool delta = false;
    bool criticalExtension = false;
    std::optional<UtcTime> expiredCertsOnCrl = {};
    const EVP_MD* digest = EVP_sha256();
};

/// A CRL in DER by the issuer's name, signed with `signer`'s key (the issuer's own when absent).
[[nodiscard]] QByteArray makeCrl(const TestIdentity& issuer, const TestCrl& crl,
                                 const TestIdentity* signer = nullptr);

} // namespace aiqyn::tests
