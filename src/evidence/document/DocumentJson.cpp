#include "evidence/document/DocumentJson.h"

#include "evidence/document/JsonScanner.h"

#include <QJsonDocument>

namespace aiqyn::evidence {

Result<QJsonObject> parseDocumentJson(const QByteArray& bytes)
{
    if (bytes.size() > largestDocumentJson)
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("JSON: too large"));
    if (const auto problem = JsonScanner(bytes).problem())
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("JSON: ") + *problem);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("JSON: ") + error.errorString());
    return document.object();
}

} // namespace aiqyn::evidence
