#pragma once

#include "app/identification/CompletionRounds.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace aiqyn::app {

/// Completes the signatures that could not be completed when their documents were sealed: on a thread of its
/// own, at the start of the program and then whenever one is due. Lives in the thread that made it; signals
/// come there. Destroying it cancels what is being asked and waits for the thread.
class CompletionQueue final : public QObject
{
    Q_OBJECT

public:
    explicit CompletionQueue(CompletionRounds rounds, QObject* parent = nullptr);
    ~CompletionQueue() override;

    /// Begins with the first round. Once.
    void start();
    /// Something waits that did not before, or no longer does: looks again when the next is due. From any
    /// thread.
    void wake();
    /// Documents without a timestamp that wait for one, as of the last round; 0 before the first.
    [[nodiscard]] int waiting() const { return m_waiting; }

Q_SIGNALS:
    void waitingChanged(int documents);
    /// The document has a better form in the archive.
    void documentCompleted(const QString& documentId);

private:
    void work(const std::stop_token& stop);
    void publish(const CompletionRounds::Round& round);

    CompletionRounds m_rounds;
    std::atomic<int> m_waiting = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_isWoken = false; ///< under the mutex
    std::jthread m_thread;  ///< stops and joins first
};

} // namespace aiqyn::app
