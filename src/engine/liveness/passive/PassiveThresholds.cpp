#include "engine/liveness/passive/PassiveThresholds.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

struct Field
{
    const char* name;
    double PassiveThresholds::*member;
};

constexpr std::array fields{
    Field{"leastPictures", &PassiveThresholds::leastPictures},
    Field{"leastFrames", &PassiveThresholds::leastFrames},
    Field{"leastPadGenuine", &PassiveThresholds::leastPadGenuine},
    Field{"mostMoire", &PassiveThresholds::mostMoire},
    Field{"mostBezel", &PassiveThresholds::mostBezel},
    Field{"leastTemporalNoise", &PassiveThresholds::leastTemporalNoise},
    Field{"leastFrameJitterMs", &PassiveThresholds::leastFrameJitterMs},
};

} // namespace

QJsonObject PassiveThresholds::toJson() const
{
    QJsonObject json{{QStringLiteral("version"), version}};
    for (const Field& field : fields)
        json[QLatin1String(field.name)] = this->*field.member;
    return json;
}

Result<PassiveThresholds> PassiveThresholds::fromJson(const QJsonObject& json)
{
    PassiveThresholds thresholds;
    thresholds.version = json[QStringLiteral("version")].toString();
    if (thresholds.version.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("passive thresholds without a version"));
    for (const Field& field : fields) {
        const QJsonValue value = json[QLatin1String(field.name)];
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("passive thresholds without %1").arg(QLatin1String(field.name)));
        thresholds.*field.member = value.toDouble();
    }
    return thresholds;
}

} // namespace aiqyn::engine
