#pragma once

#include "evidence/signature/Signer.h"
#include "evidence/signature/SigningKey.h"

namespace aiqyn::evidence {

/// Signs with a key held in memory (PKCS#12).
class KeySigner final : public Signer
{
public:
    explicit KeySigner(SigningKey key)
        : m_key(std::move(key))
    {}

    [[nodiscard]] Result<QByteArray> sign(const QByteArray& manifest, UtcTime claimedTime) const override;
    [[nodiscard]] const CertificateInfo& certificate() const override { return m_key.certificate(); }

private:
    SigningKey m_key;
};

} // namespace aiqyn::evidence
