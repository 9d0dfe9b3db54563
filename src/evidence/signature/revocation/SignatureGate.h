#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"

namespace aiqyn::evidence {

/// SHA-256, -384 or -512 with RSA (PKCS#1 v1.5) or ECDSA, written exactly as RFC 4055 and 5758 say. The bytes
/// matter: in an OCSP response no signature covers the algorithm, and OpenSSL ignores its parameters.
[[nodiscard]] bool isAllowedSignature(const X509_ALGOR* algorithm);

/// The certificate was valid at `at`, both ends included.
[[nodiscard]] bool isValidAt(X509* certificate, UtcTime at);

} // namespace aiqyn::evidence
