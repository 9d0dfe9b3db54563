#include "engine/liveness/passive/PassiveCues.h"

#include <cmath>
#include <limits>

namespace aiqyn::engine {

namespace {

constexpr double unlimited = std::numeric_limits<double>::max();

struct CueField
{
    const char* name;
    std::optional<double> PassiveCues::*member;
    double most; ///< all begin at 0
};

constexpr std::array cueFields{CueField{"padGenuine", &PassiveCues::padGenuine, 1},
                               CueField{"moire", &PassiveCues::moire, 1},
                               CueField{"bezel", &PassiveCues::bezel, 1},
                               CueField{"temporalNoise", &PassiveCues::temporalNoise, unlimited},
                               CueField{"frameJitterMs", &PassiveCues::frameJitterMs, unlimited}};

struct CountField
{
    const char* name;
    std::int64_t PassiveCues::*member;
};

constexpr std::array countFields{CountField{"frames", &PassiveCues::frames},
                                 CountField{"pictures", &PassiveCues::pictures}};

} // namespace

QJsonObject PassiveCues::toJson() const
{
    QJsonObject json;
    for (const CueField& field : cueFields) {
        if (const auto& value = this->*field.member)
            json[QLatin1String(field.name)] = *value;
    }
    for (const CountField& field : countFields)
        json[QLatin1String(field.name)] = static_cast<qint64>(this->*field.member);
    return json;
}

Result<PassiveCues> PassiveCues::fromJson(const QJsonObject& json)
{
    PassiveCues cues;
    const auto refused = [](const char* name) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("passive cues: %1").arg(QLatin1String(name)));
    };
    for (const CueField& field : cueFields) {
        const QJsonValue value = json[QLatin1String(field.name)];
        if (value.isUndefined())
            continue;
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number < 0 || number > field.most)
            return refused(field.name);
        cues.*field.member = number;
    }
    for (const CountField& field : countFields) {
        const qint64 count = json[QLatin1String(field.name)].toInteger(-1);
        if (count < 0)
            return refused(field.name);
        cues.*field.member = count;
    }
    return cues;
}

} // namespace aiqyn::engine
