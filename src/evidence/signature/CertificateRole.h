#pragma once

#include <QString>

#include <optional>

namespace aiqyn::evidence {

/// Roles that Kazakhstan's national certification authority writes into the extended key usage.
enum class CertificateRole {
    Individual = 1,
    LegalEntity,
    Head,
    RightToSign,
    RightToSignFinancial,
    HumanResources,
    Employee,
    InformationSystem,
    AuthorityAdministrator,
    AuthorityManager,
    AuthorityOperator,
    IdentifiedInPerson,
    IdentifiedRemotely,
    IdentifiedByDigitalId,
    IdentifiedByAiPlatform,
    Treasury
};

/// Stable: "individual", "legal-entity", "head", "right-to-sign", "right-to-sign-financial", "hr",
/// "employee", "information-system", "nca-administrator", "nca-manager", "nca-operator",
/// "identified-in-person", "identified-remotely", "identified-by-digital-id", "identified-by-ai-platform",
/// "treasury".
[[nodiscard]] QString nameOf(CertificateRole role);

/// From an OID in dotted form; nullopt: none of these roles.
[[nodiscard]] std::optional<CertificateRole> roleOf(const QString& oid);

} // namespace aiqyn::evidence
