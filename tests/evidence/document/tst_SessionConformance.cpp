#include "RecordSamples.h"
#include "TestRegistry.h"
#include "evidence/document/Conformance.h"
#include "evidence/document/SessionConformance.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

namespace {

/// The documents of one approved session, open to be spoilt. The manifests stand for containers.
struct Session
{
    explicit Session(const tests::EvidenceFixture& fixture)
        : liveness(fixture.liveness())
        , comparison(fixture.comparison())
        , decision(fixture.decision())
        , policy(tests::goodPolicy(fixture))
    {
        policy.mode = DocumentMode::Training;
        const auto id = [](int last) {
            return QStringLiteral("6f1c2f60-0e5b-4d53-9a57-0b8f8a3d1d0%1").arg(last);
        };
        int number = 1;
        for (DocumentCommon* common : {&liveness.common, &comparison.common, &decision.common}) {
            common->id = id(number++);
            common->sessionId = id(9);
            common->policy = {policy.version, manifestOf("policy")};
        }
        liveness.images.push_back(fixture.reference(QStringLiteral("frames/last.jpg"), QString()));
        liveness.images.back().sha256 = current;
        comparison.currentImage.sha256 = current;
        comparison.common.startedAt = tests::timeAt("2026-11-24T04:59:10Z");
        comparison.reference->obtainedAt = tests::timeAt("2026-11-24T04:59:20Z");
        comparison.common.checkedAt = tests::timeAt("2026-11-24T04:59:30Z");
        decision.common.checkedAt = tests::timeAt("2026-11-24T05:00:00Z");
        decision.documents = {{DocumentKind::Liveness, liveness.common.id, manifestOf("liveness")},
                              {DocumentKind::Comparison, comparison.common.id, manifestOf("comparison")}};
    }

    [[nodiscard]] static Sha256 manifestOf(const char* name) { return Sha256::of(QByteArray(name)); }
    [[nodiscard]] std::vector<SessionDocument> documents() const
    {
        std::vector<SessionDocument> made;
        const auto add = [&made](DocumentKind kind, const QJsonObject& json) {
            made.push_back({kind, Sha256::of(nameOf(kind).toUtf8()), json});
        };
        add(DocumentKind::Liveness, liveness.toJson());
        add(DocumentKind::Comparison, comparison.toJson());
        add(DocumentKind::Decision, decision.toJson());
        add(DocumentKind::Policy, PolicyDocument::of(policy).value().toJson());
        return made;
    }

    Sha256 current = Sha256::of(QByteArray("the person"));
    LivenessDocument liveness;
    ComparisonDocument comparison;
    DecisionDocument decision;
    PolicyContent policy;
};

using Spoil = std::function<void(Session&)>;
using Documents = std::vector<SessionDocument>;
using Change = std::function<void(Documents&)>;

void eachCommon(Session& session, const std::function<void(DocumentCommon&)>& change)
{
    for (DocumentCommon* common :
         {&session.liveness.common, &session.comparison.common, &session.decision.common})
        change(*common);
}

} // namespace

