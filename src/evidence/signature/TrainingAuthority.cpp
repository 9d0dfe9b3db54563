#include "evidence/signature/TrainingAuthority.h"

#include "evidence/signature/KeySigner.h"
#include "evidence/signature/TrainingFolder.h"

namespace aiqyn::evidence {

namespace {

const QString providerFile = QStringLiteral("training-provider.p12");
const QString customerFile = QStringLiteral("training-customer.p12");
const QString passwordFile = QStringLiteral("training.password");
const TrainingFolder keysFolder{QStringLiteral("keys"), providerFile, QStringLiteral("training-root.pem")};

CertificateIssuer::Subject subjectOf(const Requisites& requisites, const char* role)
{
    return {QStringLiteral("TRAINING %1").arg(QString::fromLatin1(role)), requisites.name,
            requisites.bin.toString()};
}

Result<void> makeKeys(const QDir& folder, const Clock& clock)
{
    const auto made = TrainingIssuer::make(QStringLiteral("Aiqyn TRAINING root"), clock);
    if (!made)
        return tl::make_unexpected(made.error());
    const auto& [issuer, validity, password] = *made;
    const auto provider =
        issuer.issue(subjectOf(TrainingAuthority::providerRequisites(), "provider"), validity, password);
    const auto customer =
        issuer.issue(subjectOf(TrainingAuthority::customerRequisites(), "customer"), validity, password);
    if (!provider || !customer)
        return tl::make_unexpected(provider ? customer.error() : provider.error());
    const std::array<std::pair<QString, QByteArray>, 4> files{{{providerFile, *provider},
                                                               {customerFile, *customer},
                                                               {passwordFile, password.toLatin1()},
                                                               {keysFolder.rootFile, issuer.rootPem()}}};
    for (const auto& [name, bytes] : files)
        if (auto written = writeTrainingFile(folder.filePath(name), bytes); !written)
            return written;
    return {};
}

Result<std::shared_ptr<const Signer>> signer(const QDir& keys, const QString& name)
{
    auto key = readTrainingKey(keys, name, passwordFile);
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
    return TrainingFolder::trustFolder(profile);
}

Result<TrainingAuthority> TrainingAuthority::open(const QDir& profile, const Clock& clock)
{
    const auto ready =
        keysFolder.ensure(profile, [&clock](const QDir& folder) { return makeKeys(folder, clock); });
    if (!ready)
        return tl::make_unexpected(ready.error());
    const QDir keys(profile.filePath(keysFolder.name));
    auto provider = signer(keys, providerFile);
    auto customer = signer(keys, customerFile);
    if (!provider || !customer)
        return tl::make_unexpected(provider ? customer.error() : provider.error());
    return TrainingAuthority(std::move(*provider), std::move(*customer));
}

} // namespace aiqyn::evidence
