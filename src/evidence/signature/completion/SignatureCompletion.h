#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/RandomSource.h"
#include "evidence/signature/TrustStore.h"
#include "evidence/signature/Validator.h"
#include "evidence/signature/revocation/RevocationFetcher.h"
#include "evidence/signature/timestamp/TimestampClient.h"
#include "evidence/transport/Transport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

namespace aiqyn::evidence {

/// Whom to ask and what to hold the answers to. The references outlive it; thread-safe when they are.
struct CompletionServices
{
    Transport& transport;
    RandomSource& random;
    const Clock& clock;
    const Validator& validator; ///< by it nothing may become worse
    TrustStore signers;
    TrustStore timestampAuthorities;
    std::optional<TimestampClient::Authority> timestamps = {}; ///< absent: no timestamp is asked for
    RevocationFetcher::Settings status = {};
    QStringList plainHttpHosts = {}; ///< of status services that the policy lets be asked over plain http
    std::chrono::milliseconds statusTimeLimit{10000}; ///< of one exchange
};

/// How far a signature was brought.
struct CompletedSignature
{
    QByteArray container; ///< the bytes given when nothing could be added
    QString level;        ///< "B", "T", "T-LT"
    /// What could not be had, an order to stop (Cancelled) among it. Empty: there is nothing to come back
    /// for. Where the certificates name no status service there is no status to miss.
    std::vector<Error> missing;
    /// When to try again for a status that was there and older than the signature; absent: any time.
    std::optional<UtcTime> retryAfter;
};

/// Brings the signature of a container of our own from B to T and on to T-LT: a timestamp if it has none,
/// then, at the time that it proves, the status of the certificates of signer and timestamp authority. The
/// status values are taken all or none. Manifest, data objects and what is signed stay byte for byte.
///
/// `timeLimit` is for all exchanges together. Blocking: for a worker thread. Services that fail are no error
/// of this call, and a timestamp that was had stays when they do: see `missing`.
/// Errors: ContainerMalformed: not of our own form; DocumentInvalid: TOTAL-FAILED as it is, or its timestamp
/// proves no time.
[[nodiscard]] Result<CompletedSignature> completeSignature(const QByteArray& container,
                                                           const CompletionServices& services,
                                                           std::chrono::milliseconds timeLimit,
                                                           const std::stop_token& cancel = {});

} // namespace aiqyn::evidence
