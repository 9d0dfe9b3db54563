#include "evidence/transport/MutualTls.h"

#include <QBuffer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace aiqyn::evidence {

Result<MutualTls> MutualTls::make(const QByteArray& authorities, const QByteArray& pkcs12,
                                  const WipedBytes& password)
{
    const QList<QSslCertificate> pinned = QSslCertificate::fromData(authorities, QSsl::Pem);
    if (pinned.isEmpty())
        return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("no certificate in PEM"));
    QBuffer file;
    file.setData(pkcs12);
    file.open(QBuffer::ReadOnly);
    QByteArray secret(reinterpret_cast<const char*>(password.data()),
                      static_cast<qsizetype>(password.size()));
    QSslKey key;
    QSslCertificate own;
    QList<QSslCertificate> issuers;
    const bool opened = QSslCertificate::importPkcs12(&file, &key, &own, &issuers, secret);
    wipeShared(secret);
    if (!opened || key.isNull() || own.isNull())
        return fail(ErrorCode::KeyUnreadable, QStringLiteral("PKCS#12 of the channel"));
    const auto end = UtcTime::fromMilliseconds(own.expiryDate().toMSecsSinceEpoch());
    if (!end)
        return fail(ErrorCode::KeyUnreadable, QStringLiteral("the end of the channel's certificate"));

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(pinned); // and no root is looked up on demand any more
    configuration.setLocalCertificateChain(QList<QSslCertificate>{own} + issuers);
    configuration.setPrivateKey(key);
    return MutualTls(std::make_shared<const QSslConfiguration>(std::move(configuration)), *end);
}

} // namespace aiqyn::evidence
