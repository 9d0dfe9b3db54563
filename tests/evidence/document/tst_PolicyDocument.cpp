#include "RecordSamples.h"
#include "TestRegistry.h"
#include "evidence/document/Conformance.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using Spoil = std::function<void(PolicyContent&)>;

class tst_PolicyDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const auto policy = PolicyDocument::of(tests::goodPolicy(m_fixture));
        QVERIFY2(policy, policy ? "" : qPrintable(policy.error().detail));
        const auto again = PolicyDocument::fromJson(policy->toJson());
        QCOMPARE(again.value().toJson(), policy->toJson());
        const auto findings = checkConformance(QJsonDocument(policy->toJson()).toJson());
        QVERIFY2(findings.causes.isEmpty(), qPrintable(findings.causes.join(u',')));
        QCOMPARE(findings.kind, std::optional(DocumentKind::Policy));
        QCOMPARE(findings.mode, std::optional(DocumentMode::Production));
        QCOMPARE(findings.signerBin, TrainingAuthority::customerRequisites().bin.toString());
        QCOMPARE(findings.checkedAt, std::optional(policy->content().approvedAt));
    }

    void knowsItsServices()
    {
        const auto policy = PolicyDocument::of(tests::goodPolicy(m_fixture)).value();
        QCOMPARE(policy.serviceTypes(),
                 QStringList({QStringLiteral("deposit"), QStringLiteral("consumer-loan")}));
        QCOMPARE(policy.retentionOf(QStringLiteral("deposit"))->years, std::optional(5));
        QCOMPARE(policy.retentionOf(QStringLiteral("consumer-loan"))->years, std::optional<int>());
        QVERIFY(policy.retentionOf(QStringLiteral("payment-card")) == nullptr);
    }

    void refuses_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field, Spoil spoil) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(field);
        };
        using Level = ProtectionLevels::Level;
        using P = PolicyContent;
        row("two challenges", "liveness.challengesPerAttempt",
            [](P& p) { p.liveness.challengesPerAttempt = 2; });
        row("thirteen challenges", "liveness.challengesPerAttempt",
            [](P& p) { p.liveness.challengesPerAttempt = 13; });
        row("fewer kinds than an attempt has", "liveness.challengeSet",
            [](P& p) { p.liveness.challengeSet = p.liveness.challengeSet.mid(0, 3); });
        row("challenge twice", "liveness.challengeSet",
            [](P& p) { p.liveness.challengeSet << p.liveness.challengeSet.first(); });
        row("challenge without a name", "liveness.challengeSet",
            [](P& p) { p.liveness.challengeSet << QString(); });
        row("two failed attempts", "liveness.failedAttemptsForNegative",
            [](P& p) { p.liveness.failedAttemptsForNegative = 2; });
        row("five failed attempts", "liveness.failedAttemptsForNegative",
            [](P& p) { p.liveness.failedAttemptsForNegative = 5; });
        row("liveness not required", "liveness.required", [](P& p) { p.liveness.required = false; });
        row("quality beyond 1", "liveness.qualityFloor", [](P& p) { p.liveness.qualityFloor = 1.01; });
        row("no false match rate", "similarity.targetFmr", [](P& p) { p.threshold.targetFmr = 0; });
        row("useless false match rate", "similarity.targetFmr", [](P& p) { p.threshold.targetFmr = 0.2; });
        row("rate that is no number", "similarity.targetFmr",
            [](P& p) { p.threshold.targetFmr = std::numeric_limits<double>::quiet_NaN(); });
        row("no calibration", "similarity.calibration", [](P& p) { p.threshold.calibration.clear(); });
        row("review band above the threshold", "similarity.reviewBand",
            [](P& p) { p.reviewBand->from = Similarity::of(0.51).value(); });
        row("review band below the threshold", "similarity.reviewBand",
            [](P& p) { p.reviewBand->to = Similarity::of(0.49).value(); });
        row("kept for ever without a basis", "retention[1].legalBasis",
            [](P& p) { p.retention[1].legalBasis = QStringLiteral(" "); });
        row("kept for no year", "retention[0].years", [](P& p) { p.retention[0].years = 0; });
        row("service type twice", "retention[1].serviceType",
            [](P& p) { p.retention[1].serviceType = p.retention[0].serviceType; });
        row("no retention", "retention", [](P& p) { p.retention.clear(); });
        row("no reference source", "referenceSources", [](P& p) { p.referenceSources.clear(); });
        row("reference source twice", "referenceSources",
            [](P& p) { p.referenceSources.push_back(p.referenceSources.front()); });
        row("no comparison system", "systems: none for comparison", [](P& p) { p.systems.pop_back(); });
        row("no verification system", "systems: none for verification",
            [](P& p) { p.systems.erase(p.systems.begin()); });
        row("no models", "models", [](P& p) { p.models.clear(); });
        row("model in a folder", "models[0].file",
            [](P& p) { p.models[0].file = QStringLiteral("../d.onnx"); });
        row("training pack in production", "modelPack.purpose",
            [](P& p) { p.modelPack.purpose = QStringLiteral("training"); });
        row("integrity only recorded", "protection.integrity",
            [](P& p) { p.protection.integrity = Level::Record; });
        row("camera by supervisor", "protection.camera",
            [](P& p) { p.protection.camera = Level::Supervisor; });
        row("plain http without its flag", "endpoints[0].plainHttp",
            [](P& p) { p.endpoints[0].plainHttp = false; });
        row("flag on TLS", "endpoints[1].plainHttp", [](P& p) { p.endpoints[1].plainHttp = true; });
        row("other protocol", "endpoints[1].url",
            [](P& p) { p.endpoints[1].url = QStringLiteral("ftp://ocsp.example"); });
        row("password in an address", "endpoints[1].url",
            [](P& p) { p.endpoints[1].url = QStringLiteral("https://me:secret@ocsp.example"); });
        row("no description", "processDescription", [](P& p) { p.processDescription.clear(); });
        row("no version", "version", [](P& p) { p.version.clear(); });
        row("approved by nobody", "approvedBy", [](P& p) { p.approvedBy.clear(); });
        row("valid before its approval", "validFrom",
            [](P& p) { p.validFrom = tests::timeAt("2026-10-31T23:59:59Z"); });
    }
    void refuses()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        PolicyContent content = tests::goodPolicy(m_fixture);
        spoil(content);
        const auto policy = PolicyDocument::of(content);
        QVERIFY(!policy);
        QCOMPARE(policy.error().code, ErrorCode::DocumentInvalid);
        QVERIFY2(policy.error().detail.startsWith(field), qPrintable(policy.error().detail));
        QVERIFY(!policy.error().detail.contains(QStringLiteral("secret")));
    }

    void lawfulVariants()
    {
        PolicyContent content = tests::goodPolicy(m_fixture);
        content.liveness.failedAttemptsForNegative = 4;
        content.liveness.challengesPerAttempt = 3;
        content.reviewBand.reset();
        content.endpoints.clear();
        content.protection.environment = ProtectionLevels::Level::Record;
        QVERIFY(PolicyDocument::of(content));
        content.mode = DocumentMode::Training;
        content.modelPack.purpose = QStringLiteral("training");
        content.protection.integrity = ProtectionLevels::Level::Record;
        QVERIFY(PolicyDocument::of(content));
    }

private:
    tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_PolicyDocument> registered;
#include "tst_PolicyDocument.moc"
