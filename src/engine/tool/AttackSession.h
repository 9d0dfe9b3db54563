#pragma once

#include "base/Error.h"
#include "engine/liveness/AttemptRecord.h"
#include "engine/liveness/LivenessObserver.h"
#include "engine/subject/FrameTiming.h"
#include "engine/subject/SubjectPresentation.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace aiqyn {
class RandomSource;
}

namespace aiqyn::engine::tool {

/// A session before a synthetic camera: who or what sits there, and everything drawn for it.
struct AttackCase
{
    SubjectSpecies species = SubjectSpecies::Genuine;
    std::uint64_t seed = 0; ///< of the person, the room, the camera, the challenges

    /// Persons of different seeds differ; none is in the training gallery.
    [[nodiscard]] std::uint64_t personSeed() const;
    /// The three lights in turn.
    [[nodiscard]] RoomLight roomLight() const;
};

struct AttackAttempt
{
    bool passed = false;
    QString mismatch; ///< stable code, empty when passed
    QStringList plan;
    std::int64_t frames = 0;
    bool isRecomputed = false; ///< its stored trace gave the identical record again
    /// It ended before any challenge, because no good enough picture of one face came about.
    bool isNonResponse = false;
};

struct AttackOutcome
{
    bool passed = false; ///< one of the attempts did
    std::vector<AttackAttempt> attempts;
};

/// Plays sessions as the product runs them: the product's thresholds, plans of four, three attempts, as fast
/// as the machine allows, in frame time. Not thread-safe.
class AttackSession
{
public:
    static constexpr int challenges = 4;
    static constexpr int attemptsAllowed = 3;

    /// Both outlive the session.
    AttackSession(FaceAnalyser& analyser, Embedder& embedder, const LivenessThresholds& thresholds,
                  const LivenessOptions& options);

    /// Ends with the first attempt that passes. Errors: of the analysis and the draws; none is a verdict.
    [[nodiscard]] Result<AttackOutcome> play(const AttackCase& attack, int mostAttempts = attemptsAllowed);
    /// Sees the record of every attempt of play(); empty for none.
    void onRecord(std::function<void(const AttemptRecord&)> observer) { m_onRecord = std::move(observer); }

private:
    class Stage;
    [[nodiscard]] Result<AttackAttempt> attempt(Stage& stage, RandomSource& random);

    LivenessObserver m_observer;
    LivenessThresholds m_thresholds;
    LivenessOptions m_options;
    std::function<void(const AttemptRecord&)> m_onRecord;
    std::vector<std::int64_t> m_pictures; ///< of the session's attempts so far
};

} // namespace aiqyn::engine::tool
