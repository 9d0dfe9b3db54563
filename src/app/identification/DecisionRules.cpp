#include "app/identification/DecisionRules.h"

#include <algorithm>

namespace aiqyn::app {

namespace {

const QString reviewed = QStringLiteral("reviewed");
const QString similarityId = QStringLiteral("similarity");
const QString bandId = QStringLiteral("review_band");

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QString percent(double fmr)
{
    return QString::number(100 * fmr, 'g', 3) + QStringLiteral(" %");
}

const Criterion* find(const std::vector<Criterion>& criteria, const QString& id)
{
    const auto found = std::ranges::find(criteria, id, &Criterion::id);
    return found == criteria.end() ? nullptr : &*found;
}

bool isInBand(const evidence::PolicyContent& policy, const ComparisonOutcome& comparison)
{
    const auto& band = policy.reviewBand;
    return band && comparison.similarity && band->from.value() <= *comparison.similarity &&
           *comparison.similarity <= band->to.value();
}

Criterion similarityCriterion(const evidence::PolicyContent& policy, const ComparisonOutcome& comparison)
{
    return {similarityId,
            QStringLiteral("\u2265 %1 (FMR %2)")
                .arg(number(policy.threshold.similarity.value()), percent(policy.threshold.targetFmr)),
            comparison.similarity ? number(*comparison.similarity) : QStringLiteral("not_performed"),
            comparison.result == QLatin1String("match")};
}

/// Whether the person looks into the camera while it is done: turned faces are less like themselves.
bool showsTheFace(const QString& challenge)
{
    return !challenge.startsWith(QLatin1String("turn-")) && !challenge.startsWith(QLatin1String("look-"));
}

/// Challenges on which somebody else may have sat there; nullopt: there is none to judge by.
std::optional<Criterion> continuityCriterion(const evidence::PolicyContent& policy,
                                             const ComparisonOutcome& comparison)
{
    std::optional<double> least;
    for (const evidence::ContinuityRecord& face : comparison.continuity)
        if (face.toCurrent && showsTheFace(face.challenge))
            least = std::min(least.value_or(1), face.toCurrent->value());
    if (!least)
        return std::nullopt;
    return Criterion{QStringLiteral("continuity"), reviewed, number(*least),
                     *least >= policy.threshold.similarity.value()};
}

/// Something that no person's look can mend.
bool standsAgainst(const Criterion& criterion, const std::vector<Criterion>& criteria)
{
    const bool inBand = criterion.id == similarityId && find(criteria, bandId) != nullptr;
    return !criterion.met && criterion.required != reviewed && !inBand;
}

} // namespace

std::vector<Criterion> criteriaOf(const evidence::PolicyContent& policy, const DecisionFindings& findings)
{
    const auto obtained = [](bool is) {
        return is ? QStringLiteral("obtained") : QStringLiteral("not_obtained");
    };
    std::vector<Criterion> criteria{
        {QStringLiteral("liveness"), QStringLiteral("passed"), findings.liveness,
         findings.liveness == QLatin1String("passed")},
        {QStringLiteral("iin"), obtained(true), obtained(findings.hasIin), findings.hasIin}};
    if (policy.consent)
        criteria.push_back({QStringLiteral("consent"), QStringLiteral("given"),
                            findings.consentWithdrawn ? QStringLiteral("withdrawn") : QStringLiteral("given"),
                            !findings.consentWithdrawn});
    if (policy.limits.sessionsPerDay || policy.limits.failedSessionsPerDay)
        criteria.push_back(
            {QStringLiteral("sessions_today"), QStringLiteral("within_limit"),
             findings.isOverLimit ? QStringLiteral("over_limit") : QStringLiteral("within_limit"),
             !findings.isOverLimit});
    if (policy.liveness.reviewsPassiveCues)
        // Something for the person who decides to look at and confirm; it alone refuses nobody.
        criteria.push_back(
            {QStringLiteral("passive_cues"), reviewed,
             findings.suspicions.isEmpty() ? QStringLiteral("none") : findings.suspicions.join(u' '),
             findings.suspicions.isEmpty()});
    if (policy.liveness.qualityFloor > 0) {
        const double floor = 100 * policy.liveness.qualityFloor;
        criteria.push_back({QStringLiteral("current_quality"),
                            QStringLiteral("\u2265 %1").arg(QString::number(floor, 'f', 0)),
                            QString::number(findings.currentQuality, 'f', 0),
                            findings.currentQuality >= floor});
    }
    if (auto continuity = continuityCriterion(policy, findings.comparison))
        criteria.push_back(*std::move(continuity));
    criteria.push_back(similarityCriterion(policy, findings.comparison));
    if (isInBand(policy, findings.comparison))
        criteria.push_back(
            {bandId, reviewed,
             QStringLiteral("%1 \u2013 %2")
                 .arg(number(policy.reviewBand->from.value()), number(policy.reviewBand->to.value())),
             false});
    return criteria;
}

evidence::Recommendation recommendationOf(const std::vector<Criterion>& criteria)
{
    using evidence::Recommendation;
    if (std::ranges::any_of(criteria,
                            [&](const Criterion& criterion) { return standsAgainst(criterion, criteria); }))
        return Recommendation::Refuse;
    return std::ranges::all_of(criteria, &Criterion::met) ? Recommendation::Approve : Recommendation::Review;
}

bool mayApprove(const std::vector<Criterion>& criteria)
{
    const Criterion* const band = find(criteria, bandId);
    return !criteria.empty() && std::ranges::all_of(criteria, [band](const Criterion& criterion) {
        return criterion.met || (criterion.id == similarityId && band != nullptr && band->met);
    });
}

bool needsSecondPerson(const evidence::PolicyContent& policy, const std::vector<Criterion>& criteria,
                       bool approve)
{
    switch (policy.secondPerson) {
    case evidence::SecondPerson::Always:
        return true;
    case evidence::SecondPerson::ReviewBand:
        if (find(criteria, bandId) != nullptr)
            return true;
        break;
    case evidence::SecondPerson::Never:
        break;
    }
    const Criterion* const similarity = find(criteria, similarityId);
    return approve && similarity != nullptr && !similarity->met;
}

bool needsReason(evidence::Recommendation recommendation, bool approve)
{
    return recommendation != (approve ? evidence::Recommendation::Approve : evidence::Recommendation::Refuse);
}

QString causeOf(const std::optional<ErrorCode>& failure)
{
    if (!failure || *failure == ErrorCode::Cancelled)
        return QStringLiteral("reference_unavailable"); // nobody was asked to the end
    if (*failure == ErrorCode::ReferenceNotFound)
        return QStringLiteral("reference_not_found");
    if (*failure == ErrorCode::ReferenceRefused)
        return QStringLiteral("reference_refused");
    if (*failure == ErrorCode::ReferenceAnswerInvalid)
        return QStringLiteral("reference_unusable");
    return QStringLiteral("reference_source_outage");
}

} // namespace aiqyn::app
