#pragma once

#include "app/identification/DocumentCompletion.h"

#include <QStringList>

#include <functional>

namespace aiqyn::app {

/// One round after another over the documents whose signature is to be completed, and how long to wait
/// between two: what CompletionQueue does, without its thread. For one thread.
class CompletionRounds
{
public:
    using Complete =
        std::function<Result<CompletionOutcome>(const QString& documentId, const std::stop_token& cancel)>;
    /// Between tries, doubled with each round in which nothing came of any.
    struct Delays
    {
        std::chrono::milliseconds first{std::chrono::minutes(1)};
        std::chrono::milliseconds longest{std::chrono::hours(1)};
    };
    struct Round
    {
        QStringList completed;             ///< ids of the documents that got a better form
        int waiting = 0;                   ///< documents that still have no timestamp, 1000 at most
        std::chrono::milliseconds next{0}; ///< to wait before the next round; never over Delays::longest
    };

    /// `archive` and `clock` outlive it.
    CompletionRounds(evidence::Archive& archive, Complete complete, const Clock& clock, Delays delays)
        : m_archive(archive)
        , m_complete(std::move(complete))
        , m_clock(clock)
        , m_delays(delays)
    {}

    /// Tries the documents that are due; in the first round also those an earlier run of the program put off.
    /// A service that cannot be reached ends the round, and a round that comes early after one in which
    /// nothing came of anything asks nobody: the next document would fare no better. A document that fails is
    /// put off, so that it never keeps others waiting; one that nobody could be asked about, for long.
    [[nodiscard]] Round run(const std::stop_token& cancel);

private:
    /// Whether the round may go on to the next document.
    [[nodiscard]] bool attempt(const evidence::ArchivedDocument& document, const std::stop_token& cancel,
                               Round& round);
    /// Whether that is kept. What is not is due still, so the next round waits as after a silent service.
    bool putOff(const QString& documentId, UtcTime due);
    [[nodiscard]] std::chrono::milliseconds delay() const;
    [[nodiscard]] std::chrono::milliseconds pauseLeft() const;
    [[nodiscard]] UtcTime in(std::chrono::milliseconds time) const;
    /// Counts what waits and finds when the next is due.
    void lookAhead(Round& round) const;

    evidence::Archive& m_archive;
    Complete m_complete;
    const Clock& m_clock;
    Delays m_delays;
    int m_fruitless = 0; ///< rounds in a row in which a service was asked and nothing came of it
    bool m_isFirst = true;
    std::chrono::nanoseconds m_pausedUntil{0}; ///< by the monotonic clock
    bool m_asked = false;                      ///< a service was, in the present round
    bool m_progressed = false;                 ///< in the present round
};

} // namespace aiqyn::app
