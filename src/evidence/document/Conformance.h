#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"
#include "evidence/document/DocumentCommon.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// What the rules say about a document's content (R8, R9, R13, R16) and what a validator needs of it. All
/// causes are collected; an empty list means it conforms.
struct ConformanceFindings
{
    QStringList causes; ///< stable codes, see the table in Conformance.cpp
    QString detail;     ///< for DOCUMENT_MALFORMED: the fields concerned, no personal data
    std::optional<DocumentKind> kind;
    std::optional<DocumentMode> mode;
    QString documentId;
    QString signerBin; ///< of the organisation that must have signed: provider, or customer for a decision
    std::optional<UtcTime> checkedAt;
    std::vector<ImageReference> images; ///< every image the document names
};

/// Parses the bytes of document.json strictly and checks them.
[[nodiscard]] ConformanceFindings checkConformance(const QByteArray& documentJson);

} // namespace aiqyn::evidence
