#pragma once

#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/TrustStore.h"

namespace aiqyn::evidence {

struct TrustStore::Parts
{
    openssl::Store store;
    // Of the same certificates in the same order.
    std::vector<openssl::Certificate> certificates = {};
    std::vector<CertificateInfo> anchors = {};
    std::vector<TrustWindow> windows = {};
};

} // namespace aiqyn::evidence
