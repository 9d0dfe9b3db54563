#include "app/policy/TrainingPolicy.h"

#include "engine/liveness/LivenessThresholds.h"
#include "evidence/signature/TrainingAuthority.h"

#include <QUuid>

#include <algorithm>
#include <set>

namespace aiqyn::app {

namespace {

using evidence::PolicyContent;
using evidence::ProtectionLevels;
using evidence::ServiceEndpoint;
using evidence::SystemDescription;

constexpr double trainingFmr = 1e-3;
constexpr int yearsKept = 5;
const QString trainingApprover = QStringLiteral("Training");
const QString rulesId = QStringLiteral("KZ-2024-56");
const QString version = QStringLiteral(AIQYN_VERSION);

/// Highest similarity stands for a rate that was not measured: fits() refuses it by the rate.
evidence::CalibratedThreshold thresholdOf(const Installation& installation, double fmr)
{
    const auto point = std::ranges::find(installation.points, fmr, &Installation::Point::fmr);
    const double similarity = point == installation.points.end() ? 1 : point->threshold;
    return {evidence::Similarity::of(similarity).value(), fmr, installation.calibration};
}

/// What depends on the installation; as little else as can be.
void adapt(PolicyContent& content, const Installation& installation)
{
    content.modelPack = installation.modelPack;
    content.models = installation.models;
    content.threshold = thresholdOf(installation, content.threshold.targetFmr);
    content.reviewBand.reset(); // around a similarity of other networks
    QStringList& challenges = content.liveness.challengeSet;
    challenges.removeIf([&](const QString& name) { return !installation.challenges.contains(name); });
    if (challenges.size() < content.liveness.challengesPerAttempt)
        challenges = installation.challenges;
}

QString freeVersion(const std::vector<evidence::ApprovedPolicies::Accepted>& history)
{
    std::set<QString> taken;
    for (const auto& accepted : history)
        taken.insert(accepted.policy.version);
    auto number = static_cast<int>(history.size()) + 1;
    const auto named = [](int n) { return QStringLiteral("training-%1").arg(n); };
    while (taken.contains(named(number)))
        ++number;
    return named(number);
}

Result<PolicyInForce> approveFitting(PolicyBook& book, PolicyContent content,
                                     const evidence::Signer& customer, UtcTime now)
{
    const auto history = book.history();
    if (!history)
        return tl::make_unexpected(history.error());
    content.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    content.version = freeVersion(*history);
    content.approvedAt = now;
    content.validFrom = now;
    const auto policy = evidence::PolicyDocument::of(content);
    if (!policy)
        return tl::make_unexpected(policy.error());
    return book.approve(*policy, customer, {});
}

} // namespace

PolicyContent trainingPolicyFor(const Installation& installation, const evidence::RulesBasis& rules)
{
    const UtcTime unset = UtcTime::fromMilliseconds(0).value();
    PolicyContent content{
        .id = {},
        .version = {},
        .mode = evidence::DocumentMode::Training,
        .customer = evidence::TrainingAuthority::customerRequisites(),
        .provider = evidence::TrainingAuthority::providerRequisites(),
        .rules = rules,
        .processDescription = QStringLiteral(
            "Training. A synthetic person sits at the station. The person answers randomly drawn commands "
            "and "
            "a light signal, gives the IIN, and is compared with a reference image of the training state "
            "database. The operator decides by the criteria below."),
        .systems = {{SystemDescription::Purpose::Verification,
                     QStringLiteral("Aiqyn, liveness check (%1)").arg(engine::LivenessThresholds().version),
                     version},
                    {SystemDescription::Purpose::Comparison, QStringLiteral("Aiqyn, face comparison"),
                     version}},
        .modelPack = installation.modelPack,
        .models = installation.models,
        .threshold = thresholdOf(installation, trainingFmr),
        .protection = {.integrity = ProtectionLevels::Level::Record,
                       .environment = ProtectionLevels::Level::Record,
                       .camera = ProtectionLevels::Level::Record},
        .referenceSources = {evidence::ReferenceSource::StateDatabase,
                             evidence::ReferenceSource::IdentifiedImages},
        .retention = {},
        .endpoints = {{ServiceEndpoint::Service::Timestamp,
                       QStringLiteral("https://timestamp.training.invalid/"), false}},
        .continuesWithoutTimestamp = true,
        .approvedBy = trainingApprover,
        .approvedAt = unset,
        .validFrom = unset};
    for (const QString& service : {QStringLiteral("consumer-loan"), QStringLiteral("bank-account"),
                                   QStringLiteral("payment-card"), QStringLiteral("deposit")})
        content.retention.push_back({service, yearsKept, {}});
    content.liveness.challengeSet = installation.challenges;
    return content;
}

Result<PolicyInForce> openTrainingPolicy(PolicyBook& book, const Installation& installation,
                                         const evidence::RulesCatalogue& rules,
                                         const evidence::Signer& customer, const Clock& clock)
{
    auto present = book.inForce();
    if (!present)
        return tl::make_unexpected(present.error());
    if (*present && fits((*present)->content(), installation))
        return **std::move(present);
    const auto basis = rules.basisOf(rulesId, evidence::DocumentKind::Policy);
    if (!basis)
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("rules ") + rulesId);
    PolicyContent content = trainingPolicyFor(installation, *basis);
    if (*present) {
        content = (*present)->content();
        content.approvedBy = trainingApprover; // nobody looked at this one
        adapt(content, installation);
    }
    if (const auto fit = fits(content, installation); !fit)
        return tl::make_unexpected(fit.error());
    auto approved = approveFitting(book, content, customer, clock.now());
    if (approved)
        return approved;
    // Another process of this profile may have been a moment faster.
    present = book.inForce();
    if (present && *present && fits((*present)->content(), installation))
        return **std::move(present);
    return approved;
}

} // namespace aiqyn::app
