#pragma once

#include "base/Clock.h"
#include "base/RandomSource.h"
#include "evidence/signature/Validator.h"
#include "evidence/transport/Transport.h"

#include <chrono>
#include <map>
#include <mutex>

namespace aiqyn::evidence {

/// While verifying, asks for the certificate status that a signature does not carry itself: of the services
/// that its certificates name, plain http among them (their answers are signed and say nothing of a person).
/// Nobody is asked about certificates that do not lead to an anchor: what they name is anybody's. What was
/// answered is remembered for the times it serves, and for a minute who was silent. Thread-safe; one thread
/// asks at a time.
class StatusLookup
{
public:
    /// The references outlive it. `timeLimit` is for all that is asked about one document.
    StatusLookup(Transport& transport, RandomSource& random, const Clock& clock,
                 std::chrono::milliseconds timeLimit)
        : m_transport(transport)
        , m_random(random)
        , m_clock(clock)
        , m_timeLimit(timeLimit)
    {}

    /// As Validator::judge(), and again with what was answered. Notes STATUS_ASKED: the verdict rests on an
    /// answer given now; STATUS_NOT_ANSWERED: somebody was asked in vain. Blocking.
    [[nodiscard]] ValidationReport judge(const Validator& validator, const DiagnosticData& facts, UtcTime at);

private:
    /// nullptr: nothing usable for that time is to be had.
    [[nodiscard]] const RevocationValues* valuesOf(Transport& transport, const IssuedCertificate& subject,
                                                   UtcTime bestTime);

    Transport& m_transport;
    RandomSource& m_random;
    const Clock& m_clock;
    std::chrono::milliseconds m_timeLimit;
    std::mutex m_mutex;
    std::map<QByteArray, RevocationValues> m_answered;       ///< by certificate
    std::map<QByteArray, std::chrono::nanoseconds> m_silent; ///< by certificate: when it was asked about
};

} // namespace aiqyn::evidence
