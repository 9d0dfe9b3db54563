#include "app/signing/SigningDesk.h"

namespace aiqyn::app {

SigningDesk SigningDesk::make(const Station& station, SigningPair trainingKeys,
                              std::shared_ptr<const Clock> clock, std::shared_ptr<const Access> access)
{
    const evidence::SigningExpectation provider{station.provider, station.training, station.allowedPolicies};
    const evidence::SigningExpectation customer{station.customer, station.training, station.allowedPolicies};
    auto tokens = std::make_shared<TokenDesk>();
    auto keyring = std::make_shared<SigningKeyring>(tokens, std::move(trainingKeys));
    auto readiness = std::make_shared<DailyReadiness>(
        DailyReadiness::Station{station.profile, provider, customer, station.zone}, keyring, clock);
    return {station.profile,    station.training,     provider,
            customer,           std::move(clock),     std::move(tokens),
            std::move(keyring), std::move(readiness), std::move(access)};
}

const evidence::SigningExpectation& SigningDesk::expected(evidence::SigningRole role) const
{
    return role == evidence::SigningRole::Provider ? provider : customer;
}

Result<SigningSettings> SigningDesk::settings() const
{
    return training ? SigningSettings{} : SigningSettings::load(profile);
}

bool SigningDesk::asksNothing() const
{
    return training || keyring->certificates().has_value();
}

} // namespace aiqyn::app
