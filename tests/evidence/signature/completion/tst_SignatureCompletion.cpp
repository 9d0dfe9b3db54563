#include "CompletionFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::CompletionFixture;
using aiqyn::tests::timeAt;
using aiqyn::tests::TsaFault;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(aiqyn::tests::TestTimestampAuthority::Settings)

/// Raising documents whose certificates name no status service.
class tst_SignatureCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.tsa.settings() = {};
        m_fixture.network.asked.clear();
    }

    void raisesToT()
    {
        const QByteArray before = m_fixture.plain();
        const auto done = complete(before);
        QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
        QCOMPARE(done->level, QStringLiteral("T"));
        QVERIFY(done->missing.empty());
        QVERIFY(CompletionFixture::isSameDocument(before, done->container));
        const auto report = m_judge.validate(done->container, m_fixture.now);
        QCOMPARE(nameOf(report.indication), QStringLiteral("TOTAL-PASSED"));
        QCOMPARE(report.level, QStringLiteral("T"));
        QVERIFY(report.provenTime == m_fixture.now);
        QCOMPARE(m_fixture.network.asked.size(), 1);
    }

    void nothingIsAskedForATimestampThatIsThere()
    {
        const QByteArray raised = complete(m_fixture.plain()).value().container;
        m_fixture.network.asked.clear();
        const auto again = complete(raised);
        QVERIFY(again);
        QCOMPARE(again->container, raised);
        QCOMPARE(again->level, QStringLiteral("T"));
        QVERIFY(again->missing.empty());
        QVERIFY(m_fixture.network.asked.isEmpty());
    }

    void withoutAnAuthorityThereIsNothingToDo()
    {
        auto services = m_fixture.services(m_fixture.network, m_judge);
        services.timestamps.reset();
        const QByteArray before = m_fixture.plain();
        const auto done = completeSignature(before, services, 5s);
        QVERIFY(done);
        QCOMPARE(done->container, before);
        QCOMPARE(done->level, QStringLiteral("B"));
        QVERIFY(done->missing.empty());
    }

    void unusableAnswersLeaveB_data()
    {
        QTest::addColumn<tests::TestTimestampAuthority::Settings>("settings");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const tests::TestTimestampAuthority::Settings& settings,
                            ErrorCode code) { QTest::newRow(name) << settings << code; };
        row("silence", {.fault = TsaFault::Silence}, ErrorCode::ServiceUnreachable);
        row("HTML", {.fault = TsaFault::HtmlBody}, ErrorCode::ServiceAnswerInvalid);
        row("rejection", {.fault = TsaFault::Rejection}, ErrorCode::ServiceRefused);
        row("another signature's", {.fault = TsaFault::WrongImprint}, ErrorCode::ServiceAnswerInvalid);
        // Good tokens all, and yet the document would be the worse for them.
        row("an hour ahead", {.time = timeAt("2026-11-24T06:00:00Z")}, ErrorCode::ServiceAnswerInvalid);
        row("an hour behind", {.time = timeAt("2026-11-24T04:00:00Z")}, ErrorCode::ServiceAnswerInvalid);
    }
    void unusableAnswersLeaveB()
    {
        QFETCH(tests::TestTimestampAuthority::Settings, settings);
        QFETCH(ErrorCode, code);
        // The keys stay; how they are used changes.
        m_fixture.tsa.settings().fault = settings.fault;
        m_fixture.tsa.settings().time = settings.time;
        const QByteArray before = m_fixture.plain();
        const auto done = complete(before);
        QVERIFY(done);
        QCOMPARE(done->container, before);
        QCOMPARE(done->level, QStringLiteral("B"));
        QCOMPARE(done->missing.size(), std::size_t{1});
        QCOMPARE(done->missing.front().code, code);
        QVERIFY(!done->retryAfter);
    }

    void aStrangersTokenLeavesB()
    {
        const tests::TestTimestampAuthority stranger;
        auto services = m_fixture.services(m_fixture.network, m_judge);
        services.timestampAuthorities = stranger.trust();
        const auto done = completeSignature(m_fixture.plain(), services, 5s);
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("B"));
        QCOMPARE(done->missing.front().code, ErrorCode::ServiceAnswerInvalid);
    }

    void cancelled()
    {
        m_fixture.tsa.settings().fault = TsaFault::Silence;
        std::stop_source source;
        source.request_stop();
        const QByteArray before = m_fixture.plain();
        const auto done =
            completeSignature(before, m_fixture.services(m_fixture.network, m_judge), 5s, source.get_token());
        QVERIFY(done);
        QCOMPARE(done->container, before);
        QCOMPARE(done->missing.front().code, ErrorCode::Cancelled);
    }

    void noTimeAtAllAsksNobody()
    {
        const auto done =
            completeSignature(m_fixture.plain(), m_fixture.services(m_fixture.network, m_judge), 0ms);
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("B"));
        QCOMPARE(done->missing.front().code, ErrorCode::ServiceUnreachable);
        QVERIFY(m_fixture.network.asked.isEmpty());
    }

    void refusesWhatIsNoSoundDocument_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray good = m_fixture.plain();
        QTest::newRow("no container") << QByteArray("text") << ErrorCode::ContainerMalformed;
        QTest::newRow("empty") << QByteArray() << ErrorCode::ContainerMalformed;
        QByteArray changed = good;
        changed[changed.indexOf("not really")] = 'N';
        QTest::newRow("checksum") << changed << ErrorCode::ContainerMalformed;
        const auto reading = readContainer(good).value();
        ContainerContent other = reading.content;
        other.document.replace("consumer-loan", "consumer-lean");
        QTest::newRow("record changed")
            << writeContainer(other, reading.manifestXml, reading.signature) << ErrorCode::DocumentInvalid;
        QTest::newRow("a byte after the signature")
            << writeContainer(reading.content, reading.manifestXml, reading.signature + 'x')
            << ErrorCode::DocumentInvalid;
    }
    void refusesWhatIsNoSoundDocument()
    {
        QFETCH(QByteArray, container);
        QFETCH(ErrorCode, code);
        const auto done = complete(container);
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        QVERIFY(m_fixture.network.asked.isEmpty());
    }

    void aTimestampThatProvesNothingIsNotReplaced()
    {
        const tests::TestTimestampAuthority stranger;
        const QByteArray raised = complete(m_fixture.plain()).value().container;
        const Validator others(Trust{m_fixture.anchors(), m_fixture.anchors(), stranger.trust()});
        const auto done = completeSignature(raised, m_fixture.services(m_fixture.network, others), 5s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DocumentInvalid);
    }

private:
    [[nodiscard]] Result<CompletedSignature> complete(const QByteArray& container)
    {
        return completeSignature(container, m_fixture.services(m_fixture.network, m_judge), 5s);
    }

    CompletionFixture m_fixture;
    Validator m_judge = m_fixture.judge();
};

static const aiqyn::tests::Registered<tst_SignatureCompletion> registered;
#include "tst_SignatureCompletion.moc"
