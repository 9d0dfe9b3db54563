#include "SigningFixture.h"
#include "TestRegistry.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;
using evidence::ReadinessCode;
using evidence::SigningRole;

namespace {

constexpr qint64 dayMs = SigningFixture::dayMs;

/// "provider CODE" or "customer CODE!" when it blocks.
QStringList namesOf(const std::vector<evidence::ReadinessFinding>& findings)
{
    QStringList names;
    for (const auto& finding : findings)
        names << (finding.role == SigningRole::Provider ? QStringLiteral("provider ")
                                                        : QStringLiteral("customer ")) +
                     nameOf(finding.code) + (blocksSigning(finding.code) ? QStringLiteral("!") : QString());
    return names;
}

} // namespace

class tst_DailyReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SigningFixture>(); }

    void warnsBeforeTheEnd_data()
    {
        QTest::addColumn<qint64>("leftMs");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("blocks");
        QTest::newRow("31 days") << 31 * dayMs << "" << false;
        QTest::newRow("30 days") << 30 * dayMs << "" << false;
        QTest::newRow("a second under 30 days")
            << 30 * dayMs - 1000 << "provider CERTIFICATE_EXPIRES_WITHIN_30_DAYS" << false;
        QTest::newRow("7 days") << 7 * dayMs << "provider CERTIFICATE_EXPIRES_WITHIN_30_DAYS" << false;
        QTest::newRow("a second under 7 days")
            << 7 * dayMs - 1000 << "provider CERTIFICATE_EXPIRES_WITHIN_7_DAYS" << false;
        QTest::newRow("1 day") << dayMs << "provider CERTIFICATE_EXPIRES_WITHIN_7_DAYS" << false;
        QTest::newRow("a second under 1 day")
            << dayMs - 1000 << "provider CERTIFICATE_EXPIRES_WITHIN_1_DAY" << false;
        QTest::newRow("now") << qint64(0) << "provider CERTIFICATE_EXPIRES_WITHIN_1_DAY" << false;
        QTest::newRow("a second ago") << qint64(-1000) << "provider CERTIFICATE_EXPIRED!" << true;
        QTest::newRow("a day ago") << -dayMs << "provider CERTIFICATE_EXPIRED!" << true;
    }
    void warnsBeforeTheEnd()
    {
        QFETCH(qint64, leftMs);
        QFETCH(QString, expected);
        QFETCH(bool, blocks);
        SigningSettings settings = m_fixture->files();
        settings.provider = FileKeySource{
            m_fixture->keyFile(QStringLiteral("soon"), SigningRole::Provider, m_fixture->in(leftMs))};
        const SigningDesk desk = m_fixture->desk(false);
        const auto report = check(desk, settings);
        QVERIFY(report);
        QCOMPARE(namesOf(report->findings).join(u' '), expected);
        QCOMPARE(report->blocks(), blocks);
        // What blocks has not passed, and is looked for again.
        QCOMPARE(desk.readiness->isDue(), blocks);
        QCOMPARE(desk.readiness->lastPassed().isValid(), !blocks);
    }

    void findsWhatElseIsWrong()
    {
        const SigningDesk desk = m_fixture->desk(false);
        const UtcTime end = m_fixture->in(365 * dayMs);
        SigningSettings settings = m_fixture->files();
        settings.provider = FileKeySource{m_fixture->keyFile(QStringLiteral("login"), SigningRole::Customer,
                                                             end, "clientAuth,1.2.398.3.3.4.1.2")};
        const auto report = check(desk, settings);
        QVERIFY(report);
        QCOMPARE(namesOf(report->findings),
                 QStringList({QStringLiteral("provider CERTIFICATE_NOT_FOR_DOCUMENTS!"),
                              QStringLiteral("provider SIGNER_BIN_MISMATCH!")}));
    }

    void oneCertificateForBothIsSaidOfEach()
    {
        const auto signer = m_fixture->signer(
            m_fixture->keyFile(QStringLiteral("both"), SigningRole::Provider, m_fixture->in(365 * dayMs)));
        const SigningDesk desk = m_fixture->desk(false);
        const auto& certificate = signer->certificate();
        const auto report =
            readinessOf(certificate, certificate, desk.provider, desk.provider, m_fixture->now);
        QCOMPARE(namesOf(report.findings),
                 QStringList({QStringLiteral("provider SAME_CERTIFICATE_FOR_BOTH_ROLES!"),
                              QStringLiteral("customer SAME_CERTIFICATE_FOR_BOTH_ROLES!")}));
    }

    void isDueOnceADay_data()
    {
        // The station's clocks are five hours ahead of UTC.
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("due");
        QTest::newRow("at once") << "2026-11-24T05:00:00Z" << false;
        QTest::newRow("last moment of the local day") << "2026-11-24T18:59:59.999Z" << false;
        QTest::newRow("local midnight") << "2026-11-24T19:00:00Z" << true;
        QTest::newRow("midnight in UTC") << "2026-11-25T00:00:00Z" << true;
        QTest::newRow("the same hour, a day later") << "2026-11-25T05:00:00Z" << true;
        QTest::newRow("the clock was set back a day") << "2026-11-23T18:59:59Z" << true;
    }
    void isDueOnceADay()
    {
        QFETCH(QString, at);
        QFETCH(bool, due);
        const SigningDesk desk = m_fixture->desk(false);
        const SigningSettings settings = m_fixture->files();
        QVERIFY(desk.readiness->isDue());
        QVERIFY(check(desk, settings));
        m_fixture->clock->set(UtcTime::fromIso(at).value());
        QCOMPARE(desk.readiness->isDue(), due);
    }

    void isDueWhenACertificateEndsWithinTheDay()
    {
        SigningSettings settings = m_fixture->files();
        settings.customer = FileKeySource{
            m_fixture->keyFile(QStringLiteral("noon"), SigningRole::Customer, m_fixture->in(3600 * 1000))};
        const SigningDesk desk = m_fixture->desk(false);
        QVERIFY(!check(desk, settings)->blocks());
        QVERIFY(!desk.readiness->isDue());
        m_fixture->clock->set(m_fixture->in(3601 * 1000));
        QVERIFY(desk.readiness->isDue());
        QVERIFY(check(desk, settings)->blocks());
    }

    void isDueAgainWhenKeysChange()
    {
        const SigningDesk desk = m_fixture->desk(false);
        QVERIFY(check(desk, m_fixture->files()));
        QVERIFY(!desk.readiness->isDue());
        const QString renewed =
            m_fixture->keyFile(QStringLiteral("renewed"), SigningRole::Provider, m_fixture->in(365 * dayMs));
        desk.keyring->keep(SigningRole::Provider, FileKeySource{renewed}, m_fixture->signer(renewed));
        QVERIFY(desk.readiness->isDue());
        desk.keyring->lock();
        QVERIFY(desk.readiness->isDue());
    }

    void remembersThePassInTheProfile()
    {
        const SigningSettings settings = m_fixture->files();
        QVERIFY(check(m_fixture->desk(false), settings));
        const SigningDesk next = m_fixture->desk(false);
        QCOMPARE(next.readiness->lastPassed(), QDate(2026, 11, 24));
        QVERIFY(next.readiness->isDue()); // the keys are closed
        ScriptedPrompt prompt({SigningFixture::password, SigningFixture::password});
        QVERIFY(next.keyring->open(settings, prompt));
        QVERIFY(!next.readiness->isDue());
    }

    void aDamagedMemoryMeansOneMoreCheck_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto memory = [](int version, const char* day, const char* more) {
            const QByteArray hash = "'" + QByteArray(64, 'a') + "'";
            return QByteArray("{'version':" + QByteArray::number(version) + ",'day':'" + day +
                              "','provider':" + hash + ",'customer':" + hash + more + "}")
                .replace('\'', '"');
        };
        QTest::newRow("text") << QByteArray("yesterday");
        QTest::newRow("later version") << memory(2, "2026-11-24", "");
        QTest::newRow("no day") << memory(1, "today", "");
        QTest::newRow("more fields") << memory(1, "2026-11-24", ",'more':1");
        QTest::newRow("too large") << QByteArray(5000, ' ');
    }
    void aDamagedMemoryMeansOneMoreCheck()
    {
        QFETCH(QByteArray, bytes);
        m_fixture->store(QStringLiteral("readiness.json"), bytes);
        const SigningDesk desk = m_fixture->desk(false);
        QVERIFY(!desk.readiness->lastPassed().isValid());
        QVERIFY(check(desk, m_fixture->files()));
        QVERIFY(!desk.readiness->isDue());
        QCOMPARE(m_fixture->desk(false).readiness->lastPassed(), QDate(2026, 11, 24));
    }

    void aProfileThatCannotBeWrittenStopsNothing()
    {
        const SigningDesk desk = m_fixture->desk(false);
        const SigningSettings settings = m_fixture->files();
        const QDir moved(m_fixture->folder.path());
        QVERIFY(moved.mkpath(QStringLiteral("readiness.json/in-the-way")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not remembered")));
        QVERIFY(check(desk, settings));
        QVERIFY(!desk.readiness->isDue());
    }

    void trainingKeysThatRunOutAreFound()
    {
        const auto authority =
            evidence::TrainingAuthority::open(m_fixture->profile(), *m_fixture->clock).value();
        const SigningDesk desk = m_fixture->desk(true, {authority.provider(), authority.customer()});
        QVERIFY(check(desk, {})->findings.empty());
        m_fixture->clock->set(m_fixture->in(3650 * dayMs - 20 * dayMs));
        QCOMPARE(check(desk, {})->findings.size(), 2U);
        m_fixture->clock->set(m_fixture->in(3650 * dayMs + dayMs));
        QVERIFY(desk.readiness->isDue());
        QVERIFY(check(desk, {})->blocks());
    }

private:
    [[nodiscard]] static Result<ReadinessReport> check(const SigningDesk& desk,
                                                       const SigningSettings& settings)
    {
        ScriptedPrompt prompt({SigningFixture::password, SigningFixture::password});
        return desk.readiness->check(settings, prompt);
    }

    std::unique_ptr<SigningFixture> m_fixture;
};

static const aiqyn::tests::Registered<tst_DailyReadiness> registered;
#include "tst_DailyReadiness.moc"
