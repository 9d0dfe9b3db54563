#include "evidence/document/LivenessDocument.h"

#include "evidence/document/CommonJson.h"

namespace aiqyn::evidence {

namespace {

QString nameOf(LivenessResult result)
{
    switch (result) {
    case LivenessResult::Passed:
        return QStringLiteral("passed");
    case LivenessResult::Negative:
        return QStringLiteral("negative");
    case LivenessResult::BrokenOff:
        return QStringLiteral("broken_off");
    }
    return {};
}

std::optional<LivenessResult> resultOf(const QString& name)
{
    for (const auto result : {LivenessResult::Passed, LivenessResult::Negative, LivenessResult::BrokenOff})
        if (nameOf(result) == name)
            return result;
    return std::nullopt;
}

/// The members every attempt has; the rest is the engine's.
void checkAttempt(const QJsonValue& attempt, const QString& path, QStringList& problems)
{
    static const QRegularExpression mismatchForm(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Z][A-Z0-9_]{0,99}")));
    JsonFields fields(attempt.toObject(), path, problems);
    (void)fields.integer(QStringLiteral("attempt"), 1, 1000);
    (void)fields.choice(QStringLiteral("result"),
                        {QStringLiteral("passed"), QStringLiteral("failed"), QStringLiteral("broken_off")});
    (void)fields.code(QStringLiteral("mismatch"), mismatchForm, true);
    const QJsonArray challenges = fields.array(QStringLiteral("challenges"));
    for (qsizetype i = 0; i < challenges.size(); ++i) {
        JsonFields challenge(challenges.at(i).toObject(), path + QStringLiteral(".challenges[%1]").arg(i),
                             problems);
        (void)challenge.code(QStringLiteral("challenge"), challengeForm());
    }
}

} // namespace

QJsonObject LivenessDocument::toJson() const
{
    QJsonObject json = commonToJson(common, DocumentKind::Liveness);
    json.insert(QStringLiteral("result"), nameOf(result));
    json.insert(QStringLiteral("attempts"), attempts);
    QJsonArray list;
    for (const ImageReference& image : images)
        list.append(imageToJson(image));
    json.insert(QStringLiteral("images"), list);
    return json;
}

Result<LivenessDocument> LivenessDocument::fromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    auto common = commonFromJson(fields, DocumentKind::Liveness, problems);
    const auto result = resultOf(fields.choice(
        QStringLiteral("result"), {nameOf(LivenessResult::Passed), nameOf(LivenessResult::Negative),
                                   nameOf(LivenessResult::BrokenOff)}));
    const QJsonArray attempts = fields.array(QStringLiteral("attempts"));
    for (qsizetype i = 0; i < attempts.size(); ++i)
        checkAttempt(attempts.at(i), QStringLiteral("attempts[%1]").arg(i), problems);
    const QJsonArray list = fields.array(QStringLiteral("images"));
    std::vector<ImageReference> images;
    for (qsizetype i = 0; i < list.size(); ++i)
        if (auto image = imageFromJson(
                JsonFields(list.at(i).toObject(), QStringLiteral("images[%1]").arg(i), problems)))
            images.push_back(std::move(*image));
    checkImageNames(images, problems);
    fields.finish();
    if (!problems.isEmpty() || !common || !result)
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return LivenessDocument{std::move(*common), *result, attempts, std::move(images)};
}

} // namespace aiqyn::evidence
