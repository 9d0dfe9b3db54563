#include "app/signing/KeyActivity.h"

#include <utility>

namespace aiqyn::app {

namespace {

/// Enough for all work but that of a driver that hangs.
constexpr unsigned long graceMs = 500;

} // namespace

KeyActivity::KeyActivity(AtEnd atEnd, QObject* parent)
    : QObject(parent)
    , m_atEnd(atEnd)
{}

KeyActivity::~KeyActivity()
{
    QThread* const thread = std::exchange(m_thread, nullptr);
    if (thread == nullptr)
        return;
    thread->disconnect(this);
    if (m_atEnd == AtEnd::Wait ? thread->wait() : thread->wait(graceMs))
        delete thread;
}

void KeyActivity::begin(std::function<void()> work, std::function<void()> done)
{
    Q_ASSERT(!isRunning());
    // No parent: the object must not take a running thread along.
    auto* thread = QThread::create(std::move(work));
    m_thread = thread;
    connect(thread, &QThread::finished, this, [this, thread, done = std::move(done)] {
        if (m_thread != thread)
            return;
        m_thread = nullptr;
        // First the state, then the result: `done` may begin the next piece of work.
        Q_EMIT runningChanged(false);
        done();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    Q_EMIT runningChanged(true);
}

void KeyActivity::cancel()
{
    if (m_thread == nullptr)
        return;
    m_thread = nullptr;
    Q_EMIT runningChanged(false);
}

} // namespace aiqyn::app
