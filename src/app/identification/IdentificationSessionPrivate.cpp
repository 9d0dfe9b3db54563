#include "app/identification/IdentificationSessionPrivate.h"

#include "app/identification/AttemptRules.h"
#include "app/identification/FaceComparison.h"
#include "app/identification/SessionJournal.h"
#include "base/WipedBytes.h"

#include <utility>

namespace aiqyn::app {

namespace {

QString percent(double fmr)
{
    return QString::number(100 * fmr, 'g', 3) + QStringLiteral(" %");
}

} // namespace

Result<bool> IdentificationSession::Private::resumes(const QString& wanted)
{
    if (!waiting) {
        step = wanted;
        return false;
    }
    if (waiting->step != wanted)
        return fail(ErrorCode::TimestampAwaited,
                    QStringLiteral("sealed with what was entered before: ") + waiting->record.summary.id);
    async(
        [this, record = waiting->record, cancel = stop.get_token()]() -> Result<SealedRecord> {
            return completeSealed(*workplace.d, workplace.clock, record, cancel);
        },
        [this](const SealedRecord& sealed) {
            const auto known = std::ranges::find(documents, sealed.summary.id, &SealedDocument::id);
            known->indication = sealed.summary.indication;
            const auto then = std::move(waiting->then);
            waiting.reset();
            settle(sealed, then, false);
        });
    return true;
}

void IdentificationSession::Private::settle(const SealedRecord& sealed, const std::function<void()>& then,
                                            bool endsHere)
{
    if (workplace.d->queue)
        workplace.d->queue->wake();
    if (sealed.level != QLatin1String("B") || policy->content().continuesWithoutTimestamp || endsHere) {
        then();
        return;
    }
    waiting = Waiting{sealed, step, then};
    Q_EMIT q.failed(
        {ErrorCode::TimestampAwaited, sealed.summary.kind + u' ' + sealed.summary.id, sealed.missing});
}

void IdentificationSession::Private::leaveWaiting()
{
    const Waiting left = *std::exchange(waiting, std::nullopt);
    // A decision that is sealed has been made, whatever is left to wait for.
    if (left.record.summary.kind == QLatin1String("decision"))
        left.then();
    else
        enter(Stage::BrokenOff);
}

void IdentificationSession::Private::nextAttempt()
{
    if (factsJournalled) {
        startAttempt();
        return;
    }
    async(
        [this, known = facts()] {
            QByteArray entry = encodeFacts(known);
            const auto journalled = workplace.d->archive->journalSession(id, entry);
            wipeShared(entry);
            return journalled.map([] { return true; });
        },
        [this](bool) {
            factsJournalled = true;
            startAttempt();
        });
}

void IdentificationSession::Private::startAttempt()
{
    const int number = static_cast<int>(evidence.attempts().size()) + 1;
    const evidence::LivenessCriteria& rules = policy->content().liveness;
    const engine::LivenessOptions options = optionsFor(rules, start.needs);
    // A person of many needs leaves fewer kinds than the policy has challenges, though never under three.
    const int challenges = std::min(rules.challengesPerAttempt, options.mostChallenges());
    activity = std::make_unique<AttemptActivity>(
        *station,
        AttemptActivity::Instruments{workplace.d->analyser, workplace.d->embedder, workplace.d->passive},
        *workplace.d->random,
        AttemptActivity::Setup{number, rules.failedAttemptsForNegative, challenges,
                               static_cast<std::uint64_t>(number) * 1000 + 1, options,
                               workplace.d->thresholds, start.needs, start.serverNonce, pictureIds});
    QObject::connect(activity.get(), &AttemptActivity::lightChanged, &q,
                     &IdentificationSession::lightChanged);
    QObject::connect(activity.get(), &AttemptActivity::previewReady, &q,
                     [this](const QImage& frame, const LiveView& view) {
                         if (activity)
                             activity->previewTaken();
                         Q_EMIT q.previewReady(frame, view);
                     });
    QObject::connect(activity.get(), &AttemptActivity::finished, &q,
                     [this](const AttemptResult& result) { attemptEnded(result); });
    QObject::connect(activity.get(), &AttemptActivity::failed, &q, [this](const Error& error) {
        // The camera or a network gave out before anything was asked: the attempt is void, earlier ones are
        // journalled.
        attemptRunning = false;
        if (breakingOff)
            closeBrokenOff();
        else
            Q_EMIT q.failed(error);
    });
    attemptRunning = true;
    activity->start();
}

void IdentificationSession::Private::attemptEnded(const AttemptResult& result)
{
    attemptRunning = false;
    evidence.add(result);
    liveness.attempts.push_back(result.outcome);
    liveness.suspicions.append(result.suspicions);
    liveness.suspicions.removeDuplicates();
    pictureIds.insert(pictureIds.end(), result.pictureIds.begin(), result.pictureIds.end());
    unjournalledSince = workplace.clock.now();
    journalAttempt();
}

void IdentificationSession::Private::journalAttempt()
{
    async(
        [this, result = evidence.attempts().back(), endedAt = *unjournalledSince] {
            QByteArray entry = encodeAttempt(result, endedAt);
            const auto journalled = workplace.d->archive->journalAttempt(id, result.outcome.attempt, entry);
            wipeShared(entry);
            return journalled.map([] { return true; });
        },
        [this](bool) {
            unjournalledSince.reset();
            afterAttempt();
        });
}

void IdentificationSession::Private::afterAttempt()
{
    const AttemptResult& result = evidence.attempts().back();
    if (result.cancelled || result.endsSession || breakingOff) {
        closeBrokenOff();
        return;
    }
    Q_EMIT q.attemptFinished(result.outcome);
    if (result.outcome.passed) {
        liveness.result = QStringLiteral("passed");
        enter(Stage::Iin);
    } else if (static_cast<int>(evidence.attempts().size()) <
               policy->content().liveness.failedAttemptsForNegative) {
        startAttempt();
    } else {
        liveness.result = QStringLiteral("negative");
        enter(Stage::Iin);
    }
}

void IdentificationSession::Private::closeBrokenOff()
{
    if (liveness.result.isEmpty())
        liveness.result = QStringLiteral("broken_off");
    iinReason = QStringLiteral("session broken off");
    sealLiveness(Stage::BrokenOff);
}

void IdentificationSession::Private::sealLiveness(Stage next)
{
    const auto result = liveness.result == QLatin1String("passed")     ? evidence::LivenessResult::Passed
                        : liveness.result == QLatin1String("negative") ? evidence::LivenessResult::Negative
                                                                       : evidence::LivenessResult::BrokenOff;
    seal(
        livenessDraft(facts(), result, evidence.attempts(), workplace.clock.now()),
        workplace.d->keys.provider(), liveness.result,
        [this, next] {
            evidence.forgetAttempts();
            if (next == Stage::Decision)
                collectCriteria();
            if (next == Stage::Comparison) { // no IIN, so nothing to fetch a reference with
                comparison.result = QStringLiteral("not_performed");
                comparison.cause = QStringLiteral("iin_not_obtained");
                sealComparison({}, workplace.clock.now());
                return;
            }
            enter(next);
        },
        next == Stage::BrokenOff);
}

void IdentificationSession::Private::compareWith(const ReferenceImage& reference)
{
    referenceJpeg = reference.jpeg;
    const UtcTime comparisonStart = workplace.clock.now();
    async(
        [this, jpeg = reference.jpeg] {
            return compareFaces(evidence.currentImage(), jpeg, workplace.d->analyser, workplace.d->embedder,
                                workplace.d->calibration, policy->content().threshold);
        },
        [this, reference, comparisonStart](const ComparisonOutcome& outcome) {
            comparison = outcome;
            sealComparison(reference, comparisonStart);
        });
}

void IdentificationSession::Private::sealComparison(const std::optional<ReferenceImage>& reference,
                                                    UtcTime comparisonStart)
{
    const ComparisonFacts performed{comparison, policy->content().threshold.calibration,
                                    evidence.currentImage(), reference, comparisonStart};
    seal(comparisonDraft(facts(), performed, workplace.clock.now()), workplace.d->keys.provider(),
         comparison.result, [this, reference] {
             collectCriteria();
             const bool admissible = comparison.result == QLatin1String("match") && reference &&
                                     reference->source == QLatin1String("state");
             if (!admissible) {
                 enter(Stage::Comparison);
                 return;
             }
             // R2.4: only a match against the state database makes the current image a reference.
             async(
                 [this, document = documents.back().id] {
                     auto& archive = *workplace.d->archive;
                     return archive.identifiedImages()
                         .admit(archive.iinIndex(iin->toString()), evidence.currentImage(),
                                evidence::ReferenceOrigin::StateDatabase, document)
                         .map([] { return true; });
                 },
                 [this](bool) { enter(Stage::Comparison); });
         });
}

void IdentificationSession::Private::collectCriteria()
{
    const bool live = liveness.result == QLatin1String("passed");
    criteria = {{QStringLiteral("liveness"), QStringLiteral("passed"), liveness.result, live},
                {QStringLiteral("iin"), QStringLiteral("obtained"),
                 iin ? QStringLiteral("obtained") : QStringLiteral("not_obtained"), iin.has_value()}};
    if (policy->content().liveness.reviewsPassiveCues) {
        // Something for the person who decides to look at and confirm; it alone refuses nobody.
        const QString suspicions = liveness.suspicions.join(u' ');
        criteria.push_back({QStringLiteral("passive_cues"), QStringLiteral("reviewed"),
                            suspicions.isEmpty() ? QStringLiteral("none") : suspicions,
                            suspicions.isEmpty()});
    }
    const evidence::CalibratedThreshold& threshold = policy->content().threshold;
    criteria.push_back(
        {QStringLiteral("similarity"),
         QStringLiteral("\u2265 %1 (FMR %2)")
             .arg(QString::number(threshold.similarity.value(), 'f', 3), percent(threshold.targetFmr)),
         comparison.similarity ? QString::number(*comparison.similarity, 'f', 3)
                               : QStringLiteral("not_performed"),
         comparison.result == QLatin1String("match")});
    const auto& band = policy->content().reviewBand;
    if (band && comparison.similarity && band->from.value() <= *comparison.similarity &&
        *comparison.similarity <= band->to.value())
        criteria.push_back(
            {QStringLiteral("review_band"), QStringLiteral("reviewed"),
             QStringLiteral("%1 \u2013 %2")
                 .arg(QString::number(band->from.value(), 'f', 3), QString::number(band->to.value(), 'f', 3)),
             false});
}

} // namespace aiqyn::app
