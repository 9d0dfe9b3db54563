#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/SigningReadiness.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::timeAt;

namespace {

using Change = std::function<void(SigningCandidate&, SigningExpectation&)>;

CertificateInfo good()
{
    return {.subject = QStringLiteral("CN=Provider"),
            .commonName = QStringLiteral("Provider"),
            .organisation = QStringLiteral("Provider LLP"),
            .bin = TrainingAuthority::providerRequisites().bin.toString(),
            .notBefore = timeAt("2026-01-01T00:00:00Z"),
            .notAfter = timeAt("2027-01-01T00:00:00Z"),
            .sha256 = Sha256::of(QByteArray("provider")),
            .training = false,
            .allowsDocuments = true};
}

/// "CODE" or "CODE!" when it blocks.
QStringList namesOf(const std::vector<ReadinessFinding>& findings)
{
    QStringList names;
    for (const ReadinessFinding& finding : findings)
        names << nameOf(finding.code) + (blocksSigning(finding.code) ? QStringLiteral("!") : QString());
    return names;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_SigningReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* expected, const Change& change,
                            const char* at = "2026-11-24T05:00:00Z") {
            QTest::newRow(name) << change << QString::fromLatin1(at) << QString::fromLatin1(expected);
        };
        const Change none = [](SigningCandidate&, SigningExpectation&) {};
        row("all well", "", none);
        row("not for documents", "CERTIFICATE_NOT_FOR_DOCUMENTS!",
            [](SigningCandidate& c, SigningExpectation&) { c.certificate.allowsDocuments = false; });

        row("first moment", "", none, "2026-01-01T00:00:00Z");
        row("before it", "CERTIFICATE_NOT_YET_VALID!", none, "2025-12-31T23:59:59.999Z");
        row("30 days left", "", none, "2026-12-02T00:00:00Z");
        row("less than 30 days", "CERTIFICATE_EXPIRES_WITHIN_30_DAYS", none, "2026-12-02T00:00:00.001Z");
        row("7 days left", "CERTIFICATE_EXPIRES_WITHIN_30_DAYS", none, "2026-12-25T00:00:00Z");
        row("less than 7 days", "CERTIFICATE_EXPIRES_WITHIN_7_DAYS", none, "2026-12-25T00:00:00.001Z");
        row("1 day left", "CERTIFICATE_EXPIRES_WITHIN_7_DAYS", none, "2026-12-31T00:00:00Z");
        row("less than a day", "CERTIFICATE_EXPIRES_WITHIN_1_DAY", none, "2026-12-31T00:00:00.001Z");
        row("last moment", "CERTIFICATE_EXPIRES_WITHIN_1_DAY", none, "2027-01-01T00:00:00Z");
        row("after it", "CERTIFICATE_EXPIRED!", none, "2027-01-01T00:00:00.001Z");

        row("no BIN", "SIGNER_BIN_MISSING!",
            [](SigningCandidate& c, SigningExpectation&) { c.certificate.bin.clear(); });
        row("BIN of another", "SIGNER_BIN_MISMATCH!", [](SigningCandidate& c, SigningExpectation&) {
            c.certificate.bin = TrainingAuthority::customerRequisites().bin.toString();
        });
        row("policy allowed", "", [](SigningCandidate& c, SigningExpectation& e) {
            c.policies = {QStringLiteral("1.2.3"), QStringLiteral("1.2.398.3.3.2.1")};
            e.allowedPolicies = {QStringLiteral("1.2.398.3.3.2.1")};
        });
        row("policy of a longer number", "CERTIFICATE_POLICY_NOT_ALLOWED!",
            [](SigningCandidate& c, SigningExpectation& e) {
                c.policies = {QStringLiteral("1.2.398.3.3.2.1.5")};
                e.allowedPolicies = {QStringLiteral("1.2.398.3.3.2.1")};
            });
        row("no policy", "CERTIFICATE_POLICY_NOT_ALLOWED!", [](SigningCandidate&, SigningExpectation& e) {
            e.allowedPolicies = {QStringLiteral("1.2.398.3.3.2.1")};
        });
        row("training in production", "TRAINING_CERTIFICATE_IN_PRODUCTION!",
            [](SigningCandidate& c, SigningExpectation&) { c.certificate.training = true; });
        row("production in training", "PRODUCTION_CERTIFICATE_IN_TRAINING!",
            [](SigningCandidate&, SigningExpectation& e) { e.training = true; });
        row("training in training", "", [](SigningCandidate& c, SigningExpectation& e) {
            c.certificate.training = true;
            e.training = true;
        });
        row(
            "all at once",
            "CERTIFICATE_NOT_FOR_DOCUMENTS!,CERTIFICATE_EXPIRED!,SIGNER_BIN_MISSING!,"
            "CERTIFICATE_POLICY_NOT_ALLOWED!,TRAINING_CERTIFICATE_IN_PRODUCTION!",
            [](SigningCandidate& c, SigningExpectation& e) {
                c.certificate.allowsDocuments = false;
                c.certificate.bin.clear();
                c.certificate.training = true;
                e.allowedPolicies = {QStringLiteral("1.2")};
            },
            "2028-01-01T00:00:00Z");
    }
    void findings()
    {
        QFETCH(Change, change);
        QFETCH(QString, at);
        QFETCH(QString, expected);
        SigningCandidate candidate{.role = SigningRole::Customer, .certificate = good()};
        SigningExpectation expectation{.bin = TrainingAuthority::providerRequisites().bin};
        change(candidate, expectation);
        const auto found = checkReadiness(candidate, expectation, timeAt(at.toLatin1().constData()));
        QCOMPARE(namesOf(found).join(u','), expected);
        for (const ReadinessFinding& finding : found) {
            QCOMPARE(finding.role, SigningRole::Customer);
            QCOMPARE(finding.notAfter, candidate.certificate.notAfter);
        }
    }

    void rolesWantTwoCertificates()
    {
        CertificateInfo other = good();
        QCOMPARE(namesOf(checkDistinct(good(), other)).join(u','),
                 QStringLiteral("SAME_CERTIFICATE_FOR_BOTH_ROLES!,SAME_CERTIFICATE_FOR_BOTH_ROLES!"));
        QCOMPARE(checkDistinct(good(), other).back().role, SigningRole::Customer);
        other.sha256 = Sha256::of(QByteArray("customer"));
        QVERIFY(checkDistinct(good(), other).empty());
    }
};

static const aiqyn::tests::Registered<tst_SigningReadiness> registered;
#include "tst_SigningReadiness.moc"
