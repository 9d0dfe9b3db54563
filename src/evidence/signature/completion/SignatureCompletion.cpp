#include "evidence/signature/completion/SignatureCompletion.h"

#include "evidence/container/Container.h"
#include "evidence/signature/ChainCheck.h"
#include "evidence/signature/completion/BoundedTransport.h"
#include "evidence/signature/completion/StatusExchange.h"
#include "evidence/signature/revocation/RevocationJudgement.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

/// From passed to failed.
bool isWorse(Indication one, Indication than)
{
    return static_cast<int>(one) > static_cast<int>(than);
}

/// The path as it is now; as it was at the proven time once its certificates have expired.
template <typename CheckAt>
std::vector<QByteArray> pathBy(const CheckAt& checkAt, UtcTime now, UtcTime provenTime)
{
    const ChainFindings findings = checkAt(now);
    return findings.subIndications.isEmpty() ? findings.path : checkAt(provenTime).path;
}

/// One container on its way up.
class Completion
{
public:
    Completion(const CompletionServices& services, std::chrono::milliseconds timeLimit,
               const std::stop_token& cancel)
        : m_services(services)
        , m_cancel(cancel)
        , m_transport(services.transport, services.clock, timeLimit)
        , m_now(services.clock.now())
    {}

    [[nodiscard]] Result<CompletedSignature> run(const QByteArray& container);

private:
    struct Paths
    {
        std::vector<QByteArray> signer;
        std::vector<IssuedCertificate> unproven; ///< without a usable status yet
    };

    void addTimestamp(const ContainerReading& reading);
    void addStatus(const ContainerReading& reading, UtcTime provenTime);
    [[nodiscard]] Paths pathsOf(const DiagnosticData& facts, UtcTime provenTime) const;
    /// Takes the signature for the container's unless the validator finds the outcome worse.
    [[nodiscard]] Result<void> accept(const ContainerReading& reading, const QByteArray& signature);

    const CompletionServices& m_services;
    std::stop_token m_cancel;
    BoundedTransport m_transport;
    UtcTime m_now;
    QByteArray m_signature;
    Indication m_before = Indication::Indeterminate;
    std::optional<UtcTime> m_provenTime;
    CompletedSignature m_result;
};

Result<void> Completion::accept(const ContainerReading& reading, const QByteArray& signature)
{
    QByteArray container = writeContainer(reading.content, reading.manifestXml, signature);
    const ValidationReport report = m_services.validator.validate(container, m_now);
    if (isWorse(report.indication, m_before) || !report.provenTime)
        return fail(ErrorCode::ServiceAnswerInvalid,
                    report.subIndication + QStringLiteral(": ") + report.causes.join(QStringLiteral(", ")));
    m_signature = signature;
    m_before = report.indication;
    m_provenTime = report.provenTime;
    m_result.container = std::move(container);
    m_result.level = report.level;
    return {};
}

void Completion::addTimestamp(const ContainerReading& reading)
{
    const TimestampClient client(*m_services.timestamps, m_services.timestampAuthorities, m_transport,
                                 m_services.random, m_services.clock);
    const auto accepted =
        raiseToT(reading.signature, client, m_cancel).and_then([&](const QByteArray& signature) {
            // The authority's clock may be behind what was asked at, never what was answered.
            m_now = m_services.clock.now();
            return accept(reading, signature);
        });
    if (!accepted)
        m_result.missing.push_back(accepted.error());
}

Completion::Paths Completion::pathsOf(const DiagnosticData& facts, UtcTime provenTime) const
{
    Paths paths;
    paths.signer = pathBy(
        [&](UtcTime at) {
            return checkAnyChain(facts.signerCertificate, facts.furtherCertificates, m_services.signers, at);
        },
        m_now, provenTime);
    const auto authority = pathBy(
        [&](UtcTime at) {
            return checkTimestampChain(*facts.timestamp, m_services.timestampAuthorities, at);
        },
        m_now, provenTime);
    std::vector<IssuedCertificate> subjects = issuedCertificates(paths.signer);
    std::ranges::copy(issuedCertificates(authority), std::back_inserter(subjects));
    const std::vector<RevocationFacts> kept = readRevocation(subjects, facts.revocation);
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const RevocationState state = judgeRevocation(kept[i], provenTime).state;
        const bool isProven = state != RevocationState::TryLater && state != RevocationState::Unknown;
        if (!isProven && namesStatusService(subjects[i].certificate))
            paths.unproven.push_back(subjects[i]);
    }
    return paths;
}

void Completion::addStatus(const ContainerReading& reading, UtcTime provenTime)
{
    Paths paths = pathsOf(Validator::diagnose(m_result.container), provenTime);
    if (paths.unproven.empty())
        return;
    StatusExchange exchange(m_transport, {m_services.plainHttpHosts, m_services.statusTimeLimit, m_cancel});
    const RevocationFetcher fetcher(exchange.fetch(), m_services.random, m_services.status);
    ValidationData data;
    for (const IssuedCertificate& subject : paths.unproven) {
        const auto values = fetcher.fetch({subject.certificate, subject.issuer}, provenTime);
        if (!values) {
            m_result.missing.push_back(values.error());
            m_result.retryAfter = exchange.nextUpdate(subject, m_now);
            return;
        }
        std::ranges::copy(values->ocspResponses, std::back_inserter(data.revocation.ocspResponses));
        std::ranges::copy(values->crls, std::back_inserter(data.revocation.crls));
    }
    if (!paths.signer.empty())
        paths.signer.pop_back(); // the anchor: whoever trusts it has it
    data.certificates = std::move(paths.signer);
    const auto accepted = addValidationData(m_signature, data).and_then([&](const QByteArray& signature) {
        m_now = m_services.clock.now();
        return accept(reading, signature);
    });
    if (!accepted)
        m_result.missing.push_back(accepted.error());
}

Result<CompletedSignature> Completion::run(const QByteArray& container)
{
    const auto reading = readContainer(container);
    if (!reading)
        return tl::make_unexpected(reading.error());
    if (!reading->isOwnForm())
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("not of our own form: ") + reading->detail);
    const ValidationReport report = m_services.validator.validate(container, m_now);
    if (report.indication == Indication::TotalFailed)
        return fail(ErrorCode::DocumentInvalid,
                    report.subIndication + QStringLiteral(": ") + report.causes.join(QStringLiteral(", ")));
    m_before = report.indication;
    m_signature = reading->signature;
    m_provenTime = report.provenTime;
    m_result = {container, report.level, {}, {}};
    const bool isStamped = report.level != QLatin1String("B");
    if (isStamped && !m_provenTime)
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("its timestamp proves no time"));
    if (!isStamped && m_services.timestamps)
        addTimestamp(*reading);
    if (m_provenTime)
        addStatus(*reading, *m_provenTime);
    return std::move(m_result);
}

} // namespace

Result<CompletedSignature> completeSignature(const QByteArray& container, const CompletionServices& services,
                                             std::chrono::milliseconds timeLimit,
                                             const std::stop_token& cancel)
{
    return Completion(services, timeLimit, cancel).run(container);
}

} // namespace aiqyn::evidence
