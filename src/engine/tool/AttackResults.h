#pragma once

#include "engine/matching/ConfidenceInterval.h"
#include "engine/tool/AttackSession.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace aiqyn::engine::tool {

/// What all sessions of a run have in common: lines of different runs are never counted together.
struct AttackConditions
{
    QString pack;
    QString thresholds; ///< version
    QString thresholdsSha256;

    friend bool operator==(const AttackConditions&, const AttackConditions&) = default;
};

/// Results of sessions, one JSON object a line, and what follows from them.
class AttackResults
{
public:
    [[nodiscard]] static QJsonObject lineOf(const AttackCase& attack, const AttackOutcome& outcome,
                                            const AttackConditions& conditions, double seconds);

    /// Lines as lineOf gives them; a last line without its end was cut off and is left out. Errors:
    /// InvalidArgument for anything else that is no result, and for other conditions than those before.
    [[nodiscard]] Result<void> add(const QByteArray& lines);
    [[nodiscard]] Result<void> add(const QJsonObject& line);
    [[nodiscard]] bool contains(const AttackCase& attack) const;
    [[nodiscard]] std::size_t sessions() const { return m_done.size(); }

    struct Species
    {
        std::int64_t sessions = 0;
        std::int64_t passed = 0;       ///< classified as bona fide
        std::int64_t nonResponses = 0; ///< no attempt came to a challenge for want of a usable picture
        std::int64_t attempts = 0;
        QMap<QString, std::int64_t> codes; ///< of the failed attempts
        double seconds = 0;
    };
    [[nodiscard]] const std::map<SubjectSpecies, Species>& species() const { return m_species; }
    struct Room
    {
        std::int64_t sessions = 0;
        std::int64_t refused = 0;
    };
    /// Bona fide sessions by the light of their room.
    [[nodiscard]] const std::map<RoomLight, Room>& rooms() const { return m_rooms; }
    [[nodiscard]] std::int64_t attempts() const { return m_attempts; }
    [[nodiscard]] std::int64_t recomputed() const { return m_recomputed; }
    [[nodiscard]] const std::optional<AttackConditions>& conditions() const { return m_conditions; }
    /// Seeds in rising order.
    [[nodiscard]] const std::set<std::uint64_t>& seeds() const { return m_seeds; }

    /// {"pack","thresholds","seeds":[first,last],"bpcer","bpcerInterval","bonaFide","bonaFideNonResponse",
    /// "species":[{"species","n","apcer","apcerInterval","nonResponse","codes"}],"attempts","recomputed"}
    [[nodiscard]] QJsonObject toJson() const;

private:
    std::optional<AttackConditions> m_conditions;
    std::set<std::pair<SubjectSpecies, std::uint64_t>> m_done;
    std::set<std::uint64_t> m_seeds;
    std::map<SubjectSpecies, Species> m_species;
    std::map<RoomLight, Room> m_rooms;
    std::int64_t m_attempts = 0;
    std::int64_t m_recomputed = 0;
};

} // namespace aiqyn::engine::tool
