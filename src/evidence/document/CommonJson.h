#pragma once

#include "evidence/document/DocumentCommon.h"
#include "evidence/document/JsonFields.h"

#include <QJsonObject>

namespace aiqyn::evidence {

/// JSON of the parts that all records share. Readers add to the fields' problems and return nullopt when a
/// part cannot be built.
[[nodiscard]] QJsonObject commonToJson(const DocumentCommon& common, DocumentKind kind);
[[nodiscard]] std::optional<DocumentCommon> commonFromJson(JsonFields& fields, DocumentKind kind,
                                                           QStringList& problems);

[[nodiscard]] QJsonObject imageToJson(const ImageReference& image);
[[nodiscard]] std::optional<ImageReference> imageFromJson(JsonFields fields);

[[nodiscard]] QJsonObject citationToJson(const DocumentCitation& citation);
[[nodiscard]] std::optional<DocumentCitation> citationFromJson(JsonFields fields);

/// "frames/<name>.jpg|png": lower-case letters, digits, dot, hyphen, underscore.
[[nodiscard]] bool isImageName(const QString& name);

/// One line for Error::detail.
[[nodiscard]] QString problemLine(const QStringList& problems);

} // namespace aiqyn::evidence
