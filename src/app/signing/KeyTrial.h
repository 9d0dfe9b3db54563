#pragma once

#include "app/signing/SigningDesk.h"

namespace aiqyn::app {

/// What is tried: a key for a role of this station, or any key, of which nothing is kept.
enum class TrialPurpose { Choose = 1, TryOut };

/// A key that was opened to be looked at.
struct TriedKey
{
    KeySource source;
    std::shared_ptr<const evidence::Signer> signer;
    std::vector<evidence::ReadinessFinding> findings;

    [[nodiscard]] bool canSign() const;
};

/// The keys on a token with the session that found them; while it is kept nobody is asked for the PIN again.
struct TokenContent
{
    std::shared_ptr<evidence::Pkcs11Session> session;
    std::vector<evidence::TokenKey> keys;
};

/// Tokens that are connected, by a driver's library. Blocks, as all here. Errors of Pkcs11Module.
[[nodiscard]] Result<std::vector<evidence::Token>> connectedTokens(const SigningDesk& desk,
                                                                   const QString& module);

/// Errors of KeyOpener::openSession() and Pkcs11Session::keys().
[[nodiscard]] Result<TokenContent> contentOf(const SigningDesk& desk, evidence::SigningRole role,
                                             const QString& module, const evidence::TokenName& token,
                                             SecretPrompt& prompt);

/// Opens the key and checks its certificate: to choose it against what the station expects and, where
/// `other` is known, against the certificate of the other role; to try it out as a key of its own
/// organisation in production. Action::ChangeKeys. Errors of KeyOpener.
[[nodiscard]] Result<TriedKey> tryKey(const SigningDesk& desk, evidence::SigningRole role,
                                      const KeySource& source, TrialPurpose purpose,
                                      const std::optional<evidence::CertificateInfo>& other,
                                      SecretPrompt& prompt);

/// Makes a tried key the station's: into the settings and the keyring. Action::ChangeKeys.
/// SigningSettingsInvalid when the key
/// cannot sign; errors of SigningSettings. Settings that cannot be read are replaced, the other role's key
/// then has to be chosen anew.
[[nodiscard]] Result<void> adopt(const SigningDesk& desk, evidence::SigningRole role, const TriedKey& key);

} // namespace aiqyn::app
