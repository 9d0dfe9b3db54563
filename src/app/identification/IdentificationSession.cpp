#include "app/access/AccountDesk.h"
#include "app/identification/AttemptRules.h"
#include "app/identification/DecisionRules.h"
#include "app/identification/IdentificationSessionPrivate.h"
#include "base/WipedBytes.h"

namespace aiqyn::app {

namespace {

constexpr qsizetype longestContractNumber = 64;
constexpr qsizetype longestText = 200;
constexpr qsizetype longestDecisionText = 2000;
constexpr qsizetype shortestNonce = 16; ///< NonceRandom
constexpr qsizetype longestNonce = 64;

tl::unexpected<Error> outOfOrder()
{
    return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("the session is not at this stage"));
}

Result<void> done(const Result<bool>& resumed)
{
    return resumed.map([](bool) {});
}

} // namespace

IdentificationSession::IdentificationSession(Workplace& workplace, std::unique_ptr<Station> station,
                                             QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, workplace, std::move(station)))
{
    qRegisterMetaType<AttemptResult>();
    qRegisterMetaType<LiveView>();
    qRegisterMetaType<std::optional<engine::LightColour>>();
    qRegisterMetaType<Error>();
}

IdentificationSession::~IdentificationSession()
{
    d->activity.reset();
    d->stop.request_stop(); // nobody waits for a timestamp any more
    d->fetchStop.request_stop();
    d->pool.waitForDone();
    wipeShared(d->referenceBytes);
}

Result<void> IdentificationSession::begin(const SessionStart& start)
{
    if (d->stage != Stage::Start)
        return outOfOrder();
    if (const auto person = d->workplace.access().require(Action::HoldSession); !person)
        return tl::make_unexpected(person.error());
    if (!d->policy)
        return aiqyn::fail(ErrorCode::PolicyMissing, QStringLiteral("none is in force"));
    if (!d->policy->document.serviceTypes().contains(start.serviceType) ||
        start.contractNumber.trimmed().isEmpty() || start.contractNumber.size() > longestContractNumber)
        return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("service type or contract number"));
    SubjectNeeds needs = start.needs;
    needs.chosenBy = needs.chosenBy.trimmed();
    needs.reason = needs.reason.trimmed();
    if (needs.isAny() && (needs.chosenBy.isEmpty() || needs.chosenBy.size() > longestText ||
                          needs.reason.isEmpty() || needs.reason.size() > longestText))
        return aiqyn::fail(ErrorCode::InvalidArgument,
                           QStringLiteral("the person's needs: by whom, and why"));
    if (optionsFor(d->policy->content().liveness, needs).mostChallenges() < fewestChallenges)
        return aiqyn::fail(ErrorCode::ChallengesTooFew, d->policy->content().version);
    if (!start.serverNonce.isEmpty() &&
        (start.serverNonce.size() < shortestNonce || start.serverNonce.size() > longestNonce))
        return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("nonce of the server"));
    // Better now than after the person has done everything.
    if (d->policy->content().secondPerson == evidence::SecondPerson::Always &&
        d->workplace.accounts().isUnused().value_or(false))
        return aiqyn::fail(ErrorCode::SecondPersonNeeded, QStringLiteral("nobody has an account here"));
    auto consent = d->consentOf(start.consent);
    if (!consent)
        return tl::make_unexpected(consent.error());
    auto lock = SessionLock::acquire(d->workplace.d->sessionLocks, d->id);
    if (!lock)
        return tl::make_unexpected(lock.error());
    d->lock = *std::move(lock); // never null: nobody else knows this id
    d->start = {start.serviceType, start.contractNumber.trimmed(), needs, start.consent, start.serverNonce};
    d->consent = *std::move(consent);
    d->startTiming();
    d->startedAt = d->workplace.clock.now();
    ++d->working; // whoever hears of the stage finds the attempt on its way
    d->enter(Stage::LiveImage);
    if (!d->ending)
        d->nextAttempt();
    --d->working;
    d->settleDown();
    return {};
}

Result<void> IdentificationSession::repeatAttempt()
{
    if (d->stage != Stage::LiveImage || d->attemptRunning || d->busy || d->ending)
        return outOfOrder();
    if (d->unjournalledSince)
        d->journalAttempt();
    else
        d->nextAttempt();
    return {};
}

void IdentificationSession::breakOff()
{
    d->end(Private::Ending::BrokenOff);
}

Result<void> IdentificationSession::withdrawConsent()
{
    const bool isDone = d->isWithdrawn() && !d->ending;
    if (!d->consent || isDone || d->stage == Stage::Start || d->stage == Stage::Sealed ||
        d->stage == Stage::BrokenOff)
        return outOfOrder();
    d->end(Private::Ending::ConsentWithdrawn);
    return {};
}

Result<void> IdentificationSession::submitIin(const QString& typed)
{
    if (d->stage != Stage::Iin || d->busy || d->ending)
        return outOfOrder();
    const auto iin = evidence::Iin::parse(typed, evidence::IinPopulation::Training);
    if (!iin)
        return aiqyn::fail(ErrorCode::IinInvalid, nameOf(iin.error()));
    const auto resumed = d->resumes(QStringLiteral("IIN ") + iin->toString());
    if (!resumed || *resumed)
        return done(resumed);
    d->iin = *iin;
    d->countSessions([this] {
        d->sealLiveness(d->liveness.result == QLatin1String("passed") ? Stage::Reference : Stage::Decision);
    });
    return {};
}

