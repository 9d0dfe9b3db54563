#pragma once

#include "base/UtcTime.h"
#include "evidence/document/Bin.h"
#include "evidence/signature/CertificateInfo.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

/// Whose signature: the provider's key signs liveness and comparison, the customer's decision and policy.
enum class SigningRole { Provider = 1, Customer };

enum class ReadinessCode {
    NotForDocuments = 1, ///< key usage or extended key usage, e.g. an authentication certificate
    Expired,
    NotYetValid,
    ExpiresWithinDay,
    ExpiresWithinWeek,
    ExpiresWithinMonth, ///< 30 days
    BinMissing,
    BinMismatch,
    PolicyNotAllowed,
    TrainingInProduction,
    ProductionInTraining,
    SameCertificateForBothRoles
};

/// Stable name, e.g. "CERTIFICATE_EXPIRED".
[[nodiscard]] QString nameOf(ReadinessCode code);
/// No document may be signed; otherwise it is a warning.
[[nodiscard]] bool blocksSigning(ReadinessCode code);

/// What a certificate must be to sign on this station.
struct SigningExpectation
{
    Bin bin;
    bool training = false;            ///< the station's mode
    QStringList allowedPolicies = {}; ///< OIDs; empty: any certificate policy will do
};

/// A certificate that is to sign in a role; `policies` are the OIDs of its certificate policies.
struct SigningCandidate
{
    SigningRole role = SigningRole::Provider;
    CertificateInfo certificate;
    QStringList policies = {};
};

struct ReadinessFinding
{
    ReadinessCode code = ReadinessCode::NotForDocuments;
    SigningRole role = SigningRole::Provider;
    UtcTime notAfter; ///< of the certificate, for the sentence that warns

    friend bool operator==(const ReadinessFinding&, const ReadinessFinding&) = default;
};

/// The check before the first session of a day: everything there is to say about the certificate at that
/// time, of the warnings of expiry the most urgent alone. No chain and no revocation is looked at.
[[nodiscard]] std::vector<ReadinessFinding> checkReadiness(const SigningCandidate& candidate,
                                                           const SigningExpectation& expectation, UtcTime at);

/// R10, R14 and R16 want two certificates: one finding for each role when they are the same.
[[nodiscard]] std::vector<ReadinessFinding> checkDistinct(const CertificateInfo& provider,
                                                          const CertificateInfo& customer);

} // namespace aiqyn::evidence
