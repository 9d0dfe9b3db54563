#pragma once

#include "base/Sha256.h"
#include "base/UtcTime.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace aiqyn::evidence {

/// What the catalogue is told about a document when it is sealed.
struct NewDocument
{
    QString documentId; ///< 1..64 characters, unique in the archive
    QString sessionId;  ///< 1..64 characters; empty for a policy, which belongs to none
    QString kind;       ///< "liveness", "comparison", "decision" or "policy"
    QString mode;       ///< "training" or "production"
    QString serviceType;
    QString contractNumber;
    QString iinIndex; ///< Archive::iinIndex(), never the IIN itself; empty when not obtained
    QString result;   ///< e.g. "passed", "match", "approved"
    UtcTime checkedAt;
    QString level = QStringLiteral("B"); ///< of the signature: "B", "T", "T-LT"
    /// The signature is to be completed (timestamp, status), and not before then; absent: nothing is awaited.
    std::optional<UtcTime> completionDue = {};
};

/// A document as the catalogue knows it, in its present form.
struct ArchivedDocument
{
    NewDocument document;
    Sha256 container; ///< of the stored container
    std::int64_t containerBytes = 0;
    UtcTime sealedAt;
    std::int64_t sequence = 0; ///< order of sealing; the cursor of Archive::list
};

/// All given conditions must hold.
struct DocumentFilter
{
    std::optional<QString> kind;
    std::optional<QString> result;
    std::optional<QString> sessionId;
    std::optional<QString> iinIndex;
};

} // namespace aiqyn::evidence