class tst_SessionConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodSession()
    {
        Documents documents = Session(m_fixture).documents();
        for (const SessionDocument& document : documents)
            QCOMPARE(checkConformance(QJsonDocument(document.record).toJson()).causes, QStringList());
        QCOMPARE(checkSession(documents).causes, QStringList());
        std::reverse(documents.begin(), documents.end());
        QCOMPARE(checkSession(documents).causes, QStringList());
    }

    void sessionsThatEndedEarlier()
    {
        Session session(m_fixture);
        Documents documents = session.documents();
        documents.erase(documents.begin() + 1, documents.end());
        QCOMPARE(checkSession(documents).causes, QStringList());
        documents = session.documents();
        documents.erase(documents.begin() + 2, documents.end());
        QCOMPARE(checkSession(documents).causes, QStringList());
    }

    void spoilt_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("causes");
        const auto row = [](const char* name, const char* causes, Spoil spoil) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(causes);
        };
        using S = Session;
        row("another session", "SESSION_ID_DIFFERS",
            [](S& s) { s.comparison.common.sessionId = s.comparison.common.id; });
        row("another mode", "SESSION_MODE_DIFFERS SESSION_IIN_DIFFERS", [](S& s) {
            s.decision.common.mode = DocumentMode::Production;
            s.decision.common.iin.reset(); // a training number is none there
        });
        row("another person", "SESSION_IIN_DIFFERS", [](S& s) {
            s.comparison.common.iin = Iin::makeTraining(QDate(1890, 5, 17), Sex::Male, 1).value();
        });
        row("no person in one", "SESSION_IIN_DIFFERS", [](S& s) { s.decision.common.iin.reset(); });
        row("another customer", "SESSION_REQUISITES_DIFFER",
            [](S& s) { s.decision.common.customer = s.decision.common.provider; });
        row("customer at another address", "SESSION_REQUISITES_DIFFER",
            [](S& s) { s.decision.common.customer.address += QStringLiteral(" 2"); });
        row("another provider", "SESSION_REQUISITES_DIFFER",
            [](S& s) { s.liveness.common.provider = s.liveness.common.customer; });
        row("another contract", "SESSION_SERVICE_DIFFERS",
            [](S& s) { s.decision.common.contractNumber = QStringLiteral("T-2"); });
        row("another service", "SESSION_SERVICE_DIFFERS",
            [](S& s) { s.decision.common.serviceType = QStringLiteral("deposit"); });
        row("another policy's hash", "SESSION_POLICY_DIFFERS",
            [](S& s) { s.comparison.common.policy.sha256 = S::manifestOf("other"); });
        row("all under another policy", "SESSION_POLICY_DIFFERS",
            [](S& s) { eachCommon(s, [](DocumentCommon& c) { c.policy.version = QStringLiteral("3"); }); });
        row("another act of law", "SESSION_RULES_DIFFER",
            [](S& s) { s.decision.common.rules.id = QStringLiteral("KZ-2026"); });
        row("one id for two documents",
            "SESSION_DOCUMENT_REPEATED DECISION_CITATION_MISSING DECISION_CITES_ANOTHER",
            [](S& s) { s.comparison.common.id = s.liveness.common.id; });
        row("compared before the check ended", "SESSION_TIMES_UNORDERED",
            [](S& s) { s.comparison.common.startedAt = tests::timeAt("2026-11-24T04:58:59.999Z"); });
        row("reference after the comparison", "SESSION_TIMES_UNORDERED",
            [](S& s) { s.comparison.reference->obtainedAt = tests::timeAt("2026-11-24T04:59:30.001Z"); });
        row("decided before the comparison", "SESSION_TIMES_UNORDERED",
            [](S& s) { s.decision.common.checkedAt = tests::timeAt("2026-11-24T04:59:29.999Z"); });
        row("policy not yet valid", "SESSION_TIMES_UNORDERED",
            [](S& s) { s.policy.validFrom = tests::timeAt("2026-11-24T04:59:00Z"); });
        row("current image from elsewhere", "CURRENT_IMAGE_NOT_OF_ATTEMPT",
            [](S& s) { s.comparison.currentImage.sha256 = S::manifestOf("another person"); });
        row("current image of a failed attempt", "CURRENT_IMAGE_NOT_OF_ATTEMPT", [](S& s) {
            QJsonObject failed = s.liveness.attempts.first().toObject();
            QJsonObject passed = failed;
            failed.insert(QStringLiteral("result"), QStringLiteral("failed"));
            failed.insert(QStringLiteral("mismatch"), QStringLiteral("GAP"));
            passed.insert(QStringLiteral("attempt"), 2);
            s.liveness.attempts = {failed, passed};
        });
        row("cites another manifest", "DECISION_CITATION_MISSING DECISION_CITES_ANOTHER",
            [](S& s) { s.decision.documents[1].manifest = S::manifestOf("other"); });
        row("cites another id", "DECISION_CITATION_MISSING DECISION_CITES_ANOTHER",
            [](S& s) { s.decision.documents[0].id = s.decision.common.id; });
        row("comparison not cited", "DECISION_CITATION_MISSING",
            [](S& s) { s.decision.documents.pop_back(); });
        row("approved against the comparison", "DECISION_AGAINST_RESULTS", [](S& s) {
            s.comparison.result = ComparisonResult::NoMatch;
            s.comparison.similarity = Similarity::of(0.4);
        });
        row("comparison after a broken-off check",
            "SESSION_DOCUMENT_UNEXPECTED CURRENT_IMAGE_NOT_OF_ATTEMPT DECISION_AGAINST_RESULTS", [](S& s) {
                s.liveness.result = LivenessResult::BrokenOff;
                s.liveness.attempts = {};
            });
        row("challenge outside the policy", "CHALLENGES_NOT_BY_POLICY",
            [](S& s) { s.policy.liveness.challengeSet.removeFirst(); });
        row("another threshold", "THRESHOLD_NOT_BY_POLICY",
            [](S& s) { s.policy.threshold.similarity = Similarity::of(0.51).value(); });
        row("another false match rate", "THRESHOLD_NOT_BY_POLICY",
            [](S& s) { s.policy.threshold.targetFmr = 1e-4; });
        row("another calibration", "THRESHOLD_NOT_BY_POLICY",
            [](S& s) { s.policy.threshold.calibration = QStringLiteral("own"); });
        row("another source", "REFERENCE_NOT_BY_POLICY",
            [](S& s) { s.policy.referenceSources = {ReferenceSource::IdentifiedImages}; });
    }
    void spoilt()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, causes);
        Session session(m_fixture);
        spoil(session);
        const auto findings = checkSession(session.documents());
        QCOMPARE(findings.causes.join(u' '), causes);
    }

    void sets_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("causes");
        const auto row = [](const char* name, const char* causes, Change change) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(causes);
        };
        row("nothing", "SESSION_LIVENESS_MISSING", [](Documents& d) { d.clear(); });
        row("no liveness", "SESSION_LIVENESS_MISSING DECISION_CITES_ANOTHER",
            [](Documents& d) { d.erase(d.begin()); });
        row("no comparison", "SESSION_COMPARISON_MISSING DECISION_CITES_ANOTHER",
            [](Documents& d) { d.erase(d.begin() + 1); });
        row("comparison twice", "SESSION_DOCUMENT_REPEATED", [](Documents& d) { d.push_back(d[1]); });
        row("policy twice", "SESSION_DOCUMENT_REPEATED", [](Documents& d) { d.push_back(d[3]); });
        row("said to be of another kind",
            "SESSION_DOCUMENT_UNREADABLE SESSION_COMPARISON_MISSING DECISION_CITES_ANOTHER",
            [](Documents& d) { d[1].record = d[0].record; });
        row("no record", "SESSION_DOCUMENT_UNREADABLE", [](Documents& d) { d[2].record = {}; });
        row("an act of destruction", "SESSION_DOCUMENT_UNEXPECTED", [](Documents& d) {
            d.push_back({DocumentKind::Destruction, Session::manifestOf("act"), {}});
        });
    }
    void sets()
    {
        QFETCH(Change, change);
        QFETCH(QString, causes);
        Documents documents = Session(m_fixture).documents();
        change(documents);
        QCOMPARE(checkSession(documents).causes.join(u' '), causes);
    }

    void partOfASession_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("causes");
        const auto row = [](const char* name, const char* causes, Change change) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(causes);
        };
        row("nothing", "", [](Documents& d) { d.clear(); });
        row("the decision alone", "", [](Documents& d) { d.erase(d.begin(), d.begin() + 2); });
        row("no comparison", "", [](Documents& d) { d.erase(d.begin() + 1); });
        row("no liveness", "", [](Documents& d) { d.erase(d.begin()); });
        row("another liveness document than cited", "DECISION_CITATION_MISSING DECISION_CITES_ANOTHER",
            [](Documents& d) {
                d[0].manifest = Session::manifestOf("other");
                d.erase(d.begin() + 1);
            });
        row("comparison twice", "SESSION_DOCUMENT_REPEATED", [](Documents& d) { d.push_back(d[1]); });
    }
    void partOfASession()
    {
        QFETCH(Change, change);
        QFETCH(QString, causes);
        Documents documents = Session(m_fixture).documents();
        change(documents);
        QCOMPARE(checkSession(documents, SessionScope::Part).causes.join(u' '), causes);
    }

    void paredDocumentsSayTheSame()
    {
        Session session(m_fixture);
        QJsonObject attempt = session.liveness.attempts.first().toObject();
        attempt.insert(QStringLiteral("measured"), QJsonArray{1, 2});
        session.liveness.attempts = {attempt};
        for (const bool spoilt : {false, true}) {
            if (spoilt)
                session.policy.liveness.challengeSet.removeFirst();
            Documents documents = session.documents();
            const QStringList causes = checkSession(documents).causes;
            QCOMPARE(causes.isEmpty(), !spoilt);
            for (SessionDocument& document : documents)
                document = SessionDocument::pared(document.kind, document.manifest, document.record);
            QVERIFY(!QJsonDocument(documents[0].record).toJson().contains("measured"));
            QCOMPARE(checkSession(documents).causes, causes);
        }
    }

    void negativeByThePolicy_data()
    {
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("policy");
        QTest::addColumn<bool>("conforms");
        QTest::newRow("three of three") << 3 << 3 << true;
        QTest::newRow("four of four") << 4 << 4 << true;
        QTest::newRow("three of four") << 3 << 4 << false;
        QTest::newRow("four of three") << 4 << 3 << false;
    }
    void negativeByThePolicy()
    {
        QFETCH(int, failed);
        QFETCH(int, policy);
        QFETCH(bool, conforms);
        Session session(m_fixture);
        session.policy.liveness.failedAttemptsForNegative = policy;
        session.liveness.result = LivenessResult::Negative;
        QJsonObject attempt = session.liveness.attempts.first().toObject();
        attempt.insert(QStringLiteral("result"), QStringLiteral("failed"));
        session.liveness.attempts = {};
        for (int number = 1; number <= failed; ++number) {
            attempt.insert(QStringLiteral("attempt"), number);
            session.liveness.attempts.append(attempt);
        }
        session.decision.result = DecisionResult::Refused;
        session.decision.documents.pop_back();
        Documents documents = session.documents();
        documents.erase(documents.begin() + 1);
        QCOMPARE(checkSession(documents).causes,
                 conforms ? QStringList() : QStringList{QStringLiteral("ATTEMPTS_NOT_BY_POLICY")});
    }

    void findingsHoldNoPersonalData()
    {
        Session session(m_fixture);
        const QString iin = session.liveness.common.iin->toString();
        session.comparison.common.iin.reset();
        Documents documents = session.documents();
        documents[2].record.insert(QStringLiteral("result"), 7);
        const auto findings = checkSession(documents);
        QVERIFY(!findings.detail.isEmpty());
        QVERIFY(!findings.detail.contains(iin));
    }

private:
    tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_SessionConformance> registered;
#include "tst_SessionConformance.moc"
