#include "app/identification/Station.h"

#include <QMetaEnum>

#include <array>
#include <utility>

namespace aiqyn::app {

namespace {

constexpr std::array<std::pair<StationPrompt::Kind, const char*>, 6> kindNames{{
    {StationPrompt::Kind::LookStraight, "look-straight"},
    {StationPrompt::Kind::Perform, "perform"},
    {StationPrompt::Kind::ReturnToNeutral, "return-to-neutral"},
    {StationPrompt::Kind::Finished, "finished"},
    {StationPrompt::Kind::Light, "light"},
    {StationPrompt::Kind::LightOff, "light-off"},
}};

// JSON numbers are doubles: 64-bit counts travel as decimal text, so that none is rounded on the way.
Result<std::int64_t> readCount(const QJsonObject& json, const QString& key)
{
    bool ok = false;
    const qlonglong value = json.value(key).toString().toLongLong(&ok);
    if (!ok || value < 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("station message: bad ") + key);
    return value;
}

} // namespace

QJsonObject StationPrompt::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), QString::number(id)},
                     {QStringLiteral("frameNs"), QString::number(frameNs)}};
    for (const auto& [value, name] : kindNames) {
        if (value == kind)
            json.insert(QStringLiteral("kind"), QString::fromLatin1(name));
    }
    if (colour)
        json.insert(QStringLiteral("colour"), engine::nameOf(*colour));
    if (challenge)
        json.insert(QStringLiteral("challenge"), engine::nameOf(*challenge));
    return json;
}

Result<StationPrompt> StationPrompt::fromJson(const QJsonObject& json)
{
    StationPrompt prompt;
    const auto id = readCount(json, QStringLiteral("id"));
    const auto frameNs = readCount(json, QStringLiteral("frameNs"));
    if (!id || !frameNs)
        return tl::make_unexpected(id ? frameNs.error() : id.error());
    prompt.id = static_cast<std::uint64_t>(*id);
    prompt.frameNs = *frameNs;

    const QString kindName = json.value(QStringLiteral("kind")).toString();
    const auto known = std::find_if(kindNames.begin(), kindNames.end(), [&kindName](const auto& entry) {
        return kindName == QLatin1String(entry.second);
    });
    if (known == kindNames.end())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("station message: unknown prompt kind"));
    prompt.kind = known->first;

    if (json.contains(QStringLiteral("challenge"))) {
        prompt.challenge = engine::challengeFromName(json.value(QStringLiteral("challenge")).toString());
        if (!prompt.challenge)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("station message: unknown challenge"));
    }
    if (json.contains(QStringLiteral("colour"))) {
        prompt.colour = engine::lightColourFromName(json.value(QStringLiteral("colour")).toString());
        if (!prompt.colour)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("station message: unknown colour"));
    }
    if ((prompt.kind == Kind::Light) != prompt.colour.has_value())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("station message: colour does not fit kind"));
    const bool needsChallenge = prompt.kind == Kind::Perform || prompt.kind == Kind::ReturnToNeutral;
    if (needsChallenge != prompt.challenge.has_value())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("station message: challenge does not fit kind"));
    return prompt;
}

QJsonObject PromptAcknowledgement::toJson() const
{
    return {{QStringLiteral("promptId"), QString::number(promptId)},
            {QStringLiteral("shownNs"), QString::number(shownNs)}};
}

Result<PromptAcknowledgement> PromptAcknowledgement::fromJson(const QJsonObject& json)
{
    const auto id = readCount(json, QStringLiteral("promptId"));
    const auto shown = readCount(json, QStringLiteral("shownNs"));
    if (!id || !shown)
        return tl::make_unexpected(id ? shown.error() : id.error());
    return PromptAcknowledgement{static_cast<std::uint64_t>(*id), *shown};
}

} // namespace aiqyn::app
