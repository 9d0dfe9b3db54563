#include "app/policy/PolicyFit.h"

#include "engine/face/LoadedPack.h"
#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/matching/Calibration.h"
#include "evidence/transport/Endpoint.h"

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

engine::LightNeed lightNeedOf(evidence::LivenessCriteria::LightSignal signal)
{
    switch (signal) {
    case evidence::LivenessCriteria::LightSignal::Required:
        return engine::LightNeed::Required;
    case evidence::LivenessCriteria::LightSignal::WhenMeasurable:
        return engine::LightNeed::WhenMeasurable;
    case evidence::LivenessCriteria::LightSignal::Never:
        break;
    }
    return engine::LightNeed::Never;
}

void compareLiveness(const evidence::LivenessCriteria& criteria, const Installation& installation,
                     QStringList& differences)
{
    for (const QString& challenge : criteria.challengeSet)
        if (!installation.challenges.contains(challenge))
            differences << QStringLiteral("challenge %1 cannot be measured").arg(challenge);
    const bool hasLight = criteria.challengeSet.contains(nameOf(engine::ChallengeKind::LightSignal));
    if (criteria.lightSignal == evidence::LivenessCriteria::LightSignal::Required && !hasLight)
        differences << QStringLiteral("the light signal is required and not among the challenges");
    if (criteria.challengesPerAttempt > engine::RandomChallengeDrawer::mostCount)
        differences << QStringLiteral("%1 challenges in an attempt, %2 can be drawn")
                           .arg(criteria.challengesPerAttempt)
                           .arg(engine::RandomChallengeDrawer::mostCount);
    else if (const int most = optionsOf(criteria).mostChallenges(); most < criteria.challengesPerAttempt)
        differences << QStringLiteral("%1 challenges in an attempt, %2 are left to draw from")
                           .arg(criteria.challengesPerAttempt)
                           .arg(most);
}

void compareServices(const evidence::PolicyContent& policy, QStringList& differences)
{
    bool hasTimestamps = false;
    for (const evidence::ServiceEndpoint& service : policy.endpoints) {
        if (!evidence::Endpoint::make(QUrl(service.url), service.plainHttp))
            differences << QStringLiteral("cannot be asked: ") + service.url;
        hasTimestamps = hasTimestamps || service.service == evidence::ServiceEndpoint::Service::Timestamp;
    }
    if (!hasTimestamps && !policy.continuesWithoutTimestamp)
        differences << QStringLiteral("sessions wait for timestamps, and no service gives them");
}

} // namespace

engine::LivenessOptions optionsOf(const evidence::LivenessCriteria& criteria)
{
    engine::LivenessOptions options;
    for (const engine::ChallengeKind kind : engine::challengeKinds)
        if (!criteria.challengeSet.contains(nameOf(kind)))
            options.leftOut.push_back(kind);
    // No colours are shown where none would be looked for.
    const bool hasLight = criteria.challengeSet.contains(nameOf(engine::ChallengeKind::LightSignal));
    options.light = hasLight ? lightNeedOf(criteria.lightSignal) : engine::LightNeed::Never;
    return options;
}

Installation installationOf(const engine::LoadedPack& pack, const engine::Calibration& calibration,
                            const QStringList& rules)
{
    Installation installation{.modelPack = {pack.name(), engine::nameOf(pack.purpose())},
                              .models = {},
                              .challenges = {},
                              .rules = rules,
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
    compareLiveness(policy.liveness, installation, differences);
    compareServices(policy, differences);
    if (!installation.rules.contains(policy.rules.id))
        differences << QStringLiteral("the act of law %1 is not known here").arg(policy.rules.id);
    if (!differences.isEmpty())
        return fail(ErrorCode::PolicyUnsuitable,
                    policy.version + QStringLiteral(": ") + differences.join(QStringLiteral("; ")));
    return {};
}

} // namespace aiqyn::app
