#pragma once

#include "evidence/transport/Transport.h"

namespace aiqyn::evidence {

/// exchange() with the system's certificate authorities for https; redirects are followed within the same
/// scheme, host and port alone. The same thread rule holds.
class HttpTransport final : public Transport
{
public:
    [[nodiscard]] Result<QByteArray> post(const Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body, const AnswerLimits& limits) override;
    [[nodiscard]] Result<QByteArray> get(const Endpoint& endpoint, const AnswerLimits& limits) override;
};

} // namespace aiqyn::evidence