Result<void> IdentificationSession::declareIinNotObtained(const QString& reason)
{
    if (d->stage != Stage::Iin || d->busy || d->ending)
        return outOfOrder();
    if (reason.trimmed().isEmpty() || reason.size() > longestText)
        return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("a reason is needed"));
    const auto resumed = d->resumes(QStringLiteral("no IIN: ") + reason.trimmed());
    if (!resumed || *resumed)
        return done(resumed);
    d->iin.reset(); // entered before, and its step not taken
    d->isOverLimit = false;
    d->iinReason = reason.trimmed();
    d->sealLiveness(d->liveness.result == QLatin1String("passed") ? Stage::Comparison : Stage::Decision);
    return {};
}

bool IdentificationSession::admits(ReferenceSourceKind source) const
{
    const auto wanted = source == ReferenceSourceKind::StateDatabase
                            ? evidence::ReferenceSource::StateDatabase
                            : evidence::ReferenceSource::IdentifiedImages;
    const auto& admitted = d->policy->content().referenceSources;
    return std::ranges::find(admitted, wanted) != admitted.end();
}

Result<void> IdentificationSession::fetchReference(ReferenceSourceKind source)
{
    if (d->stage != Stage::Reference || d->busy || d->ending || d->owedCause)
        return outOfOrder();
    if (!admits(source))
        return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("a source the policy does not admit"));
    const auto resumed = d->resumes(QStringLiteral("reference %1").arg(static_cast<int>(source)));
    if (!resumed || *resumed)
        return done(resumed);
    d->fetch(source);
    return {};
}

void IdentificationSession::cancelFetch()
{
    d->fetchStop.request_stop();
}

Result<void> IdentificationSession::declareReferenceUnavailable()
{
    if (d->stage != Stage::Reference || d->busy || d->ending)
        return outOfOrder();
    const auto resumed = d->resumes(QStringLiteral("no reference"));
    if (!resumed || *resumed)
        return done(resumed);
    d->notCompared(d->owedCause.value_or(causeOf(d->referenceFailure)));
    return {};
}

Result<void> IdentificationSession::proceedToDecision()
{
    if (d->stage != Stage::Comparison || d->busy || d->ending)
        return outOfOrder();
    d->enter(Stage::Decision);
    return {};
}

Result<void> IdentificationSession::confirmReview()
{
    if (d->stage != Stage::Decision || d->busy || d->ending)
        return outOfOrder();
    for (Criterion& criterion : d->criteria) {
        if (criterion.required == QLatin1String("reviewed"))
            criterion.met = true;
    }
    return {};
}

Result<void> IdentificationSession::decide(bool approve, const QString& reason,
                                           const std::optional<SecondPersonSays>& second)
{
    if (d->stage != Stage::Decision || d->busy || d->ending)
        return outOfOrder();
    const auto person = d->workplace.access().require(Action::HoldSession);
    if (!person)
        return tl::make_unexpected(person.error());
    const QString decidedBy = person->name;
    if ((reason.trimmed().isEmpty() && needsReason(d->recommendation, approve)) ||
        reason.size() > longestDecisionText || (approve && !mayApprove(d->criteria)))
        return aiqyn::fail(ErrorCode::InvalidArgument,
                           QStringLiteral("decision without a reason or against the criteria"));
    const auto resumed =
        d->resumes(QStringLiteral("decision %1 by %2: %3")
                       .arg(QString::number(static_cast<int>(approve)), decidedBy, reason.trimmed()));
    if (!resumed || *resumed)
        return done(resumed);
    const auto opinion = d->opinionOf(second, *person, approve);
    if (!opinion)
        return tl::make_unexpected(opinion.error());
    const UtcTime now = d->workplace.clock.now();
    std::vector<evidence::CriterionRecord> criteria;
    for (const Criterion& criterion : d->criteria)
        criteria.push_back({criterion.id, criterion.required, criterion.value, criterion.met});
    DocumentDraft<evidence::DecisionDocument> draft{
        {commonOf(d->facts(), d->startedAt, now),
         approve ? evidence::DecisionResult::Approved : evidence::DecisionResult::Refused, criteria,
         decidedBy, reason.trimmed(), d->recommendation, *opinion, d->citations},
        {}};
    const QString result = approve ? QStringLiteral("approved") : QStringLiteral("refused");
    d->seal(std::move(draft), d->workplace.d->keys.customer(), result, [this, result, reason] {
        d->decisionResult = result;
        d->decisionReason = reason.trimmed();
        d->enter(Stage::Sealed);
    });
    return {};
}

evidence::Recommendation IdentificationSession::recommendation() const
{
    return d->recommendation;
}
bool IdentificationSession::asksForSecondPerson(bool approve) const
{
    return !d->waiting && needsSecondPerson(d->policy->content(), d->criteria, approve);
}
bool IdentificationSession::hasConsent() const
{
    return d->consent && (!d->isWithdrawn() || d->ending);
}
Stage IdentificationSession::stage() const
{
    return d->stage;
}
QString IdentificationSession::id() const
{
    return d->id;
}
bool IdentificationSession::isBusy() const
{
    return d->busy;
}
const LivenessOutcome& IdentificationSession::liveness() const
{
    return d->liveness;
}
const ComparisonOutcome& IdentificationSession::comparison() const
{
    return d->comparison;
}
const std::vector<Criterion>& IdentificationSession::criteria() const
{
    return d->criteria;
}
const std::vector<SealedDocument>& IdentificationSession::documents() const
{
    return d->documents;
}
QString IdentificationSession::decisionResult() const
{
    return d->decisionResult;
}
QString IdentificationSession::decisionReason() const
{
    return d->decisionReason;
}
QImage IdentificationSession::currentImage() const
{
    return QImage::fromData(d->evidence.current().jpeg, "JPEG");
}
QImage IdentificationSession::referenceImage() const
{
    return d->referencePicture;
}

} // namespace aiqyn::app
