#include "FailingCameraStation.h"
#include "SessionRows.h"
#include "TestRegistry.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/LocalStation.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/Workplace.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/camera/DeviceSource.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/PackChoice.h"
#include "engine/liveness/LivenessCheck.h"
#include "engine/subject/TrainingGallery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::FailingCameraStation;

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
        const auto opened = tests::openedBy(*m_workplace, session.documents().front().id);
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
        QVERIFY(!session.decide(true, QStringLiteral("reason")));
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

    void needsAreChosenBySomebodyForAReason_data()
    {
        QTest::addColumn<QString>("chosenBy");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isEnough");
        const QString name = QStringLiteral("operator");
        const QString reason = QStringLiteral("stiff neck");
        QTest::newRow("both") << name << reason << true;
        QTest::newRow("nobody") << QStringLiteral("  ") << reason << false;
        QTest::newRow("no reason") << name << QString() << false;
        QTest::newRow("long reason") << name << QString(201, u'x') << false;
    }
    void needsAreChosenBySomebodyForAReason()
    {
        QFETCH(QString, chosenBy);
        QFETCH(QString, reason);
        QFETCH(bool, isEnough);
        IdentificationSession session(*m_workplace, station());
        SubjectNeeds needs;
        needs.noHeadMovement = true;
        needs.chosenBy = chosenBy;
        needs.reason = reason;
        const auto begun = session.begin({QStringLiteral("deposit"), QStringLiteral("D-1"), needs});
        QCOMPARE(begun.has_value(), isEnough);
    }

    void needsShapeThePlanAndStandInTheDocument()
    {
        IdentificationSession session(*m_workplace, station());
        const SubjectNeeds needs{
            true, true, false, true, QStringLiteral("operator"), QStringLiteral("epilepsy, stiff neck")};
        QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("D-1"), needs}));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 150000);
        QVERIFY2(session.liveness().result == QLatin1String("passed"), qPrintable(mismatchesOf(session)));
        for (const AttemptOutcome& attempt : session.liveness().attempts) {
            for (const engine::ChallengeKind kind : attempt.plan)
                QVERIFY(!engine::isHeadMovement(kind) && kind != engine::ChallengeKind::LightSignal);
        }
        QVERIFY(session.declareIinNotObtained(QStringLiteral("no card")));
        QTRY_VERIFY_WITH_TIMEOUT(!session.documents().empty() && !session.isBusy(), 20000);
        const QJsonObject attempt = attemptsOf(session).last().toObject();
        const QJsonObject chosen = attempt[QStringLiteral("needs")].toObject();
        QCOMPARE(chosen[QStringLiteral("chosenBy")].toString(), needs.chosenBy);
        QCOMPARE(chosen[QStringLiteral("reason")].toString(), needs.reason);
        QVERIFY(chosen[QStringLiteral("photosensitive")].toBool());
    }

    void theVerdictFollowsFromTheDocument()
    {
        IdentificationSession session(*m_workplace, station());
        QVERIFY(begin(session));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 150000);
        QVERIFY(session.declareIinNotObtained(QStringLiteral("no card")));
        QTRY_VERIFY_WITH_TIMEOUT(!session.documents().empty() && !session.isBusy(), 20000);
        const auto opened = tests::openedBy(*m_workplace, session.documents().front().id);
        QVERIFY(opened);
        const QJsonArray attempts = attemptsOf(session);
        QVERIFY(!attempts.isEmpty());
        for (const QJsonValue& attempt : attempts) {
            const auto record = engine::AttemptRecord::fromJson(attempt.toObject());
            QVERIFY(record);
            const auto again = engine::LivenessCheck::recompute(*record);
            QVERIFY(again && again->agreesWith(*record));
            QVERIFY(attempt[QStringLiteral("passive")][QStringLiteral("cues")].isObject());
        }
        // Every challenge of the passed attempt has its pictures, and they show what the trace says.
        const auto record = engine::AttemptRecord::fromJson(attempts.last().toObject());
        QVERIFY(record->passed());
        auto analyser = engine::FaceAnalyser::create(packOf(*m_workplace));
        QVERIFY(analyser);
        int measured = 0;
        for (const DocumentImage& image : opened->images) {
            if (image.attempt != attempts.size())
                continue;
            const QString sequence = image.file.section(QStringLiteral("-f"), -1).section(u'.', 0, 0);
            const auto row = std::ranges::find(record->trace, sequence.toULongLong(),
                                               &engine::LivenessMeasurement::sequence);
            QVERIFY2(row != record->trace.end(), qPrintable(image.file));
            const QImage picture = image.image.convertToFormat(QImage::Format_BGR888);
            engine::Frame frame{row->sequence, row->monotonicNs, asImage(picture), Sha256::of(QByteArray())};
            const auto again = analyser->analyse(frame);
            QVERIFY(again && again->hasFace());
            const QByteArray what =
                (image.file + QStringLiteral(": yaw %1 against %2").arg(again->yawDeg).arg(row->yawDeg))
                    .toUtf8();
            QVERIFY2(std::abs(again->yawDeg - row->yawDeg) < 4, what.constData());
            QVERIFY2(std::abs(again->eyeDistancePx - row->eyeDistancePx) < 0.06 * row->eyeDistancePx,
                     what.constData());
            ++measured;
        }
        // Cue, onset, peak and return of three commands; cue, ten colours and the end of the signal; five
        // colours of the probe; neutral pose and anchor; the current image.
        QCOMPARE(measured, 3 * 4 + 12 + 5 + 2 + 1);
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

    void anExchangedCameraEndsTheSession()
    {
        IdentificationSession session(*m_workplace, std::make_unique<FailingCameraStation>(
                                                        station(), ErrorCode::CameraChanged, 40, true));
        QVERIFY(begin(session));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 60000);
        QCOMPARE(session.documents().size(), std::size_t{1});
        QCOMPARE(session.documents().front().indication, QStringLiteral("TOTAL-PASSED"));
        const QJsonArray attempts = attemptsOf(session);
        QCOMPARE(attempts.size(), 1);
        QCOMPARE(attempts[0][QStringLiteral("mismatch")].toString(), QStringLiteral("CAMERA_CHANGED"));
        QVERIFY(attempts[0][QStringLiteral("framesDropped")].isDouble()); // a live source has its own thread
        const auto record = engine::AttemptRecord::fromJson(attempts[0].toObject());
        QVERIFY(record);
        QVERIFY(engine::LivenessCheck::recompute(*record)->agreesWith(*record));
    }

    void aCameraThatFailsBeforeAnythingWasAskedVoidsTheAttempt()
    {
        auto failing = std::make_unique<FailingCameraStation>(station(), ErrorCode::CameraLost, 20);
        IdentificationSession session(*m_workplace, std::move(failing));
        QSignalSpy failures(&session, &IdentificationSession::failed);
        QVERIFY(begin(session));
        QVERIFY(failures.wait(20000));
        QVERIFY(session.liveness().attempts.empty());
        QVERIFY(session.repeatAttempt());
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 90000);
        QCOMPARE(session.liveness().attempts.front().attempt, 1);
        session.breakOff();
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 20000);
    }

    void aCameraThatFailsAtAChallengeCostsAnAttempt_data()
    {
        QTest::addColumn<int>("frames");
        QTest::newRow("while the light is probed") << 90;
        QTest::newRow("at a challenge") << 170;
    }
    void aCameraThatFailsAtAChallengeCostsAnAttempt()
    {
        QFETCH(int, frames);
        auto failing = std::make_unique<FailingCameraStation>(station(), ErrorCode::CameraLost, frames);
        IdentificationSession session(*m_workplace, std::move(failing));
        QVERIFY(begin(session));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 120000);
        QCOMPARE(session.liveness().attempts.size(), std::size_t{2});
        QCOMPARE(session.liveness().attempts.front().mismatch, QStringLiteral("INTERRUPTED"));
        QVERIFY(session.submitIin(iin()));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);
        const QJsonObject attempt = attemptsOf(session).first().toObject();
        QCOMPARE(attempt[QStringLiteral("result")].toString(), QStringLiteral("failed"));
        QVERIFY(attempt[QStringLiteral("interruption")].toString().startsWith(QStringLiteral("CameraLost")));
        QVERIFY(!attempt.contains(QStringLiteral("framesMissing")));
        const auto record = engine::AttemptRecord::fromJson(attempt);
        QVERIFY(record);
        QVERIFY(engine::LivenessCheck::recompute(*record)->agreesWith(*record));
    }

    void theServersNonceStandsInTheDocument()
    {
        const QByteArray nonce(16, 'n');
        IdentificationSession refused(*m_workplace, station());
        QVERIFY(!refused.begin({QStringLiteral("deposit"), QStringLiteral("D-1"), {}, {}, nonce.first(15)}));
        IdentificationSession session(*m_workplace, station());
        QSignalSpy previews(&session, &IdentificationSession::previewReady);
        QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("D-1"), {}, {}, nonce}));
        QVERIFY(previews.wait(20000));
        session.breakOff();
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 20000);
        QCOMPARE(attemptsOf(session).first()[QStringLiteral("nonce")].toString(),
                 QString::fromLatin1(nonce.toHex()));
    }

    void noPictureOutlivesTheAttempt()
    {
        auto watched = std::make_unique<FailingCameraStation>(station(), ErrorCode::CameraChanged, 60);
        const FailingCameraStation& camera = *watched;
        IdentificationSession session(*m_workplace, std::move(watched));
        QVERIFY(begin(session));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 60000);
        QVERIFY(camera.lastImage().expired());
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
        QVERIFY2(session.liveness().result == QLatin1String("passed"), qPrintable(mismatchesOf(session)));
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
        QVERIFY(!session.decide(true, QStringLiteral("I like them")));
        QVERIFY(session.decide(false, QStringLiteral("No reference")));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Sealed, 20000);
        QCOMPARE(session.documents().size(), std::size_t{3});
        for (const SealedDocument& document : session.documents())
            QCOMPARE(document.indication, QStringLiteral("TOTAL-PASSED"));
    }

