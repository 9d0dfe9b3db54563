#pragma once

#include "SimulatedAttempt.h"

#include <QMetaType>

#include <array>
#include <vector>

Q_DECLARE_METATYPE(aiqyn::engine::AttemptPhase)
Q_DECLARE_METATYPE(aiqyn::engine::ChallengeKind)
Q_DECLARE_METATYPE(aiqyn::tests::SimulatedAttempt::Script)
Q_DECLARE_METATYPE(std::vector<aiqyn::engine::ChallengeKind>)

namespace aiqyn::tests {

using Moment = SimulatedAttempt::Moment;
using Script = SimulatedAttempt::Script;

/// The commands; the light signal has tests of its own.
inline constexpr std::array allKinds{
    engine::ChallengeKind::TurnLeft,   engine::ChallengeKind::TurnRight, engine::ChallengeKind::LookUp,
    engine::ChallengeKind::LookDown,   engine::ChallengeKind::TiltLeft,  engine::ChallengeKind::TiltRight,
    engine::ChallengeKind::CloseEyes,  engine::ChallengeKind::OpenMouth, engine::ChallengeKind::Smile,
    engine::ChallengeKind::ComeCloser, engine::ChallengeKind::MoveBack};

/// A plan of four that begins with `first`.
inline std::vector<engine::ChallengeKind> planFrom(engine::ChallengeKind first)
{
    std::vector<engine::ChallengeKind> plan{first};
    for (const engine::ChallengeKind kind : allKinds) {
        if (kind != first && plan.size() < 4)
            plan.push_back(kind);
    }
    return plan;
}

inline QString codeOf(const engine::AttemptRecord& record)
{
    return record.mismatch ? engine::nameOf(*record.mismatch) : engine::nameOf(record.phase);
}

inline const engine::LightReading dullLight{{0.3, 0.4, 0.6}};

inline bool isBetween(const Moment& moment, double fromMs, double toMs)
{
    return moment.cue && moment.sinceCueMs > fromMs && moment.sinceCueMs < toMs;
}

} // namespace aiqyn::tests
