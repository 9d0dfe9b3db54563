#pragma once

#include "evidence/document/DocumentKind.h"

#include <QJsonObject>
#include <QStringList>

namespace aiqyn::evidence {

/// What the rules name one by one for a document of the kind (R9, R13, R16) and the object lacks or leaves
/// empty: a stable cause for each, in the order of the rules. Looks at the JSON itself, so that a document
/// that is malformed too is told what the law misses in it.
[[nodiscard]] QStringList missingByRules(const QJsonObject& json, DocumentKind kind);

} // namespace aiqyn::evidence
