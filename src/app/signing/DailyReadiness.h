#pragma once

#include "app/signing/SigningKeyring.h"
#include "base/Clock.h"

#include <QDate>
#include <QTimeZone>

namespace aiqyn::app {

/// What a check of both certificates found.
struct ReadinessReport
{
    UtcTime at;
    evidence::CertificateInfo provider;
    evidence::CertificateInfo customer;
    std::vector<evidence::ReadinessFinding> findings; ///< the provider's first

    /// No session may begin.
    [[nodiscard]] bool blocks() const;
    [[nodiscard]] const evidence::CertificateInfo& of(evidence::SigningRole role) const;
};

/// Everything there is to find about two certificates at that time.
[[nodiscard]] ReadinessReport readinessOf(const evidence::CertificateInfo& provider,
                                          const evidence::CertificateInfo& customer,
                                          const evidence::SigningExpectation& expectedProvider,
                                          const evidence::SigningExpectation& expectedCustomer, UtcTime at);

/// The check before the first session of a day, a day of the station's local time. PROFILE/readiness.json
/// remembers the day it last passed and for which certificates; a file that is damaged or cannot be written
/// means one more check, no more. Thread-safe.
class DailyReadiness
{
public:
    struct Station
    {
        QDir profile;
        evidence::SigningExpectation provider;
        evidence::SigningExpectation customer;
        QTimeZone zone;
    };

    DailyReadiness(Station station, std::shared_ptr<SigningKeyring> keyring,
                   std::shared_ptr<const Clock> clock);

    /// Keys that are not open, not passed today, or outside their validity by now. Never blocks.
    [[nodiscard]] bool isDue() const;
    /// Opens both keys, asking the prompt, and looks at their certificates. Blocks. A report that stops the
    /// work is no error. Errors of SigningKeyring::open().
    [[nodiscard]] Result<ReadinessReport> check(const SigningSettings& settings, SecretPrompt& prompt);
    /// The day the check last passed; null: never.
    [[nodiscard]] QDate lastPassed() const;

private:
    struct Pass
    {
        QDate day;
        Sha256 provider;
        Sha256 customer;

        friend bool operator==(const Pass&, const Pass&) = default;
    };

    [[nodiscard]] std::optional<Pass> read() const;
    void write(const Pass& pass) const;
    [[nodiscard]] QDate today() const;

    const Station m_station;
    const std::shared_ptr<SigningKeyring> m_keyring;
    const std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_mutex;
    std::optional<Pass> m_passed;
};

} // namespace aiqyn::app
