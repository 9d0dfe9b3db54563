#pragma once

#include "base/Error.h"
#include "engine/face/FrameMeasurement.h"
#include "engine/liveness/Action.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"
#include "engine/liveness/NeutralBaseline.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace aiqyn::engine {

/// One drawn challenge and what the stream showed. Stamps that never came about are empty.
struct ChallengeRecord
{
    ChallengeKind kind = ChallengeKind::TurnLeft;
    FrameStamp cue;
    std::optional<FrameStamp> onset;
    std::optional<FrameStamp> peak;
    std::optional<FrameStamp> returned;
    Action action = Action::None; ///< seen: the right one, or the wrong one
    double peakValue = 0;         ///< of that action: degrees, ratio over neutral, or growth
    double threshold = 0;         ///< that peakValue is compared with
    bool passed = false;
    std::optional<Mismatch> mismatch;

    friend bool operator==(const ChallengeRecord&, const ChallengeRecord&) = default;
};

/// Everything one attempt drew, saw and decided; enough to recompute the verdict (LivenessCheck::recompute).
struct AttemptRecord
{
    LivenessThresholds thresholds;
    int challengesPlanned = 0;
    AttemptPhase phase = AttemptPhase::Calibrating; ///< Passed, Failed, or where a broken-off attempt stood
    std::optional<Mismatch> mismatch;
    std::optional<NeutralBaseline> baseline;
    std::optional<FrameStamp> calibrated; ///< frame that completed the baseline
    std::optional<FrameStamp> ended;      ///< neutral frame that a passed attempt ended with
    std::vector<int> gapsMs;              ///< as drawn
    std::vector<ChallengeRecord> challenges;
    std::vector<FrameMeasurement> trace; ///< without landmarks, rounded to LivenessCheck::traceStep

    [[nodiscard]] bool passed() const { return phase == AttemptPhase::Passed; }
    /// Whether both drew, saw and decided the same.
    [[nodiscard]] bool agreesWith(const AttemptRecord& other) const;

    /// The trace is a table {"columns": [...], "rows": [[...], ...]}.
    [[nodiscard]] QJsonObject toJson() const;
    /// The inverse; exact. Errors: InvalidArgument.
    [[nodiscard]] static Result<AttemptRecord> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::engine
