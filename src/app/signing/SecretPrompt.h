#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/signature/SigningReadiness.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace aiqyn::app {

/// What a person is asked for.
struct SecretRequest
{
    enum class Kind { FilePassword = 1, TokenPin };

    Kind kind = Kind::FilePassword;
    evidence::SigningRole role = evidence::SigningRole::Provider; ///< the first of those it opens
    QString keyName;                                              ///< file name, or the token's label
    QString serial = {};                                          ///< of the token
    /// What was said of the answer before: KeyPasswordWrong, TokenPinWrong or TokenPinLastTry.
    std::optional<ErrorCode> refused = {};
    /// One more wrong PIN locks the token. How many are left before that, tokens do not tell.
    bool lastTry = false;
};

/// Asks a person for a password or PIN. Called on worker threads, one question at a time.
class SecretPrompt
{
public:
    SecretPrompt() = default;
    SecretPrompt(const SecretPrompt&) = delete;
    SecretPrompt& operator=(const SecretPrompt&) = delete;
    virtual ~SecretPrompt() = default;

    /// UTF-8; nullopt: cancelled. Waits for the person.
    [[nodiscard]] virtual std::optional<WipedBytes> ask(const SecretRequest& request) = 0;
    /// From any thread: the question that stands and all later ones are answered with "cancelled".
    virtual void close() = 0;
};

/// A new prompt for each piece of work, so that closing one ends the questions of that work alone.
using PromptFactory = std::function<std::shared_ptr<SecretPrompt>()>;

} // namespace aiqyn::app
