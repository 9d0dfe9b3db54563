#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "evidence/container/Container.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"
#include "revocation/RevocationFixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::timeAt;

/// One bit of a signature with everything: timestamp, OCSP responses, CRL. tst_Validator does the same to a
/// container of level B.
class tst_FlippedBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto document = m_documents.decision();
        const ContainerContent content{QJsonDocument(document.toJson()).toJson(), {}};
        m_manifest = manifestOf(content).toXml();
        const auto key =
            SigningKey::fromPkcs12(m_pki.signer.pkcs12("secret", m_pki.authority), QStringLiteral("secret"));
        QByteArray cms = KeySigner(key->withChain({m_pki.authority.der()}).value())
                             .sign(m_manifest, timeAt("2026-11-24T05:00:00Z"))
                             .value();
        m_tsa.settings().time = timeAt("2026-11-24T05:00:05Z");
        cms = addSignatureTimestamp(cms, m_tsa.token(readSignatureTimestamp(cms).signatureValue)).value();
        tests::TestAnswer answer = m_pki.good();
        answer.producedAt = answer.thisUpdate = timeAt("2026-11-24T05:00:10Z");
        const QByteArray crl = tests::makeCrl(m_pki.root, {.thisUpdate = timeAt("2026-11-01T00:00:00Z"),
                                                           .nextUpdate = timeAt("2048-01-01T00:00:00Z")});
        m_signature = addValidationData(cms, {{}, {{m_pki.ocsp(answer)}, {crl}}}).value();
        m_container = writeContainer(content, m_manifest, m_signature);
        QCOMPARE(judged(m_container), Indication::TotalPassed);
    }

    /// Every byte with AIQYN_FULL_SWEEP in the environment, otherwise a sample that covers every eleventh.
    void neverPasses_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < parts; ++part)
            QTest::addRow("part %d", part) << part;
    }
    void neverPasses()
    {
        QFETCH(int, part);
        const qsizetype step = qEnvironmentVariableIsSet("AIQYN_FULL_SWEEP") ? 1 : sampleStep;
        QByteArray flipped = m_container;
        for (qsizetype i = part * step; i < flipped.size(); i += parts * step) {
            const char original = flipped[i];
            const int bit = static_cast<int>((i / step) % 8);
            flipped[i] = static_cast<char>(original ^ (1 << bit));
            const Indication indication = judged(flipped);
            const QString what = QStringLiteral("byte %1 bit %2").arg(i).arg(bit);
            QVERIFY2(indication != Indication::TotalPassed, qPrintable(what));
            flipped[i] = original;
        }
    }

private:
    static constexpr int parts = 4;
    static constexpr qsizetype sampleStep = 11;

    [[nodiscard]] Indication judged(const QByteArray& container) const
    {
        DiagnosticData facts = Validator::diagnose(container);
        // These certificates name no organisation, and nobody is in training.
        if (facts.conformance) {
            facts.conformance->signerBin.clear();
            facts.conformance->mode.reset();
        }
        return m_validator.judge(facts, timeAt("2026-12-01T00:00:00Z")).indication;
    }

    EvidenceFixture m_documents;
    RevocationFixture m_pki;
    TestTimestampAuthority m_tsa;
    const TrustStore m_root = TrustStore::fromPem(m_pki.root.pem()).value();
    const Validator m_validator{Trust{m_root, m_root, m_tsa.trust()}};
    QByteArray m_manifest;
    QByteArray m_signature;
    QByteArray m_container;
};

static const aiqyn::tests::Registered<tst_FlippedBits> registered;
#include "tst_FlippedBits.moc"
