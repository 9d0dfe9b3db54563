#include "engine/liveness/AttemptRecord.h"

#include <QJsonArray>

#include <cmath>

namespace aiqyn::engine {

namespace {

template <typename T>
struct Field
{
    const char* name;
    double T::*member;
};

constexpr std::array baselineFields{
    Field{"yawDeg", &NeutralBaseline::yawDeg},
    Field{"pitchDeg", &NeutralBaseline::pitchDeg},
    Field{"rollDeg", &NeutralBaseline::rollDeg},
    Field{"eyeDistancePx", &NeutralBaseline::eyeDistancePx},
    Field{"eyeOpenness", &NeutralBaseline::eyeOpenness},
    Field{"mouthOpenness", &NeutralBaseline::mouthOpenness},
    Field{"smile", &NeutralBaseline::smile},
};
constexpr std::array findingFields{
    Field{"correlation", &LightFinding::correlation},
    Field{"lagMs", &LightFinding::lagMs},
    Field{"firstHalfLagMs", &LightFinding::firstHalfLagMs},
    Field{"secondHalfLagMs", &LightFinding::secondHalfLagMs},
    Field{"modulation", &LightFinding::modulation},
};

[[nodiscard]] QJsonObject jsonOf(const FrameStamp& stamp)
{
    return {{QStringLiteral("sequence"), static_cast<qint64>(stamp.sequence)},
            {QStringLiteral("ns"), static_cast<qint64>(stamp.ns)}};
}

void insert(QJsonObject& json, const QString& key, const std::optional<FrameStamp>& stamp)
{
    if (stamp)
        json[key] = jsonOf(*stamp);
}

void insert(QJsonObject& json, const std::optional<Mismatch>& mismatch)
{
    if (mismatch)
        json[QStringLiteral("mismatch")] = nameOf(*mismatch);
}

void insert(QJsonObject& json, const QString& key, const std::optional<double>& value)
{
    if (value)
        json[key] = *value;
}

[[nodiscard]] QJsonObject jsonOf(const LightRecord& light)
{
    QJsonArray slots;
    for (const LightSlot& slot : light.slots) {
        QJsonObject json{{QStringLiteral("colour"), nameOf(slot.colour)},
                         {QStringLiteral("issued"), jsonOf(slot.issued)}};
        insert(json, QStringLiteral("evidence"), slot.evidence);
        slots.append(json);
    }
    QJsonObject json{{QStringLiteral("slots"), slots}};
    insert(json, QStringLiteral("modulation"), light.modulation);
    if (light.finding) {
        QJsonObject values;
        for (const auto& field : findingFields)
            values[QLatin1String(field.name)] = (*light.finding).*field.member;
        json[QStringLiteral("finding")] = values;
    }
    return json;
}

[[nodiscard]] QJsonObject jsonOf(const ChallengeRecord& challenge)
{
    QJsonObject json{{QStringLiteral("kind"), nameOf(challenge.kind)},
                     {QStringLiteral("action"), nameOf(challenge.action)},
                     {QStringLiteral("peakValue"), challenge.peakValue},
                     {QStringLiteral("threshold"), challenge.threshold},
                     {QStringLiteral("passed"), challenge.passed}};
    insert(json, QStringLiteral("cue"), challenge.cue);
    insert(json, QStringLiteral("onset"), challenge.onset);
    insert(json, QStringLiteral("peak"), challenge.peak);
    insert(json, QStringLiteral("return"), challenge.returned);
    insert(json, QStringLiteral("planarResidual"), challenge.planarResidual);
    insert(json, QStringLiteral("identity"), challenge.identity);
    if (challenge.light)
        json[QStringLiteral("light")] = jsonOf(*challenge.light);
    insert(json, challenge.mismatch);
    return json;
}

/// Reads values and remembers whether all of them were there and of their type.
class Reader
{
public:
    [[nodiscard]] bool isSound() const { return m_sound; }
    void require(bool condition) { m_sound = m_sound && condition; }

