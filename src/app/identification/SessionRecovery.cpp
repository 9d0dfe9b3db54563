#include "app/identification/SessionRecovery.h"

#include "app/identification/AttemptEvidence.h"
#include "app/identification/SealingDesk.h"
#include "app/identification/SessionJournal.h"
#include "app/identification/SessionLock.h"

namespace aiqyn::app {

namespace {

Q_LOGGING_CATEGORY(logRecovery, "aiqyn.app.identification")

/// Facts and attempts as they were when the program ended, and when that was, as far as is known.
struct Interrupted
{
    SessionFacts facts;
    UtcTime lastSeen;
};

UtcTime later(UtcTime one, UtcTime other)
{
    return one < other ? other : one;
}

Result<Interrupted> decode(const evidence::JournalledSession& journalled, const QString& sessionId,
                           AttemptEvidence& evidence)
{
    // So it is with sessions that a version which journalled no facts left behind.
    if (journalled.facts.isEmpty())
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("journal: no facts"));
    auto facts = decodeFacts(journalled.facts);
    if (!facts)
        return tl::make_unexpected(facts.error());
    if (facts->sessionId != sessionId)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("journal: facts of another session"));
    UtcTime lastSeen = facts->startedAt;
    for (const evidence::JournalledAttempt& entry : journalled.attempts) {
        auto attempt = decodeAttempt(entry.entry);
        if (!attempt)
            return tl::make_unexpected(attempt.error());
        const int number = attempt->result.outcome.attempt;
        evidence.add(std::move(attempt->result));
        lastSeen = later(lastSeen, attempt->endedAt);
        if (number != entry.number || number != static_cast<int>(evidence.attempts().size()))
            return fail(ErrorCode::ArchiveDamaged, QStringLiteral("journal: an attempt is missing"));
    }
    return Interrupted{*std::move(facts), lastSeen};
}

QString reasonAfter(std::size_t attempts)
{
    return attempts == 0 ? QStringLiteral("the program ended unexpectedly during attempt 1")
                         : QStringLiteral("the program ended unexpectedly after attempt %1").arg(attempts);
}

Result<void> sealInterrupted(Workplace::Private& workplace, const Clock& clock, const QString& sessionId)
{
    auto journalled = workplace.archive->journalled(sessionId);
    if (!journalled)
        return tl::make_unexpected(journalled.error());
    AttemptEvidence evidence;
    auto interrupted = decode(*journalled, sessionId, evidence);
    journalled->wipe();
    if (!interrupted)
        return tl::make_unexpected(interrupted.error());

    SessionFacts& facts = interrupted->facts;
    facts.iinReason = reasonAfter(evidence.attempts().size());
    // The check ended with the program, not now; a clock that was set back must not put it into the future.
    const UtcTime now = clock.now();
    const UtcTime checkedAt =
        later(facts.startedAt, interrupted->lastSeen < now ? interrupted->lastSeen : now);
    // By the rules a check with a passed attempt is passed, and one with the last failed attempt negative, as
    // when the operator breaks off after it.
    const bool passed = !evidence.current().jpeg.isEmpty();
    const bool negative = !passed && facts.failedAttemptsForNegative > 0 &&
                          static_cast<int>(evidence.attempts().size()) >= facts.failedAttemptsForNegative;
    const auto result = passed     ? evidence::LivenessResult::Passed
                        : negative ? evidence::LivenessResult::Negative
                                   : evidence::LivenessResult::BrokenOff;
    // Under the act of the policy the session was held by, where that is still known.
    const auto policy = workplace.policies.cited(facts.policy.sha256);
    const QString rulesId = policy             ? policy->content().rules.id
                            : workplace.policy ? workplace.policy->content().rules.id
                                               : workplace.rules.ids().value(0);
    const auto sealed = sealInArchive(workplace, clock, *workplace.keys.provider(),
                                      livenessDraft(facts, result, evidence.attempts(), checkedAt),
                                      passed     ? QStringLiteral("passed")
                                      : negative ? QStringLiteral("negative")
                                                 : QStringLiteral("broken_off"),
                                      rulesId);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return workplace.archive->closeSession(sessionId);
}

/// Whether it was closed: a session at work or one with its document is none of this start's business.
Result<bool> closeIfInterrupted(Workplace::Private& workplace, const Clock& clock, const QString& sessionId)
{
    const auto lock = SessionLock::acquire(workplace.sessionLocks, sessionId);
    if (!lock)
        return tl::make_unexpected(lock.error());
    if (*lock == nullptr)
        return false;
    evidence::DocumentFilter filter;
    filter.sessionId = sessionId;
    filter.kind = QStringLiteral("liveness");
    const auto documents = workplace.archive->list(filter, 1);
    if (!documents)
        return tl::make_unexpected(documents.error());
    if (!documents->empty())
        return false;
    qCInfo(logRecovery) << "closing a session that was interrupted:" << sessionId;
    return sealInterrupted(workplace, clock, sessionId).map([] { return true; });
}

} // namespace

RecoveryReport recoverSessions(Workplace::Private& workplace, const Clock& clock)
{
    RecoveryReport report;
    const auto note = [&report](const QString& sessionId, const Error& error) {
        qCWarning(logRecovery) << "recovery:" << sessionId << describe(error);
        report.failed.push_back({sessionId, error});
    };
    const auto sessions = workplace.archive->openSessions();
    if (!sessions) {
        note({}, sessions.error());
        return report;
    }
    for (const QString& sessionId : *sessions) {
        const auto closed = closeIfInterrupted(workplace, clock, sessionId);
        if (!closed)
            note(sessionId, closed.error());
        else if (*closed)
            report.closed << sessionId;
    }
    return report;
}

} // namespace aiqyn::app
