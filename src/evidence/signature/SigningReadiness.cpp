#include "evidence/signature/SigningReadiness.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::int64_t weekDays = 7;
constexpr std::int64_t monthDays = 30;

/// The validity includes both of its ends (RFC 5280, 4.1.2.5).
std::optional<ReadinessCode> timeCode(const CertificateInfo& certificate, UtcTime at)
{
    if (at < certificate.notBefore)
        return ReadinessCode::NotYetValid;
    const std::int64_t left = certificate.notAfter.milliseconds() - at.milliseconds();
    if (left < 0)
        return ReadinessCode::Expired;
    if (left < dayMs)
        return ReadinessCode::ExpiresWithinDay;
    if (left < weekDays * dayMs)
        return ReadinessCode::ExpiresWithinWeek;
    if (left < monthDays * dayMs)
        return ReadinessCode::ExpiresWithinMonth;
    return std::nullopt;
}

bool isPolicyAllowed(const QStringList& policies, const QStringList& allowed)
{
    return allowed.isEmpty() || std::any_of(policies.begin(), policies.end(),
                                            [&allowed](const QString& oid) { return allowed.contains(oid); });
}

} // namespace

QString nameOf(ReadinessCode code)
{
    switch (code) {
    case ReadinessCode::NotForDocuments:
        return QStringLiteral("CERTIFICATE_NOT_FOR_DOCUMENTS");
    case ReadinessCode::Expired:
        return QStringLiteral("CERTIFICATE_EXPIRED");
    case ReadinessCode::NotYetValid:
        return QStringLiteral("CERTIFICATE_NOT_YET_VALID");
    case ReadinessCode::ExpiresWithinDay:
        return QStringLiteral("CERTIFICATE_EXPIRES_WITHIN_1_DAY");
    case ReadinessCode::ExpiresWithinWeek:
        return QStringLiteral("CERTIFICATE_EXPIRES_WITHIN_7_DAYS");
    case ReadinessCode::ExpiresWithinMonth:
        return QStringLiteral("CERTIFICATE_EXPIRES_WITHIN_30_DAYS");
    case ReadinessCode::BinMissing:
        return QStringLiteral("SIGNER_BIN_MISSING");
    case ReadinessCode::BinMismatch:
        return QStringLiteral("SIGNER_BIN_MISMATCH");
    case ReadinessCode::PolicyNotAllowed:
        return QStringLiteral("CERTIFICATE_POLICY_NOT_ALLOWED");
    case ReadinessCode::TrainingInProduction:
        return QStringLiteral("TRAINING_CERTIFICATE_IN_PRODUCTION");
    case ReadinessCode::ProductionInTraining:
        return QStringLiteral("PRODUCTION_CERTIFICATE_IN_TRAINING");
    case ReadinessCode::SameCertificateForBothRoles:
        return QStringLiteral("SAME_CERTIFICATE_FOR_BOTH_ROLES");
    }
    return {};
}

bool blocksSigning(ReadinessCode code)
{
    return code != ReadinessCode::ExpiresWithinDay && code != ReadinessCode::ExpiresWithinWeek &&
           code != ReadinessCode::ExpiresWithinMonth;
}

std::vector<ReadinessFinding> checkReadiness(const SigningCandidate& candidate,
                                             const SigningExpectation& expectation, UtcTime at)
{
    const CertificateInfo& certificate = candidate.certificate;
    std::vector<ReadinessFinding> findings;
    const auto add = [&](ReadinessCode code) {
        findings.push_back({code, candidate.role, certificate.notAfter});
    };
    if (!certificate.allowsDocuments)
        add(ReadinessCode::NotForDocuments);
    if (const auto code = timeCode(certificate, at))
        add(*code);
    if (certificate.bin.isEmpty())
        add(ReadinessCode::BinMissing);
    else if (certificate.bin != expectation.bin.toString())
        add(ReadinessCode::BinMismatch);
    if (!isPolicyAllowed(candidate.policies, expectation.allowedPolicies))
        add(ReadinessCode::PolicyNotAllowed);
    if (certificate.training != expectation.training)
        add(certificate.training ? ReadinessCode::TrainingInProduction : ReadinessCode::ProductionInTraining);
    return findings;
}

std::vector<ReadinessFinding> checkDistinct(const CertificateInfo& provider, const CertificateInfo& customer)
{
    if (provider.sha256 != customer.sha256)
        return {};
    constexpr auto code = ReadinessCode::SameCertificateForBothRoles;
    return {{code, SigningRole::Provider, provider.notAfter},
            {code, SigningRole::Customer, customer.notAfter}};
}

} // namespace aiqyn::evidence