private:
    QJsonArray attemptsOf(const IdentificationSession& session) const
    {
        const auto opened = tests::openedBy(*m_workplace, session.documents().front().id);
        return opened ? QJsonDocument::fromJson(opened->json).object()[QStringLiteral("attempts")].toArray()
                      : QJsonArray();
    }
    static QString mismatchesOf(const IdentificationSession& session)
    {
        QStringList codes;
        for (const AttemptOutcome& attempt : session.liveness().attempts)
            codes.append(engine::nameOf(attempt.plan.empty() ? engine::ChallengeKind::LightSignal
                                                             : attempt.plan.back()) +
                         u':' + attempt.mismatch);
        return codes.join(u' ');
    }
    static engine::LoadedPack packOf(const Workplace& workplace)
    {
        const engine::ModelLocator locator(engine::ModelLocator::defaultSearchFolders({}));
        return std::move(engine::choosePack(locator, workplace.packName())->pack);
    }
    static engine::ImagePtr asImage(const QImage& picture)
    {
        auto image = std::make_shared<engine::Image>();
        image->width = picture.width();
        image->height = picture.height();
        for (int y = 0; y < picture.height(); ++y)
            image->bgr.insert(image->bgr.end(), picture.constScanLine(y),
                              picture.constScanLine(y) + 3 * picture.width());
        return image;
    }
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
