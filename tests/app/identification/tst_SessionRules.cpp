#include "ProcessFixture.h"
#include "TestRegistry.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::ProcessFixture;
using evidence::PolicyContent;

/// What the policy makes of a session: consent, limits, times, and who decides.
class tst_SessionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSessionWithoutConsent()
    {
        ProcessFixture fixture;
        fixture.change(asksConsent);
        auto session = fixture.session();
        SessionStart start = fixture.start();
        start.consent.reset();
        const auto refused = session->begin(start);
        QVERIFY(!refused && refused.error().code == ErrorCode::ConsentMissing);
        QVERIFY(session->stage() == Stage::Start);
        QVERIFY(session->documents().empty());
        for (const ConsentAnswer& other :
             {ConsentAnswer{QStringLiteral("fr"), QStringLiteral("7"), QStringLiteral("kk text")},
              ConsentAnswer{QStringLiteral("kk"), QStringLiteral("6"), QStringLiteral("kk text")},
              ConsentAnswer{QStringLiteral("kk"), QStringLiteral("7"), QStringLiteral("ru text")}}) {
            start.consent = other; // not what the policy in force has
            QCOMPARE(session->begin(start).error().code, ErrorCode::ConsentMissing);
        }
        session = fixture.passed();
        QVERIFY(session->hasConsent());
        QVERIFY(session->submitIin(fixture.iin()));
        QVERIFY(fixture.reaches(*session, Stage::Reference));
        const QJsonObject consent =
            fixture.document(*session, "liveness")[QStringLiteral("consent")].toObject();
        QCOMPARE(consent[QStringLiteral("answer")].toString(), QStringLiteral("given"));
        QCOMPARE(consent[QStringLiteral("textVersion")].toString(), QStringLiteral("7"));
        QCOMPARE(consent[QStringLiteral("language")].toString(), QStringLiteral("kk"));
        QCOMPARE(consent[QStringLiteral("textSha256")].toString(), Sha256::of(QByteArray("kk text")).toHex());

        // Taken back: nothing is compared any more, and the documents say so.
        QVERIFY(session->withdrawConsent());
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QVERIFY(!session->hasConsent());
        QVERIFY(!session->withdrawConsent()); // it is done
        QCOMPARE(session->comparison().cause, QStringLiteral("consent_withdrawn"));
        QVERIFY(session->proceedToDecision());
        QVERIFY(!session->decide(true, QStringLiteral("all the same")));
        QVERIFY(session->decide(false, {}));
        QVERIFY(fixture.reaches(*session, Stage::Sealed));
        QCOMPARE(fixture.document(*session, "decision")[QStringLiteral("consent")][QStringLiteral("answer")]
                     .toString(),
                 QStringLiteral("withdrawn"));
        for (const SealedDocument& sealed : session->documents())
            QCOMPARE(sealed.indication, QStringLiteral("TOTAL-PASSED"));
    }

    void consentTakenBackDuringTheLiveImageEndsIt()
    {
        ProcessFixture fixture;
        fixture.change(asksConsent);
        const auto session = fixture.session();
        QSignalSpy previews(session.get(), &IdentificationSession::previewReady);
        QVERIFY(session->begin(fixture.start()));
        QVERIFY(previews.wait(20000));
        QVERIFY(session->withdrawConsent());
        QVERIFY(fixture.reaches(*session, Stage::BrokenOff));
        const QJsonObject document = fixture.document(*session, "liveness");
        QCOMPARE(document[QStringLiteral("consent")][QStringLiteral("answer")].toString(),
                 QStringLiteral("withdrawn"));
        QCOMPARE(document[QStringLiteral("iinStatusReason")].toString(), QStringLiteral("consent withdrawn"));
    }

    void whateverEndsASessionWaitsForWhatIsAtWork()
    {
        ProcessFixture fixture;
        fixture.change(asksConsent);
        // While the reference is fetched: it is not compared any more.
        const auto session = fixture.atReference();
        QVERIFY(session->fetchReference(ReferenceSourceKind::StateDatabase));
        QVERIFY(session->isBusy());
        QVERIFY(session->withdrawConsent());
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QCOMPARE(session->comparison().cause, QStringLiteral("consent_withdrawn"));
        QVERIFY(!session->withdrawConsent()); // it is done
        QCOMPARE(session->documents().size(), std::size_t{2});

        // While the liveness document is sealed, and from a slot: one document, not two.
        const auto other = fixture.passed();
        connect(other.get(), &IdentificationSession::busyChanged, other.get(), [&other](bool busy) {
            if (!busy)
                other->breakOff();
        });
        QVERIFY(other->submitIin(fixture.iin()));
        other->breakOff();
        QVERIFY(fixture.reaches(*other, Stage::BrokenOff));
        QCOMPARE(other->documents().size(), std::size_t{1});
    }

    void anEndingThatCannotBeSealedIsTriedAgain()
    {
        ProcessFixture fixture;
        fixture.change(asksConsent);
        const auto session = fixture.atReference();
        breakStore(fixture);
        QSignalSpy failures(session.get(), &IdentificationSession::failed);
        QVERIFY(session->withdrawConsent());
        QVERIFY(failures.wait(20000));
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(session->stage() == Stage::Reference);
        // Until then nothing else can be done.
        QVERIFY(!session->fetchReference(ReferenceSourceKind::StateDatabase));
        QVERIFY(!session->declareReferenceUnavailable());
        QVERIFY(session->hasConsent()); // so that it can be asked for once more
        mendStore(fixture);
        QVERIFY(session->withdrawConsent());
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QVERIFY(!session->hasConsent());
        QCOMPARE(session->comparison().cause, QStringLiteral("consent_withdrawn"));
        QCOMPARE(session->documents().size(), std::size_t{2});
    }

    void aComparisonThatIsOwedIsSealedOnce()
    {
        ProcessFixture fixture;
        const auto session = fixture.passed();
        QSignalSpy failures(session.get(), &IdentificationSession::failed);
        // The liveness document is sealed, the one of the comparison that cannot be made is not.
        const auto broken = connect(session.get(), &IdentificationSession::documentSealed, this,
                                    [&fixture] { breakStore(fixture); });
        QVERIFY(session->declareIinNotObtained(QStringLiteral("no papers")));
        QVERIFY(failures.wait(30000));
        disconnect(broken);
        QTRY_VERIFY(!session->isBusy());
        QVERIFY(session->stage() == Stage::Reference);
        QCOMPARE(session->documents().size(), std::size_t{1});
        QVERIFY(!session->submitIin(fixture.iin())); // that step is over
        QVERIFY(!session->fetchReference(ReferenceSourceKind::StateDatabase));
        mendStore(fixture);
        QVERIFY(session->declareReferenceUnavailable());
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QCOMPARE(session->documents().size(), std::size_t{2});
        QCOMPARE(session->comparison().cause, QStringLiteral("iin_not_obtained"));
    }

    void anEndingComesThoughTheAttemptWasOver()
    {
        ProcessFixture fixture;
        const auto session = fixture.session();
        // While the finished attempt is journalled: the attempt itself hears nothing of it.
        bool asked = false;
        connect(session.get(), &IdentificationSession::busyChanged, session.get(), [&](bool busy) {
            if (busy && session->stage() == Stage::LiveImage && m_previews > 0 && !asked) {
                asked = true;
                session->breakOff();
            }
        });
        connect(session.get(), &IdentificationSession::previewReady, this, [this] { ++m_previews; });
        m_previews = 0;
        QVERIFY(session->begin(fixture.start()));
        QVERIFY(QTest::qWaitFor([&] { return session->stage() == Stage::BrokenOff; }, 120'000));
        QVERIFY(asked);
        QCOMPARE(session->documents().size(), std::size_t{1});
        QCOMPARE(session->documents().front().indication, QStringLiteral("TOTAL-PASSED"));
    }

    void sessionsOfADayAreCounted()
    {
        ProcessFixture fixture;
        fixture.change([](PolicyContent& policy) { policy.limits.failedSessionsPerDay = 1; });
        {
            const auto first = fixture.atReference();
            QVERIFY(first->declareReferenceUnavailable());
            QVERIFY(fixture.reaches(*first, Stage::Comparison));
            QVERIFY(first->proceedToDecision());
            QVERIFY(first->decide(false, {}));
            QVERIFY(fixture.reaches(*first, Stage::Sealed));
        }
        fixture.reopen(); // the count does not live in the program
        const auto second = fixture.passed();
        QVERIFY(second->submitIin(fixture.iin()));
        QVERIFY(fixture.reaches(*second, Stage::Comparison)); // no reference is fetched
        QCOMPARE(second->comparison().cause, QStringLiteral("sessions_limit"));
        QVERIFY(second->proceedToDecision());
        QVERIFY(!second->decide(true, QStringLiteral("all the same")));
        QVERIFY(second->decide(false, {}));
        QVERIFY(fixture.reaches(*second, Stage::Sealed));
        QCOMPARE(second->documents().size(), std::size_t{3});

        // Somebody else is not held back.
        const auto other = fixture.passed();
        QVERIFY(other->submitIin(TrainingStateDatabase::iinOf(engine::TrainingGallery::persons()[1].seed)));
        QVERIFY(fixture.reaches(*other, Stage::Reference));
    }

    void timeEnds_data()
    {
        QTest::addColumn<bool>("atReference");
        QTest::newRow("during the live image") << false;
        QTest::newRow("before the reference") << true;
    }
    void timeEnds()
    {
        QFETCH(bool, atReference);
        std::chrono::milliseconds minute(400);
        if (atReference) { // long enough for this computer to get there
            ProcessFixture usual;
            QElapsedTimer timer;
            timer.start();
            QVERIFY(usual.atReference()->stage() == Stage::Reference);
            minute = std::chrono::milliseconds(3 * timer.elapsed() + 2000);
        }
        ProcessFixture fixture(minute);
        fixture.change([](PolicyContent& policy) { policy.limits.minutes = 1; });
        const auto session = fixture.session();
        QSignalSpy failures(session.get(), &IdentificationSession::failed);
        QVERIFY(session->begin(fixture.start()));
        if (atReference) {
            QVERIFY(fixture.reaches(*session, Stage::Iin));
            QVERIFY(session->submitIin(fixture.iin()));
            QVERIFY(fixture.reaches(*session, Stage::Reference));
        }
        QVERIFY(fixture.reaches(*session, Stage::BrokenOff));
        QVERIFY(failures.first().first().value<Error>().code == ErrorCode::SessionTimedOut);
        QCOMPARE(session->documents().size(), std::size_t{atReference ? 2U : 1U});
        for (const SealedDocument& sealed : session->documents())
            QCOMPARE(sealed.indication, QStringLiteral("TOTAL-PASSED"));
        if (!atReference)
            QCOMPARE(fixture.document(*session, "liveness")[QStringLiteral("iinStatusReason")].toString(),
                     QStringLiteral("session timed out"));
        else
            QCOMPARE(fixture.document(*session, "comparison")[QStringLiteral("cause")].toString(),
                     QStringLiteral("session_timed_out"));
    }

    void twoPersonsDecide()
    {
        ProcessFixture fixture;
        fixture.change([](PolicyContent& policy) {
            policy.secondPerson = evidence::SecondPerson::Always;
            policy.liveness.reviewsPassiveCues = false;
        });
        AccountDesk& accounts = fixture.workplace->accounts();
        const auto password = [](const char* text) { return WipedBytes(text, text + qstrlen(text)); };
        const WipedBytes given = password("four lamps under the bridge");
        const WipedBytes own = password("seven boats on a dry lake");
        QVERIFY(
            accounts.createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Asel Omar"), given));
        const auto add = [&](const char* login, const char* name, Role role) {
            QVERIFY(accounts.add(QString::fromLatin1(login), QString::fromUtf8(name), role, given));
        };
        add("dana", "Dana Serik", Role::Operator);
        add("erlan", "Erlan Ali", Role::ComplianceOfficer);
        for (const char* login : {"erlan", "dana"}) // the last one stays logged in
            QVERIFY(accounts.changePassword(QString::fromLatin1(login), given, own));

        const auto session = fixture.atDecision();
        QVERIFY(session->stage() == Stage::Decision);
        QVERIFY(session->asksForSecondPerson(true));
        QCOMPARE(session->decide(true, {}).error().code, ErrorCode::SecondPersonNeeded);
        const auto refusalOf = [&](const char* login, const WipedBytes& secret) {
            const auto person =
                accounts.vouch(Action::ConfirmDecision, session->id(), QString::fromLatin1(login), secret);
            if (!person)
                return person.error().code;
            const auto decided = session->decide(true, {}, SecondPersonSays{*person, {}});
            return decided ? ErrorCode::Internal : decided.error().code;
        };
        QCOMPARE(refusalOf("erlan", given), ErrorCode::LogInRefused);
        QCOMPARE(refusalOf("dana", own), ErrorCode::SecondPersonRefused); // decides already
        QCOMPARE(refusalOf("admin", given), ErrorCode::NotPermitted);
        QCOMPARE(
            session
                ->decide(true, {}, SecondPersonSays{{{}, {}, QStringLiteral("Nobody"), Role::Operator}, {}})
                .error()
                .code,
            ErrorCode::SecondPersonRefused);
        const auto erlan =
            accounts.vouch(Action::ConfirmDecision, session->id(), QStringLiteral("erlan"), own);
        QVERIFY2(erlan, erlan ? "" : qPrintable(describe(erlan.error())));
        QCOMPARE(fixture.workplace->access().person()->login, QStringLiteral("dana"));
        QVERIFY(session->decide(true, {}, SecondPersonSays{*erlan, QStringLiteral("seen")}));
        QVERIFY(fixture.reaches(*session, Stage::Sealed));
        const QJsonObject decision = fixture.document(*session, "decision");
        QCOMPARE(decision[QStringLiteral("decidedBy")].toString(), QStringLiteral("Dana Serik"));
        QCOMPARE(decision[QStringLiteral("secondOpinion")][QStringLiteral("by")].toString(),
                 QStringLiteral("Erlan Ali"));
        QCOMPARE(decision[QStringLiteral("secondOpinion")][QStringLiteral("note")].toString(),
                 QStringLiteral("seen"));
        QCOMPARE(session->documents().back().indication, QStringLiteral("TOTAL-PASSED"));
    }

private:
    static QString storeOf(const ProcessFixture& fixture)
    {
        return fixture.folder().filePath(QStringLiteral("archive/containers"));
    }
    /// A file where the folder was: nothing can be sealed.
    static void breakStore(const ProcessFixture& fixture)
    {
        QVERIFY(QFile::rename(storeOf(fixture), storeOf(fixture) + QStringLiteral(".away")));
        QFile blocker(storeOf(fixture));
        QVERIFY(blocker.open(QFile::WriteOnly));
    }
    static void mendStore(const ProcessFixture& fixture)
    {
        QVERIFY(QFile::remove(storeOf(fixture)));
        QVERIFY(QFile::rename(storeOf(fixture) + QStringLiteral(".away"), storeOf(fixture)));
    }
    static void asksConsent(PolicyContent& policy)
    {
        policy.consent = evidence::ConsentText{QStringLiteral("7"), QStringLiteral("kk text"),
                                               QStringLiteral("ru text"), QStringLiteral("en text")};
    }

    int m_previews = 0;
};

static const tests::Registered<tst_SessionRules> registered;
#include "tst_SessionRules.moc"
