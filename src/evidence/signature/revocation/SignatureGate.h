#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"

namespace aiqyn::evidence {

/// SHA-256, -384 or -512 with RSA (PKCS#1 v1.5) or ECDSA, written exactly as RFC 4055 and 5758 say, or
/// GOST 34.310-2015 with 512 bits. The bytes matter: in an OCSP response no signature covers the algorithm,
/// and OpenSSL ignores its parameters.
[[nodiscard]] bool isAllowedSignature(const X509_ALGOR* algorithm);

/// One that OpenSSL does not know: verifyGostObject() is the one to ask.
[[nodiscard]] bool isGostAlgorithm(const X509_ALGOR* algorithm);

/// As isStrong() says, or a GOST key of 512 bits.
[[nodiscard]] bool hasStrongKey(X509* certificate);

/// The names fit, the issuer may sign certificates, and its key signed this one.
[[nodiscard]] bool isIssuedBy(X509* certificate, X509* issuer);

/// The certificate was valid at `at`, both ends included.
[[nodiscard]] bool isValidAt(X509* certificate, UtcTime at);

} // namespace aiqyn::evidence
