#include "evidence/document/RequiredFields.h"

#include "base/UtcTime.h"

#include <QJsonArray>

namespace aiqyn::evidence {

namespace {

using Holds = bool (*)(const QJsonValue& value);

/// May be empty: a decision that follows the criteria explains itself.
bool isAnyText(const QJsonValue& value)
{
    return value.isString();
}

bool isText(const QJsonValue& value)
{
    return !value.toString().trimmed().isEmpty();
}

bool isTime(const QJsonValue& value)
{
    return UtcTime::fromIso(value.toString()).has_value();
}

bool isArray(const QJsonValue& value)
{
    return value.isArray();
}

bool isFilledArray(const QJsonValue& value)
{
    return !value.toArray().isEmpty();
}

bool isRequisites(const QJsonValue& value)
{
    return isText(value[QStringLiteral("name")]) && isText(value[QStringLiteral("bin")]) &&
           isText(value[QStringLiteral("address")]);
}

bool isImage(const QJsonValue& value)
{
    return isText(value[QStringLiteral("file")]) && isText(value[QStringLiteral("sha256")]);
}

/// Either the number or that it was not obtained.
bool isIinStatus(const QJsonValue& value)
{
    return value == QJsonValue(QStringLiteral("obtained")) ||
           value == QJsonValue(QStringLiteral("not_obtained"));
}

struct Requirement
{
    DocumentKind kind;
    const char* field;
    Holds holds;
    const char* cause;
};

constexpr std::array requirements{
    Requirement{DocumentKind::Liveness, "result", isText, "RESULT_MISSING"},
    Requirement{DocumentKind::Liveness, "iinStatus", isIinStatus, "IIN_STATUS_MISSING"},
    Requirement{DocumentKind::Liveness, "attempts", isArray, "ATTEMPTS_MISSING"},
    Requirement{DocumentKind::Liveness, "images", isArray, "IMAGES_MISSING"},
    Requirement{DocumentKind::Liveness, "customer", isRequisites, "CUSTOMER_MISSING"},
    Requirement{DocumentKind::Liveness, "checkedAt", isTime, "CHECK_TIME_MISSING"},
    Requirement{DocumentKind::Comparison, "currentImage", isImage, "CURRENT_IMAGE_MISSING"},
    Requirement{DocumentKind::Comparison, "iinStatus", isIinStatus, "IIN_STATUS_MISSING"},
    Requirement{DocumentKind::Comparison, "result", isText, "RESULT_MISSING"},
    Requirement{DocumentKind::Comparison, "customer", isRequisites, "CUSTOMER_MISSING"},
    Requirement{DocumentKind::Comparison, "checkedAt", isTime, "CHECK_TIME_MISSING"},
    Requirement{DocumentKind::Decision, "result", isText, "RESULT_MISSING"},
    Requirement{DocumentKind::Decision, "criteria", isFilledArray, "CRITERIA_MISSING"},
    Requirement{DocumentKind::Decision, "documents", isFilledArray, "CITATION_MISSING"},
    Requirement{DocumentKind::Decision, "decidedBy", isText, "DECIDED_BY_MISSING"},
    Requirement{DocumentKind::Decision, "reason", isAnyText, "REASON_MISSING"},
    Requirement{DocumentKind::Decision, "customer", isRequisites, "CUSTOMER_MISSING"},
    Requirement{DocumentKind::Decision, "checkedAt", isTime, "CHECK_TIME_MISSING"}};

} // namespace

QStringList missingByRules(const QJsonObject& json, DocumentKind kind)
{
    QStringList causes;
    for (const Requirement& requirement : requirements)
        if (requirement.kind == kind && !requirement.holds(json.value(QLatin1String(requirement.field))))
            causes << QString::fromLatin1(requirement.cause);
    return causes;
}

} // namespace aiqyn::evidence
