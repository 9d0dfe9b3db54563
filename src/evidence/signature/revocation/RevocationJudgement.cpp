#include "evidence/signature/revocation/RevocationJudgement.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

QString name(const char* cause)
{
    return QString::fromLatin1(cause);
}

bool proves(const StatusFacts& facts)
{
    return facts.causes.isEmpty() && facts.status && facts.signatureHolds && facts.thisUpdate;
}

/// Statuses have whole seconds, timestamps may have fractions.
std::int64_t secondOf(UtcTime time)
{
    return time.milliseconds() / 1000;
}

bool isFresh(const StatusFacts& facts, bool ofAuthority, UtcTime bestTime)
{
    if (secondOf(*facts.thisUpdate) >= secondOf(bestTime))
        return true;
    return ofAuthority && facts.nextUpdate && bestTime <= *facts.nextUpdate;
}

bool isHold(const StatusFacts& facts)
{
    return facts.reason == std::optional(RevocationReason::CertificateHold);
}

const StatusFacts* newest(const std::vector<const StatusFacts*>& proven, RevocationStatus status)
{
    const StatusFacts* found = nullptr;
    for (const StatusFacts* const facts : proven)
        if (facts->status == status && (found == nullptr || *facts->thisUpdate > *found->thisUpdate))
            found = facts;
    return found;
}

/// The revocation that holds: the earliest one for good, else a hold that nothing newer has lifted.
const StatusFacts* revocationIn(const std::vector<const StatusFacts*>& proven)
{
    const StatusFacts* const good = newest(proven, RevocationStatus::Good);
    const StatusFacts* found = nullptr;
    for (const StatusFacts* const facts : proven) {
        if (facts->status != RevocationStatus::Revoked)
            continue;
        if (isHold(*facts) && good != nullptr && *good->thisUpdate > *facts->thisUpdate)
            continue;
        if (found == nullptr || *facts->revokedAt < *found->revokedAt)
            found = facts;
    }
    return found;
}

void takeRevocation(const StatusFacts& facts, UtcTime bestTime, RevocationFindings& findings)
{
    const bool later = bestTime < *facts.revokedAt;
    findings.state = later ? RevocationState::RevokedLater : RevocationState::Revoked;
    findings.causes << name(later ? "REVOKED_AFTER_SIGNING" : "REVOKED_BEFORE_SIGNING");
    if (isHold(facts))
        findings.causes << name("CERTIFICATE_ON_HOLD");
    findings.revokedAt = facts.revokedAt;
    findings.reason = facts.reason;
    findings.statusAt = facts.thisUpdate;
}

void takeStatus(const std::vector<const StatusFacts*>& proven, bool ofAuthority, UtcTime bestTime,
                RevocationFindings& findings)
{
    const StatusFacts* const good = newest(proven, RevocationStatus::Good);
    const auto counted = std::find_if(proven.begin(), proven.end(), [&](const StatusFacts* facts) {
        return facts->status == RevocationStatus::Good && !facts->afterExpiry &&
               isFresh(*facts, ofAuthority, bestTime);
    });
    if (counted != proven.end()) {
        findings.state = RevocationState::Good;
        findings.statusAt = (*counted)->thisUpdate;
    } else if (good != nullptr) {
        findings.causes << name(good->afterExpiry ? "REVOCATION_AFTER_EXPIRY" : "REVOCATION_STALE");
    } else if (newest(proven, RevocationStatus::Unknown) != nullptr) {
        findings.state = RevocationState::Unknown;
        findings.causes << name("REVOCATION_UNKNOWN");
    }
}

} // namespace

QString subIndicationOf(RevocationState state)
{
    switch (state) {
    case RevocationState::Good:
    case RevocationState::RevokedLater:
        break;
    case RevocationState::Revoked:
        return name("REVOKED_NO_POE");
    case RevocationState::TryLater:
        return name("TRY_LATER");
    case RevocationState::Unknown:
        return name("CERTIFICATE_CHAIN_GENERAL_FAILURE");
    }
    return {};
}

RevocationFindings judgeRevocation(const RevocationFacts& facts, UtcTime bestTime)
{
    std::vector<const StatusFacts*> proven;
    QStringList broken;
    const auto sort = [&](const StatusFacts& each) {
        if (proves(each))
            proven.push_back(&each);
        else
            broken << (each.causes.isEmpty() ? QStringList{name("REVOCATION_UNREADABLE")} : each.causes);
    };
    for (const OcspFacts& each : facts.ocsp)
        sort(each);
    for (const CrlFacts& each : facts.crls)
        sort(each);

    RevocationFindings findings;
    if (const StatusFacts* const revocation = revocationIn(proven))
        takeRevocation(*revocation, bestTime, findings);
    else if (proven.empty() && broken.isEmpty())
        findings.causes << name("REVOCATION_MISSING");
    else
        takeStatus(proven, facts.ofAuthority, bestTime, findings);
    if (!broken.isEmpty() && findings.state != RevocationState::Revoked)
        findings.state = RevocationState::TryLater;
    findings.causes << broken;
    findings.causes.removeDuplicates();
    return findings;
}

} // namespace aiqyn::evidence
