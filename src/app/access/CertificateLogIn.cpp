#include "app/access/CertificateLogIn.h"

#include "evidence/signature/ChainCheck.h"
#include "evidence/signature/CmsReading.h"

namespace aiqyn::app {

namespace {

constexpr qsizetype randomBytes = 32;

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::LogInRefused, why);
}

} // namespace

Result<LogInChallenge> LogInChallenge::make(RandomSource& random, const Clock& clock)
{
    QByteArray nonce(randomBytes, Qt::Uninitialized);
    if (auto filled = random.fill(
            std::span(reinterpret_cast<std::uint8_t*>(nonce.data()), static_cast<std::size_t>(nonce.size())));
        !filled)
        return tl::make_unexpected(filled.error());
    return LogInChallenge{"Aiqyn: log in to this workstation\n" + clock.now().toIso().toLatin1() + '\n' +
                              nonce.toHex() + '\n',
                          clock.monotonicNs()};
}

Result<Sha256> provenCertificate(const LogInChallenge& challenge, const QByteArray& signature,
                                 const evidence::TrustStore& anchors, const Clock& clock)
{
    const std::chrono::nanoseconds age(clock.monotonicNs() - challenge.madeNs);
    if (age.count() < 0 || age > LogInChallenge::validity)
        return refused(QStringLiteral("the challenge is too old"));
    const evidence::CmsReading reading = evidence::readCms(signature, challenge.text);
    const QStringList causes =
        reading.formatCauses + reading.hashCauses + reading.cryptoCauses + reading.constraintCauses;
    if (!causes.isEmpty() || reading.signerCertificate.isEmpty())
        return refused(causes.join(u' '));
    const evidence::ChainFindings chain =
        evidence::checkAnyChain(reading.signerCertificate, reading.furtherCertificates, anchors, clock.now());
    if (!chain.subIndications.isEmpty() || chain.path.empty())
        return refused(chain.subIndications.join(u' '));
    return Sha256::of(reading.signerCertificate);
}

} // namespace aiqyn::app
