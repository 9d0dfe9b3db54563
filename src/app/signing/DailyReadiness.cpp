#include "app/signing/DailyReadiness.h"

#include "evidence/archive/DurableFile.h"
#include "evidence/document/DocumentJson.h"
#include "evidence/document/JsonFields.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>

namespace aiqyn::app {

namespace {

Q_LOGGING_CATEGORY(logReadiness, "aiqyn.app.signing")

constexpr int currentVersion = 1;
constexpr unsigned ownerOnly = 0600;
constexpr qint64 largestFile = 4096;

const QString fileName = QStringLiteral("readiness.json");
const QString versionKey = QStringLiteral("version");
const QString dayKey = QStringLiteral("day");
const QString providerKey = QStringLiteral("provider");
const QString customerKey = QStringLiteral("customer");

} // namespace

bool ReadinessReport::blocks() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const auto& finding) { return evidence::blocksSigning(finding.code); });
}

const evidence::CertificateInfo& ReadinessReport::of(evidence::SigningRole role) const
{
    return role == evidence::SigningRole::Provider ? provider : customer;
}

ReadinessReport readinessOf(const evidence::CertificateInfo& provider,
                            const evidence::CertificateInfo& customer,
                            const evidence::SigningExpectation& expectedProvider,
                            const evidence::SigningExpectation& expectedCustomer, UtcTime at)
{
    using evidence::SigningRole;
    ReadinessReport report{
        at, provider, customer,
        checkReadiness({SigningRole::Provider, provider, provider.policies}, expectedProvider, at)};
    const auto ofCustomer =
        checkReadiness({SigningRole::Customer, customer, customer.policies}, expectedCustomer, at);
    report.findings.insert(report.findings.end(), ofCustomer.begin(), ofCustomer.end());
    const auto same = checkDistinct(provider, customer);
    report.findings.insert(report.findings.end(), same.begin(), same.end());
    return report;
}

DailyReadiness::DailyReadiness(Station station, std::shared_ptr<SigningKeyring> keyring,
                               std::shared_ptr<const Clock> clock)
    : m_station(std::move(station))
    , m_keyring(std::move(keyring))
    , m_clock(std::move(clock))
    , m_passed(read())
{}

QDate DailyReadiness::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock->now().milliseconds(), m_station.zone).date();
}

QDate DailyReadiness::lastPassed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_passed ? m_passed->day : QDate();
}

bool DailyReadiness::isDue() const
{
    const auto open = m_keyring->certificates();
    if (!open)
        return true;
    const UtcTime now = m_clock->now();
    const auto isValid = [now](const evidence::CertificateInfo& certificate) {
        return certificate.notBefore <= now && now <= certificate.notAfter;
    };
    const std::scoped_lock lock(m_mutex);
    return m_passed != Pass{today(), open->first.sha256, open->second.sha256} || !isValid(open->first) ||
           !isValid(open->second);
}

Result<ReadinessReport> DailyReadiness::check(const SigningSettings& settings, SecretPrompt& prompt)
{
    const auto keys = m_keyring->open(settings, prompt);
    if (!keys)
        return tl::make_unexpected(keys.error());
    auto report = readinessOf(keys->provider->certificate(), keys->customer->certificate(),
                              m_station.provider, m_station.customer, m_clock->now());
    const std::scoped_lock lock(m_mutex);
    if (report.blocks()) {
        m_passed.reset(); // or the pass of this morning would stand beside what was found now
        return report;
    }
    const Pass pass{today(), report.provider.sha256, report.customer.sha256};
    if (m_passed != pass)
        write(pass);
    m_passed = pass;
    return report;
}

std::optional<DailyReadiness::Pass> DailyReadiness::read() const
{
    QFile file(m_station.profile.filePath(fileName));
    if (!file.open(QFile::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    const auto object = evidence::parseDocumentJson(file.readAll());
    if (!object)
        return std::nullopt;
    QStringList problems;
    evidence::JsonFields fields(*object, {}, problems);
    (void)fields.integer(versionKey, currentVersion, currentVersion);
    const QDate day = QDate::fromString(fields.text(dayKey), Qt::ISODate);
    const auto provider = fields.hash(providerKey);
    const auto customer = fields.hash(customerKey);
    fields.finish();
    if (!problems.isEmpty() || !day.isValid() || !provider || !customer)
        return std::nullopt;
    return Pass{day, *provider, *customer};
}

void DailyReadiness::write(const Pass& pass) const
{
    const QByteArray bytes = QJsonDocument(QJsonObject{{versionKey, currentVersion},
                                                       {dayKey, pass.day.toString(Qt::ISODate)},
                                                       {providerKey, pass.provider.toHex()},
                                                       {customerKey, pass.customer.toHex()}})
                                 .toJson();
    if (const auto written = evidence::writeDurably(m_station.profile.filePath(fileName), bytes, ownerOnly);
        !written)
        qCWarning(logReadiness).noquote() << "the check is not remembered:" << describe(written.error());
}

} // namespace aiqyn::app
