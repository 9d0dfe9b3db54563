#pragma once

#include "base/Error.h"
#include "evidence/signature/CertificateInfo.h"

#include <QByteArray>

namespace aiqyn::evidence {

/// Signs manifests with one key. Implementations are safe to call from several threads.
class Signer
{
public:
    Signer() = default;
    Signer(const Signer&) = delete;
    Signer& operator=(const Signer&) = delete;
    virtual ~Signer() = default;

    /// Detached CAdES-B over exactly `manifest` as DER; `claimedTime` becomes the signingTime attribute
    /// (whole seconds). SignatureFailed; of a token also what Pkcs11Session says.
    [[nodiscard]] virtual Result<QByteArray> sign(const QByteArray& manifest, UtcTime claimedTime) const = 0;
    [[nodiscard]] virtual const CertificateInfo& certificate() const = 0;
};

} // namespace aiqyn::evidence
