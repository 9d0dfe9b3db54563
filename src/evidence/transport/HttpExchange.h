#pragma once

#include "evidence/transport/Endpoint.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <stop_token>

namespace aiqyn::evidence {

class MutualTls;

struct HttpRequest
{
    enum class Method { Get = 1, Post, Put };

    Endpoint endpoint;
    Method method = Method::Get;
    QByteArray contentType = {}; ///< of the body; none with Get
    QByteArray body = {};
};

struct HttpTerms
{
    const MutualTls* tls = nullptr;    ///< null: the system's authorities, nothing of our own
    bool followsSameOrigin = false;    ///< redirects within the same scheme, host and port; never others
    qsizetype bytes = 0;               ///< of the answer's body
    std::chrono::milliseconds time{0}; ///< for the whole exchange, however steadily bytes trickle in
    std::stop_token cancel = {};
};

/// What a server answered, whatever its status.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType; ///< lower case, without parameters
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter; ///< when the answer says so in seconds
};

/// One exchange over HTTP through the system's proxies. No cookies, no cache, no credentials, no compression.
///
/// Blocks in an event loop of its own for the call: use it from a worker thread. On the thread of a graphical
/// interface, whose events that loop would handle out of turn, it answers with Internal. Thread-safe.
///
/// Errors: ServiceUnreachable (no connection, cut off, out of time), ServiceUntrusted (TLS was refused by
/// either side), ServiceAnswerInvalid (too large, compressed), Cancelled; InvalidArgument: mutual TLS over
/// plain http.
[[nodiscard]] Result<HttpAnswer> exchange(const HttpRequest& request, const HttpTerms& terms);

} // namespace aiqyn::evidence
