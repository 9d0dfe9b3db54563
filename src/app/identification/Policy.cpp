#include "app/identification/Policy.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::app {

QJsonObject Policy::toJson() const
{
    return {
        {QStringLiteral("version"), version},
        {QStringLiteral("challenges"), challenges},
        {QStringLiteral("failedAttemptsForNegative"), failedAttemptsForNegative},
        {QStringLiteral("targetFmr"), targetFmr},
        {QStringLiteral("serviceTypes"), QJsonArray::fromStringList(serviceTypes)},
    };
}

Sha256 Policy::hash() const
{
    return Sha256::of(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

} // namespace aiqyn::app
