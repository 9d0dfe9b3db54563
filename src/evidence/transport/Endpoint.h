#pragma once

#include "base/Error.h"

#include <QUrl>

namespace aiqyn::evidence {

/// Where a service answers: an absolute https URL, or a plain http one where the policy allows it for this
/// service. Made only by the factory.
class Endpoint
{
public:
    /// `plainHttpAllowed` is for timestamps, OCSP and CRLs alone: their answers are signed and carry no
    /// personal data. InvalidArgument: any other scheme, no host, port 0, user information (it would end up
    /// in logs) or a fragment.
    [[nodiscard]] static Result<Endpoint> make(const QUrl& url, bool plainHttpAllowed);

    [[nodiscard]] const QUrl& url() const { return m_url; }

private:
    explicit Endpoint(QUrl url)
        : m_url(std::move(url))
    {}
    QUrl m_url;
};

} // namespace aiqyn::evidence
