#include "app/messages/CertificateNames.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace aiqyn::app {

using evidence::CertificateInfo;
using evidence::CertificateRole;
using evidence::ReadinessCode;
using evidence::SigningRole;

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

/// Holders of a person's certificate carry the name in the common name; a system repeats its organisation.
QString personOf(const CertificateInfo& certificate)
{
    if (certificate.iin.isEmpty() || certificate.surname.isEmpty())
        return certificate.organisation.isEmpty() ? certificate.commonName : QString();
    QStringList names{certificate.surname, certificate.givenName, certificate.patronymic};
    names.removeAll(QString());
    return names.join(u' ');
}

} // namespace

QString CertificateNames::signingRole(SigningRole role)
{
    return role == SigningRole::Provider ? tr("Provider") : tr("Customer");
}

// No default: a new role must get its name here before the program compiles.
QString CertificateNames::role(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Individual:
        return tr("individual");
    case CertificateRole::LegalEntity:
        return tr("legal entity");
    case CertificateRole::Head:
        return tr("head of the organisation");
    case CertificateRole::RightToSign:
        return tr("person with the right to sign");
    case CertificateRole::RightToSignFinancial:
        return tr("person with the right to sign financial documents");
    case CertificateRole::HumanResources:
        return tr("human resources officer");
    case CertificateRole::Employee:
        return tr("employee of the organisation");
    case CertificateRole::InformationSystem:
        return tr("information system of the organisation");
    case CertificateRole::AuthorityAdministrator:
        return tr("administrator of the certification authority");
    case CertificateRole::AuthorityManager:
        return tr("manager of the certification authority");
    case CertificateRole::AuthorityOperator:
        return tr("operator of the certification authority");
    case CertificateRole::IdentifiedInPerson:
        return tr("identified in person");
    case CertificateRole::IdentifiedRemotely:
        return tr("identified remotely");
    case CertificateRole::IdentifiedByDigitalId:
        return tr("identified by Digital ID");
    case CertificateRole::IdentifiedByAiPlatform:
        return tr("identified by the artificial intelligence platform");
    case CertificateRole::Treasury:
        return tr("user of the treasury system");
    }
    return {};
}

QString CertificateNames::roles(const CertificateInfo& certificate)
{
    QStringList names;
    for (const CertificateRole role : certificate.roles) {
        // The national authority names the general role beside the particular one; that one says all.
        const bool general = role == CertificateRole::LegalEntity && certificate.roles.size() > 1;
        if (!general)
            names << CertificateNames::role(role);
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

QString CertificateNames::holder(const CertificateInfo& certificate)
{
    QStringList parts{certificate.organisation, personOf(certificate)};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.isEmpty() ? certificate.subject : parts.join(QStringLiteral(", "));
}

QString CertificateNames::subject(const CertificateInfo& certificate)
{
    QStringList parts{holder(certificate)};
    if (!certificate.bin.isEmpty())
        parts << tr("BIN %1").arg(certificate.bin);
    parts << roles(certificate);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

// No default, as above.
CertificateNames::Finding CertificateNames::finding(const evidence::ReadinessFinding& finding, bool training,
                                                    const QTimeZone& zone)
{
    const QString end = moment(finding.notAfter, zone);
    const QString newProfile =
        tr("Start the program with a new training profile (--profile): it makes new keys. The documents so "
           "far stay in this one.");
    switch (finding.code) {
    case ReadinessCode::NotForDocuments:
        return {tr("The certificate is not meant for signing documents."),
                tr("Choose the certificate for signing; one for logging in does not serve.")};
    case ReadinessCode::Expired:
        return {tr("The certificate expired on %1.").arg(end),
                training ? newProfile : tr("Obtain a new certificate and choose it under Administration.")};
    case ReadinessCode::NotYetValid:
        return {tr("The certificate is not valid yet."), tr("Check the date and time of this computer.")};
    case ReadinessCode::ExpiresWithinDay:
        return {tr("The certificate expires within a day: %1.").arg(end),
                training ? newProfile
                         : tr("Choose the new certificate today: without it no session can begin after "
                              "that.")};
    case ReadinessCode::ExpiresWithinWeek:
        return {tr("The certificate expires within 7 days: %1.").arg(end),
                training ? newProfile : tr("Obtain a new certificate this week.")};
    case ReadinessCode::ExpiresWithinMonth:
        return {tr("The certificate expires within 30 days: %1.").arg(end),
                training ? newProfile : tr("Order a new certificate.")};
    case ReadinessCode::BinMissing:
        return {tr("The certificate names no organisation by its BIN."),
                tr("Choose a certificate that was issued to the organisation.")};
    case ReadinessCode::BinMismatch:
        return {tr("The certificate belongs to another organisation."),
                tr("Choose the key of the organisation that signs here.")};
    case ReadinessCode::PolicyNotAllowed:
        return {tr("The certificate was issued under a certificate policy that is not admitted."),
                tr("Choose a certificate of an admitted policy, or ask the compliance officer.")};
    case ReadinessCode::TrainingInProduction:
        return {tr("A training certificate does not sign real documents."),
                tr("Choose a key whose certificate comes from an accredited authority.")};
    case ReadinessCode::ProductionInTraining:
        return {tr("A real certificate does not sign in training mode."),
                tr("Keep it for production mode; the program makes the training keys itself.")};
    case ReadinessCode::SameCertificateForBothRoles:
        return {tr("The provider and the customer have the same certificate."),
                tr("Choose another key for one of them: each signs with a certificate of its own.")};
    }
    return {};
}

QString CertificateNames::icon(const evidence::ReadinessFinding& finding)
{
    return evidence::blocksSigning(finding.code) ? QStringLiteral(":/icons/failed.svg")
                                                 : QStringLiteral(":/icons/uncertain.svg");
}

QString CertificateNames::moment(UtcTime time, const QTimeZone& zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.milliseconds(), zone);
    // As in documents here, whatever the language: a locale's short form may have a year of two digits.
    return local.toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

QString CertificateNames::timeLeft(UtcTime notAfter, UtcTime now)
{
    const std::int64_t left = notAfter.milliseconds() - now.milliseconds();
    if (left < 0)
        return tr("expired");
    if (left < dayMs)
        return tr("less than a day left");
    return tr("days left: %1").arg(left / dayMs);
}

} // namespace aiqyn::app
