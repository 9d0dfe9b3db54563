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
/// Of one of `kinds`.
[[nodiscard]] std::optional<DocumentCitation> citationFromJson(JsonFields fields,
                                                               const std::vector<DocumentKind>& kinds);

/// "frames/<name>.jpg|png": lower-case letters, digits, dot, hyphen, underscore.
[[nodiscard]] bool isImageName(const QString& name);

/// Of a challenge's name: lower-case letters, digits and hyphens.
[[nodiscard]] const QRegularExpression& challengeForm();
/// A file may be named more than once, with the same hash.
void checkImageNames(const std::vector<ImageReference>& images, QStringList& problems);

/// One line for Error::detail.
[[nodiscard]] QString problemLine(const QStringList& problems);

} // namespace aiqyn::evidence
