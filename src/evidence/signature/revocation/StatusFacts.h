#pragma once

#include "base/UtcTime.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace aiqyn::evidence {

/// A certificate and the one that issued it, both DER.
struct IssuedCertificate
{
    QByteArray certificate;
    QByteArray issuer;
};

enum class RevocationStatus { Good = 1, Revoked, Unknown };

/// RFC 5280 CRLReason; a number it does not define is read as Unspecified.
enum class RevocationReason {
    Unspecified = 1,
    KeyCompromise,
    CaCompromise,
    AffiliationChanged,
    Superseded,
    CessationOfOperation,
    CertificateHold,
    RemoveFromCrl,
    PrivilegeWithdrawn,
    AaCompromise
};

/// "unspecified", "keyCompromise", ... as RFC 5280 writes them.
[[nodiscard]] QString nameOf(RevocationReason reason);
/// From the number in CRLReason; Unspecified when it is none.
[[nodiscard]] RevocationReason reasonOf(long number);

/// What an OCSP response or a CRL says about one certificate; no time of signing is looked at.
struct StatusFacts
{
    QStringList causes = {};                     ///< why it proves nothing; empty: it does
    std::optional<RevocationStatus> status = {}; ///< absent: it says nothing about the certificate
    std::optional<UtcTime> revokedAt = {};       ///< with Revoked, always
    std::optional<RevocationReason> reason = {}; ///< with an entry, always
    std::optional<UtcTime> thisUpdate = {};
    std::optional<UtcTime> nextUpdate = {};
    bool signatureHolds = false;
    /// Said after the certificate expired by a source that may have dropped expired certificates by then.
    bool afterExpiry = false;
};

} // namespace aiqyn::evidence
