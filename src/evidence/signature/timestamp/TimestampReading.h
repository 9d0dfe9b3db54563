#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/ChainCheck.h"
#include "evidence/signature/TrustStore.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// What a stored RFC 3161 token says, and whether its mathematics hold; whom to believe is not looked at.
/// `time` proves something only when there are no causes and checkTimestampChain() finds none either.
struct TimestampFacts
{
    /// TIMESTAMP_FORMAT (nothing else was read then), TIMESTAMP_IMPRINT_MISMATCH,
    /// TIMESTAMP_CERTIFICATE_MISSING, TIMESTAMP_CERTIFICATE_MISMATCH (not the one the token names),
    /// TIMESTAMP_CERTIFICATE_USAGE, TIMESTAMP_ALGORITHM_NOT_ALLOWED, TIMESTAMP_EXTENSION_UNKNOWN,
    /// TIMESTAMP_SIGNATURE_INVALID.
    QStringList causes;
    bool isInForm = false;
    bool imprintMatches = false;
    bool signatureHolds = false;
    bool certificateIsForTimestamps = false;           ///< critical EKU timeStamping and no other
    std::optional<UtcTime> time;                       ///< genTime, cut to milliseconds
    std::optional<std::chrono::microseconds> accuracy; ///< of the time, either way; absent: not said
    QString policy;                                    ///< OID
    QByteArray nonce;                                  ///< content of the INTEGER; empty: none, or negative
    QByteArray tsaCertificate;                         ///< DER; empty: not in the token
    std::vector<QByteArray> furtherCertificates;       ///< DER
};

/// In our profile: DER throughout (certificates in any order, as common authorities write them), one signer
/// by RSA or ECDSA with SHA-256/384/512, the imprint of `signatureValue` by the same hashes, the signer's
/// certificate named by signingCertificate (RFC 3161) or signingCertificateV2 (RFC 5816), no unsigned
/// attributes, no CRLs.
[[nodiscard]] TimestampFacts readTimestamp(const QByteArray& token, const QByteArray& signatureValue);

/// The path from the authority's certificate to one of the TSA anchors at `at`: now, or a time that something
/// else has proven; never the token's own time. Whether the anchors are trusted then is the caller's to see
/// to (TrustStore::at()). The certificate's usage is among the causes of the facts.
[[nodiscard]] ChainFindings checkTimestampChain(const TimestampFacts& facts, const TrustStore& tsaAnchors,
                                                UtcTime at);

} // namespace aiqyn::evidence
