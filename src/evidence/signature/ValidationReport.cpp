#include "evidence/signature/ValidationReport.h"

#include <QJsonArray>

namespace aiqyn::evidence {

QString nameOf(Indication indication)
{
    switch (indication) {
    case Indication::TotalPassed:
        return QStringLiteral("TOTAL-PASSED");
    case Indication::Indeterminate:
        return QStringLiteral("INDETERMINATE");
    case Indication::TotalFailed:
        return QStringLiteral("TOTAL-FAILED");
    }
    return {};
}

QString nameOf(ValidationAxis axis)
{
    switch (axis) {
    case ValidationAxis::Integrity:
        return QStringLiteral("integrity");
    case ValidationAxis::Signer:
        return QStringLiteral("signer");
    case ValidationAxis::Revocation:
        return QStringLiteral("revocation");
    case ValidationAxis::Time:
        return QStringLiteral("time");
    case ValidationAxis::Completeness:
        return QStringLiteral("completeness");
    case ValidationAxis::Conformance:
        return QStringLiteral("conformance");
    }
    return {};
}

QString nameOf(AxisState state)
{
    switch (state) {
    case AxisState::Passed:
        return QStringLiteral("passed");
    case AxisState::NotAssessed:
        return QStringLiteral("not_assessed");
    case AxisState::Indeterminate:
        return QStringLiteral("indeterminate");
    case AxisState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QJsonObject ValidationReport::toJson() const
{
    QJsonObject states;
    for (const auto& [axis, state] : axes)
        states.insert(nameOf(axis), nameOf(state));
    return {{QStringLiteral("kind"), kind ? QJsonValue(nameOf(*kind)) : QJsonValue()},
            {QStringLiteral("id"), documentId},
            {QStringLiteral("indication"), nameOf(indication)},
            {QStringLiteral("subIndication"), subIndication},
            {QStringLiteral("axes"), states},
            {QStringLiteral("causes"), QJsonArray::fromStringList(causes)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)},
            {QStringLiteral("neutralFields"), QJsonArray::fromStringList(neutralFields)},
            {QStringLiteral("level"), level},
            {QStringLiteral("signer"), signerSubject},
            {QStringLiteral("claimedTime"), claimedTime ? QJsonValue(claimedTime->toIso()) : QJsonValue()},
            {QStringLiteral("provenTime"), provenTime ? QJsonValue(provenTime->toIso()) : QJsonValue()},
            {QStringLiteral("validatedAt"), validatedAt.toIso()}};
}

} // namespace aiqyn::evidence
