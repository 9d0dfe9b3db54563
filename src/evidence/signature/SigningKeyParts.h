#pragma once

#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/SigningKey.h"

namespace aiqyn::evidence {

struct SigningKey::Parts
{
    openssl::Key key;
    openssl::Certificate certificate;
    openssl::Certificates chain; ///< intermediates, nearest first
    CertificateInfo info;
};

} // namespace aiqyn::evidence
