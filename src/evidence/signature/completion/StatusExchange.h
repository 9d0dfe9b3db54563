#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/revocation/RevocationFetcher.h"
#include "evidence/transport/Transport.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

namespace aiqyn::evidence {

/// Brings RevocationFetcher to a Transport, and remembers what was answered.
class StatusExchange
{
public:
    struct Limits
    {
        QStringList plainHttpHosts; ///< may be asked over plain http; every other by https alone
        std::chrono::milliseconds time;
        std::stop_token cancel;
    };

    /// `transport` outlives it.
    StatusExchange(Transport& transport, Limits limits)
        : m_transport(transport)
        , m_limits(std::move(limits))
    {}
    StatusExchange(const StatusExchange&) = delete;
    StatusExchange& operator=(const StatusExchange&) = delete;

    /// What it gives must not outlive this object. InvalidArgument: an address that may not be asked.
    [[nodiscard]] RevocationFetch fetch();

    /// When something newer about the certificate is to be had: the first nextUpdate after `now` in what was
    /// answered about it; nullopt when no answer says so.
    [[nodiscard]] std::optional<UtcTime> nextUpdate(const IssuedCertificate& subject, UtcTime now) const;

private:
    [[nodiscard]] Result<QByteArray> exchange(const QUrl& url, const QByteArray& contentType,
                                              const QByteArray& body);

    Transport& m_transport;
    Limits m_limits;
    std::vector<QByteArray> m_ocspAnswers;
    std::vector<QByteArray> m_crls;
};

} // namespace aiqyn::evidence
