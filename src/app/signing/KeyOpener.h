#pragma once

#include "app/signing/SecretPrompt.h"
#include "app/signing/SigningSettings.h"
#include "app/signing/TokenDesk.h"
#include "evidence/signature/Signer.h"

namespace aiqyn::app {

/// Opens keys together with a person: asks for the password or PIN again until it is right, and never for
/// one that a token would not look at. Blocks, for worker threads.
///
/// Cancelled: by the person; FileUnreadable, FileTooLarge: key or issuers' certificates; errors of
/// SigningKey, Pkcs11Session and TokenSigner but a wrong password or PIN.
class KeyOpener
{
public:
    /// Both outlive this.
    KeyOpener(TokenDesk& tokens, SecretPrompt& prompt)
        : m_tokens(tokens)
        , m_prompt(prompt)
    {}

    [[nodiscard]] Result<std::shared_ptr<const evidence::Signer>> open(evidence::SigningRole role,
                                                                       const FileKeySource& source);
    [[nodiscard]] Result<std::shared_ptr<const evidence::Signer>> open(evidence::SigningRole role,
                                                                       const TokenKeySource& source);
    /// Logged in to a token; asks for nothing while a session with it is in use.
    [[nodiscard]] Result<std::shared_ptr<evidence::Pkcs11Session>>
    openSession(evidence::SigningRole role, const QString& module, const evidence::TokenName& token);

private:
    TokenDesk& m_tokens;
    SecretPrompt& m_prompt;
};

} // namespace aiqyn::app
