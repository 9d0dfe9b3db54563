#include "evidence/signature/TrustStore.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/TrustStoreParts.h"

#include <QFile>

#include <openssl/pem.h>

namespace aiqyn::evidence {

namespace {

constexpr qint64 largestFile = 4 << 20;

std::vector<openssl::Certificate> certificatesOf(const QByteArray& bytes)
{
    std::vector<openssl::Certificate> found;
    if (auto single = certificateOf(bytes)) {
        found.push_back(std::move(single));
        return found;
    }
    const openssl::Bio input = openssl::readBio(bytes);
    while (openssl::Certificate next{PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr)})
        found.push_back(std::move(next));
    ERR_clear_error();
    return found;
}

Result<void> add(TrustStore::Parts& parts, const QByteArray& bytes, const QString& name)
{
    const auto certificates = certificatesOf(bytes);
    if (certificates.empty())
        return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("no certificate in ") + name);
    for (const auto& certificate : certificates) {
        const auto info = describe(certificate.get());
        if (!info || X509_STORE_add_cert(parts.store.get(), certificate.get()) != 1)
            return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("unreadable certificate in ") + name);
        parts.anchors.push_back(*info);
    }
    return {};
}

std::shared_ptr<TrustStore::Parts> emptyParts()
{
    return std::make_shared<TrustStore::Parts>(
        TrustStore::Parts{openssl::Store(X509_STORE_new()), std::vector<CertificateInfo>()});
}

} // namespace

Result<TrustStore> TrustStore::load(const QDir& folder)
{
    const auto parts = emptyParts();
    const QStringList names = folder.entryList(
        {QStringLiteral("*.pem"), QStringLiteral("*.crt"), QStringLiteral("*.cer"), QStringLiteral("*.der")},
        QDir::Files, QDir::Name);
    if (names.isEmpty())
        return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("no certificates in ") + folder.path());
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::ReadOnly) || file.size() > largestFile)
            return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("cannot read ") + file.fileName());
        if (auto added = add(*parts, file.readAll(), file.fileName()); !added)
            return tl::make_unexpected(added.error());
    }
    return TrustStore(parts);
}

Result<TrustStore> TrustStore::fromPem(const QByteArray& pem)
{
    const auto parts = emptyParts();
    if (auto added = add(*parts, pem, QStringLiteral("the given bytes")); !added)
        return tl::make_unexpected(added.error());
    return TrustStore(parts);
}

const std::vector<CertificateInfo>& TrustStore::anchors() const
{
    return m_parts->anchors;
}

} // namespace aiqyn::evidence
