#include "evidence/signature/CertificateRole.h"

namespace aiqyn::evidence {

namespace {

struct KnownRole
{
    CertificateRole role;
    const char* name;
    const char* oid;
};

constexpr std::array<KnownRole, 16> knownRoles{{
    {CertificateRole::Individual, "individual", "1.2.398.3.3.4.1.1"},
    {CertificateRole::LegalEntity, "legal-entity", "1.2.398.3.3.4.1.2"},
    {CertificateRole::Head, "head", "1.2.398.3.3.4.1.2.1"},
    {CertificateRole::RightToSign, "right-to-sign", "1.2.398.3.3.4.1.2.2"},
    {CertificateRole::RightToSignFinancial, "right-to-sign-financial", "1.2.398.3.3.4.1.2.3"},
    {CertificateRole::HumanResources, "hr", "1.2.398.3.3.4.1.2.4"},
    {CertificateRole::Employee, "employee", "1.2.398.3.3.4.1.2.5"},
    {CertificateRole::InformationSystem, "information-system", "1.2.398.3.3.4.1.2.6"},
    {CertificateRole::AuthorityAdministrator, "nca-administrator", "1.2.398.3.3.4.2.1"},
    {CertificateRole::AuthorityManager, "nca-manager", "1.2.398.3.3.4.2.2"},
    {CertificateRole::AuthorityOperator, "nca-operator", "1.2.398.3.3.4.2.3"},
    {CertificateRole::IdentifiedInPerson, "identified-in-person", "1.2.398.3.3.4.3.1"},
    {CertificateRole::IdentifiedRemotely, "identified-remotely", "1.2.398.3.3.4.3.2"},
    {CertificateRole::IdentifiedByDigitalId, "identified-by-digital-id", "1.2.398.3.3.4.3.2.1"},
    {CertificateRole::IdentifiedByAiPlatform, "identified-by-ai-platform", "1.2.398.3.3.4.3.2.2"},
    {CertificateRole::Treasury, "treasury", "1.2.398.5.19.1.2.2.1"},
}};

} // namespace

QString nameOf(CertificateRole role)
{
    const auto* const known = std::find_if(knownRoles.begin(), knownRoles.end(),
                                           [role](const KnownRole& entry) { return entry.role == role; });
    return QString::fromLatin1(known->name);
}

std::optional<CertificateRole> roleOf(const QString& oid)
{
    for (const KnownRole& known : knownRoles)
        if (oid == QLatin1String(known.oid))
            return known.role;
    // Systems are numbered below the role's own OID.
    if (oid.startsWith(QStringLiteral("1.2.398.3.3.4.1.2.6.")))
        return CertificateRole::InformationSystem;
    return std::nullopt;
}

} // namespace aiqyn::evidence
