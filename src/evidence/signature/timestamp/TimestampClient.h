#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/RandomSource.h"
#include "evidence/signature/TrustStore.h"
#include "evidence/transport/Transport.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <stop_token>

namespace aiqyn::evidence {

/// Asks one timestamping authority (RFC 3161). Thread-safe when transport, clock and random source are.
class TimestampClient
{
public:
    struct Authority
    {
        Endpoint endpoint;
        QString policy = {}; ///< OID of the policy to ask for and to insist on; empty: any
        std::chrono::milliseconds timeLimit{10000};
    };

    /// The references outlive the client. `tsaAnchors`: for timestamps alone, not those of signers.
    TimestampClient(Authority authority, TrustStore tsaAnchors, Transport& transport, RandomSource& random,
                    const Clock& clock);

    /// A token over `signatureValue` as DER, checked: readTimestamp() finds no cause in it, nonce and policy
    /// are the ones asked for, and its authority leads to an anchor now.
    /// Errors: of the transport; ServiceRefused when the authority declines; ServiceAnswerInvalid for
    /// anything that is not such a token, causes in the detail.
    [[nodiscard]] Result<QByteArray> stamp(const QByteArray& signatureValue,
                                           const std::stop_token& cancel = {}) const;

private:
    Authority m_authority;
    TrustStore m_tsaAnchors;
    Transport& m_transport;
    RandomSource& m_random;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
