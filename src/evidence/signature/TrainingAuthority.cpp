#include "evidence/signature/TrainingAuthority.h"

#include "base/RandomSource.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/KeySigner.h"

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

const QString keysFolder = QStringLiteral("keys");
const QString providerFile = QStringLiteral("training-provider.p12");
const QString customerFile = QStringLiteral("training-customer.p12");
const QString passwordFile = QStringLiteral("training.password");
const QString rootFile = QStringLiteral("training-root.pem");

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(ownerFile) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<QByteArray> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    return file.readAll();
}

CertificateIssuer::Subject subjectOf(const Requisites& requisites, const char* role)
{
    return {QStringLiteral("TRAINING %1").arg(QString::fromLatin1(role)), requisites.name,
            requisites.bin.toString()};
}

Result<void> makeKeys(const QDir& folder, const Clock& clock)
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
    const auto issuer = CertificateIssuer::make(QStringLiteral("Aiqyn TRAINING root"), validity);
    if (!issuer)
        return tl::make_unexpected(issuer.error());
    const auto provider =
        issuer->issue(subjectOf(TrainingAuthority::providerRequisites(), "provider"), validity, password);
    const auto customer =
        issuer->issue(subjectOf(TrainingAuthority::customerRequisites(), "customer"), validity, password);
    if (!provider || !customer)
        return tl::make_unexpected(provider ? customer.error() : provider.error());
    const std::array<std::pair<QString, QByteArray>, 4> files{{{providerFile, *provider},
                                                               {customerFile, *customer},
                                                               {passwordFile, password.toLatin1()},
                                                               {rootFile, issuer->rootPem()}}};
    for (const auto& [name, bytes] : files)
        if (auto written = write(folder.filePath(name), bytes); !written)
            return written;
    return {};
}

/// Makes the folder whole under another name, then renames it. Whoever renames first wins; the loser finds
/// the winner's keys in place.
Result<void> ensureKeys(const QDir& profile, const Clock& clock)
{
    if (QDir(profile.filePath(keysFolder)).exists(providerFile))
        return {};
    if (!profile.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, profile.path());
    QTemporaryDir unfinished(profile.filePath(keysFolder + QStringLiteral(".XXXXXX.part")));
    if (!unfinished.isValid())
        return fail(ErrorCode::FileUnwritable, unfinished.errorString());
    QFile::setPermissions(unfinished.path(), ownerFolder);
    if (auto made = makeKeys(QDir(unfinished.path()), clock); !made)
        return made;
    if (QDir(profile).rename(QDir(unfinished.path()).dirName(), keysFolder)) {
        unfinished.setAutoRemove(false);
        return {};
    }
    if (QDir(profile.filePath(keysFolder)).exists(providerFile))
        return {};
    return fail(ErrorCode::FileUnwritable, profile.filePath(keysFolder));
}

Result<void> ensureRoot(const QDir& profile)
{
    const QDir trust = TrainingAuthority::trustFolder(profile);
    if (trust.exists(rootFile))
        return {};
    const auto pem = read(QDir(profile.filePath(keysFolder)).filePath(rootFile));
    if (!pem)
        return tl::make_unexpected(pem.error());
    if (!trust.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, trust.path());
    return write(trust.filePath(rootFile), *pem);
}

Result<std::shared_ptr<const Signer>> signer(const QDir& keys, const QString& name)
{
    const auto password = read(keys.filePath(passwordFile));
    if (!password)
        return tl::make_unexpected(password.error());
    const auto file = read(keys.filePath(name));
    if (!file)
        return tl::make_unexpected(file.error());
    auto key = SigningKey::fromPkcs12(*file, QString::fromLatin1(*password));
    if (!key)
        return tl::make_unexpected(key.error());
    return std::make_shared<const KeySigner>(std::move(*key));
}

Requisites requisites(const QString& name, const QString& bin)
{
    // The literals are right, and the tests hold them to it.
    return {name, Bin::parse(bin).value(), QStringLiteral("1 Training street, Almaty")};
}

} // namespace

Requisites TrainingAuthority::providerRequisites()
{
    return requisites(QStringLiteral("Training Provider LLP"), QStringLiteral("491240000019"));
}

Requisites TrainingAuthority::customerRequisites()
{
    return requisites(QStringLiteral("Training Bank JSC"), QStringLiteral("491140000015"));
}

QDir TrainingAuthority::trustFolder(const QDir& profile)
{
    return QDir(profile.filePath(QStringLiteral("trust")));
}

Result<TrainingAuthority> TrainingAuthority::open(const QDir& profile, const Clock& clock)
{
    if (auto keys = ensureKeys(profile, clock); !keys)
        return tl::make_unexpected(keys.error());
    if (auto root = ensureRoot(profile); !root)
        return tl::make_unexpected(root.error());
    const QDir keys(profile.filePath(keysFolder));
    auto provider = signer(keys, providerFile);
    auto customer = signer(keys, customerFile);
    if (!provider || !customer)
        return tl::make_unexpected(provider ? customer.error() : provider.error());
    return TrainingAuthority(std::move(*provider), std::move(*customer));
}

} // namespace aiqyn::evidence
