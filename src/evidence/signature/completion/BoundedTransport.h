#pragma once

#include "base/Clock.h"
#include "evidence/transport/Transport.h"

#include <chrono>

namespace aiqyn::evidence {

/// Another transport with one time limit for all exchanges together: each gets what is left, and none begins
/// when nothing is (ServiceUnreachable). For one operation on one thread.
class BoundedTransport final : public Transport
{
public:
    /// The references outlive it. The time runs from now on.
    BoundedTransport(Transport& inner, const Clock& clock, std::chrono::milliseconds timeLimit)
        : m_inner(inner)
        , m_clock(clock)
        , m_end(std::chrono::nanoseconds(clock.monotonicNs()) + timeLimit)
    {}

    [[nodiscard]] Result<QByteArray> post(const Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body, const AnswerLimits& limits) override;
    [[nodiscard]] Result<QByteArray> get(const Endpoint& endpoint, const AnswerLimits& limits) override;

private:
    /// Zero or less: nothing left.
    [[nodiscard]] std::chrono::milliseconds left() const;

    Transport& m_inner;
    const Clock& m_clock;
    std::chrono::nanoseconds m_end;
};

} // namespace aiqyn::evidence
