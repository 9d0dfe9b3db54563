#pragma once

#include "base/Sha256.h"
#include "base/UtcTime.h"
#include "evidence/document/DocumentKind.h"
#include "evidence/signature/FileCoverage.h"
#include "evidence/signature/revocation/StatusFacts.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace aiqyn::evidence {

/// EN 319 102-1.
enum class Indication { TotalPassed = 1, Indeterminate, TotalFailed };

/// "TOTAL-PASSED", "INDETERMINATE", "TOTAL-FAILED".
[[nodiscard]] QString nameOf(Indication indication);

enum class ValidationAxis {
    Integrity = 1, ///< container, digests and signature value
    Signer,        ///< certificate, chain to an anchor, role
    Revocation,    ///< of signer and timestamp authority; not assessed where no service tells their status
    Time,          ///< claimed and proven times agree with each other and with the certificates
    Completeness,  ///< every file is listed and every listed file is there
    Conformance,   ///< what R8, R9, R13 and R16 ask of the content, and of a session's documents together
    /// Liveness verdict and similarity computed again; not assessed unless somebody with the models did.
    Recomputation
};

/// A document may pass without this axis: nobody tells a status, nobody computed again.
[[nodiscard]] bool mayStayUnassessed(ValidationAxis axis);

/// "integrity", "signer", ...
[[nodiscard]] QString nameOf(ValidationAxis axis);

enum class AxisState { Passed = 1, NotAssessed, Indeterminate, Failed };

/// "passed", "not_assessed", "indeterminate", "failed".
[[nodiscard]] QString nameOf(AxisState state);

/// The judgement on one container at one time under one trust list. The indication follows the worst axis.
struct ValidationReport
{
    Indication indication = Indication::Indeterminate;
    QString subIndication = {}; ///< EN 319 102-1 name such as "HASH_FAILURE", empty when passed
    std::optional<ValidationAxis> decidingAxis = {}; ///< the one that gave the sub-indication
    std::map<ValidationAxis, AxisState> axes = {};
    QStringList causes = {}; ///< stable codes, all of them, without repetition; empty when passed
    /// Stable codes of what is worth knowing and lowers nothing: TIMESTAMP_MISSING,
    /// TIMESTAMP_AUTHORITY_EXPIRED, CERTIFICATE_EXPIRED_LATER, REVOKED_AFTER_SIGNING, STATUS_ASKED,
    /// STATUS_NOT_ANSWERED (see StatusLookup), TRUST_LIST_OLD, TRUST_LIST_UNSIGNED (a production record,
    /// anchors from a plain folder), FOREIGN_FORM.
    QStringList notes = {};
    QStringList neutralFields = {}; ///< with FOREIGN_FORM
    std::optional<DocumentKind> kind = {};
    QString documentId = {}; ///< empty when the document could not be read
    /// Of the certificate in the signature; trusted only if the signer axis passed.
    QString signerSubject = {};
    std::optional<UtcTime> claimedTime = {};
    std::optional<UtcTime> provenTime = {}; ///< by a timestamp that holds: the signature was there
    QString level = {};     ///< "B", "T", or "T-LT": T with validation data; empty: no signature
    QString trustList = {}; ///< id of the signed trust list that it was judged under; empty: none
    std::optional<Sha256> manifest = {};
    std::vector<CoveredFile> files = {}; ///< what vouches for each
    /// Certificates, each with its issuer, whose status nothing usable tells although services do; not in the
    /// JSON.
    std::vector<IssuedCertificate> withoutStatus = {};
    UtcTime validatedAt;

    /// Lowers an axis, and the indication with it. Of all that is wrong the first finding of the worst state
    /// decides.
    void lower(ValidationAxis axis, AxisState state, const QString& subIndication, const QStringList& causes);
    /// The axis was looked at; it passes unless something was found.
    void confirm(ValidationAxis axis);
    /// Draws the indication from the axes: passing takes more than the absence of findings, every axis must
    /// have been looked at but those that mayStayUnassessed().
    void settle();

    /// {"kind","id","indication","subIndication","decidingAxis","axes","causes","notes","neutralFields",
    /// "level","trustList","signer","claimedTime","provenTime","manifest","files","validatedAt"}
    [[nodiscard]] QJsonObject toJson() const;
    /// The inverse. nullopt: not what toJson() gives.
    [[nodiscard]] static std::optional<ValidationReport> fromJson(const QJsonObject& json);

private:
    /// Of the axes that were looked at.
    [[nodiscard]] AxisState worst() const;
};

} // namespace aiqyn::evidence
