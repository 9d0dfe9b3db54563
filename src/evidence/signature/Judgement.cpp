#include "evidence/signature/Judgement.h"

#include "evidence/document/DocumentCommon.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/revocation/RevocationFetcher.h"
#include "evidence/signature/revocation/RevocationJudgement.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr std::int64_t clockToleranceMs = 5 * 60 * 1000;

const QString outOfBounds = QStringLiteral("OUT_OF_BOUNDS_NO_POE");

/// "B", "T", "T-LT".
QString levelOf(const DiagnosticData& facts)
{
    if (facts.signerCertificate.isEmpty())
        return {};
    if (!facts.timestamp)
        return QStringLiteral("B");
    const bool hasValues = !facts.revocation.ocspResponses.empty() || !facts.revocation.crls.empty();
    return hasValues ? QStringLiteral("T-LT") : QStringLiteral("T");
}

/// Whose anchors the signature must lead to. Of a record that cannot be read, or is of a later version,
/// nobody can say who should have signed, so either will do: it does not pass anyway.
std::vector<AnchorPurpose> purposesOf(const std::optional<ConformanceFindings>& conformance)
{
    if (!conformance || !conformance->kind || conformance->isOfUnknownVersion())
        return {AnchorPurpose::Provider, AnchorPurpose::Customer};
    const bool ofProvider =
        *conformance->kind == DocumentKind::Liveness || *conformance->kind == DocumentKind::Comparison;
    return {ofProvider ? AnchorPurpose::Provider : AnchorPurpose::Customer};
}

/// Fails for nothing but time: the certificates have expired, or their anchor is not trusted now.
bool mayHaveHeldEarlier(const TrustedChain& found)
{
    if (found.anchorCause == QStringLiteral("ANCHOR_NOT_FOR_PURPOSE"))
        return false;
    const QStringList& reasons = found.chain.subIndications;
    return reasons == QStringList{outOfBounds} || (reasons.isEmpty() && !found.anchorCause.isEmpty());
}

} // namespace

Judgement::Judgement(const DiagnosticData& facts, const JudgementContext& context, UtcTime at)
    : m_facts(facts)
    , m_context(context)
    , m_report{.indication = Indication::Indeterminate,
               .subIndication = {},
               .decidingAxis = {},
               .axes = {{ValidationAxis::Integrity, AxisState::Passed},
                        {ValidationAxis::Signer, AxisState::Passed},
                        {ValidationAxis::Revocation, AxisState::NotAssessed},
                        {ValidationAxis::Time, AxisState::Passed},
                        {ValidationAxis::Completeness, AxisState::Passed},
                        {ValidationAxis::Conformance, AxisState::Passed},
                        {ValidationAxis::Recomputation, AxisState::NotAssessed}},
               .causes = {},
               .notes = {},
               .neutralFields = facts.neutralFields,
               .kind = {},
               .documentId = {},
               .signerSubject = facts.signer ? facts.signer->subject : QString(),
               .claimedTime = facts.claimedTime,
               .provenTime = {},
               .level = levelOf(facts),
               .trustList = context.trust.list ? context.trust.list->id : QString(),
               .manifest = facts.manifest,
               .files = facts.files,
               .validatedAt = at}
{
    if (facts.conformance) {
        m_report.kind = facts.conformance->kind;
        m_report.documentId = facts.conformance->documentId;
    }
}

void Judgement::lower(ValidationAxis axis, AxisState state, const QString& subIndication,
                      const QStringList& causes)
{
    m_report.lower(axis, state, subIndication, causes);
}

void Judgement::lower(ValidationAxis axis, AxisState state, const char* subIndication, const char* cause)
{
    lower(axis, state, QString::fromLatin1(subIndication), {QString::fromLatin1(cause)});
}

void Judgement::note(const char* code)
{
    m_report.notes << QString::fromLatin1(code);
}

