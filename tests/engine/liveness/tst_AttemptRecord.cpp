#include "SimulatedAttempt.h"
#include "TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace aiqyn::engine;
using aiqyn::tests::SimulatedAttempt;
using Moment = SimulatedAttempt::Moment;
using Script = SimulatedAttempt::Script;

Q_DECLARE_METATYPE(Script)

namespace {

const std::vector plan{ChallengeKind::CloseEyes, ChallengeKind::TurnRight, ChallengeKind::OpenMouth,
                       ChallengeKind::ComeCloser};

/// As a document would carry it.
AttemptRecord throughText(const AttemptRecord& record)
{
    const QByteArray text = QJsonDocument(record.toJson()).toJson(QJsonDocument::Compact);
    return AttemptRecord::fromJson(QJsonDocument::fromJson(text).object()).value();
}

} // namespace

class tst_AttemptRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdictIsRecomputed_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("result");
        QTest::newRow("passed") << Script(SimulatedAttempt::obey) << QStringLiteral("passed");
        QTest::newRow("no action") << Script([](const Moment&, LivenessMeasurement&) {})
                                   << QStringLiteral("failed");
        QTest::newRow("lost in a gap") << Script([](const Moment& moment, LivenessMeasurement& m) {
            if (moment.ms > 1700)
                m.faceCount = 0;
        }) << QStringLiteral("failed");
        QTest::newRow("never calibrated")
            << Script([](const Moment&, LivenessMeasurement& m) { m.brightness = 3; })
            << QStringLiteral("failed");
    }
    void verdictIsRecomputed()
    {
        QFETCH(Script, script);
        QFETCH(QString, result);
        for (const std::uint64_t seed : {1u, 2u, 3u, 4u}) {
            const auto record = SimulatedAttempt::run(plan, script, seed);
            QCOMPARE(nameOf(record.phase), result);
            QVERIFY(SimulatedAttempt::run(plan, script, seed).agreesWith(record));
            const AttemptRecord read = throughText(record);
            QVERIFY(read.agreesWith(record));
            QCOMPARE(read.toJson(), record.toJson());
            const auto again = LivenessCheck::recompute(read);
            QVERIFY(again.has_value());
            QVERIFY(again->agreesWith(record));
            QCOMPARE(again->toJson(), record.toJson());
        }
    }

    void aChangedTraceChangesTheVerdict()
    {
        auto record = SimulatedAttempt::run(plan, SimulatedAttempt::obey);
        QVERIFY(record.passed());
        const auto from = record.challenges[1].onset->ns;
        for (LivenessMeasurement& measurement : record.trace) {
            if (measurement.monotonicNs >= from)
                measurement.yawDeg = record.baseline->yawDeg;
        }
        const auto again = LivenessCheck::recompute(record);
        QVERIFY(!again.has_value() || !again->agreesWith(record));
    }

    void aClaimedPassIsFoundOut()
    {
        auto record = SimulatedAttempt::run(plan, [](const Moment&, LivenessMeasurement&) {});
        record.phase = AttemptPhase::Passed;
        record.mismatch.reset();
        QVERIFY(!LivenessCheck::recompute(record)->agreesWith(record));
    }

    void recordsStaySmall()
    {
        const auto record = SimulatedAttempt::run(plan, SimulatedAttempt::obey);
        const auto bytes = QJsonDocument(record.toJson()).toJson(QJsonDocument::Compact).size();
        QVERIFY2(bytes < 200 * static_cast<qsizetype>(record.trace.size()) + 5000,
                 qPrintable(QString::number(bytes)));
    }

    void damagedRecordsAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no thresholds") << QStringLiteral("thresholds") << QJsonValue();
        QTest::newRow("unknown phase") << QStringLiteral("phase") << QJsonValue(QStringLiteral("won"));
        QTest::newRow("unknown mismatch") << QStringLiteral("mismatch") << QJsonValue(QStringLiteral("X"));
        QTest::newRow("negative gap") << QStringLiteral("gapsMs") << QJsonValue(QJsonArray{-5});
        QTest::newRow("empty challenge")
            << QStringLiteral("challenges") << QJsonValue(QJsonArray{QJsonObject{}});
        QTest::newRow("no trace") << QStringLiteral("trace") << QJsonValue();
        QTest::newRow("half a baseline")
            << QStringLiteral("baseline") << QJsonValue(QJsonObject{{QStringLiteral("yawDeg"), 1}});
    }
    void damagedRecordsAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = SimulatedAttempt::run(plan, SimulatedAttempt::obey).toJson();
        json[key] = value;
        const auto read = AttemptRecord::fromJson(json);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, aiqyn::ErrorCode::InvalidArgument);
    }

    void strangeThresholdsAreNoCrash()
    {
        // A record from elsewhere may ask for a calibration of nothing.
        auto record = SimulatedAttempt::run(plan, SimulatedAttempt::obey);
        record.thresholds.calibrationMs = 0;
        record.thresholds.calibrationFrames = 0;
        record.thresholds.lightSlots = 0;
        record.thresholds.lightSlotMs = 0;
        const auto again = LivenessCheck::recompute(record);
        QVERIFY(!again.has_value() || !again->agreesWith(record));
    }

    void thresholdsAreReadBack()
    {
        const LivenessThresholds thresholds;
        QCOMPARE(LivenessThresholds::fromJson(thresholds.toJson())->toJson(), thresholds.toJson());
        QJsonObject json = thresholds.toJson();
        json.remove(QStringLiteral("turnDeg"));
        QVERIFY(!LivenessThresholds::fromJson(json).has_value());
    }
};

static const aiqyn::tests::Registered<tst_AttemptRecord> registered;
#include "tst_AttemptRecord.moc"
