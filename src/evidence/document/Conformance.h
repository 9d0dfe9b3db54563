#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"
#include "evidence/document/DocumentCommon.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// What the rules say about a document's content (R8, R9, R13, R16) and what a validator needs of it. All
/// causes are collected; an empty list means it conforms.
struct ConformanceFindings
{
    QStringList causes;               ///< stable codes, see the table in Conformance.cpp
    QString detail;                   ///< the fields concerned, no personal data
    std::optional<DocumentKind> kind; ///< also of a later version, where the kind is known
    std::optional<DocumentMode> mode;
    QString documentId;
    QString signerBin; ///< of the organisation that must have signed: provider for liveness and comparison,
                       ///< customer for the others
    std::optional<UtcTime> checkedAt;   ///< of an act: destroyedAt, of a policy: approvedAt
    std::vector<ImageReference> images; ///< every image the document names
    QJsonObject record;                 ///< of whatever version, without traces; empty: no JSON
    QString sessionId;                  ///< empty: of no session, or of a later version

    /// The document is of a later version or of a kind not known: to be shown as it is, never judged by this
    /// version's rules. `causes` is SCHEMA_UNKNOWN_VERSION alone, then, and only `kind` and `record`
    /// may be set.
    [[nodiscard]] bool isOfUnknownVersion() const;
};

/// Parses the bytes of document.json strictly and checks them.
[[nodiscard]] ConformanceFindings checkConformance(const QByteArray& documentJson);

} // namespace aiqyn::evidence
