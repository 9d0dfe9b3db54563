#pragma once

#include "base/Clock.h"
#include "base/RandomSource.h"
#include "base/Sha256.h"
#include "evidence/signature/TrustStore.h"

#include <QByteArray>

#include <chrono>

namespace aiqyn::app {

/// What is signed to log in: a text that says what it is for, with 256 random bits, so that no other
/// signature of the key is one for this and this is one for nothing else.
struct LogInChallenge
{
    QByteArray text;
    std::int64_t madeNs = 0; ///< monotonic

    static constexpr std::chrono::minutes validity{3};
    /// Errors of the random source.
    [[nodiscard]] static Result<LogInChallenge> make(RandomSource& random, const Clock& clock);
};

/// The certificate (SHA-256 of its DER) whose key signed the challenge with evidence::Signer, when it leads
/// to one of the anchors today. Any certificate will do that was bound to an account: those for logging in
/// and those for documents. LogInRefused: another signature, an old challenge, no path to an anchor.
[[nodiscard]] Result<Sha256> provenCertificate(const LogInChallenge& challenge, const QByteArray& signature,
                                               const evidence::TrustStore& anchors, const Clock& clock);

} // namespace aiqyn::app
