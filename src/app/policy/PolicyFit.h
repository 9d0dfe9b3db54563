#pragma once

#include "base/Error.h"
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
                                          const engine::Calibration& calibration);

/// Whether sessions can be held here as the policy says: with exactly its models, a threshold that the
/// calibration bears out at its false match rate, and challenges that can be measured. PolicyUnsuitable,
/// naming what differs; ModelPackForTraining: a basic pack under a production policy.
[[nodiscard]] Result<void> fits(const evidence::PolicyContent& policy, const Installation& installation);

} // namespace aiqyn::app
