#include "app/signing/SigningKeyring.h"

#include <utility>

namespace aiqyn::app {

using evidence::Signer;
using evidence::SigningRole;

SigningKeyring::SigningKeyring(std::shared_ptr<TokenDesk> tokens, SigningPair trainingKeys)
    : m_tokens(std::move(tokens))
    , m_trainingKeys(std::move(trainingKeys))
{}

Result<std::shared_ptr<const Signer>> SigningKeyring::openRole(SigningRole role, const KeySource& source,
                                                               KeyOpener& opener)
{
    int lockedBefore = 0;
    {
        const std::scoped_lock lock(m_state);
        const auto open = m_keys.find(role);
        if (open != m_keys.end() && open->second->source == source)
            return open->second->signer;
        lockedBefore = m_locked;
    }
    Result<std::shared_ptr<const Signer>> signer =
        role == SigningRole::Provider ? m_trainingKeys.provider : m_trainingKeys.customer;
    if (const auto* const file = std::get_if<FileKeySource>(&source))
        signer = opener.open(role, *file);
    else if (const auto* const token = std::get_if<TokenKeySource>(&source))
        signer = opener.open(role, *token);
    else if (*signer == nullptr)
        return fail(ErrorCode::KeyUnreadable, QStringLiteral("training keys are no keys of this station"));
    if (!signer)
        return signer;
    auto before = std::make_shared<const OpenKey>(OpenKey{source, *signer});
    {
        const std::scoped_lock lock(m_state);
        if (m_locked != lockedBefore)
            return fail(ErrorCode::Cancelled, QStringLiteral("the keys were locked meanwhile"));
        std::swap(m_keys[role], before);
    }
    // The key before is let go here, outside the lock: it may be the last user of a token that hangs.
    return signer;
}

Result<SigningPair> SigningKeyring::open(const SigningSettings& settings, SecretPrompt& prompt)
{
    const std::scoped_lock oneAtATime(m_opening);
    KeyOpener opener(*m_tokens, prompt);
    auto provider = openRole(SigningRole::Provider, settings.provider, opener);
    if (!provider)
        return tl::make_unexpected(provider.error());
    auto customer = openRole(SigningRole::Customer, settings.customer, opener);
    if (!customer)
        return tl::make_unexpected(customer.error());
    if (!evidence::checkDistinct((*provider)->certificate(), (*customer)->certificate()).empty())
        return fail(ErrorCode::SigningKeysNotDistinct, QStringLiteral("one certificate for both roles"));
    return SigningPair{*std::move(provider), *std::move(customer)};
}

void SigningKeyring::keep(SigningRole role, KeySource source, std::shared_ptr<const Signer> signer)
{
    auto before = std::make_shared<const OpenKey>(OpenKey{std::move(source), std::move(signer)});
    const std::scoped_lock lock(m_state);
    std::swap(m_keys[role], before); // which is let go after the lock
}

std::optional<std::pair<evidence::CertificateInfo, evidence::CertificateInfo>>
SigningKeyring::certificates() const
{
    const std::scoped_lock lock(m_state);
    const auto provider = m_keys.find(SigningRole::Provider);
    const auto customer = m_keys.find(SigningRole::Customer);
    if (provider == m_keys.end() || customer == m_keys.end())
        return std::nullopt;
    return std::pair{provider->second->signer->certificate(), customer->second->signer->certificate()};
}

void SigningKeyring::lock()
{
    std::map<SigningRole, std::shared_ptr<const OpenKey>> letGo;
    const std::scoped_lock lock(m_state);
    ++m_locked;
    m_keys.swap(letGo);
}

} // namespace aiqyn::app
