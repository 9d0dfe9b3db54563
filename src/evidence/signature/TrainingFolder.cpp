#include "evidence/signature/TrainingFolder.h"

#include "base/RandomSource.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

namespace aiqyn::evidence {

namespace {

constexpr std::int64_t hourMs = 3600LL * 1000;
constexpr std::int64_t yearMs = 365LL * 24 * hourMs;
constexpr int validYears = 10;
constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

Result<QByteArray> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    return file.readAll();
}

/// Whoever renames first wins; the loser finds the winner's keys in place.
Result<void> ensureFolder(const QDir& profile, const TrainingFolder& folder,
                          const std::function<Result<void>(const QDir&)>& make)
{
    if (QDir(profile.filePath(folder.name)).exists(folder.completeFile))
        return {};
    if (!profile.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, profile.path());
    QTemporaryDir unfinished(profile.filePath(folder.name + QStringLiteral(".XXXXXX.part")));
    if (!unfinished.isValid())
        return fail(ErrorCode::FileUnwritable, unfinished.errorString());
    QFile::setPermissions(unfinished.path(), ownerFolder);
    if (auto made = make(QDir(unfinished.path())); !made)
        return made;
    if (QDir(profile).rename(QDir(unfinished.path()).dirName(), folder.name)) {
        unfinished.setAutoRemove(false);
        return {};
    }
    if (QDir(profile.filePath(folder.name)).exists(folder.completeFile))
        return {};
    return fail(ErrorCode::FileUnwritable, profile.filePath(folder.name));
}

} // namespace

Result<void> TrainingFolder::ensure(const QDir& profile,
                                    const std::function<Result<void>(const QDir&)>& make) const
{
    if (auto folder = ensureFolder(profile, *this, make); !folder)
        return folder;
    const QDir trust = trustFolder(profile);
    if (trust.exists(rootFile))
        return {};
    const auto pem = read(QDir(profile.filePath(name)).filePath(rootFile));
    if (!pem)
        return tl::make_unexpected(pem.error());
    if (!trust.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, trust.path());
    return writeTrainingFile(trust.filePath(rootFile), *pem);
}

QDir TrainingFolder::trustFolder(const QDir& profile)
{
    return QDir(profile.filePath(QStringLiteral("trust")));
}

Result<TrainingIssuer> TrainingIssuer::make(const QString& commonName, const Clock& clock)
{
    std::array<std::uint8_t, 24> secret{};
    if (auto filled = SecureRandom().fill(secret); !filled)
        return tl::make_unexpected(filled.error());
    const QString password = QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(secret.data()), secret.size()).toBase64());

    // An hour of grace: another program's clock may be a little behind.
    const std::int64_t now = clock.now().milliseconds();
    const auto from = UtcTime::fromMilliseconds(std::max<std::int64_t>(now - hourMs, 0));
    const auto to = UtcTime::fromMilliseconds(now + validYears * yearMs);
    if (!from || !to)
        return fail(ErrorCode::Internal, QStringLiteral("clock out of range"));
    const CertificateIssuer::Validity validity{*from, *to};
    auto issuer = CertificateIssuer::make(commonName, validity);
    if (!issuer)
        return tl::make_unexpected(issuer.error());
    return TrainingIssuer{*std::move(issuer), validity, password};
}

Result<void> writeTrainingFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(ownerFile) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<SigningKey> readTrainingKey(const QDir& folder, const QString& keyFile, const QString& passwordFile)
{
    const auto password = read(folder.filePath(passwordFile));
    if (!password)
        return tl::make_unexpected(password.error());
    const auto file = read(folder.filePath(keyFile));
    if (!file)
        return tl::make_unexpected(file.error());
    return SigningKey::fromPkcs12(*file, QString::fromLatin1(*password));
}

} // namespace aiqyn::evidence
