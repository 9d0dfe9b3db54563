#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/signature/SigningKey.h"
#include "evidence/transport/Transport.h"

#include <QDir>

#include <memory>

namespace aiqyn::evidence {

/// The timestamp authority (RFC 3161) of a training profile, in this process: training has no network. It is
/// a Transport that answers timestamp queries at whatever address they are sent to, and nothing else.
///
/// Files: PROFILE/timestamp/{training-timestamp.p12, training.password} (folder 0700, files 0600), made at
/// the first start that finds none, whole or not at all, and PROFILE/trust/training-timestamp-root.pem. Its
/// root is its own and marked TRAINING; the root's private key is never stored.
///
/// Tokens: SHA-256, time of `clock` in milliseconds, accuracy one second, certificate named by ESSCertIDv2.
class TrainingTimestampAuthority final : public Transport
{
public:
    /// `clock` outlives it. Safe against a crash and against a second process starting at the same moment.
    /// FileUnwritable, FileUnreadable, KeyUnreadable, KeyPasswordWrong, CertificateInvalid.
    [[nodiscard]] static Result<std::shared_ptr<TrainingTimestampAuthority>> open(const QDir& profile,
                                                                                  const Clock& clock);

    /// A TimeStampResp; a declining one for what is no query. ServiceRefused: another content type.
    [[nodiscard]] Result<QByteArray> post(const Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body, const AnswerLimits& limits) override;
    /// ServiceRefused.
    [[nodiscard]] Result<QByteArray> get(const Endpoint& endpoint, const AnswerLimits& limits) override;

private:
    TrainingTimestampAuthority(SigningKey key, const Clock& clock)
        : m_key(std::move(key))
        , m_clock(clock)
    {}
    SigningKey m_key;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
