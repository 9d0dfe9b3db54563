#pragma once

#include "base/Sha256.h"
#include "base/UtcTime.h"
#include "evidence/container/ContainerContent.h"
#include "evidence/document/Conformance.h"
#include "evidence/signature/CertificateInfo.h"
#include "evidence/signature/FileCoverage.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/TimestampReading.h"

#include <QByteArray>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// Facts about one container, free of any judgement: they hold whenever and by whomever it is looked at.
struct DiagnosticData
{
    QStringList formatCauses;     ///< container, manifest or CMS structure out of profile
    QStringList hashCauses;       ///< a digest differs
    QStringList cryptoCauses;     ///< the signature value does not verify
    QStringList constraintCauses; ///< algorithm or key too weak
    QString detail;               ///< for a log; no personal data

    /// How a container by foreign tools differs from our own form, without saying anything else: stable names
    /// (ContainerReading::neutralFields). Empty for our own.
    QStringList neutralFields;

    std::vector<CoveredFile> files; ///< what vouches for each; empty when the container could not be read

    /// Only bytes whose digest the manifest confirms; empty members otherwise. Show nothing else.
    ContainerContent content;
    std::optional<ConformanceFindings> conformance;

    std::optional<Sha256> manifest;
    std::optional<CertificateInfo> signer;
    std::optional<UtcTime> claimedTime;
    QByteArray signerCertificate;                ///< DER, empty when there is none
    std::vector<QByteArray> furtherCertificates; ///< DER, of the signature
    QStringList timestampCauses;                 ///< why its timestamp could not even be taken out
    std::optional<TimestampFacts> timestamp;     ///< of the signature; absent: none (CAdES level B)
    std::optional<Sha256> timestampToken;        ///< of its DER
    QStringList revocationCauses;                ///< values in the signature that could not be taken out
    RevocationValues revocation;                 ///< kept in the signature
};

[[nodiscard]] inline bool hasFile(const DiagnosticData& facts, Coverage coverage)
{
    return std::ranges::any_of(facts.files,
                               [coverage](const CoveredFile& file) { return file.coverage == coverage; });
}

} // namespace aiqyn::evidence
