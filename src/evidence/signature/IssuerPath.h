#pragma once

#include "evidence/signature/OpenSslHandles.h"

#include <QByteArray>

#include <vector>

namespace aiqyn::evidence {

/// Those of `candidates` (DER) that lead from the certificate towards a root, nearest first; never a root
/// (it proves nothing in a signature: the verifier has its own), never one that is beside the path. Empty
/// when there is none; null when a candidate is no certificate.
[[nodiscard]] openssl::Certificates issuerPath(X509* certificate, const std::vector<QByteArray>& candidates);

} // namespace aiqyn::evidence
