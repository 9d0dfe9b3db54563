#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/TrustStore.h"
#include "evidence/transport/Transport.h"

#include <QByteArray>

#include <functional>
#include <memory>

struct TS_tst_info_st;

namespace aiqyn::tests {

/// How the authority goes wrong.
enum class TsaFault {
    None = 1,
    WrongNonce,
    NoNonce,
    WrongImprint,
    OtherPolicy,
    Rejection,
    NoCertificate,
    NoToken, ///< granted, and nothing with it
    HtmlBody,
    Silence ///< no answer until the time is up or the caller cancels
};

/// A timestamping authority in this process with keys of its own (EC P-256), as a Transport and as a maker of
/// answers for a server. Not thread-safe.
class TestTimestampAuthority final : public evidence::Transport
{
public:
    struct Settings
    {
        TsaFault fault = TsaFault::None;
        UtcTime time = UtcTime::fromIso(QStringLiteral("2026-11-24T05:00:00Z")).value(); ///< of the tokens
        UtcTime validFrom = UtcTime::fromIso(QStringLiteral("2020-01-01T00:00:00Z")).value();
        UtcTime validTo =
            UtcTime::fromIso(QStringLiteral("2030-01-01T00:00:00Z")).value(); ///< TSA certificate
        const char* extendedUsage = "critical,timeStamping";
        bool tsaName = false; ///< the token names the authority
        /// Its key and certificate (PKCS#12, password "p") under the anchor `pem`, instead of ones of its
        /// own.
        QByteArray pkcs12 = {};
        QByteArray pem = {};
        /// Last touch to the TSTInfo before it is signed, for what no fault names.
        std::function<void(TS_tst_info_st&)> alter = {};
    };

    TestTimestampAuthority()
        : TestTimestampAuthority(Settings())
    {}
    explicit TestTimestampAuthority(const Settings& settings);
    ~TestTimestampAuthority() override;

    /// Tokens of the same authority may be made at another time or with another fault.
    Settings& settings();
    [[nodiscard]] QByteArray anchorPem() const;
    [[nodiscard]] evidence::TrustStore trust() const;
    /// TimeStampResp for a TimeStampReq, or what the fault makes of it.
    [[nodiscard]] QByteArray answer(const QByteArray& request);
    /// A token over the signature value. `hash`: OpenSSL's name of the imprint's.
    [[nodiscard]] QByteArray token(const QByteArray& signatureValue, const char* hash = "SHA256");
    [[nodiscard]] int requests() const;

    [[nodiscard]] Result<QByteArray> post(const evidence::Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body,
                                          const evidence::AnswerLimits& limits) override;
    /// ServiceRefused: timestamps are asked for by POST.
    [[nodiscard]] Result<QByteArray> get(const evidence::Endpoint& endpoint,
                                         const evidence::AnswerLimits& limits) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace aiqyn::tests
