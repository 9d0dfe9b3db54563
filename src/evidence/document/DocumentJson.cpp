#include "evidence/document/DocumentJson.h"

#include "evidence/document/JsonScanner.h"

#include <QJsonDocument>

namespace aiqyn::evidence {

namespace {

Result<QJsonObject> parsed(const QByteArray& bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("JSON: ") + error.errorString());
    return document.object();
}

Result<void> checked(const QByteArray& bytes, JsonScanner& scanner)
{
    if (bytes.size() > largestDocumentJson)
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("JSON: too large"));
    if (const auto problem = scanner.problem())
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("JSON: ") + *problem);
    return {};
}

} // namespace

Result<QJsonObject> parseDocumentJson(const QByteArray& bytes)
{
    JsonScanner scanner(bytes);
    if (const auto good = checked(bytes, scanner); !good)
        return tl::make_unexpected(good.error());
    return parsed(bytes);
}

Result<QJsonObject> parseWithoutTraces(const QByteArray& bytes)
{
    JsonScanner scanner(bytes, "trace");
    if (const auto good = checked(bytes, scanner); !good)
        return tl::make_unexpected(good.error());
    QByteArray lean;
    lean.reserve(bytes.size());
    qsizetype copied = 0;
    for (const JsonScanner::Span& trace : scanner.notedValues()) {
        lean += QByteArrayView(bytes).sliced(copied, trace.begin - copied);
        lean += "null";
        copied = trace.end;
    }
    lean += QByteArrayView(bytes).sliced(copied);
    return parsed(lean);
}

} // namespace aiqyn::evidence
