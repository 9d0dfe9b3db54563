#pragma once

#include "evidence/signature/CertificateIssuer.h"
#include "evidence/transport/MutualTls.h"

#include <QBuffer>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace aiqyn::tests {

/// An authority of its own with a server on 127.0.0.1 and a client, made for one test.
class TestTls
{
public:
    enum class Age { Valid = 1, Expired };

    [[nodiscard]] QByteArray authorities() const { return m_issuer.rootPem(); }

    /// A server that lets in clients of this authority alone.
    [[nodiscard]] QSslConfiguration server(Age age = Age::Valid, const char* name = "IP:127.0.0.1") const
    {
        const QByteArray pkcs12 =
            m_issuer
                .issue({QStringLiteral("test server"), {}, {}, QString::fromLatin1(name)}, validity(age),
                       QStringLiteral("test"), "serverAuth")
                .value();
        QBuffer file;
        file.setData(pkcs12);
        file.open(QBuffer::ReadOnly);
        QSslKey key;
        QSslCertificate own;
        QSslCertificate::importPkcs12(&file, &key, &own, nullptr, "test");
        QSslConfiguration terms = QSslConfiguration::defaultConfiguration();
        terms.setPeerVerifyMode(QSslSocket::VerifyPeer);
        terms.setCaCertificates(QSslCertificate::fromData(authorities(), QSsl::Pem));
        terms.setLocalCertificate(own);
        terms.setPrivateKey(key);
        return terms;
    }

    [[nodiscard]] QByteArray clientKey(Age age = Age::Valid) const
    {
        return m_issuer
            .issue({QStringLiteral("test client"), {}, {}}, validity(age), QStringLiteral("test"),
                   "clientAuth")
            .value();
    }

    [[nodiscard]] evidence::MutualTls client(Age age = Age::Valid) const
    {
        return evidence::MutualTls::make(authorities(), clientKey(age), password()).value();
    }

    /// Trusts this authority, and has a certificate of the other.
    [[nodiscard]] evidence::MutualTls foreignClient(const TestTls& other) const
    {
        return evidence::MutualTls::make(authorities(), other.clientKey(), password()).value();
    }

private:
    [[nodiscard]] static WipedBytes password() { return {'t', 'e', 's', 't'}; }

    [[nodiscard]] static evidence::CertificateIssuer::Validity validity(Age age)
    {
        constexpr qint64 dayMs = 24LL * 3600 * 1000;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const qint64 end = age == Age::Valid ? now + 2 * dayMs : now - dayMs;
        return {UtcTime::fromMilliseconds(now - 3 * dayMs).value(), UtcTime::fromMilliseconds(end).value()};
    }

    evidence::CertificateIssuer m_issuer =
        evidence::CertificateIssuer::make(QStringLiteral("test authority"), validity(Age::Valid)).value();
};

} // namespace aiqyn::tests
