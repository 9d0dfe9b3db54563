#include "app/reference/StateDatabaseProfile.h"

#include "base/WipedBytes.h"
#include "evidence/container/ImageHeader.h"
#include "evidence/document/DocumentJson.h"
#include "evidence/document/JsonFields.h"

#include <QJsonDocument>

namespace aiqyn::app {

namespace {

using evidence::JsonFields;

constexpr int statusOk = 200;
constexpr int statusForbidden = 403;
constexpr int statusNotFound = 404;
constexpr int statusTooManyRequests = 429;
constexpr int statusUnavailable = 503;
const QByteArray jsonType = QByteArrayLiteral("application/json");

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

const QRegularExpression& uuidForm()
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")));
    return form;
}

const QRegularExpression& twelveDigits()
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{12}")));
    return form;
}

tl::unexpected<Error> unusable(const QString& detail)
{
    return fail(ErrorCode::ReferenceAnswerInvalid, QStringLiteral("state database: ") + detail);
}

QString mimeTypeOf(evidence::ImageFormat format)
{
    return format == evidence::ImageFormat::Png ? QStringLiteral("image/png") : QStringLiteral("image/jpeg");
}

/// The code of a problem's body; empty when it is none, or one of another request.
QString problemCode(const QByteArray& body, const QString& requestId)
{
    const auto object = evidence::parseDocumentJson(body);
    if (!object || object->value(key("requestId")).toString() != requestId)
        return {};
    return object->value(key("code")).toString();
}

Result<QByteArray> imageFrom(JsonFields fields, QStringList& problems)
{
    const QString type = fields.choice(key("contentType"), {key("image/jpeg"), key("image/png")});
    const auto hash = fields.hash(key("sha256"));
    QByteArray text = fields.text(key("data"), 1, static_cast<int>(largestReferenceAnswer)).toLatin1();
    if (!problems.isEmpty() || !hash)
        return unusable(problems.join(QStringLiteral("; ")));
    auto image = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    wipeShared(text);
    if (!image)
        return unusable(QStringLiteral("image.data is no base64"));
    if (Sha256::of(*image) != *hash)
        return unusable(QStringLiteral("image.sha256 differs"));
    const auto header = evidence::readImageHeader(*image);
    if (!header)
        return fail(ErrorCode::ReferenceAnswerInvalid, QStringLiteral("state database: the image"),
                    {header.error()});
    if (mimeTypeOf(header->format) != type)
        return unusable(QStringLiteral("image.contentType contradicts the image"));
    return std::move(*image);
}

Result<ReferenceAnswer> imageAnswer(const QByteArray& body, const QString& requestId)
{
    const auto object = evidence::parseDocumentJson(body);
    if (!object)
        return unusable(object.error().detail);
    QStringList problems;
    JsonFields fields(*object, {}, problems);
    const QString echoed = fields.text(key("requestId"));
    const auto issuedText = fields.textOrNull(key("issuedOn"));
    const QDate issuedOn =
        issuedText ? QDate::fromString(*issuedText, QStringLiteral("yyyy-MM-dd")) : QDate();
    if (issuedText && !issuedOn.isValid())
        fields.problem(key("issuedOn"), QStringLiteral("no date"));
    JsonFields image(fields.object(key("image")), key("image"), problems);
    // Further fields are let be: the service may grow.
    if (problems.isEmpty() && echoed != requestId)
        fields.problem(key("requestId"), QStringLiteral("of another request"));
    if (!problems.isEmpty())
        return unusable(problems.join(QStringLiteral("; ")));
    return imageFrom(std::move(image), problems).map([&](QByteArray&& bytes) {
        return ReferenceAnswer{echoed, std::move(bytes),
                               issuedText ? std::optional<QDate>(issuedOn) : std::nullopt};
    });
}

} // namespace

QByteArray encodeReferenceRequest(const ReferenceRequest& request)
{
    return QJsonDocument(QJsonObject{{key("requestId"), request.id},
                                     {key("iin"), request.iin},
                                     {key("legalBasis"), request.legalBasis},
                                     {key("customerBin"), request.customerBin},
                                     {key("providerBin"), request.providerBin}})
        .toJson(QJsonDocument::Compact);
}

Result<ReferenceRequest> decodeReferenceRequest(const QByteArray& body)
{
    const auto object = evidence::parseDocumentJson(body);
    if (!object)
        return fail(ErrorCode::InvalidArgument, object.error().detail);
    QStringList problems;
    JsonFields fields(*object, {}, problems);
    ReferenceRequest request{fields.code(key("requestId"), uuidForm()),
                             fields.code(key("iin"), twelveDigits()), fields.text(key("legalBasis"), 1, 100),
                             fields.code(key("customerBin"), twelveDigits()),
                             fields.code(key("providerBin"), twelveDigits())};
    fields.finish();
    if (!problems.isEmpty())
        return fail(ErrorCode::InvalidArgument, problems.join(QStringLiteral("; ")));
    return request;
}

QByteArray encodeReferenceAnswer(const ReferenceAnswer& answer)
{
    const auto header = evidence::readImageHeader(answer.image);
    const QString type = mimeTypeOf(header ? header->format : evidence::ImageFormat::Jpeg);
    return QJsonDocument(
               QJsonObject{
                   {key("requestId"), answer.requestId},
                   {key("issuedOn"),
                    answer.issuedOn ? QJsonValue(answer.issuedOn->toString(Qt::ISODate)) : QJsonValue()},
                   {key("image"), QJsonObject{{key("contentType"), type},
                                              {key("sha256"), Sha256::of(answer.image).toHex()},
                                              {key("data"), QString::fromLatin1(answer.image.toBase64())}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray encodeReferenceProblem(const QString& requestId, const QString& code, const QString& reason)
{
    return QJsonDocument(
               QJsonObject{{key("requestId"), requestId}, {key("code"), code}, {key("reason"), reason}})
        .toJson(QJsonDocument::Compact);
}

Result<ReferenceAnswer> decodeReferenceAnswer(const evidence::HttpAnswer& answer, const QString& requestId)
{
    const QString status = QStringLiteral("state database: HTTP status %1").arg(answer.status);
    if (answer.status == statusTooManyRequests || answer.status == statusUnavailable)
        return fail(ErrorCode::ReferenceSourceBusy, status);
    if (answer.status / 100 == 5)
        return fail(ErrorCode::ReferenceSourceUnreachable, status);
    if (answer.contentType != jsonType)
        return unusable(status + QStringLiteral(", no JSON"));
    if (answer.status == statusOk)
        return imageAnswer(answer.body, requestId);
    const QString code = problemCode(answer.body, requestId);
    if (answer.status == statusNotFound && code == QLatin1String("not_found"))
        return fail(ErrorCode::ReferenceNotFound, QStringLiteral("state database: no image for this IIN"));
    // The reason may name the person: it stays out of logs.
    if (answer.status == statusForbidden && code == QLatin1String("refused"))
        return fail(ErrorCode::ReferenceRefused, QStringLiteral("state database: refused"));
    return unusable(status);
}

} // namespace aiqyn::app
