#include "TestRegistry.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/LocalStation.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/Workplace.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/camera/DeviceSource.h"
#include "engine/face/PackChoice.h"
#include "engine/subject/TrainingGallery.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

/// The process without widgets, with the built-in pack and, where its weights are at hand, the standard one.
class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::newRow("builtin") << QStringLiteral("builtin");
        const engine::ModelLocator locator(engine::ModelLocator::defaultSearchFolders({}));
        if (engine::choosePack(locator, QStringLiteral("standard")))
            QTest::newRow("standard") << QStringLiteral("standard");
    }
    void init()
    {
        QFETCH_GLOBAL(QString, pack);
        m_folder = std::make_unique<QTemporaryDir>();
        auto workplace = Workplace::open({QDir(m_folder->path()), {}, pack, 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));
        m_workplace = std::move(*workplace);
    }
    void cleanup()
    {
        m_workplace.reset();
        m_folder.reset();
    }

    void documentsNameTheirPack()
    {
        QFETCH_GLOBAL(QString, pack);
        QCOMPARE(m_workplace->packName(), pack);
        QCOMPARE(m_workplace->packIsBasic(), pack == QLatin1String("builtin"));
        IdentificationSession session(*m_workplace, station());
        QSignalSpy previews(&session, &IdentificationSession::previewReady);
        QVERIFY(begin(session));
        QVERIFY(previews.wait(20000));
        session.breakOff();
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 20000);
        const auto opened = m_workplace->openDocument(session.documents().front().id);
        QVERIFY(opened);
        QCOMPARE(opened->modelPack, pack);
        QCOMPARE(opened->packIsBasic, pack == QLatin1String("builtin"));
    }

    void stepsOutOfOrderAreRefused()
    {
        IdentificationSession session(*m_workplace, station());
        QVERIFY(!session.submitIin(iin()));
        QVERIFY(!session.declareIinNotObtained(QStringLiteral("reason")));
        QVERIFY(!session.fetchReference(ReferenceSourceKind::StateDatabase));
        QVERIFY(!session.declareReferenceUnavailable());
        QVERIFY(!session.proceedToDecision());
        QVERIFY(!session.decide(true, QStringLiteral("reason"), QStringLiteral("operator")));
        QVERIFY(session.stage() == Stage::Start);
        QVERIFY(session.documents().empty());
    }

    void startNeedsServiceAndContract_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("contract");
        QTest::newRow("no service") << QString() << QStringLiteral("1");
        QTest::newRow("unknown service") << QStringLiteral("other") << QStringLiteral("1");
        QTest::newRow("no contract") << QStringLiteral("deposit") << QStringLiteral("  ");
        QTest::newRow("long contract") << QStringLiteral("deposit") << QString(65, u'1');
    }
    void startNeedsServiceAndContract()
    {
        QFETCH(QString, service);
        QFETCH(QString, contract);
        IdentificationSession session(*m_workplace, station());
        QVERIFY(!session.begin({service, contract}));
        QVERIFY(session.stage() == Stage::Start);
    }

    void missingCameraLeavesTheSessionOpen()
    {
        auto local = std::make_unique<LocalStation>(
            std::make_unique<engine::DeviceSource>(QStringLiteral("/nonexistent/video0")));
        IdentificationSession session(*m_workplace, std::move(local));
        QSignalSpy failures(&session, &IdentificationSession::failed);
        QVERIFY(begin(session));
        QVERIFY(failures.wait(10000));
        QVERIFY(failures.first().first().value<Error>().code == ErrorCode::CameraMissing);
        QVERIFY(session.stage() == Stage::LiveImage);
        QVERIFY(session.repeatAttempt()); // and it fails again, since the camera is still missing
        QVERIFY(failures.wait(10000));
        session.breakOff();
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 10000);
        QCOMPARE(session.documents().size(), std::size_t{1});
        QCOMPARE(session.documents().front().indication, QStringLiteral("TOTAL-PASSED"));
    }

    void brokenOffSessionLeavesItsDocument()
    {
        IdentificationSession session(*m_workplace, station());
        QSignalSpy previews(&session, &IdentificationSession::previewReady);
        QVERIFY(begin(session));
        QVERIFY(previews.wait(20000));
        session.breakOff();
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 20000);
        QCOMPARE(session.liveness().result, QStringLiteral("broken_off"));
        QCOMPARE(session.documents().size(), std::size_t{1});
        QCOMPARE(session.documents().front().indication, QStringLiteral("TOTAL-PASSED"));
    }

    void impossibleIinAndUnknownReferenceKeepTheStage()
    {
        IdentificationSession session(*m_workplace, station());
        QVERIFY(begin(session));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 90000);
        QCOMPARE(session.liveness().result, QStringLiteral("passed"));
        const auto refused = session.submitIin(QStringLiteral("900101300017"));
        QVERIFY(!refused && refused.error().code == ErrorCode::IinInvalid);
        QVERIFY(session.stage() == Stage::Iin);
        QVERIFY(session.submitIin(iin()));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);

        QSignalSpy failures(&session, &IdentificationSession::failed);
        QVERIFY(session.fetchReference(ReferenceSourceKind::IdentifiedImages));
        QVERIFY(failures.wait(20000));
        QVERIFY(failures.first().first().value<Error>().code == ErrorCode::ReferenceNotFound);
        QVERIFY(session.stage() == Stage::Reference);

        QVERIFY(session.declareReferenceUnavailable());
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Comparison, 20000);
        QCOMPARE(session.comparison().result, QStringLiteral("not_performed"));
        QVERIFY(session.proceedToDecision());
        QVERIFY(!session.decide(true, QStringLiteral("I like them"), QStringLiteral("operator")));
        QVERIFY(session.decide(false, QStringLiteral("No reference"), QStringLiteral("operator")));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Sealed, 20000);
        QCOMPARE(session.documents().size(), std::size_t{3});
        for (const SealedDocument& document : session.documents())
            QCOMPARE(document.indication, QStringLiteral("TOTAL-PASSED"));
    }

private:
    static std::unique_ptr<Station> station()
    {
        TrainingStation::Options options;
        options.subjectSeed = engine::TrainingGallery::persons().front().seed;
        options.roomSeed = 5;
        options.realTime = false;
        return std::make_unique<TrainingStation>(options);
    }
    static QString iin()
    {
        return TrainingStateDatabase::iinOf(engine::TrainingGallery::persons().front().seed);
    }
    static bool begin(IdentificationSession& session)
    {
        return session.begin({QStringLiteral("deposit"), QStringLiteral("D-1")}).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workplace> m_workplace;
};

static const aiqyn::tests::Registered<tst_Session> registered;
#include "tst_Session.moc"
