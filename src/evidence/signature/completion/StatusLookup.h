#pragma once

#include "base/RandomSource.h"
#include "evidence/signature/Validator.h"
#include "evidence/signature/transport/Transport.h"

#include <chrono>
#include <map>
#include <mutex>

namespace aiqyn::evidence {

/// While verifying, asks for the certificate status that a signature does not carry itself: of the services
/// that its certificates name, plain http among them (their answers are signed and say nothing of a person).
/// What was answered is remembered, and so is who was silent. Thread-safe; one thread asks at a time.
class StatusLookup
{
public:
    /// The references outlive it. `timeLimit` is for one exchange.
    StatusLookup(Transport& transport, RandomSource& random, std::chrono::milliseconds timeLimit)
        : m_transport(transport)
        , m_random(random)
        , m_timeLimit(timeLimit)
    {}

    /// As Validator::judge(), and again with what was answered. Notes STATUS_ASKED: the verdict rests on an
    /// answer given now; STATUS_NOT_ANSWERED: somebody was asked in vain. Blocking.
    [[nodiscard]] ValidationReport judge(const Validator& validator, const DiagnosticData& facts, UtcTime at);

private:
    /// nullptr: nothing usable for that time is to be had.
    [[nodiscard]] const RevocationValues* valuesOf(const IssuedCertificate& subject, UtcTime bestTime);

    Transport& m_transport;
    RandomSource& m_random;
    std::chrono::milliseconds m_timeLimit;
    std::mutex m_mutex;
    std::map<QByteArray, RevocationValues> m_answered; ///< by certificate
    std::map<QByteArray, UtcTime> m_unanswered; ///< by certificate: the best time nothing was usable for
};

} // namespace aiqyn::evidence
