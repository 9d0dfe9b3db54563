#include "evidence/transport/Endpoint.h"

namespace aiqyn::evidence {

Result<Endpoint> Endpoint::make(const QUrl& url, bool plainHttpAllowed)
{
    const auto refused = [](const QString& why) { return fail(ErrorCode::InvalidArgument, why); };
    if (!url.isValid() || url.host().isEmpty() || url.port(1) == 0)
        return refused(QStringLiteral("the address of the service names no host or no usable port"));
    if (url.authority().contains(u'@') || url.hasFragment())
        return refused(QStringLiteral("the address of the service carries user information or a fragment"));
    const bool plain = url.scheme() == QStringLiteral("http");
    if (!plain && url.scheme() != QStringLiteral("https"))
        return refused(QStringLiteral("the address of the service is neither https nor http"));
    if (plain && !plainHttpAllowed)
        return refused(QStringLiteral("plain http is not allowed for this service"));
    return Endpoint(url);
}

} // namespace aiqyn::evidence
