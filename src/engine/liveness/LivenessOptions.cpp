#include "engine/liveness/LivenessOptions.h"

namespace aiqyn::engine {

QString nameOf(LightNeed need)
{
    switch (need) {
    case LightNeed::Required:
        return QStringLiteral("required");
    case LightNeed::WhenMeasurable:
        return QStringLiteral("when-measurable");
    case LightNeed::Never:
        return QStringLiteral("never");
    }
    return {};
}

std::vector<ChallengeKind> LivenessOptions::kinds() const
{
    std::vector<ChallengeKind> kinds;
    for (const ChallengeKind kind : challengeKinds) {
        if ((!headMovement && isHeadMovement(kind)) || (!eyeClosing && kind == ChallengeKind::CloseEyes) ||
            (light == LightNeed::Never && kind == ChallengeKind::LightSignal) ||
            std::ranges::find(leftOut, kind) != leftOut.end())
            continue;
        kinds.push_back(kind);
    }
    return kinds;
}

int LivenessOptions::mostChallenges() const
{
    const std::vector<ChallengeKind> all = kinds();
    const bool mayLoseLight =
        light == LightNeed::WhenMeasurable && std::ranges::count(all, ChallengeKind::LightSignal) > 0;
    return static_cast<int>(all.size()) - (mayLoseLight ? 1 : 0);
}

void LivenessOptions::leaveOut(const QStringList& names)
{
    for (const QString& name : names) {
        if (const auto kind = challengeFromName(name))
            leftOut.push_back(*kind);
    }
}

QJsonObject LivenessOptions::toJson() const
{
    QJsonArray names;
    for (const ChallengeKind kind : leftOut)
        names.append(nameOf(kind));
    return {{QStringLiteral("light"), nameOf(light)},
            {QStringLiteral("headMovement"), headMovement},
            {QStringLiteral("eyeClosing"), eyeClosing},
            {QStringLiteral("longerWindows"), longerWindows},
            {QStringLiteral("leftOut"), names}};
}

Result<LivenessOptions> LivenessOptions::fromJson(const QJsonObject& json)
{
    LivenessOptions options;
    bool known = false;
    for (const LightNeed need : {LightNeed::Required, LightNeed::WhenMeasurable, LightNeed::Never}) {
        if (json[QStringLiteral("light")].toString() == nameOf(need)) {
            options.light = need;
            known = true;
        }
    }
    const auto read = [&json, &known](const QString& key) {
        known = known && json[key].isBool();
        return json[key].toBool();
    };
    options.headMovement = read(QStringLiteral("headMovement"));
    options.eyeClosing = read(QStringLiteral("eyeClosing"));
    options.longerWindows = read(QStringLiteral("longerWindows"));
    const QJsonArray names = json[QStringLiteral("leftOut")].toArray();
    for (const QJsonValue& name : names) {
        const auto kind = challengeFromName(name.toString());
        known = known && kind.has_value();
        options.leftOut.push_back(kind.value_or(ChallengeKind::Smile));
    }
    if (!known)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not the options of an attempt"));
    return options;
}

} // namespace aiqyn::engine
