#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"
#include "base/WipedBytes.h"

#include <QByteArray>

#include <memory>

class QSslConfiguration;

namespace aiqyn::evidence {

/// The terms of a channel that personal data may take (R15): TLS 1.2 or newer, the server's certificate under
/// pinned authorities alone and in the name that was asked for, and a certificate of our own. There is no
/// way to weaken them. Copies share the key. Thread-safe.
class MutualTls
{
public:
    /// `authorities`: PEM, one certificate or more; no other root is believed. `pkcs12`: our key with its
    /// certificate; the password is UTF-8.
    /// TrustAnchorsUnusable: no certificate in the PEM. KeyUnreadable: no key opens with this password;
    /// SigningKey::fromPkcs12() says why.
    [[nodiscard]] static Result<MutualTls> make(const QByteArray& authorities, const QByteArray& pkcs12,
                                                const WipedBytes& password);

    /// The end of our own certificate.
    [[nodiscard]] UtcTime expiresAt() const { return m_expiresAt; }
    [[nodiscard]] const QSslConfiguration& configuration() const { return *m_configuration; }

private:
    MutualTls(std::shared_ptr<const QSslConfiguration> configuration, UtcTime expiresAt)
        : m_configuration(std::move(configuration))
        , m_expiresAt(expiresAt)
    {}
    std::shared_ptr<const QSslConfiguration> m_configuration;
    UtcTime m_expiresAt;
};

} // namespace aiqyn::evidence