void Judgement::judgeIntegrity()
{
    const auto failed = [this](const QStringList& causes, const char* subIndication) {
        if (!causes.isEmpty())
            lower(ValidationAxis::Integrity, AxisState::Failed, QString::fromLatin1(subIndication), causes);
    };
    failed(m_facts.hashCauses, "HASH_FAILURE");
    failed(m_facts.formatCauses, "FORMAT_FAILURE");
    failed(m_facts.cryptoCauses, "SIG_CRYPTO_FAILURE");
    if (!m_facts.constraintCauses.isEmpty())
        lower(ValidationAxis::Integrity, AxisState::Indeterminate,
              QStringLiteral("CRYPTO_CONSTRAINTS_FAILURE"), m_facts.constraintCauses);
}

void Judgement::judgeCompleteness()
{
    if (!m_facts.manifest || m_facts.formatCauses.contains(QStringLiteral("FORMAT_MANIFEST")))
        m_report.axes[ValidationAxis::Completeness] = AxisState::NotAssessed;
    if (hasFile(m_facts, Coverage::Unlisted))
        lower(ValidationAxis::Completeness, AxisState::Failed, "FORMAT_FAILURE", "OBJECT_UNLISTED");
    if (hasFile(m_facts, Coverage::Missing))
        lower(ValidationAxis::Completeness, AxisState::Indeterminate, "SIGNED_DATA_NOT_FOUND",
              "OBJECT_MISSING");
}

// A timestamp that is there and cannot be believed is never passed over: it was put there to be believed.
void Judgement::judgeTimestamp()
{
    if (!m_facts.timestamp) {
        if (!m_facts.timestampCauses.isEmpty())
            lower(ValidationAxis::Time, AxisState::Indeterminate, QStringLiteral("SIG_CONSTRAINTS_FAILURE"),
                  m_facts.timestampCauses);
        else if (!m_facts.signerCertificate.isEmpty())
            note("TIMESTAMP_MISSING");
        return;
    }
    const TimestampFacts& timestamp = *m_facts.timestamp;
    if (!timestamp.causes.isEmpty()) {
        lower(ValidationAxis::Time, AxisState::Indeterminate, QStringLiteral("SIG_CONSTRAINTS_FAILURE"),
              timestamp.causes);
        return;
    }
    const std::int64_t stamped = timestamp.time->milliseconds();
    const auto disorder = [this](const char* cause) {
        lower(ValidationAxis::Time, AxisState::Indeterminate, "TIMESTAMP_ORDER_FAILURE", cause);
    };
    if (stamped > m_report.validatedAt.milliseconds() + clockToleranceMs)
        disorder("TIMESTAMP_IN_FUTURE");
    else if (m_facts.claimedTime && stamped < m_facts.claimedTime->milliseconds() - clockToleranceMs)
        disorder("TIMESTAMP_BEFORE_SIGNING_TIME");
    else
        judgeTimestampAuthority(timestamp);
}

void Judgement::judgeTimestampAuthority(const TimestampFacts& timestamp)
{
    const auto certificate = certificateOf(timestamp.tsaCertificate);
    const auto authority = certificate ? describe(certificate.get()) : std::nullopt;
    if (!authority || *timestamp.time < authority->notBefore || *timestamp.time > authority->notAfter) {
        lower(ValidationAxis::Time, AxisState::Indeterminate, "TIMESTAMP_ORDER_FAILURE",
              "TIMESTAMP_OUTSIDE_CERTIFICATE");
        return;
    }
    const auto foundAt = [this, &timestamp](UtcTime time) {
        return findTrustedChain(
            m_context.trust, {AnchorPurpose::Timestamp}, time,
            [&](const TrustStore& anchors) { return checkTimestampChain(timestamp, anchors, time); });
    };
    TrustedChain found = foundAt(m_report.validatedAt);
    if (mayHaveHeldEarlier(found)) {
        // It proves a time only if something proves that it was there while it could be believed.
        const auto proven = m_context.proofOfExistence && m_facts.timestampToken
                                ? m_context.proofOfExistence(*m_facts.timestampToken)
                                : std::nullopt;
        if (proven) {
            found = foundAt(*proven);
        } else if (found.anchorCause.isEmpty()) {
            note("TIMESTAMP_AUTHORITY_EXPIRED");
            return;
        }
    }
    if (!found.holds()) {
        QStringList causes{QStringLiteral("TIMESTAMP_AUTHORITY_NOT_TRUSTED")};
        if (!found.anchorCause.isEmpty())
            causes << found.anchorCause;
        lower(ValidationAxis::Time, AxisState::Indeterminate,
              found.anchorCause.isEmpty() ? found.chain.subIndications.front()
                                          : QStringLiteral("CHAIN_CONSTRAINTS_FAILURE"),
              causes);
        return;
    }
    m_timestampPath = found.chain.path;
    m_report.provenTime = timestamp.time;
}

