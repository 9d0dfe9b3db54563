#include "ProcessFixture.h"
#include "TestRegistry.h"
#include "evidence/document/SessionConformance.h"

#include <random>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::ProcessFixture;

/// Whatever is asked of a session, in whatever order: the stages of clause 6 follow each other, and nothing
/// that was sealed is lost.
class tst_SessionOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<ProcessFixture>();
        m_fixture->change([](evidence::PolicyContent& policy) {
            policy.consent = evidence::ConsentText{QStringLiteral("1"), QStringLiteral("k"),
                                                   QStringLiteral("r"), QStringLiteral("e")};
            policy.limits.sessionsPerDay = 4; // some of the sessions below are over it
        });
    }

    void staysLawful_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void staysLawful()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto session = m_fixture->session();
        std::vector<Stage> stages{Stage::Start};
        connect(session.get(), &IdentificationSession::stageChanged, this,
                [&stages](Stage stage) { stages.push_back(stage); });
        const auto ended = [&] {
            return session->stage() == Stage::Sealed || session->stage() == Stage::BrokenOff;
        };
        std::size_t sealed = 0;
        for (int events = 0; events < 3000 && !ended(); ++events) {
            const Stage before = session->stage();
            const std::size_t known = stages.size();
            const bool wasBusy = session->isBusy();
            const bool taken = event(*session, random);
            if (!taken) { // refused: and nothing has changed
                QCOMPARE(session->stage(), before);
                QCOMPARE(stages.size(), known);
                QCOMPARE(session->isBusy(), wasBusy);
            }
            QTest::qWait(std::uniform_int_distribution<int>(0, 30)(random));
            QVERIFY(session->documents().size() >= sealed);
            sealed = session->documents().size();
            QVERIFY(session->liveness().attempts.size() <= 3);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!session->isBusy(), 20000);
        if (!ended()) {
            session->breakOff();
            QTRY_VERIFY_WITH_TIMEOUT(ended(), 20000);
        }
        for (std::size_t i = 1; i < stages.size(); ++i)
            QVERIFY2(follows(stages[i - 1], stages[i]),
                     qPrintable(QStringLiteral("stage %1 after %2")
                                    .arg(static_cast<int>(stages[i]))
                                    .arg(static_cast<int>(stages[i - 1]))));
        checkDocuments(*session);
    }

private:
    /// One event, mostly the one that leads on; whether the session took it.
    bool event(IdentificationSession& session, std::mt19937& random)
    {
        const auto chance = [&random](double of) { return std::bernoulli_distribution(of)(random); };
        if (chance(0.4))
            return leadOn(session);
        switch (std::uniform_int_distribution<int>(0, 12)(random)) {
        case 0:
            return session.begin(m_fixture->start()).has_value();
        case 1:
            return session.repeatAttempt().has_value();
        case 2:
            return session.submitIin(chance(0.5) ? ProcessFixture::iin() : QStringLiteral("123")).has_value();
        case 3:
            return chance(0.1) && session.declareIinNotObtained(QStringLiteral("no papers")).has_value();
        case 4:
            return session
                .fetchReference(chance(0.5) ? ReferenceSourceKind::StateDatabase
                                            : ReferenceSourceKind::IdentifiedImages)
                .has_value();
        case 5:
            session.cancelFetch();
            return true;
        case 6:
            return chance(0.5) && session.declareReferenceUnavailable().has_value();
        case 7:
            return session.proceedToDecision().has_value();
        case 8:
            return session.confirmReview().has_value();
        case 9:
            return session.decide(true, chance(0.5) ? QStringLiteral("because") : QString()).has_value();
        case 10:
            return chance(0.2) && session.decide(false, QStringLiteral("because")).has_value();
        case 11: {
            if (!chance(0.02))
                return false;
            session.breakOff();
            return true;
        }
        default:
            return chance(0.05) && session.withdrawConsent().has_value();
        }
    }

    bool leadOn(IdentificationSession& session)
    {
        switch (session.stage()) {
        case Stage::Start:
            return session.begin(m_fixture->start()).has_value();
        case Stage::Iin:
            return session.submitIin(ProcessFixture::iin()).has_value();
        case Stage::Reference:
            return session.fetchReference(ReferenceSourceKind::StateDatabase).has_value();
        case Stage::Comparison:
            return session.proceedToDecision().has_value();
        case Stage::Decision:
            return session
                .decide(session.recommendation() == evidence::Recommendation::Approve,
                        QStringLiteral("by the criteria"))
                .has_value();
        case Stage::LiveImage:
        case Stage::Sealed:
        case Stage::BrokenOff:
            break;
        }
        return false;
    }

    /// Clause 6, with the ways out.
    static bool follows(Stage before, Stage after)
    {
        switch (before) {
        case Stage::Start:
            return after == Stage::LiveImage;
        case Stage::LiveImage:
            return after == Stage::Iin || after == Stage::BrokenOff;
        case Stage::Iin: // without an IIN, or over the limit, no reference can be asked for
            return after == Stage::Reference || after == Stage::Comparison || after == Stage::Decision ||
                   after == Stage::BrokenOff;
        case Stage::Reference:
            return after == Stage::Comparison || after == Stage::BrokenOff;
        case Stage::Comparison:
            return after == Stage::Decision || after == Stage::BrokenOff;
        case Stage::Decision: // again when the consent is withdrawn there
            return after == Stage::Sealed || after == Stage::Decision || after == Stage::BrokenOff;
        case Stage::Sealed:
        case Stage::BrokenOff:
            break;
        }
        return false;
    }

    void checkDocuments(const IdentificationSession& session)
    {
        std::vector<evidence::SessionDocument> documents;
        QStringList kinds;
        for (const SealedDocument& sealed : session.documents()) {
            QCOMPARE(sealed.indication, QStringLiteral("TOTAL-PASSED"));
            kinds << sealed.kind;
            const auto container = m_fixture->workplace->d->archive->read(sealed.id);
            QVERIFY(container);
            const auto reading = evidence::readContainer(*container);
            QVERIFY(reading);
            documents.push_back(evidence::SessionDocument::pared(
                *evidence::documentKindOf(sealed.kind), Sha256::of(reading->manifestXml),
                QJsonDocument::fromJson(reading->content.document).object()));
        }
        const QStringList order{QStringLiteral("liveness"), QStringLiteral("comparison"),
                                QStringLiteral("decision")};
        QVERIFY(!kinds.isEmpty() && kinds.front() == order.front());
        for (qsizetype i = 1; i < kinds.size(); ++i)
            QVERIFY(order.indexOf(kinds.at(i - 1)) < order.indexOf(kinds.at(i)));
        const bool decided = session.stage() == Stage::Sealed;
        QCOMPARE(kinds.contains(QStringLiteral("decision")), decided);
        const auto findings = evidence::checkSession(documents, decided ? evidence::SessionScope::Whole
                                                                        : evidence::SessionScope::Part);
        QVERIFY2(findings.causes.isEmpty(), qPrintable(findings.causes.join(u' ')));
    }

    std::unique_ptr<ProcessFixture> m_fixture;
};

static const tests::Registered<tst_SessionOrder> registered;
#include "tst_SessionOrder.moc"
