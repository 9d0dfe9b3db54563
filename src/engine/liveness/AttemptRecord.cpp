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
constexpr std::array measureFields{
    Field{"score", &FrameMeasurement::score},
    Field{"secondFaceRatio", &FrameMeasurement::secondFaceRatio},
    Field{"yawDeg", &FrameMeasurement::yawDeg},
    Field{"pitchDeg", &FrameMeasurement::pitchDeg},
    Field{"rollDeg", &FrameMeasurement::rollDeg},
    Field{"eyeDistancePx", &FrameMeasurement::eyeDistancePx},
    Field{"eyeOpenness", &FrameMeasurement::eyeOpenness},
    Field{"mouthOpenness", &FrameMeasurement::mouthOpenness},
    Field{"smile", &FrameMeasurement::smile},
    Field{"brightness", &FrameMeasurement::brightness},
    Field{"sharpness", &FrameMeasurement::sharpness},
    Field{"meanAbsoluteChange", &FrameMeasurement::meanAbsoluteChange},
};
constexpr std::array boxFields{Field{"boxX", &RectF::x}, Field{"boxY", &RectF::y},
                               Field{"boxWidth", &RectF::width}, Field{"boxHeight", &RectF::height}};
constexpr std::array countColumns{"sequence", "monotonicNs", "faceCount"};

[[nodiscard]] QJsonArray columns()
{
    QJsonArray names;
    for (const char* name : countColumns)
        names.append(QLatin1String(name));
    for (const auto& field : boxFields)
        names.append(QLatin1String(field.name));
    for (const auto& field : measureFields)
        names.append(QLatin1String(field.name));
    return names;
}

[[nodiscard]] QJsonArray rowOf(const FrameMeasurement& measurement)
{
    QJsonArray row{static_cast<qint64>(measurement.sequence), static_cast<qint64>(measurement.monotonicNs),
                   measurement.faceCount};
    for (const auto& field : boxFields)
        row.append(measurement.box.*field.member);
    for (const auto& field : measureFields)
        row.append(measurement.*field.member);
    return row;
}

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
        const QJsonValue value = json[QStringLiteral("mismatch")];
        if (value.isUndefined())
            return std::nullopt;
        return known(mismatchFromName(value.toString()), Mismatch::WrongAction);
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
        challenge.mismatch = mismatch(json);
        return challenge;
    }
    [[nodiscard]] FrameMeasurement measurement(const QJsonArray& row)
    {
        FrameMeasurement measurement;
        require(row.size() == columns().size());
        if (!m_sound)
            return measurement;
        qsizetype i = 0;
        measurement.sequence = static_cast<std::uint64_t>(integer(row[i++]));
        measurement.monotonicNs = integer(row[i++]);
        const std::int64_t faces = integer(row[i++]);
        require(faces < 10000);
        measurement.faceCount = static_cast<int>(faces);
        for (const auto& field : boxFields)
            measurement.box.*field.member = number(row[i++]);
        for (const auto& field : measureFields)
            measurement.*field.member = number(row[i++]);
        return measurement;
    }

private:
    bool m_sound = true;
};

} // namespace

bool AttemptRecord::agreesWith(const AttemptRecord& other) const
{
    return challengesPlanned == other.challengesPlanned && phase == other.phase &&
           mismatch == other.mismatch && calibrated == other.calibrated && ended == other.ended &&
           gapsMs == other.gapsMs && challenges == other.challenges && trace.size() == other.trace.size();
}

QJsonObject AttemptRecord::toJson() const
{
    QJsonArray gaps;
    for (const int gap : gapsMs)
        gaps.append(gap);
    QJsonArray drawn;
    for (const ChallengeRecord& challenge : challenges)
        drawn.append(jsonOf(challenge));
    QJsonArray rows;
    for (const FrameMeasurement& measurement : trace)
        rows.append(rowOf(measurement));
    QJsonObject json{{QStringLiteral("thresholds"), thresholds.toJson()},
                     {QStringLiteral("challengesPlanned"), challengesPlanned},
                     {QStringLiteral("phase"), nameOf(phase)},
                     {QStringLiteral("gapsMs"), gaps},
                     {QStringLiteral("challenges"), drawn},
                     {QStringLiteral("trace"),
                      QJsonObject{{QStringLiteral("columns"), columns()}, {QStringLiteral("rows"), rows}}}};
    insert(json, mismatch);
    insert(json, QStringLiteral("calibrated"), calibrated);
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
    Reader reader;
    AttemptRecord record;
    record.thresholds = std::move(*thresholds);
    record.challengesPlanned = json[QStringLiteral("challengesPlanned")].toInt();
    record.phase = reader.known(attemptPhaseFromName(json[QStringLiteral("phase")].toString()),
                                AttemptPhase::Calibrating);
    record.mismatch = reader.mismatch(json);
    record.calibrated = reader.stamp(json[QStringLiteral("calibrated")]);
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
    const QJsonArray challenges = json[QStringLiteral("challenges")].toArray();
    for (const QJsonValue& challenge : challenges)
        record.challenges.push_back(reader.challenge(challenge.toObject()));
    const QJsonObject trace = json[QStringLiteral("trace")].toObject();
    reader.require(trace[QStringLiteral("columns")].toArray() == columns());
    const QJsonArray rows = trace[QStringLiteral("rows")].toArray();
    for (const QJsonValue& row : rows)
        record.trace.push_back(reader.measurement(row.toArray()));
    if (!reader.isSound())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a record of an attempt"));
    return record;
}

} // namespace aiqyn::engine
