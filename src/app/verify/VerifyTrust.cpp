#include "app/verify/VerifyTrust.h"

#include "evidence/signature/trust/TrustBundle.h"

#include <QFile>

namespace aiqyn::app {

namespace {

constexpr qint64 longestPin = 200;

/// The pinned approver; nullopt where none is.
Result<std::optional<Sha256>> pinOf(const VerifyArguments& arguments)
{
    if (arguments.approver || arguments.approverFile.isEmpty() || !QFile::exists(arguments.approverFile))
        return arguments.approver;
    QFile file(arguments.approverFile);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::TrustAnchorsUnusable, file.fileName() + QStringLiteral(": unreadable"));
    const auto pin = Sha256::fromHex(QString::fromLatin1(file.read(longestPin)).trimmed());
    // An approver that cannot be read must not turn a signed list into plain certificates.
    if (!pin)
        return fail(ErrorCode::TrustAnchorsUnusable, file.fileName() + QStringLiteral(": no SHA-256"));
    return pin;
}

} // namespace

Result<VerifyTrust> VerifyTrust::open(const VerifyArguments& arguments)
{
    const auto pin = pinOf(arguments);
    if (!pin)
        return tl::make_unexpected(pin.error());
    auto trust = evidence::openTrust(QDir(arguments.trustFolder), *pin);
    if (!trust)
        return tl::make_unexpected(trust.error());
    return VerifyTrust(*std::move(trust));
}

QJsonObject VerifyTrust::toJson(UtcTime at) const
{
    const auto& list = m_trust.list;
    return {
        {QStringLiteral("list"), list ? list->id : QString()},
        {QStringLiteral("issuedAt"), list ? QJsonValue(list->issuedAt.toIso()) : QJsonValue()},
        {QStringLiteral("ageDays"), list ? QJsonValue(list->ageDays(at)) : QJsonValue()},
        {QStringLiteral("approver"), list ? list->approver : QString()},
        {QStringLiteral("signed"), list.has_value()},
    };
}

QString VerifyTrust::toText(UtcTime at) const
{
    const auto& list = m_trust.list;
    if (!list)
        return tr("Trust anchors: certificates of a folder; nobody signed a list of them.");
    return tr("Trust list: %1, issued %2, age in days: %3, approved by: %4.")
        .arg(list->id, list->issuedAt.toIso(), QString::number(list->ageDays(at)), list->approver);
}

} // namespace aiqyn::app
