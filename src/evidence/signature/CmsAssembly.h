#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"

#include <QByteArray>

#include <functional>

namespace aiqyn::evidence {

/// Makes a signature value as CMS wants it (RSA: PKCS#1 v1.5, EC: DER of r and s) over the SHA-256 of these
/// bytes, wherever the private key is.
using SignatureMaker = std::function<Result<QByteArray>(const QByteArray& bytes)>;

/// Detached CAdES-B over `manifest` in the profile that readCms() accepts. `chain` may be null. Hands on the
/// maker's error; SignatureFailed also when its value does not verify with the certificate's key.
[[nodiscard]] Result<QByteArray> assembleCms(X509* certificate, STACK_OF(X509) * chain,
                                             const QByteArray& manifest, UtcTime claimedTime,
                                             const SignatureMaker& makeSignature);

/// RSA PKCS#1 v1.5 or ECDSA with SHA-256.
[[nodiscard]] bool verifies(EVP_PKEY* key, const QByteArray& bytes, const QByteArray& signature);

} // namespace aiqyn::evidence
