#include "app/identification/CompletionQueue.h"

#include <utility>

namespace aiqyn::app {

CompletionQueue::CompletionQueue(CompletionRounds rounds, QObject* parent)
    : QObject(parent)
    , m_rounds(std::move(rounds))
{}

CompletionQueue::~CompletionQueue()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void CompletionQueue::start()
{
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

void CompletionQueue::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isWoken = true;
    }
    m_changed.notify_one();
}

void CompletionQueue::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const CompletionRounds::Round round = m_rounds.run(stop);
        publish(round);
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, stop, round.next, [this] { return m_isWoken; });
        m_isWoken = false;
    }
}

void CompletionQueue::publish(const CompletionRounds::Round& round)
{
    // Signals of another thread's object: receivers there get them queued.
    for (const QString& documentId : round.completed)
        Q_EMIT documentCompleted(documentId);
    if (m_waiting.exchange(round.waiting) != round.waiting)
        Q_EMIT waitingChanged(round.waiting);
}

} // namespace aiqyn::app
