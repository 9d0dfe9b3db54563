// What a session may begin with, how long it may take, and how it ends before a decision.
#include "app/access/AccountDesk.h"
#include "app/identification/IdentificationSessionPrivate.h"

#include <QScopeGuard>

#include <utility>

namespace aiqyn::app {

Result<std::optional<evidence::ConsentRecord>>
IdentificationSession::Private::consentOf(const std::optional<ConsentAnswer>& answer) const
{
    const auto& asked = policy->content().consent;
    if (!asked)
        return std::optional<evidence::ConsentRecord>();
    if (!answer)
        return fail(ErrorCode::ConsentMissing, asked->version);
    // Another policy may have come into force since the text was read.
    const QString& text = asked->in(answer->language);
    if (text.isEmpty() || answer->textVersion != asked->version || answer->text != text)
        return fail(ErrorCode::ConsentMissing, QStringLiteral("another text than ") + asked->version);
    return std::optional(evidence::ConsentRecord{evidence::ConsentRecord::Answer::Given, asked->version,
                                                 answer->language, Sha256::of(text.toUtf8()),
                                                 workplace.clock.now()});
}

void IdentificationSession::Private::startTiming()
{
    // Qt's timers follow the monotonic clock: setting the time of day changes nothing.
    timing.setSingleShot(true);
    QObject::connect(&timing, &QTimer::timeout, &q, [this] { end(Ending::TimedOut); });
    timing.start(policy->content().limits.minutes * workplace.d->minute);
}

void IdentificationSession::Private::end(Ending why)
{
    if (stage == Stage::Start || stage == Stage::Sealed || stage == Stage::BrokenOff)
        return;
    // Taking the consent back weighs more than whatever else ends the session, and comes first.
    if (!ending)
        ending = why;
    else if (why == Ending::ConsentWithdrawn && *ending != why)
        afterwards = std::exchange(ending, why);
    else if (*ending == Ending::ConsentWithdrawn && why != *ending)
        afterwards = why;
    if (why == Ending::ConsentWithdrawn && consent && !isWithdrawn()) {
        consent->answer = evidence::ConsentRecord::Answer::Withdrawn;
        consent->at = workplace.clock.now();
    }
    isEndingTried = false;
    fetchStop.request_stop();
    if (working == 0)
        proceedEnding();
}

void IdentificationSession::Private::finishWithdrawal()
{
    ending = std::exchange(afterwards, std::nullopt);
    if (!timing.isActive()) { // it may have run out while the withdrawal could not be sealed
        constexpr std::chrono::seconds soon(10);
        timing.start(soon);
    }
}

void IdentificationSession::Private::proceedEnding()
{
    isEndingTried = true;
    if (stage == Stage::Sealed || stage == Stage::BrokenOff)
        return;
    ++working; // whoever hears of what follows cannot end it a second time
    const auto done = qScopeGuard([this] { --working; });
    if (ending == Ending::TimedOut || afterwards == Ending::TimedOut) {
        constexpr std::chrono::seconds later(10);
        timing.start(later); // once more, should the document not be sealed now
    }
    if (waiting) {
        const Waiting left = *std::exchange(waiting, std::nullopt);
        // A decision that is sealed has been made, whatever is left to wait for.
        if (left.record.summary.kind == QLatin1String("decision")) {
            left.then();
            return;
        }
        // The documents are as they are; the next one was not begun.
        if (left.record.summary.kind == QLatin1String("liveness")) {
            evidence.forgetAttempts();
            stage = liveness.result == QLatin1String("passed") ? Stage::Reference : Stage::Decision;
        } else {
            stage = Stage::Comparison;
        }
    }
    step = QStringLiteral("the end of the session");
    if (ending == Ending::TimedOut)
        Q_EMIT q.failed({ErrorCode::SessionTimedOut, policy->content().version, {}});
    switch (stage) {
    case Stage::LiveImage:
        if (attemptRunning)
            activity->cancel();
        else if (unjournalledSince)
            journalAttempt();
        else
            closeBrokenOff();
        break;
    case Stage::Iin:
        closeBrokenOff();
        break;
    case Stage::Reference:
        if (ending == Ending::BrokenOff)
            enter(Stage::BrokenOff);
        else
            notCompared(ending == Ending::TimedOut ? QStringLiteral("session_timed_out")
                                                   : QStringLiteral("consent_withdrawn"));
        break;
    case Stage::Comparison:
    case Stage::Decision:
        if (ending != Ending::ConsentWithdrawn) {
            enter(Stage::BrokenOff);
            break;
        }
        finishWithdrawal();
        collectCriteria();
        enter(ending ? Stage::BrokenOff : Stage::Decision);
        break;
    case Stage::Start:
    case Stage::Sealed:
    case Stage::BrokenOff:
        break;
    }
}

} // namespace aiqyn::app
