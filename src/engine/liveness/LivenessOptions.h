#pragma once

#include "base/Error.h"
#include "engine/liveness/Challenge.h"

#include <QJsonObject>

#include <vector>

namespace aiqyn::engine {

/// Whether an attempt has a light signal.
enum class LightNeed {
    Required = 1,   ///< no attempt passes without it
    WhenMeasurable, ///< where the room outshines the screen a command takes its place
    Never
};
/// "required", "when-measurable", "never".
[[nodiscard]] QString nameOf(LightNeed need);

/// What an attempt may ask of this person. Chosen before the attempt and recorded with it.
struct LivenessOptions
{
    LightNeed light = LightNeed::Required; ///< Never for people with photosensitivity
    bool headMovement = true;              ///< turns, looks and tilts
    bool eyeClosing = true;
    bool longerWindows = false;           ///< more time to answer
    std::vector<ChallengeKind> leftOut{}; ///< what the model pack cannot measure well enough

    /// Takes the challenges of these names out; names that no challenge has are nothing to leave out.
    void leaveOut(const QStringList& names);
    /// The challenges that may be drawn.
    [[nodiscard]] std::vector<ChallengeKind> kinds() const;
    /// How many an attempt can ask for, whatever the light of the room allows.
    [[nodiscard]] int mostChallenges() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Errors: InvalidArgument.
    [[nodiscard]] static Result<LivenessOptions> fromJson(const QJsonObject& json);

    friend bool operator==(const LivenessOptions&, const LivenessOptions&) = default;
};

} // namespace aiqyn::engine
