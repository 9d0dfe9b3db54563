#pragma once

#include "base/Sha256.h"
#include "evidence/signature/Signer.h"
#include "evidence/signature/token/Pkcs11Session.h"

#include <memory>
#include <vector>

namespace aiqyn::evidence {

/// Signs with a key that never leaves its token (PKCS#11, C_Sign): RSA, or EC with P-256 or larger.
class TokenSigner final : public Signer
{
public:
    /// The key whose certificate on the token has this hash. `issuers` (DER) are kept beside the token, as
    /// for SigningKey::withChain(). Makes one signature over fixed bytes to see that key and certificate
    /// belong together.
    /// TokenKeyNotFound: no such certificate, or no private key with it; CertificateInvalid: key too weak or
    /// of another kind (GOST), certificate of another key, unreadable issuer; errors of Pkcs11Session.
    [[nodiscard]] static Result<std::unique_ptr<TokenSigner>>
    open(std::shared_ptr<Pkcs11Session> session, const Sha256& certificate,
         const std::vector<QByteArray>& issuers = {});
    TokenSigner(const TokenSigner&) = delete;
    TokenSigner& operator=(const TokenSigner&) = delete;
    ~TokenSigner() override;

    [[nodiscard]] Result<QByteArray> sign(const QByteArray& manifest, UtcTime claimedTime) const override;
    [[nodiscard]] const CertificateInfo& certificate() const override;

private:
    struct Parts;
    explicit TokenSigner(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace aiqyn::evidence
