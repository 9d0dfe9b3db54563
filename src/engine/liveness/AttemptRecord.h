#pragma once

#include "base/Error.h"
#include "engine/liveness/Action.h"
#include "engine/liveness/LightDecoder.h"
#include "engine/liveness/LivenessOptions.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"
#include "engine/liveness/MeasurementTrace.h"
#include "engine/liveness/NeutralBaseline.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace aiqyn::engine {

/// What was shown and what came back, of a probe or of a light signal.
struct LightRecord
{
    std::vector<LightSlot> slots;
    std::optional<LightFinding> finding; ///< of a signal; absent when too little could be read
    std::optional<double> modulation;    ///< of a probe; absent when too little could be read

    friend bool operator==(const LightRecord&, const LightRecord&) = default;
};

/// One drawn challenge and what the stream showed. Stamps that never came about are empty.
struct ChallengeRecord
{
    ChallengeKind kind = ChallengeKind::TurnLeft;
    FrameStamp cue;
    std::optional<FrameStamp> onset;
    std::optional<FrameStamp> peak;
    std::optional<FrameStamp> returned; ///< neutral again; of a light signal: the frame that decided it
    Action action = Action::None;       ///< seen: the right one, or the wrong one
    double peakValue = 0; ///< of that action: degrees, ratio over neutral, or growth; of light: correlation
    double threshold = 0; ///< that peakValue is compared with
    std::optional<double> planarResidual; ///< at the peak of a turn or look
    std::optional<double> identity;       ///< best likeness to the anchor while the answer was given
    std::optional<LightRecord> light;
    bool passed = false;
    std::optional<Mismatch> mismatch;

    friend bool operator==(const ChallengeRecord&, const ChallengeRecord&) = default;
};

/// Everything one attempt drew, saw and decided; enough to recompute the verdict (LivenessCheck::recompute).
struct AttemptRecord
{
    LivenessThresholds thresholds;
    LivenessOptions options;
    QString nonce; ///< of a server, hexadecimal, that was mixed into the draws; empty without
    int challengesPlanned = 0;
    AttemptPhase phase = AttemptPhase::Calibrating; ///< Passed, Failed, or where a broken-off attempt stood
    std::optional<Mismatch> mismatch;
    std::optional<Guidance> unmet; ///< with QualityTimeout: what was not mended
    std::optional<NeutralBaseline> baseline;
    std::optional<FrameStamp> calibrated; ///< frame that completed the baseline
    std::optional<FrameStamp> anchor;     ///< whose face all identities in the trace are compared with
    std::vector<LightRecord> probes;      ///< of the room's light, before the first challenge
    std::optional<FrameStamp>
        ended;               ///< decided the attempt; of a passed one: neutral, and of the same person
    std::vector<int> gapsMs; ///< as drawn
    std::vector<ChallengeRecord> challenges;
    MeasurementTrace trace;

    [[nodiscard]] bool passed() const { return phase == AttemptPhase::Passed; }
    /// LivenessMeasurement::pictureId of all frames.
    [[nodiscard]] std::vector<std::int64_t> pictureIds() const;
    /// Whether both drew, saw and decided the same, to the last bit.
    [[nodiscard]] bool agreesWith(const AttemptRecord& other) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// The inverse; exact. Errors: InvalidArgument.
    [[nodiscard]] static Result<AttemptRecord> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::engine
