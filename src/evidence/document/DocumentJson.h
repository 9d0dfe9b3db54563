#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QJsonObject>

namespace aiqyn::evidence {

/// Far beyond what a session of four attempts with its traces takes.
constexpr qsizetype largestDocumentJson = 32LL << 20;

/// The one way from the bytes of a document.json to its object: the object says what the bytes say, or they
/// are refused (see JsonScanner). DocumentInvalid with the offset, free of content.
[[nodiscard]] Result<QJsonObject> parseDocumentJson(const QByteArray& bytes);

/// Likewise, with null for the measurements of attempts (`trace`), which are most of a record and nothing
/// that the rules ask about. Their bytes are held to the same form.
[[nodiscard]] Result<QJsonObject> parseWithoutTraces(const QByteArray& bytes);

} // namespace aiqyn::evidence
