#include "evidence/signature/TrustStore.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/TrustStoreParts.h"

#include <QFile>

#include <openssl/pem.h>

#include <algorithm>

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

std::shared_ptr<TrustStore::Parts> emptyParts()
{
    return std::make_shared<TrustStore::Parts>(TrustStore::Parts{.store = openssl::Store(X509_STORE_new())});
}

bool keep(TrustStore::Parts& parts, openssl::Certificate certificate, const CertificateInfo& info,
          const TrustWindow& window)
{
    if (X509_STORE_add_cert(parts.store.get(), certificate.get()) != 1)
        return false;
    parts.certificates.push_back(std::move(certificate));
    parts.anchors.push_back(info);
    parts.windows.push_back(window);
    return true;
}

bool addOne(TrustStore::Parts& parts, openssl::Certificate certificate, const TrustWindow& window)
{
    const auto info = certificate ? describe(certificate.get()) : std::nullopt;
    return info && keep(parts, std::move(certificate), *info, window);
}

Result<void> add(TrustStore::Parts& parts, const QByteArray& bytes, const QString& name)
{
    auto certificates = certificatesOf(bytes);
    if (certificates.empty())
        return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("no certificate in ") + name);
    for (auto& certificate : certificates)
        if (!addOne(parts, std::move(certificate), {}))
            return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("unreadable certificate in ") + name);
    return {};
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

Result<TrustStore> TrustStore::of(const std::vector<WindowedCertificate>& certificates)
{
    const auto parts = emptyParts();
    for (const WindowedCertificate& one : certificates)
        if (!addOne(*parts, certificateOf(one.certificate), one.window))
            return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("unreadable certificate"));
    return TrustStore(parts);
}

const std::vector<CertificateInfo>& TrustStore::anchors() const
{
    return m_parts->anchors;
}

// Another store rather than a look at the path's end: where several paths lead to anchors, OpenSSL must not
// settle for one whose time is over.
TrustStore TrustStore::at(UtcTime time) const
{
    const auto holds = [time](const TrustWindow& window) { return window.holds(time); };
    if (std::ranges::all_of(m_parts->windows, holds))
        return *this;
    const auto parts = emptyParts();
    for (std::size_t i = 0; i < m_parts->windows.size(); ++i) {
        if (!holds(m_parts->windows[i]))
            continue;
        X509* const certificate = m_parts->certificates[i].get();
        X509_up_ref(certificate);
        (void)keep(*parts, openssl::Certificate(certificate), m_parts->anchors[i], m_parts->windows[i]);
    }
    return TrustStore(parts);
}

} // namespace aiqyn::evidence