    [[nodiscard]] double number(const QJsonValue& value)
    {
        require(value.isDouble() && std::isfinite(value.toDouble()));
        return value.toDouble();
    }
    [[nodiscard]] std::int64_t integer(const QJsonValue& value)
    {
        const qint64 integer = value.toInteger(-1);
        require(integer >= 0);
        return integer;
    }
    template <typename T>
    [[nodiscard]] T known(const std::optional<T>& value, T otherwise)
    {
        require(value.has_value());
        return value.value_or(otherwise);
    }
    [[nodiscard]] std::optional<FrameStamp> stamp(const QJsonValue& value)
    {
        if (value.isUndefined())
            return std::nullopt;
        return FrameStamp{static_cast<std::uint64_t>(integer(value[QStringLiteral("sequence")])),
                          integer(value[QStringLiteral("ns")])};
    }
    [[nodiscard]] std::optional<Mismatch> mismatch(const QJsonObject& json)
    {
        // A document says "" for none.
        const QJsonValue value = json[QStringLiteral("mismatch")];
        if (value.isUndefined() || value == QJsonValue(QString()))
            return std::nullopt;
        return known(mismatchFromName(value.toString()), Mismatch::WrongAction);
    }
    [[nodiscard]] std::optional<double> optionalNumber(const QJsonValue& value)
    {
        return value.isUndefined() ? std::nullopt : std::optional(number(value));
    }
    [[nodiscard]] LightRecord light(const QJsonObject& json)
    {
        LightRecord light;
        const QJsonArray slots = json[QStringLiteral("slots")].toArray();
        for (const QJsonValue& slot : slots)
            light.slots.push_back(
                {known(lightColourFromName(slot[QStringLiteral("colour")].toString()), LightColour::Black),
                 known(stamp(slot[QStringLiteral("issued")]), FrameStamp{}),
                 stamp(slot[QStringLiteral("evidence")])});
        light.modulation = optionalNumber(json[QStringLiteral("modulation")]);
        if (const QJsonValue values = json[QStringLiteral("finding")]; !values.isUndefined()) {
            light.finding.emplace();
            for (const auto& field : findingFields)
                (*light.finding).*field.member = number(values[QLatin1String(field.name)]);
        }
        return light;
    }
    [[nodiscard]] ChallengeRecord challenge(const QJsonObject& json)
    {
        ChallengeRecord challenge;
        challenge.kind =
            known(challengeFromName(json[QStringLiteral("kind")].toString()), ChallengeKind::TurnLeft);
        challenge.action = known(actionFromName(json[QStringLiteral("action")].toString()), Action::None);
        challenge.peakValue = number(json[QStringLiteral("peakValue")]);
        challenge.threshold = number(json[QStringLiteral("threshold")]);
        require(json[QStringLiteral("passed")].isBool());
        challenge.passed = json[QStringLiteral("passed")].toBool();
        challenge.cue = known(stamp(json[QStringLiteral("cue")]), FrameStamp{});
        challenge.onset = stamp(json[QStringLiteral("onset")]);
        challenge.peak = stamp(json[QStringLiteral("peak")]);
        challenge.returned = stamp(json[QStringLiteral("return")]);
        challenge.planarResidual = optionalNumber(json[QStringLiteral("planarResidual")]);
        challenge.identity = optionalNumber(json[QStringLiteral("identity")]);
        if (const QJsonValue value = json[QStringLiteral("light")]; !value.isUndefined())
            challenge.light = light(value.toObject());
        challenge.mismatch = mismatch(json);
        return challenge;
    }

private:
    bool m_sound = true;
};

} // namespace

std::vector<std::int64_t> AttemptRecord::pictureIds() const
{
    std::vector<std::int64_t> ids;
    ids.reserve(trace.size());
    std::ranges::transform(trace, std::back_inserter(ids), &LivenessMeasurement::pictureId);
    return ids;
}

bool AttemptRecord::agreesWith(const AttemptRecord& other) const
{
    return toJson() == other.toJson();
}

QJsonObject AttemptRecord::toJson() const
{
    QJsonArray gaps;
    for (const int gap : gapsMs)
        gaps.append(gap);
    QJsonArray drawn;
    for (const ChallengeRecord& challenge : challenges)
        drawn.append(jsonOf(challenge));
    QJsonArray probed;
    for (const LightRecord& probe : probes)
        probed.append(jsonOf(probe));
    QJsonObject json{{QStringLiteral("thresholds"), thresholds.toJson()},
                     {QStringLiteral("options"), options.toJson()},
                     {QStringLiteral("challengesPlanned"), challengesPlanned},
                     {QStringLiteral("phase"), nameOf(phase)},
                     {QStringLiteral("gapsMs"), gaps},
                     {QStringLiteral("probes"), probed},
                     {QStringLiteral("challenges"), drawn},
                     {QStringLiteral("trace"), engine::toJson(trace)}};
    if (!nonce.isEmpty())
        json[QStringLiteral("nonce")] = nonce;
    if (unmet)
        json[QStringLiteral("unmet")] = nameOf(*unmet);
    insert(json, mismatch);
    insert(json, QStringLiteral("calibrated"), calibrated);
    insert(json, QStringLiteral("anchor"), anchor);
    insert(json, QStringLiteral("ended"), ended);
    if (baseline) {
        QJsonObject values;
        for (const auto& field : baselineFields)
            values[QLatin1String(field.name)] = (*baseline).*field.member;
        json[QStringLiteral("baseline")] = values;
    }
    return json;
}

Result<AttemptRecord> AttemptRecord::fromJson(const QJsonObject& json)
{
    auto thresholds = LivenessThresholds::fromJson(json[QStringLiteral("thresholds")].toObject());
    if (!thresholds)
        return tl::make_unexpected(thresholds.error());
    auto options = LivenessOptions::fromJson(json[QStringLiteral("options")].toObject());
    if (!options)
        return tl::make_unexpected(options.error());
    auto trace = traceFromJson(json[QStringLiteral("trace")].toObject());
    if (!trace)
        return tl::make_unexpected(trace.error());
    Reader reader;
    AttemptRecord record;
    record.thresholds = std::move(*thresholds);
    record.options = *options;
    record.trace = std::move(*trace);
    record.nonce = json[QStringLiteral("nonce")].toString();
    record.challengesPlanned = json[QStringLiteral("challengesPlanned")].toInt();
    record.phase = reader.known(attemptPhaseFromName(json[QStringLiteral("phase")].toString()),
                                AttemptPhase::Calibrating);
    record.mismatch = reader.mismatch(json);
    if (const QJsonValue unmet = json[QStringLiteral("unmet")]; !unmet.isUndefined())
        record.unmet = reader.known(guidanceFromName(unmet.toString()), Guidance::None);
    record.calibrated = reader.stamp(json[QStringLiteral("calibrated")]);
    record.anchor = reader.stamp(json[QStringLiteral("anchor")]);
    record.ended = reader.stamp(json[QStringLiteral("ended")]);
    if (const QJsonValue values = json[QStringLiteral("baseline")]; !values.isUndefined()) {
        record.baseline.emplace();
        for (const auto& field : baselineFields)
            (*record.baseline).*field.member = reader.number(values[QLatin1String(field.name)]);
    }
    const QJsonArray gaps = json[QStringLiteral("gapsMs")].toArray();
    for (const QJsonValue& gap : gaps) {
        reader.require(gap.toInt(-1) >= 0);
        record.gapsMs.push_back(gap.toInt());
    }
    const QJsonArray probes = json[QStringLiteral("probes")].toArray();
    for (const QJsonValue& probe : probes)
        record.probes.push_back(reader.light(probe.toObject()));
    const QJsonArray challenges = json[QStringLiteral("challenges")].toArray();
    for (const QJsonValue& challenge : challenges)
        record.challenges.push_back(reader.challenge(challenge.toObject()));
    if (!reader.isSound())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a record of an attempt"));
    return record;
}

} // namespace aiqyn::engine
