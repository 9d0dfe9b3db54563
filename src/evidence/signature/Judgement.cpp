#include "evidence/signature/Judgement.h"

#include "evidence/document/DocumentCommon.h"
#include "evidence/signature/ChainCheck.h"

namespace aiqyn::evidence {

namespace {

constexpr std::int64_t clockToleranceMs = 5 * 60 * 1000;

} // namespace

Judgement::Judgement(const DiagnosticData& facts, const TrustStore& trust, UtcTime at)
    : m_facts(facts)
    , m_trust(trust)
    , m_report{.indication = Indication::Indeterminate,
               .subIndication = {},
               .axes = {{ValidationAxis::Integrity, AxisState::Passed},
                        {ValidationAxis::Signer, AxisState::Passed},
                        {ValidationAxis::Revocation, AxisState::NotAssessed},
                        {ValidationAxis::Time, AxisState::Passed},
                        {ValidationAxis::Completeness, AxisState::Passed},
                        {ValidationAxis::Conformance, AxisState::Passed}},
               .causes = {},
               .kind = {},
               .documentId = {},
               .signerSubject = facts.signer ? facts.signer->subject : QString(),
               .claimedTime = facts.claimedTime,
               .manifest = facts.manifest,
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
    AxisState& present = m_report.axes[axis];
    if (present == AxisState::NotAssessed || state > present)
        present = state;
    if (state > m_worst) {
        m_worst = state;
        m_report.subIndication = subIndication;
    }
    m_report.causes << causes;
}

void Judgement::lower(ValidationAxis axis, AxisState state, const char* subIndication, const char* cause)
{
    lower(axis, state, QString::fromLatin1(subIndication), {QString::fromLatin1(cause)});
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
    if (!m_facts.unlistedObjects.isEmpty())
        lower(ValidationAxis::Completeness, AxisState::Failed, "FORMAT_FAILURE", "OBJECT_UNLISTED");
    if (!m_facts.missingObjects.isEmpty())
        lower(ValidationAxis::Completeness, AxisState::Indeterminate, "SIGNED_DATA_NOT_FOUND",
              "OBJECT_MISSING");
}

void Judgement::judgeChain()
{
    const ChainFindings chain =
        checkChain(m_facts.signerCertificate, m_facts.furtherCertificates, m_trust, m_report.validatedAt);
    for (const QString& subIndication : chain.subIndications) {
        const bool tooEarly = subIndication == QStringLiteral("NOT_YET_VALID");
        lower(ValidationAxis::Signer, tooEarly ? AxisState::Failed : AxisState::Indeterminate, subIndication,
              {subIndication});
    }
    const bool chained = !chain.subIndications.contains(QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND"));
    if (chained && m_facts.conformance && m_facts.conformance->mode &&
        (*m_facts.conformance->mode == DocumentMode::Training) != chain.trainingAnchor)
        lower(ValidationAxis::Signer, AxisState::Indeterminate, "SIG_CONSTRAINTS_FAILURE",
              "MODE_NOT_OF_ANCHOR");
}

void Judgement::judgeSigner()
{
    if (m_facts.signerCertificate.isEmpty() || !m_facts.signer) {
        lower(ValidationAxis::Signer, AxisState::Indeterminate, "NO_SIGNING_CERTIFICATE_FOUND",
              "NO_SIGNING_CERTIFICATE");
        return;
    }
    judgeChain();
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
    else if (!m_facts.conformance->causes.isEmpty())
        lower(ValidationAxis::Conformance, AxisState::Failed, QStringLiteral("FORMAT_FAILURE"),
              m_facts.conformance->causes);
}

ValidationReport Judgement::report() &&
{
    judgeIntegrity();
    judgeCompleteness();
    if (!m_facts.manifest) {
        // Nothing could be read, so there is no signer to speak of.
        m_report.axes[ValidationAxis::Signer] = AxisState::NotAssessed;
    } else {
        judgeSigner();
    }
    judgeTime();
    judgeConformance();
    m_report.causes.removeDuplicates();
    // Passing takes more than the absence of findings: every axis but revocation must have been looked at.
    const bool assessed = std::all_of(m_report.axes.begin(), m_report.axes.end(), [](const auto& axis) {
        return axis.second != AxisState::NotAssessed || axis.first == ValidationAxis::Revocation;
    });
    if (m_worst == AxisState::Failed)
        m_report.indication = Indication::TotalFailed;
    else if (m_worst == AxisState::Passed && assessed)
        m_report.indication = Indication::TotalPassed;
    return std::move(m_report);
}

} // namespace aiqyn::evidence
