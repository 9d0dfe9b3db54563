#include "app/identification/Policy.h"

#include "evidence/document/PolicyJson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::app {

Result<void> Policy::admits(const QString& pack, engine::PackPurpose purpose) const
{
    if (mode == Mode::Production && purpose != engine::PackPurpose::Production)
        return fail(ErrorCode::ModelPackForTraining, pack);
    return {};
}

QJsonObject Policy::toJson() const
{
    return {
        {QStringLiteral("mode"),
         mode == Mode::Production ? QStringLiteral("production") : QStringLiteral("training")},
        {QStringLiteral("version"), version},
        {QStringLiteral("rules"), rules},
        {QStringLiteral("challenges"), challenges},
        {QStringLiteral("lightSignal"), nameOf(lightSignal)},
        {QStringLiteral("reviewsPassiveCues"), reviewsPassiveCues},
        {QStringLiteral("failedAttemptsForNegative"), failedAttemptsForNegative},
        {QStringLiteral("targetFmr"), targetFmr},
        {QStringLiteral("serviceTypes"), QJsonArray::fromStringList(serviceTypes)},
        {QStringLiteral("endpoints"), evidence::endpointsToJson(endpoints)},
        {QStringLiteral("continuesWithoutTimestamp"), continuesWithoutTimestamp},
    };
}

Sha256 Policy::hash() const
{
    return Sha256::of(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

} // namespace aiqyn::app
