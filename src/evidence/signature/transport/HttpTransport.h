#pragma once

#include "evidence/signature/transport/Transport.h"

namespace aiqyn::evidence {

/// HTTP through the system's proxies, with the system's certificate authorities for https. No cookies, no
/// cache, no credentials, no compression; redirects are followed within the same scheme, host and port alone.
///
/// Blocks in an event loop of its own for the call: use it from a worker thread. On the thread of a graphical
/// interface, whose events that loop would handle out of turn, it answers with Internal.
class HttpTransport final : public Transport
{
public:
    [[nodiscard]] Result<QByteArray> post(const Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body, const AnswerLimits& limits) override;
    [[nodiscard]] Result<QByteArray> get(const Endpoint& endpoint, const AnswerLimits& limits) override;
};

} // namespace aiqyn::evidence
