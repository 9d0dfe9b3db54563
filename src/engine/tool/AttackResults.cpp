#include "engine/tool/AttackResults.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::engine::tool {

namespace {

[[nodiscard]] QJsonArray jsonOf(const Interval& interval)
{
    return {interval.low, interval.high};
}

[[nodiscard]] double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

} // namespace

QJsonObject AttackResults::lineOf(const AttackCase& attack, const AttackOutcome& outcome,
                                  const AttackConditions& conditions, double seconds)
{
    QJsonArray attempts;
    for (const AttackAttempt& attempt : outcome.attempts)
        attempts.append(QJsonObject{{QStringLiteral("passed"), attempt.passed},
                                    {QStringLiteral("mismatch"), attempt.mismatch},
                                    {QStringLiteral("plan"), QJsonArray::fromStringList(attempt.plan)},
                                    {QStringLiteral("frames"), static_cast<qint64>(attempt.frames)},
                                    {QStringLiteral("recomputed"), attempt.isRecomputed},
                                    {QStringLiteral("nonResponse"), attempt.isNonResponse}});
    return {{QStringLiteral("seed"), static_cast<qint64>(attack.seed)},
            {QStringLiteral("species"), nameOf(attack.species)},
            {QStringLiteral("person"), static_cast<qint64>(attack.personSeed())},
            {QStringLiteral("pack"), conditions.pack},
            {QStringLiteral("thresholds"), conditions.thresholds},
            {QStringLiteral("thresholdsSha256"), conditions.thresholdsSha256},
            {QStringLiteral("passed"), outcome.passed},
            {QStringLiteral("attempts"), attempts},
            {QStringLiteral("seconds"), std::round(seconds * 10) / 10}};
}

Result<void> AttackResults::add(const QByteArray& lines)
{
    const qsizetype end = lines.lastIndexOf('\n');
    for (const QByteArray& line : lines.first(end + 1).split('\n')) {
        if (line.isEmpty())
            continue;
        if (auto added = add(QJsonDocument::fromJson(line).object()); !added)
            return added;
    }
    return {};
}

Result<void> AttackResults::add(const QJsonObject& line)
{
    const auto species = subjectSpeciesFromName(line[QStringLiteral("species")].toString());
    const qint64 seed = line[QStringLiteral("seed")].toInteger(-1);
    const QJsonArray attempts = line[QStringLiteral("attempts")].toArray();
    if (!species || seed < 0 || attempts.isEmpty() || !line[QStringLiteral("passed")].isBool())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not the result of an attack session"));
    const AttackConditions conditions{line[QStringLiteral("pack")].toString(),
                                      line[QStringLiteral("thresholds")].toString(),
                                      line[QStringLiteral("thresholdsSha256")].toString()};
    if (m_conditions.value_or(conditions) != conditions)
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("results of pack %1 with thresholds %2 cannot be counted with those of pack "
                           "%3 with thresholds %4")
                .arg(conditions.pack, conditions.thresholdsSha256.left(12), m_conditions->pack,
                     m_conditions->thresholdsSha256.left(12)));
    m_conditions = conditions;
    if (!m_done.emplace(*species, static_cast<std::uint64_t>(seed)).second)
        return {}; // two shards may overlap
    m_seeds.insert(static_cast<std::uint64_t>(seed));
    Species& counts = m_species[*species];
    ++counts.sessions;
    counts.passed += line[QStringLiteral("passed")].toBool() ? 1 : 0;
    if (*species == SubjectSpecies::Genuine) {
        Room& room = m_rooms[AttackCase{*species, static_cast<std::uint64_t>(seed)}.roomLight()];
        ++room.sessions;
        room.refused += line[QStringLiteral("passed")].toBool() ? 0 : 1;
    }
    counts.seconds += line[QStringLiteral("seconds")].toDouble();
    bool isNonResponse = true;
    for (const QJsonValue& attempt : attempts) {
        ++m_attempts;
        ++counts.attempts;
        m_recomputed += attempt[QStringLiteral("recomputed")].toBool() ? 1 : 0;
        isNonResponse = isNonResponse && attempt[QStringLiteral("nonResponse")].toBool();
        if (!attempt[QStringLiteral("passed")].toBool())
            ++counts.codes[attempt[QStringLiteral("mismatch")].toString()];
    }
    counts.nonResponses += isNonResponse ? 1 : 0;
    return {};
}

bool AttackResults::contains(const AttackCase& attack) const
{
    return m_done.contains({attack.species, attack.seed});
}

QJsonObject AttackResults::toJson() const
{
    QJsonArray attacks;
    Species bonaFide;
    for (const auto& [species, counts] : m_species) {
        if (species == SubjectSpecies::Genuine) {
            bonaFide = counts;
            continue;
        }
        QJsonObject codes;
        for (auto code = counts.codes.cbegin(); code != counts.codes.cend(); ++code)
            codes[code.key()] = static_cast<qint64>(code.value());
        attacks.append(QJsonObject{
            {QStringLiteral("species"), nameOf(species)},
            {QStringLiteral("n"), static_cast<qint64>(counts.sessions)},
            {QStringLiteral("apcer"), shareOf(counts.passed, counts.sessions)},
            {QStringLiteral("apcerInterval"), jsonOf(clopperPearsonInterval(counts.passed, counts.sessions))},
            {QStringLiteral("nonResponse"), shareOf(counts.nonResponses, counts.sessions)},
            {QStringLiteral("codes"), codes}});
    }
    const std::int64_t refused = bonaFide.sessions - bonaFide.passed;
    const AttackConditions conditions = m_conditions.value_or(AttackConditions{});
    QJsonArray range;
    if (!m_seeds.empty())
        range = {static_cast<qint64>(*m_seeds.begin()), static_cast<qint64>(*m_seeds.rbegin())};
    return {{QStringLiteral("pack"), conditions.pack},
            {QStringLiteral("thresholds"), conditions.thresholds},
            {QStringLiteral("thresholdsSha256"), conditions.thresholdsSha256},
            {QStringLiteral("seeds"), range},
            {QStringLiteral("bonaFide"), static_cast<qint64>(bonaFide.sessions)},
            {QStringLiteral("bpcer"), shareOf(refused, bonaFide.sessions)},
            {QStringLiteral("bpcerInterval"), jsonOf(clopperPearsonInterval(refused, bonaFide.sessions))},
            {QStringLiteral("bonaFideNonResponse"), shareOf(bonaFide.nonResponses, bonaFide.sessions)},
            {QStringLiteral("species"), attacks},
            {QStringLiteral("attempts"), static_cast<qint64>(m_attempts)},
            {QStringLiteral("recomputed"), static_cast<qint64>(m_recomputed)}};
}

} // namespace aiqyn::engine::tool
