#include "app/identification/CompletionRounds.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace aiqyn::app {

namespace {

Q_LOGGING_CATEGORY(logCompletion, "aiqyn.app.identification")

constexpr int largestRound = 100;
constexpr int countedAtMost = 1000;
constexpr int doublingsAtMost = 16; // beyond any sensible Delays::longest

bool isOutOfReach(const Error& error)
{
    return error.code == ErrorCode::ServiceUnreachable || error.code == ErrorCode::Cancelled;
}

} // namespace

std::chrono::milliseconds CompletionRounds::delay() const
{
    return std::min<std::chrono::milliseconds>(
        m_delays.first * (1LL << std::min(m_fruitless, doublingsAtMost)), m_delays.longest);
}

UtcTime CompletionRounds::in(std::chrono::milliseconds time) const
{
    const UtcTime now = m_clock.now();
    return UtcTime::fromMilliseconds(now.milliseconds() + time.count()).value_or(now);
}

std::chrono::milliseconds CompletionRounds::pauseLeft() const
{
    return std::chrono::ceil<std::chrono::milliseconds>(m_pausedUntil -
                                                        std::chrono::nanoseconds(m_clock.monotonicNs()));
}

bool CompletionRounds::putOff(const QString& documentId, UtcTime due)
{
    const auto set = m_archive.setCompletionDue(documentId, due);
    if (!set)
        qCWarning(logCompletion) << "completion: not put off:" << describe(set.error());
    return set.has_value();
}

bool CompletionRounds::attempt(const evidence::ArchivedDocument& document, const std::stop_token& cancel,
                               Round& round)
{
    const QString id = document.document.documentId;
    const auto outcome = m_complete(id, cancel);
    if (cancel.stop_requested() && !outcome)
        return false;
    if (!outcome) {
        // Nobody was asked: it says nothing about the services, and will hardly be better in a minute.
        qCWarning(logCompletion) << "completion of" << id << describe(outcome.error());
        m_asked = !putOff(id, in(m_delays.longest)) || m_asked;
        return true;
    }
    m_asked = true;
    if (outcome->level != document.document.level)
        round.completed << id;
    m_progressed = m_progressed || outcome->missing.empty() || outcome->level != document.document.level;
    if (outcome->missing.empty())
        return true;
    if (cancel.stop_requested())
        return false;
    for (const Error& error : outcome->missing)
        qCInfo(logCompletion) << "completion of" << id << describe(error);
    const UtcTime due = in(delay());
    (void)putOff(id, outcome->retryAfter && due < *outcome->retryAfter ? *outcome->retryAfter : due);
    return outcome->level != QLatin1String("B") || !isOutOfReach(outcome->missing.front());
}

void CompletionRounds::lookAhead(Round& round) const
{
    const auto left = m_archive.awaitingCompletion(countedAtMost);
    if (!left) {
        qCWarning(logCompletion) << "completion:" << describe(left.error());
        round.next = delay();
        return;
    }
    round.waiting = static_cast<int>(std::ranges::count_if(
        *left, [](const auto& awaiting) { return awaiting.document.level == QLatin1String("B"); }));
    round.next = m_delays.longest;
    if (!left->empty()) {
        const std::int64_t until =
            left->front().document.completionDue->milliseconds() - m_clock.now().milliseconds();
        round.next =
            std::clamp(std::chrono::milliseconds(until), std::chrono::milliseconds(0), m_delays.longest);
    }
}

CompletionRounds::Round CompletionRounds::run(const std::stop_token& cancel)
{
    Round round;
    const std::chrono::milliseconds left = pauseLeft();
    if (left.count() > 0) {
        lookAhead(round);
        round.next = std::max(round.next, left);
        return round;
    }
    const std::chrono::milliseconds pause = delay();
    const UtcTime horizon =
        in(std::exchange(m_isFirst, false) ? m_delays.longest : std::chrono::milliseconds(0));
    const auto awaiting = m_archive.awaitingCompletion(largestRound);
    bool goesOn = awaiting.has_value();
    m_asked = false;
    m_progressed = false;
    for (std::size_t i = 0; goesOn && i < awaiting->size(); ++i) {
        const evidence::ArchivedDocument& document = awaiting->at(i);
        if (cancel.stop_requested() || horizon < *document.document.completionDue)
            break;
        goesOn = attempt(document, cancel, round);
    }
    if (m_progressed)
        m_fruitless = 0;
    else if (m_asked)
        ++m_fruitless;
    lookAhead(round);
    // What stands behind a document that met a silent service is due still, and waits for the service as
    // well.
    if (!goesOn || (m_asked && !m_progressed)) {
        m_pausedUntil = std::chrono::nanoseconds(m_clock.monotonicNs()) + pause;
        round.next = std::max(round.next, pause);
    }
    return round;
}

} // namespace aiqyn::app
