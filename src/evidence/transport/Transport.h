#pragma once

#include "base/Error.h"
#include "evidence/transport/Endpoint.h"

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <stop_token>

namespace aiqyn::evidence {

/// What the caller is ready to take as an answer.
struct AnswerLimits
{
    QByteArrayList contentTypes;       ///< lower case, without parameters; one of them must be the answer's
    qsizetype bytes = 0;               ///< of the body
    std::chrono::milliseconds time{0}; ///< for the whole exchange, however steadily bytes trickle in
    std::stop_token cancel = {};
};

/// Asks services of the trust infrastructure (timestamps, OCSP, CRLs) and waits for the answer; a seam for
/// tests. One attempt a call: retries are the caller's. Thread-safe.
///
/// Errors: ServiceUnreachable (no connection, no trusted TLS, out of time), ServiceRefused (an HTTP status
/// other than 200), ServiceAnswerInvalid (too large, another content type), Cancelled.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    [[nodiscard]] virtual Result<QByteArray> post(const Endpoint& endpoint, const QByteArray& contentType,
                                                  const QByteArray& body, const AnswerLimits& limits) = 0;
    [[nodiscard]] virtual Result<QByteArray> get(const Endpoint& endpoint, const AnswerLimits& limits) = 0;
};

} // namespace aiqyn::evidence
