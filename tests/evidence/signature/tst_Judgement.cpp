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

namespace {

/// A signature, what happened to its certificates since, and when it is judged.
struct Story
{
    const char* stampedAt = nullptr; ///< null: no timestamp
    const char* tsaValidTo = "2049-01-01T00:00:00Z";
    const char* statusAt = nullptr; ///< null: no status kept
    const char* revokedAt = nullptr;
    int reason = -1;
    const char* judgedAt = "2026-12-01T00:00:00Z";
    const char* tokenProvenAt = nullptr; ///< by a checkpoint
    bool knowsAuthorities = true;        ///< the TSA leads to an anchor
    std::function<void(DiagnosticData&)> alter = {};
};

} // namespace

Q_DECLARE_METATYPE(Story)

/// Facts and time to an indication, row by row as EN 319 102-1 has it. The signer's certificate ends on
/// 1 January 2027 and names an OCSP service; the document was signed on 24 November 2026 at five.
class tst_Judgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<QString>("indication");
        QTest::addColumn<QString>("subIndication");
        QTest::addColumn<QStringList>("causes");
        QTest::addColumn<QStringList>("notes");
        const auto row = [](const char* name, const Story& story, const char* indication,
                            const char* subIndication, const QStringList& causes, const QStringList& notes) {
            QTest::newRow(name) << story << QString::fromLatin1(indication)
                                << QString::fromLatin1(subIndication) << causes << notes;
        };
        constexpr const char* stamp = "2026-11-24T05:00:05Z";
        constexpr const char* status = "2026-11-24T05:00:10Z";
        const QStringList none;
        const auto one = [](const char* code) { return QStringList{QString::fromLatin1(code)}; };

        row("timestamped, good status kept", {.stampedAt = stamp, .statusAt = status}, "TOTAL-PASSED", "",
            none, none);
        row("good status, no timestamp", {.statusAt = status}, "INDETERMINATE", "TRY_LATER",
            one("REVOCATION_STALE"), one("TIMESTAMP_MISSING"));
        row("no status", {.stampedAt = stamp}, "INDETERMINATE", "TRY_LATER", one("REVOCATION_MISSING"), none);
        row("status from before the signature", {.stampedAt = stamp, .statusAt = "2026-11-24T04:00:00Z"},
            "INDETERMINATE", "TRY_LATER", one("REVOCATION_STALE"), none);
        row("expired since, timestamped",
            {.stampedAt = stamp, .statusAt = status, .judgedAt = "2030-01-01T00:00:00Z"}, "TOTAL-PASSED", "",
            none, one("CERTIFICATE_EXPIRED_LATER"));
        row("expired, no timestamp", {.statusAt = status, .judgedAt = "2030-01-01T00:00:00Z"},
            "INDETERMINATE", "OUT_OF_BOUNDS_NO_POE",
            {QStringLiteral("OUT_OF_BOUNDS_NO_POE"), QStringLiteral("REVOCATION_STALE")},
            one("TIMESTAMP_MISSING"));
        row("signer and authority expired",
            {.stampedAt = stamp,
             .tsaValidTo = "2028-01-01T00:00:00Z",
             .statusAt = status,
             .judgedAt = "2030-01-01T00:00:00Z"},
            "INDETERMINATE", "OUT_OF_BOUNDS_NO_POE",
            {QStringLiteral("OUT_OF_BOUNDS_NO_POE"), QStringLiteral("REVOCATION_STALE")},
            one("TIMESTAMP_AUTHORITY_EXPIRED"));
        row("both expired, a checkpoint proves the token",
            {.stampedAt = stamp,
             .tsaValidTo = "2028-01-01T00:00:00Z",
             .statusAt = status,
             .judgedAt = "2030-01-01T00:00:00Z",
             .tokenProvenAt = "2027-06-01T00:00:00Z"},
            "TOTAL-PASSED", "", none, one("CERTIFICATE_EXPIRED_LATER"));
        row("both expired, a checkpoint that came too late",
            {.stampedAt = stamp,
             .tsaValidTo = "2028-01-01T00:00:00Z",
             .statusAt = status,
             .judgedAt = "2030-01-01T00:00:00Z",
             .tokenProvenAt = "2029-06-01T00:00:00Z"},
            "INDETERMINATE", "OUT_OF_BOUNDS_NO_POE",
            {QStringLiteral("TIMESTAMP_AUTHORITY_NOT_TRUSTED"), QStringLiteral("OUT_OF_BOUNDS_NO_POE"),
             QStringLiteral("REVOCATION_STALE")},
            none);
        row("revoked after the timestamp",
            {.stampedAt = stamp, .statusAt = "2026-11-30T00:00:00Z", .revokedAt = "2026-11-25T00:00:00Z"},
            "TOTAL-PASSED", "", none, one("REVOKED_AFTER_SIGNING"));
        row("revoked before the timestamp",
            {.stampedAt = stamp, .statusAt = status, .revokedAt = "2026-11-24T04:00:00Z"}, "INDETERMINATE",
            "REVOKED_NO_POE", one("REVOKED_BEFORE_SIGNING"), none);
        row("revoked, no timestamp",
            {.statusAt = "2026-11-30T00:00:00Z", .revokedAt = "2026-11-25T00:00:00Z"}, "INDETERMINATE",
            "REVOKED_NO_POE", one("REVOKED_BEFORE_SIGNING"), one("TIMESTAMP_MISSING"));
        row("on hold counts as revoked",
            {.stampedAt = stamp,
             .statusAt = status,
             .revokedAt = "2026-11-24T04:00:00Z",
             .reason = OCSP_REVOKED_STATUS_CERTIFICATEHOLD},
            "INDETERMINATE", "REVOKED_NO_POE",
            {QStringLiteral("REVOKED_BEFORE_SIGNING"), QStringLiteral("CERTIFICATE_ON_HOLD")}, none);
        row("an unknown timestamp authority",
            {.stampedAt = stamp, .statusAt = status, .knowsAuthorities = false}, "INDETERMINATE",
            "NO_CERTIFICATE_CHAIN_FOUND",
            {QStringLiteral("TIMESTAMP_AUTHORITY_NOT_TRUSTED"), QStringLiteral("REVOCATION_STALE")}, none);
        row("a token of another signature",
            {.stampedAt = stamp,
             .statusAt = status,
             .alter =
                 [](DiagnosticData& facts) {
                     facts.timestamp->causes = QStringList{QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH")};
                 }},
            "INDETERMINATE", "SIG_CONSTRAINTS_FAILURE",
            {QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH"), QStringLiteral("REVOCATION_STALE")}, none);
        row("two timestamps",
            {.statusAt = status,
             .alter =
                 [](DiagnosticData& facts) {
                     facts.timestampCauses = QStringList{QStringLiteral("TIMESTAMP_SEVERAL")};
                 }},
            "INDETERMINATE", "SIG_CONSTRAINTS_FAILURE",
            {QStringLiteral("TIMESTAMP_SEVERAL"), QStringLiteral("REVOCATION_STALE")}, none);
        row("a status that cannot be read",
            {.stampedAt = stamp,
             .statusAt = status,
             .alter =
                 [](DiagnosticData& facts) {
                     facts.revocationCauses = QStringList{QStringLiteral("REVOCATION_UNREADABLE")};
                 }},
            "INDETERMINATE", "TRY_LATER", one("REVOCATION_UNREADABLE"), none);
        row("stamped before it was signed", {.stampedAt = "2026-11-24T04:00:00Z", .statusAt = status},
            "INDETERMINATE", "TIMESTAMP_ORDER_FAILURE",
            {QStringLiteral("TIMESTAMP_BEFORE_SIGNING_TIME"), QStringLiteral("REVOCATION_STALE")}, none);
        row("stamped in the future", {.stampedAt = "2026-12-24T05:00:00Z", .statusAt = status},
            "INDETERMINATE", "TIMESTAMP_ORDER_FAILURE",
            {QStringLiteral("TIMESTAMP_IN_FUTURE"), QStringLiteral("REVOCATION_STALE")}, none);
        row("stamped after the authority's certificate",
            {.stampedAt = stamp, .tsaValidTo = "2026-11-24T05:00:00Z", .statusAt = status}, "INDETERMINATE",
            "TIMESTAMP_ORDER_FAILURE",
            {QStringLiteral("TIMESTAMP_OUTSIDE_CERTIFICATE"), QStringLiteral("REVOCATION_STALE")}, none);
        row("signed with a certificate that was issued later",
            {.stampedAt = stamp,
             .statusAt = status,
             .alter =
                 [](DiagnosticData& facts) { facts.signer->notBefore = timeAt("2026-11-25T00:00:00Z"); }},
            "TOTAL-FAILED", "NOT_YET_VALID",
            {QStringLiteral("NOT_YET_VALID"), QStringLiteral("SIGNING_TIME_OUTSIDE_CERTIFICATE")}, none);
        row("a later version's record",
            {.stampedAt = stamp,
             .statusAt = status,
             .alter =
                 [](DiagnosticData& facts) {
                     facts.conformance = checkConformance("{\"schema\":\"aiqyn/liveness/7\"}");
                 }},
            "INDETERMINATE", "SIG_CONSTRAINTS_FAILURE", one("SCHEMA_UNKNOWN_VERSION"), none);
        row("by foreign tools",
            {.stampedAt = stamp,
             .statusAt = status,
             .alter =
                 [](DiagnosticData& facts) {
                     facts.neutralFields = QStringList{QStringLiteral("date_time")};
                 }},
            "TOTAL-PASSED", "", none, one("FOREIGN_FORM"));
    }
    void stories()
    {
        QFETCH(Story, story);
        QFETCH(QString, indication);
        QFETCH(QString, subIndication);
        QFETCH(QStringList, causes);
        QFETCH(QStringList, notes);
        TestTimestampAuthority tsa({.validTo = timeAt(story.tsaValidTo)});
        DiagnosticData facts = Validator::diagnose(container(story, tsa));
        QVERIFY2(facts.formatCauses.isEmpty() && facts.cryptoCauses.isEmpty(),
                 qPrintable(facts.formatCauses.join(u' ') + facts.cryptoCauses.join(u' ')));
        // These certificates name no organisation, and nobody is in training.
        facts.conformance->signerBin.clear();
        facts.conformance->mode.reset();
        if (story.alter)
            story.alter(facts);
        const TrustStore roots = TrustStore::fromPem(m_pki.root.pem()).value();
        JudgementContext context{{roots, roots, story.knowsAuthorities ? tsa.trust() : roots}};
        if (story.tokenProvenAt != nullptr) {
            context.proofOfExistence = [&](const Sha256& of) {
                return of == facts.timestampToken ? std::optional(timeAt(story.tokenProvenAt)) : std::nullopt;
            };
        }
        const ValidationReport report = Validator(context).judge(facts, timeAt(story.judgedAt));
        QCOMPARE(nameOf(report.indication), indication);
        QCOMPARE(report.subIndication, subIndication);
        QCOMPARE(report.causes, causes);
        QCOMPARE(report.notes, notes);
        QCOMPARE(report.level, story.stampedAt == nullptr  ? QStringLiteral("B")
                               : story.statusAt == nullptr ? QStringLiteral("T")
                                                           : QStringLiteral("T-LT"));
        if (indication == QLatin1String("TOTAL-PASSED"))
            QVERIFY(report.provenTime == timeAt(story.stampedAt));
    }

    void trainingDocumentsHaveNoStatusServiceToMiss()
    {
        const EvidenceFixture fixture;
        const auto report = fixture.validator.validate(fixture.sealedLiveness(), fixture.now);
        QCOMPARE(nameOf(report.indication), QStringLiteral("TOTAL-PASSED"));
        QCOMPARE(report.axes.at(ValidationAxis::Revocation), AxisState::NotAssessed);
        QCOMPARE(report.notes, QStringList{QStringLiteral("TIMESTAMP_MISSING")});
        QCOMPARE(report.level, QStringLiteral("B"));
    }

private:
    /// A record of the fixture's, signed by somebody of the other authority.
    QByteArray container(const Story& story, TestTimestampAuthority& tsa)
    {
        const auto document = m_documents.liveness();
        const ContainerContent content{QJsonDocument(document.toJson()).toJson(),
                                       m_documents.images(document.images)};
        const QByteArray manifest = manifestOf(content).toXml();
        const auto key =
            SigningKey::fromPkcs12(m_pki.signer.pkcs12("secret", m_pki.authority), QStringLiteral("secret"));
        QByteArray cms = KeySigner(key->withChain({m_pki.authority.der()}).value())
                             .sign(manifest, timeAt("2026-11-24T05:00:00Z"))
                             .value();
        if (story.stampedAt != nullptr) {
            tsa.settings().time = timeAt(story.stampedAt);
            const QByteArray token = tsa.token(readSignatureTimestamp(cms).signatureValue);
            cms = addSignatureTimestamp(cms, token).value();
        }
        if (story.statusAt != nullptr)
            cms = addValidationData(cms, {{}, {{status(story)}, {authorityCrl()}}}).value();
        return writeContainer(content, manifest, cms);
    }

    QByteArray status(const Story& story)
    {
        tests::TestAnswer answer = m_pki.good();
        if (story.revokedAt != nullptr)
            answer = m_pki.revoked(timeAt(story.revokedAt), story.reason);
        answer.producedAt = timeAt(story.statusAt);
        answer.thisUpdate = timeAt(story.statusAt);
        return m_pki.ocsp(answer);
    }

    QByteArray authorityCrl()
    {
        return tests::makeCrl(m_pki.root, {.thisUpdate = timeAt("2026-11-01T00:00:00Z"),
                                           .nextUpdate = timeAt("2048-01-01T00:00:00Z")});
    }

    EvidenceFixture m_documents;
    RevocationFixture m_pki;
};

static const aiqyn::tests::Registered<tst_Judgement> registered;
#include "tst_Judgement.moc"
