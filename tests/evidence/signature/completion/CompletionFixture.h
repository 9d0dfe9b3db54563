#pragma once

#include "EvidenceFixture.h"
#include "TestOcspResponder.h"
#include "TestTimestampAuthority.h"
#include "base/RandomSource.h"
#include "evidence/container/Container.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/completion/SignatureCompletion.h"

#include <functional>
#include <map>

namespace aiqyn::tests {

/// A network in memory: the timestamp authority at https://tsp.test, everything else by its address.
class TestServices final : public evidence::Transport
{
public:
    using Handler = std::function<Result<QByteArray>(const QByteArray& body)>;

    explicit TestServices(TestTimestampAuthority& authority)
        : m_authority(authority)
    {}
    [[nodiscard]] Result<QByteArray> post(const evidence::Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body,
                                          const evidence::AnswerLimits& limits) override
    {
        asked << endpoint.url().toString();
        if (endpoint.url().host() == QLatin1String("tsp.test"))
            return m_authority.post(endpoint, contentType, body, limits);
        return answer(endpoint, body, limits);
    }
    [[nodiscard]] Result<QByteArray> get(const evidence::Endpoint& endpoint,
                                         const evidence::AnswerLimits& limits) override
    {
        asked << endpoint.url().toString();
        return answer(endpoint, {}, limits);
    }
    void serve(const char* url, const QByteArray& bytes)
    {
        handlers[QString::fromLatin1(url)] = [bytes](const QByteArray&) -> Result<QByteArray> {
            return bytes;
        };
    }

    std::map<QString, Handler> handlers;
    QStringList asked;

private:
    Result<QByteArray> answer(const evidence::Endpoint& endpoint, const QByteArray& body,
                              const evidence::AnswerLimits& limits)
    {
        if (limits.cancel.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        const auto handler = handlers.find(endpoint.url().toString());
        if (handler == handlers.end())
            return fail(ErrorCode::ServiceUnreachable, QStringLiteral("no such host"));
        return handler->second(body);
    }

    TestTimestampAuthority& m_authority;
};

inline const UtcTime pkiFrom = timeAt("2020-01-01T00:00:00Z");
inline const UtcTime pkiTo = timeAt("2049-01-01T00:00:00Z");

/// A training authority whose certificates name status services, as production ones do: OCSP and a CRL for
/// the provider, a CRL for the authority above it.
struct StatusPki
{
    static constexpr const char* authorityUsage = "critical,keyCertSign,cRLSign,digitalSignature";

    TestIdentity root = makeIdentity({.commonName = "TRAINING Root",
                                      .from = pkiFrom,
                                      .to = pkiTo,
                                      .authority = true,
                                      .keyUsage = authorityUsage});
    TestIdentity authority = makeIdentity({.commonName = "TRAINING Authority",
                                           .from = pkiFrom,
                                           .to = pkiTo,
                                           .authority = true,
                                           .keyUsage = authorityUsage,
                                           .distributionPoints = "URI:http://crl.test/root.crl"},
                                          &root);
    TestIdentity provider = makeIdentity({.commonName = "TRAINING Provider",
                                          .from = pkiFrom,
                                          .to = pkiTo,
                                          .extendedUsage = "emailProtection",
                                          .informationAccess = "OCSP;URI:http://ocsp.test/",
                                          .distributionPoints = "URI:http://crl.test/authority.crl",
                                          .organisationalUnit = "BIN491240000019"},
                                         &authority);
    TestIdentity responder = makeIdentity(
        {.commonName = "Responder", .from = pkiFrom, .to = pkiTo, .extendedUsage = "OCSPSigning"},
        &authority);
    TestIdentity stamper = makeIdentity({.commonName = "TRAINING TSA",
                                         .from = pkiFrom,
                                         .to = pkiTo,
                                         .extendedUsage = "critical,timeStamping",
                                         .distributionPoints = "URI:http://crl.test/tsa.crl"},
                                        &root);
};

/// Containers to complete and whom to ask.
struct CompletionFixture : EvidenceFixture
{
    /// A document by the training provider, whose certificates name no status service.
    [[nodiscard]] QByteArray plain() const { return sealedLiveness(); }

    /// A document by the provider of the other authority.
    [[nodiscard]] QByteArray withServices() const
    {
        const auto document = liveness();
        const auto key =
            evidence::SigningKey::fromPkcs12(pki.provider.pkcs12("secret", pki.authority),
                                             QStringLiteral("secret"))
                .and_then([&](const auto& single) { return single.withChain({pki.authority.der()}); })
                .value();
        return evidence::DocumentSealer(evidence::KeySigner(key), clock)
            .seal(document, images(document.images))
            .value()
            .bytes;
    }

    [[nodiscard]] evidence::CompletionServices services(evidence::Transport& transport,
                                                        const evidence::Validator& judge) const
    {
        return {
            .transport = transport,
            .random = random,
            .clock = clock,
            .validator = judge,
            .signers = anchors(),
            .timestampAuthorities = authorityTrust(),
            .timestamps =
                evidence::TimestampClient::Authority{
                    .endpoint =
                        evidence::Endpoint::make(QUrl(QStringLiteral("https://tsp.test/")), false).value(),
                    .timeLimit = std::chrono::milliseconds(50)},
            .plainHttpHosts = {QStringLiteral("ocsp.test"), QStringLiteral("crl.test")}};
    }
    [[nodiscard]] evidence::TrustStore anchors() const
    {
        QByteArray pem = pki.root.pem();
        QFile own(evidence::TrainingAuthority::trustFolder(profile()).filePath(
            QStringLiteral("training-root.pem")));
        if (own.open(QFile::ReadOnly))
            pem += own.readAll();
        return evidence::TrustStore::fromPem(pem).value();
    }
    [[nodiscard]] evidence::TrustStore authorityTrust() const
    {
        return evidence::TrustStore::fromPem(tsa.anchorPem() + pki.root.pem()).value();
    }
    [[nodiscard]] evidence::Validator judge() const
    {
        return evidence::Validator(evidence::Trust{anchors(), anchors(), authorityTrust()});
    }
    /// What has to stay byte for byte, whatever is added.
    [[nodiscard]] static bool isSameDocument(const QByteArray& one, const QByteArray& other)
    {
        const auto first = evidence::readContainer(one).value();
        const auto second = evidence::readContainer(other).value();
        return first.manifestXml == second.manifestXml && first.content.document == second.content.document &&
               first.content.frames == second.content.frames;
    }

    StatusPki pki;
    TestTimestampAuthority tsa;
    TestServices network{tsa};
    mutable SecureRandom random;
};

} // namespace aiqyn::tests
