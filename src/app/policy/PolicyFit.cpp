#include "app/policy/PolicyFit.h"

#include "engine/face/LoadedPack.h"
#include "engine/liveness/LivenessOptions.h"
#include "engine/matching/Calibration.h"

#include <algorithm>
#include <cmath>

namespace aiqyn::app {

namespace {

using evidence::ModelReference;

constexpr double sameRate = 1e-6; // relative, as Calibration::thresholdFor
/// A policy repeats the calibration's threshold in decimal digits.
constexpr double sameThreshold = 1e-9;

bool isSame(const ModelReference& one, const ModelReference& other)
{
    return one.role == other.role && one.sha256 == other.sha256;
}

bool has(const std::vector<ModelReference>& models, const ModelReference& wanted)
{
    return std::ranges::any_of(models, [&](const ModelReference& model) { return isSame(model, wanted); });
}

void compareModels(const evidence::PolicyContent& policy, const Installation& installation,
                   QStringList& differences)
{
    for (const ModelReference& model : policy.models)
        if (!has(installation.models, model))
            differences << QStringLiteral("no model ") + model.role + u' ' + model.sha256.toHex();
    for (const ModelReference& model : installation.models)
        if (!has(policy.models, model))
            differences << QStringLiteral("not approved: model ") + model.role + u' ' + model.sha256.toHex();
}

void compareThreshold(const evidence::CalibratedThreshold& threshold, const Installation& installation,
                      QStringList& differences)
{
    if (threshold.calibration != installation.calibration) {
        differences
            << QStringLiteral("calibration %1, not %2").arg(installation.calibration, threshold.calibration);
        return;
    }
    const auto point = std::ranges::find_if(installation.points, [&](const Installation::Point& measured) {
        return std::abs(measured.fmr - threshold.targetFmr) <= sameRate * threshold.targetFmr;
    });
    if (point == installation.points.end())
        differences
            << QStringLiteral("no threshold measured for a false match rate of %1").arg(threshold.targetFmr);
    else if (threshold.similarity.value() < point->threshold - sameThreshold)
        differences << QStringLiteral("threshold %1 under the measured %2")
                           .arg(threshold.similarity.value())
                           .arg(point->threshold);
}

} // namespace

Installation installationOf(const engine::LoadedPack& pack, const engine::Calibration& calibration)
{
    Installation installation{.modelPack = {pack.name(), engine::nameOf(pack.purpose())},
                              .models = {},
                              .challenges = {},
                              .calibration = calibration.name(),
                              .points = {}};
    for (const auto& model : pack.models())
        if (model.descriptor.required)
            installation.models.push_back(
                {engine::nameOf(model.descriptor.role), model.descriptor.file, model.descriptor.sha256});
    engine::LivenessOptions options;
    options.leaveOut(pack.challengesLeftOut());
    for (const engine::ChallengeKind kind : options.kinds())
        installation.challenges << nameOf(kind);
    for (const engine::Calibration::Point& point : calibration.points())
        installation.points.push_back({point.fmr, point.threshold});
    return installation;
}

Result<void> fits(const evidence::PolicyContent& policy, const Installation& installation)
{
    const bool isProduction = policy.mode == evidence::DocumentMode::Production;
    if (isProduction && installation.modelPack.purpose != engine::nameOf(engine::PackPurpose::Production))
        return fail(ErrorCode::ModelPackForTraining, installation.modelPack.name);
    QStringList differences;
    if (policy.modelPack.name != installation.modelPack.name)
        differences << QStringLiteral("model pack %1, not %2")
                           .arg(installation.modelPack.name, policy.modelPack.name);
    compareModels(policy, installation, differences);
    compareThreshold(policy.threshold, installation, differences);
    for (const QString& challenge : policy.liveness.challengeSet)
        if (!installation.challenges.contains(challenge))
            differences << QStringLiteral("challenge %1 cannot be measured").arg(challenge);
    if (!differences.isEmpty())
        return fail(ErrorCode::PolicyUnsuitable,
                    policy.version + QStringLiteral(": ") + differences.join(QStringLiteral("; ")));
    return {};
}

} // namespace aiqyn::app
