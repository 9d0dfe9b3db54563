#pragma once

#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/TrustStore.h"

namespace aiqyn::evidence {

struct TrustStore::Parts
{
    openssl::Store store;
    std::vector<CertificateInfo> anchors;
};

} // namespace aiqyn::evidence
