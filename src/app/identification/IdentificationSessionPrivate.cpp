#include "app/identification/IdentificationSessionPrivate.h"

#include "app/identification/AttemptRules.h"
#include "app/identification/SessionJournal.h"
#include "base/WipedBytes.h"

#include <utility>

namespace aiqyn::app {

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
    if (sealed.level != QLatin1String("B") || policy->content().continuesWithoutTimestamp || endsHere ||
        ending) {
        then();
        return;
    }
    waiting = Waiting{sealed, step, then};
    Q_EMIT q.failed(
        {ErrorCode::TimestampAwaited, sealed.summary.kind + u' ' + sealed.summary.id, sealed.missing});
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
        if (ending)
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
        [this, result = evidence.attempts().back(), endedAt = *unjournalledSince,
         isEnding = ending.has_value()]() -> Result<AttemptFaces> {
            QByteArray entry = encodeAttempt(result, endedAt);
            const auto journalled = workplace.d->archive->journalAttempt(id, result.outcome.attempt, entry);
            wipeShared(entry);
            if (!journalled)
                return tl::make_unexpected(journalled.error());
            if (result.cancelled || result.endsSession || isEnding)
                return AttemptFaces(); // nothing will be compared
            return facesOf(result, workplace.d->analyser, workplace.d->embedder);
        },
        [this](const AttemptFaces& faces) {
            unjournalledSince.reset();
            isEndingTried = false; // the attempt may have ended before it heard that it should
            evidence.note(faces);
            afterAttempt();
        });
}

void IdentificationSession::Private::afterAttempt()
{
    const AttemptResult& result = evidence.attempts().back();
    if (result.cancelled || result.endsSession) {
        ending =
            ending.value_or(Ending::BrokenOff); // no further attempt, whether this is sealed now or later
        isEndingTried = true;
        closeBrokenOff();
        return;
    }
    Q_EMIT q.attemptFinished(result.outcome);
    const bool isLast =
        static_cast<int>(evidence.attempts().size()) >= policy->content().liveness.failedAttemptsForNegative;
    if (result.outcome.passed || isLast) {
        liveness.result = result.outcome.passed ? QStringLiteral("passed") : QStringLiteral("negative");
        enter(Stage::Iin);
    } else if (!ending) {
        startAttempt();
    }
}

void IdentificationSession::Private::failedWith(const Error& error)
{
    // The liveness document is sealed: what is left of this step is the comparison's.
    if (owedCause && stage == Stage::Iin)
        enter(Stage::Reference);
    Q_EMIT q.failed(error);
}

void IdentificationSession::Private::closeBrokenOff()
{
    if (liveness.result.isEmpty())
        liveness.result = QStringLiteral("broken_off");
    iin.reset(); // entered for a step that was not taken
    iinReason = ending == Ending::TimedOut ? QStringLiteral("session timed out")
                : isWithdrawn()            ? QStringLiteral("consent withdrawn")
                                           : QStringLiteral("session broken off");
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
            if (next == Stage::Comparison) // no IIN, so nothing to fetch a reference with
                owedCause = QStringLiteral("iin_not_obtained");
            else if (next == Stage::Reference && isOverLimit)
                owedCause = QStringLiteral("sessions_limit");
            if (owedCause)
                notCompared(*owedCause);
            else
                enter(next);
        },
        next == Stage::BrokenOff);
}

} // namespace aiqyn::app
