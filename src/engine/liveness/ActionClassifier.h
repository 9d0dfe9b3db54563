#pragma once

#include "engine/liveness/Action.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/NeutralBaseline.h"

namespace aiqyn::engine {

/// Names the action of one frame. Yaw goes before pitch and tilt before distance before eyes before mouth
/// before smile, since a pose changes the later measures as a side effect. Pure.
class ActionClassifier
{
public:
    explicit ActionClassifier(const LivenessThresholds& thresholds)
        : m_thresholds(thresholds)
    {}

    /// `running` is the action of the frame before: it lasts until its release threshold.
    [[nodiscard]] Action classify(const NeutralDifference& difference, Action running) const;
    /// The measure that tells the action, signed as measured: left is positive, right negative.
    [[nodiscard]] static double valueOf(Action action, const NeutralDifference& difference);
    /// Where the action begins, comparable with valueOf; 0 for None.
    [[nodiscard]] double thresholdOf(Action action) const;
    /// Whether `value` lies further from neutral than `than`, for that action.
    [[nodiscard]] static bool isFurther(Action action, double value, double than);

private:
    LivenessThresholds m_thresholds;
};

} // namespace aiqyn::engine
