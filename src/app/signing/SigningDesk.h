#pragma once

#include "app/access/Access.h"
#include "app/signing/DailyReadiness.h"

namespace aiqyn::app {

/// What the screens of a station share about its signing keys. Copies share everything, so that work left
/// behind with a token that hangs has all it needs.
struct SigningDesk
{
    QDir profile;
    bool training = false;
    evidence::SigningExpectation provider;
    evidence::SigningExpectation customer;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<TokenDesk> tokens;
    std::shared_ptr<SigningKeyring> keyring;
    std::shared_ptr<DailyReadiness> readiness;
    std::shared_ptr<const Access> access; ///< who chooses keys asks it

    struct Station
    {
        QDir profile;
        bool training = false;
        evidence::Bin provider;
        evidence::Bin customer;
        QStringList allowedPolicies = {}; ///< OIDs; empty: any certificate policy will do
        QTimeZone zone;                   ///< whose days count
    };
    /// `trainingKeys`: see SigningKeyring.
    [[nodiscard]] static SigningDesk make(const Station& station, SigningPair trainingKeys,
                                          std::shared_ptr<const Clock> clock,
                                          std::shared_ptr<const Access> access);

    [[nodiscard]] const evidence::SigningExpectation& expected(evidence::SigningRole role) const;
    /// In training mode the training keys whatever the profile says. Errors of SigningSettings::load().
    [[nodiscard]] Result<SigningSettings> settings() const;
    /// Whether the keys can be opened without asking anybody.
    [[nodiscard]] bool asksNothing() const;
};

} // namespace aiqyn::app
