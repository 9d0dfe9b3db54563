#pragma once

#include "evidence/signature/CertificateInfo.h"
#include "evidence/signature/OpenSslHandles.h"

#include <optional>

namespace aiqyn::evidence {

[[nodiscard]] std::optional<UtcTime> timeOf(const ASN1_TIME* time);
/// Works whether or not OpenSSL can read the key. nullopt: unreadable dates.
[[nodiscard]] std::optional<CertificateInfo> describe(X509* certificate);
/// The common name is marked TRAINING.
[[nodiscard]] bool isMarkedTraining(const X509_NAME* name);
/// RSA of 2048 bits or more, EC of 256 or more.
[[nodiscard]] bool isStrong(EVP_PKEY* key);
/// From DER, all of it; null when it is none.
[[nodiscard]] openssl::Certificate certificateOf(const QByteArray& der);

} // namespace aiqyn::evidence
