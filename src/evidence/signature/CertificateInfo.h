#pragma once

#include "base/Sha256.h"
#include "base/UtcTime.h"

#include <QString>

namespace aiqyn::evidence {

/// What people and rules need to know of a certificate.
struct CertificateInfo
{
    QString subject = {}; ///< one line, e.g. "CN=..., OU=BIN..., O=..., C=KZ"
    QString commonName = {};
    QString organisation = {};
    QString bin = {}; ///< twelve digits of an OU "BIN...", empty when none
    UtcTime notBefore;
    UtcTime notAfter;
    Sha256 sha256;                ///< of the DER
    bool training = false;        ///< the subject or the issuer is marked TRAINING
    bool allowsDocuments = false; ///< key usage and extended key usage admit signing documents
};

} // namespace aiqyn::evidence