void Judgement::judgeChain()
{
    // The anchor counts at the best time throughout, the certificates at the time of judging first.
    const auto foundAt = [this](UtcTime at) {
        return findTrustedChain(
            m_context.trust, purposesOf(m_facts.conformance), bestTime(), [&](const TrustStore& anchors) {
                return checkAnyChain(m_facts.signerCertificate, m_facts.furtherCertificates, anchors, at);
            });
    };
    TrustedChain found = foundAt(m_report.validatedAt);
    if (found.chain.subIndications == QStringList{outOfBounds} && m_report.provenTime) {
        found = foundAt(*m_report.provenTime);
        if (found.chain.subIndications.isEmpty())
            note("CERTIFICATE_EXPIRED_LATER");
    }
    const ChainFindings& chain = found.chain;
    if (!found.anchorCause.isEmpty())
        lower(ValidationAxis::Signer, AxisState::Indeterminate, QStringLiteral("CHAIN_CONSTRAINTS_FAILURE"),
              {found.anchorCause});
    for (const QString& subIndication : chain.subIndications) {
        const bool tooEarly = subIndication == QStringLiteral("NOT_YET_VALID");
        lower(ValidationAxis::Signer, tooEarly ? AxisState::Failed : AxisState::Indeterminate, subIndication,
              {subIndication});
    }
    m_signerPath = chain.path;
    if (!chain.path.empty() && m_facts.conformance && m_facts.conformance->mode &&
        (*m_facts.conformance->mode == DocumentMode::Training) != chain.trainingAnchor)
        lower(ValidationAxis::Signer, AxisState::Indeterminate, "SIG_CONSTRAINTS_FAILURE",
              "MODE_NOT_OF_ANCHOR");
    if (m_report.provenTime && m_facts.signer && *m_report.provenTime < m_facts.signer->notBefore)
        lower(ValidationAxis::Signer, AxisState::Failed, "NOT_YET_VALID", "NOT_YET_VALID");
}

void Judgement::judgeRevocation()
{
    const auto worsen = [this](AxisState state, const QString& subIndication, const QStringList& causes) {
        lower(ValidationAxis::Revocation, state, subIndication, causes);
    };
    if (!m_facts.revocationCauses.isEmpty())
        worsen(AxisState::Indeterminate, QStringLiteral("TRY_LATER"), m_facts.revocationCauses);
    std::vector<IssuedCertificate> subjects = issuedCertificates(m_signerPath);
    const std::size_t ofSigner = subjects.size();
    std::ranges::copy(issuedCertificates(m_timestampPath), std::back_inserter(subjects));
    const std::vector<RevocationFacts> statuses = readRevocation(subjects, m_facts.revocation);
    bool assessed = false;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const RevocationFacts& status = statuses[i];
        const bool hasValues = !status.ocsp.empty() || !status.crls.empty();
        // Where nobody tells a status there is none to miss.
        if (!hasValues && !namesStatusService(subjects[i].certificate))
            continue;
        assessed = true;
        const RevocationFindings findings = evidence::judgeRevocation(status, bestTime());
        const QString subIndication = subIndicationOf(findings.state);
        if (findings.state == RevocationState::TryLater && namesStatusService(subjects[i].certificate))
            m_report.withoutStatus.push_back(subjects[i]);
        if (!subIndication.isEmpty())
            worsen(AxisState::Indeterminate, subIndication, findings.causes);
        else if (findings.state == RevocationState::RevokedLater && i < ofSigner)
            note("REVOKED_AFTER_SIGNING");
    }
    if (assessed)
        m_report.confirm(ValidationAxis::Revocation);
}

