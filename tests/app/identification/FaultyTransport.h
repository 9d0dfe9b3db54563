#pragma once

#include "evidence/transport/Transport.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace aiqyn::tests {

/// A transport that answers as another one does, or goes wrong. The mode may change while it is in use.
class FaultyTransport final : public evidence::Transport
{
public:
    enum class Mode { Answering = 1, Unreachable, Garbage, Silent };

    explicit FaultyTransport(std::shared_ptr<evidence::Transport> inner, Mode first = Mode::Answering)
        : mode(first)
        , m_inner(std::move(inner))
    {}
    [[nodiscard]] Result<QByteArray> post(const evidence::Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body,
                                          const evidence::AnswerLimits& limits) override
    {
        ++asked;
        switch (mode.load()) {
        case Mode::Answering:
            return m_inner->post(endpoint, contentType, body, limits);
        case Mode::Unreachable:
            return fail(ErrorCode::ServiceUnreachable, QStringLiteral("test"));
        case Mode::Garbage:
            return QByteArray("<html>Please log in</html>");
        case Mode::Silent:
            break;
        }
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, limits.cancel, limits.time, [] { return false; });
        return limits.cancel.stop_requested()
                   ? fail(ErrorCode::Cancelled, QStringLiteral("test"))
                   : fail(ErrorCode::ServiceUnreachable, QStringLiteral("silence"));
    }
    [[nodiscard]] Result<QByteArray> get(const evidence::Endpoint& endpoint,
                                         const evidence::AnswerLimits& limits) override
    {
        return m_inner->get(endpoint, limits);
    }

    std::atomic<Mode> mode;
    std::atomic<int> asked = 0;

private:
    std::shared_ptr<evidence::Transport> m_inner;
};

} // namespace aiqyn::tests
