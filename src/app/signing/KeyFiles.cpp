#include "app/signing/KeyFiles.h"

#include <QFile>
#include <QFileInfo>

namespace aiqyn::app {

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr char derSequence = 0x30;

std::vector<QByteArray> certificatesInPem(const QByteArray& pem)
{
    static const QByteArray begin("-----BEGIN CERTIFICATE-----");
    static const QByteArray end("-----END CERTIFICATE-----");
    std::vector<QByteArray> certificates;
    qsizetype from = pem.indexOf(begin);
    while (from >= 0) {
        from += begin.size();
        const qsizetype to = pem.indexOf(end, from);
        if (to < 0)
            return {};
        certificates.push_back(QByteArray::fromBase64(pem.sliced(from, to - from)));
        from = pem.indexOf(begin, to);
    }
    return certificates;
}

} // namespace

// Only names of files in errors: paths may lead through somebody's home folder.
Result<QByteArray> readKeyFile(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, name);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
    if (file.size() > largestFile)
        return fail(ErrorCode::FileTooLarge, name);
    return file.readAll();
}

Result<std::vector<QByteArray>> readCertificates(const QStringList& paths)
{
    std::vector<QByteArray> all;
    for (const QString& path : paths) {
        const auto bytes = readKeyFile(path);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        if (bytes->startsWith(derSequence)) {
            all.push_back(*bytes);
            continue;
        }
        const auto found = certificatesInPem(*bytes);
        if (found.empty())
            return fail(ErrorCode::CertificateInvalid, QFileInfo(path).fileName());
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

} // namespace aiqyn::app