void Judgement::judgeSigner()
{
    if (m_facts.signerCertificate.isEmpty() || !m_facts.signer) {
        lower(ValidationAxis::Signer, AxisState::Indeterminate, "NO_SIGNING_CERTIFICATE_FOUND",
              "NO_SIGNING_CERTIFICATE");
        return;
    }
    judgeChain();
    judgeRevocation();
    if (!m_facts.signer->allowsDocuments)
        lower(ValidationAxis::Signer, AxisState::Indeterminate, "CHAIN_CONSTRAINTS_FAILURE",
              "CERTIFICATE_NOT_FOR_DOCUMENTS");
    if (m_facts.conformance && !m_facts.conformance->signerBin.isEmpty() &&
        m_facts.conformance->signerBin != m_facts.signer->bin)
        lower(ValidationAxis::Signer, AxisState::Indeterminate, "SIG_CONSTRAINTS_FAILURE",
              "SIGNER_NOT_AS_EXPECTED");
}

void Judgement::judgeTime()
{
    if (!m_facts.claimedTime) {
        m_report.axes[ValidationAxis::Time] = AxisState::NotAssessed;
        return;
    }
    const std::int64_t claimed = m_facts.claimedTime->milliseconds();
    const auto disorder = [this](const char* cause) {
        lower(ValidationAxis::Time, AxisState::Indeterminate, "TIMESTAMP_ORDER_FAILURE", cause);
    };
    if (claimed > m_report.validatedAt.milliseconds() + clockToleranceMs)
        disorder("SIGNING_TIME_IN_FUTURE");
    if (m_facts.signer &&
        (*m_facts.claimedTime < m_facts.signer->notBefore || *m_facts.claimedTime > m_facts.signer->notAfter))
        disorder("SIGNING_TIME_OUTSIDE_CERTIFICATE");
    if (m_facts.conformance && m_facts.conformance->checkedAt &&
        m_facts.conformance->checkedAt->milliseconds() > claimed + clockToleranceMs)
        disorder("CHECKED_AFTER_SIGNING");
}

void Judgement::judgeConformance()
{
    if (!m_facts.conformance)
        m_report.axes[ValidationAxis::Conformance] = AxisState::NotAssessed;
    else if (m_facts.conformance->isOfUnknownVersion())
        lower(ValidationAxis::Conformance, AxisState::Indeterminate,
              QStringLiteral("SIG_CONSTRAINTS_FAILURE"), m_facts.conformance->causes);
    else if (!m_facts.conformance->causes.isEmpty())
        lower(ValidationAxis::Conformance, AxisState::Failed, QStringLiteral("FORMAT_FAILURE"),
              m_facts.conformance->causes);
}

void Judgement::noteTrustList()
{
    const auto& list = m_context.trust.list;
    if (list && list->isOld(m_report.validatedAt))
        note("TRUST_LIST_OLD");
    // Training anchors are made by the program, and nobody relies on them.
    if (!list && m_facts.conformance && m_facts.conformance->mode == DocumentMode::Production)
        note("TRUST_LIST_UNSIGNED");
}

ValidationReport Judgement::report() &&
{
    judgeIntegrity();
    judgeCompleteness();
    judgeTimestamp();
    if (!m_facts.manifest) {
        // Nothing could be read, so there is no signer to speak of.
        m_report.axes[ValidationAxis::Signer] = AxisState::NotAssessed;
    } else {
        judgeSigner();
        noteTrustList();
    }
    judgeTime();
    judgeConformance();
    if (!m_facts.neutralFields.isEmpty())
        note("FOREIGN_FORM");
    m_report.settle();
    return std::move(m_report);
}

} // namespace aiqyn::evidence
