#pragma once

#include "base/Sha256.h"
#include "base/UtcTime.h"
#include "evidence/signature/CertificateRole.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

/// What people and rules need to know of a certificate. Of a person it holds personal data: never for a log.
struct CertificateInfo
{
    QString subject = {}; ///< one line, e.g. "CN=..., OU=BIN..., O=..., C=KZ"
    QString commonName = {};
    QString organisation = {};
    QString bin = {};     ///< twelve digits of an OU "BIN...", empty when none
    QString iin = {};     ///< twelve digits of a serial number "IIN...", empty when none
    QString surname = {}; ///< SN
    /// GN, but of somebody with an IIN the common name without the surname: the national authority keeps the
    /// patronymic in GN.
    QString givenName = {};
    QString patronymic = {};
    QString country = {};            ///< two letters
    QString issuer = {};             ///< its issuer's common name, else its organisation
    QStringList policies = {};       ///< OIDs, in the certificate's order
    QStringList extendedUsages = {}; ///< OIDs, in the certificate's order
    std::vector<CertificateRole> roles = {};
    UtcTime notBefore;
    UtcTime notAfter;
    Sha256 sha256;                ///< of the DER
    bool training = false;        ///< the subject or the issuer is marked TRAINING
    bool allowsDocuments = false; ///< key usage and extended key usage admit signing documents
    /// Its first extended usage is logging in (client authentication), and it has none for documents.
    bool isAuthenticationOnly = false;
};

} // namespace aiqyn::evidence
