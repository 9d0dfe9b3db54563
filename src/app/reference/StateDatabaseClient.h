#pragma once

#include "app/reference/ReferenceImage.h"
#include "base/Clock.h"
#include "evidence/transport/Endpoint.h"
#include "evidence/transport/MutualTls.h"

#include <chrono>

namespace aiqyn::app {

/// The state image database over mutual TLS, by the profile of docs/state-database.md. Nothing personal is in
/// an address or a header, and nothing is sent before the server has proved who it is. Ours is proved when
/// the server asks, as the profile obliges it to.
///
/// A source that is busy or cannot be reached is asked again, with the same request id and growing pauses;
/// any other answer stands.
class StateDatabaseClient final : public ReferenceSource
{
public:
    struct Patience
    {
        int tries = 3;
        std::chrono::milliseconds firstPause{1000}; ///< doubled from try to try
        std::chrono::seconds longestPause{10};      ///< a source that wants more is left for later
        std::chrono::milliseconds oneTry{15'000};
        std::chrono::milliseconds inAll{45'000};
    };

    /// `endpoint`: of the service, without "/v1/reference-images"; https. `clock` outlives this.
    StateDatabaseClient(evidence::Endpoint endpoint, evidence::MutualTls tls, const Clock& clock,
                        const Patience& patience);
    StateDatabaseClient(evidence::Endpoint endpoint, evidence::MutualTls tls, const Clock& clock)
        : StateDatabaseClient(std::move(endpoint), std::move(tls), clock, Patience())
    {}

    [[nodiscard]] Result<ReferenceImage> fetch(const ReferenceRequest& request,
                                               const std::stop_token& cancel) override;

private:
    evidence::Endpoint m_endpoint;
    evidence::MutualTls m_tls;
    const Clock& m_clock;
    Patience m_patience;
};

} // namespace aiqyn::app
