#pragma once

#include "evidence/signature/revocation/RevocationReading.h"

namespace aiqyn::evidence {

enum class RevocationState {
    Good = 1,
    RevokedLater, ///< passed: revoked, but after the proven time
    Revoked,      ///< at the proven time, or before it
    TryLater,     ///< no status, a stale one, or one that proves nothing
    Unknown       ///< the responder does not know the certificate
};

/// The sub-indication of EN 319 102-1: empty for Good and RevokedLater, "REVOKED_NO_POE", "TRY_LATER", and
/// "CERTIFICATE_CHAIN_GENERAL_FAILURE" for Unknown. None is more than INDETERMINATE.
[[nodiscard]] QString subIndicationOf(RevocationState state);

struct RevocationFindings
{
    RevocationState state = RevocationState::TryLater;
    QStringList causes; ///< empty for Good
    std::optional<UtcTime> revokedAt;
    std::optional<RevocationReason> reason;
    std::optional<UtcTime> statusAt; ///< thisUpdate of what decided
};

/// Judges one certificate at `bestTime`, the earliest time at which the signature is proven to have been
/// there. A status is good only if it was made then or later (within that second); for a certificate of an
/// authority one in force then is enough, as authorities publish rarely. A revocation holds from its date on;
/// a hold until a newer status lifts it. A value that proves nothing leaves TryLater, whatever others say,
/// except that a proven revocation stays one.
/// Causes: REVOKED_BEFORE_SIGNING, REVOKED_AFTER_SIGNING, CERTIFICATE_ON_HOLD (beside either),
/// REVOCATION_MISSING, REVOCATION_STALE, REVOCATION_AFTER_EXPIRY, REVOCATION_UNKNOWN, and those of the
/// values.
[[nodiscard]] RevocationFindings judgeRevocation(const RevocationFacts& facts, UtcTime bestTime);

} // namespace aiqyn::evidence
