#pragma once

#include "base/Error.h"
#include "engine/liveness/LivenessOptions.h"
#include "evidence/document/PolicyContent.h"

#include <QStringList>

namespace aiqyn::engine {
class Calibration;
class LoadedPack;
} // namespace aiqyn::engine

namespace aiqyn::app {

/// What this installation works with, in the words of a policy.
struct Installation
{
    evidence::ModelPackReference modelPack;
    std::vector<evidence::ModelReference> models; ///< those the pack cannot do without
    QStringList challenges;                       ///< names, those the pack can measure
    QStringList rules;                            ///< ids of the acts of law that are known
    QString calibration;                          ///< its name
    /// Of the calibration: each with the false match rate that was measured for it.
    struct Point
    {
        double fmr = 0;
        double threshold = 0;
    };
    std::vector<Point> points;
};

[[nodiscard]] Installation installationOf(const engine::LoadedPack& pack,
                                          const engine::Calibration& calibration, const QStringList& rules);

/// What an attempt may ask of somebody without particular needs.
[[nodiscard]] engine::LivenessOptions optionsOf(const evidence::LivenessCriteria& criteria);

/// Whether sessions can be held here as the policy says: with exactly its models, a threshold that the
/// calibration bears out at its false match rate, as many challenges as it asks for and this program can
/// draw, services that can be asked, an act of law that is known, and nothing that this program does not keep
/// yet. PolicyUnsuitable, naming what differs; ModelPackForTraining: a basic pack under a production policy.
[[nodiscard]] Result<void> fits(const evidence::PolicyContent& policy, const Installation& installation);

} // namespace aiqyn::app
