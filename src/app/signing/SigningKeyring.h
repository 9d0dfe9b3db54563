#pragma once

#include "app/signing/KeyOpener.h"

#include <map>
#include <mutex>
#include <optional>

namespace aiqyn::app {

/// Who signs at a station (R10, R14: the provider; R16: the customer).
struct SigningPair
{
    std::shared_ptr<const evidence::Signer> provider;
    std::shared_ptr<const evidence::Signer> customer;
};

/// The signing keys of a station while they are open. Thread-safe; what says so blocks, for worker threads.
class SigningKeyring
{
public:
    /// `trainingKeys`: of a training profile; null in production, where settings that name them fail with
    /// KeyUnreadable.
    SigningKeyring(std::shared_ptr<TokenDesk> tokens, SigningPair trainingKeys);

    /// Opens what is not open yet, asking the prompt. Blocks. SigningKeysNotDistinct: one certificate for
    /// both; Cancelled: by the person, or lock() meanwhile; errors of KeyOpener.
    [[nodiscard]] Result<SigningPair> open(const SigningSettings& settings, SecretPrompt& prompt);
    /// Puts in a key that somebody has just opened from this source.
    void keep(evidence::SigningRole role, KeySource source, std::shared_ptr<const evidence::Signer> signer);
    /// Both certificates, if both keys are open. Never blocks.
    [[nodiscard]] std::optional<std::pair<evidence::CertificateInfo, evidence::CertificateInfo>>
    certificates() const;
    /// Forgets the keys, and with them passwords and PINs. Blocks while sessions of tokens are closed.
    void lock();

private:
    struct OpenKey
    {
        KeySource source;
        std::shared_ptr<const evidence::Signer> signer;
    };

    [[nodiscard]] Result<std::shared_ptr<const evidence::Signer>>
    openRole(evidence::SigningRole role, const KeySource& source, KeyOpener& opener);

    const std::shared_ptr<TokenDesk> m_tokens;
    const SigningPair m_trainingKeys;
    std::mutex m_opening;       ///< held while a person is asked: one opening at a time
    mutable std::mutex m_state; ///< guards the rest, for moments only
    std::map<evidence::SigningRole, std::shared_ptr<const OpenKey>> m_keys;
    int m_locked = 0; ///< how often lock() was called
};

} // namespace aiqyn::app
