#include "TestRegistry.h"
#include "engine/liveness/ActionClassifier.h"

#include <QTest>

using namespace aiqyn::engine;

Q_DECLARE_METATYPE(NeutralDifference)

class tst_ActionClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data()
    {
        QTest::addColumn<NeutralDifference>("difference");
        QTest::addColumn<QString>("running");
        QTest::addColumn<QString>("action");
        const auto row = [](const char* name, const NeutralDifference& difference, const char* running,
                            const char* action) {
            QTest::newRow(name) << difference << QString::fromLatin1(running) << QString::fromLatin1(action);
        };
        // yaw, pitch, roll in degrees, distance, eyes over neutral, growth of the mouth, smile
        row("neutral", {0, 0, 0, 1, 1, 0, 1}, "none", "none");
        row("left begins", {15.1, 0, 0, 1, 1, 0, 1}, "none", "turn-left");
        row("left not yet", {14.9, 0, 0, 1, 1, 0, 1}, "none", "none");
        row("left lasts", {10.1, 0, 0, 1, 1, 0, 1}, "turn-left", "turn-left");
        row("left is over", {9.9, 0, 0, 1, 1, 0, 1}, "turn-left", "none");
        row("right begins", {-15.1, 0, 0, 1, 1, 0, 1}, "turn-left", "turn-right");
        row("down", {0, 14.1, 0, 1, 1, 0, 1}, "none", "look-down");
        row("up", {0, -14.1, 0, 1, 1, 0, 1}, "none", "look-up");
        row("not yet up", {0, -13.9, 0, 1, 1, 0, 1}, "none", "none");
        row("tilt left", {0, 0, 10.1, 1, 1, 0, 1}, "none", "tilt-left");
        row("tilt right", {0, 0, -10.1, 1, 1, 0, 1}, "none", "tilt-right");
        row("tilt right lasts", {0, 0, -6.1, 1, 1, 0, 1}, "tilt-right", "tilt-right");
        row("smile", {0, 0, 0, 1, 1, 0, 1.07}, "none", "smile");
        row("smile lasts", {0, 0, 0, 1, 1, 0, 1.04}, "smile", "smile");
        row("mouth before smile", {0, 0, 0, 1, 1, 0.3, 1.2}, "none", "open-mouth");
        row("lowered: no smile", {0, 10.1, 0, 1, 1, 0, 1.2}, "none", "none");
        row("closer", {0, 0, 0, 1.16, 1, 0, 1}, "none", "come-closer");
        row("closer lasts", {0, 0, 0, 1.09, 1, 0, 1}, "come-closer", "come-closer");
        row("back", {0, 0, 0, 0.84, 1, 0, 1}, "none", "move-back");
        row("eyes", {0, 0, 0, 1, 0.59, 0, 1}, "none", "close-eyes");
        row("eyes half open again", {0, 0, 0, 1, 0.79, 0, 1}, "close-eyes", "close-eyes");
        row("eyes half closed", {0, 0, 0, 1, 0.61, 0, 1}, "none", "none");
        row("mouth", {0, 0, 0, 1, 1, 0.26, 1}, "none", "open-mouth");
        row("mouth lasts", {0, 0, 0, 1, 1, 0.16, 1}, "open-mouth", "open-mouth");
        row("turn before all", {20, 30, 20, 1.3, 0.1, 0.5, 1}, "none", "turn-left");
        row("nod before distance", {0, 30, 0, 1.3, 0.1, 0.5, 1}, "none", "look-down");
        row("distance before eyes", {0, 0, 0, 1.3, 0.1, 0.5, 1}, "none", "come-closer");
        row("eyes before mouth", {0, 0, 0, 1, 0.1, 0.5, 1}, "none", "close-eyes");
        row("turned: no eyes", {12.1, 0, 0, 1, 0.1, 0, 1}, "none", "none");
        row("turned: no mouth", {-12.1, 0, 0, 1, 1, 0.5, 1}, "none", "none");
        row("turned: no distance", {12.1, 0, 0, 1.3, 1, 0, 1}, "none", "none");
        row("hardly turned: eyes", {11.9, 0, 0, 1, 0.1, 0, 1}, "none", "close-eyes");
        row("lowered: no eyes", {0, 10.1, 0, 1, 0.1, 0, 1}, "none", "none");
    }
    void classifies()
    {
        QFETCH(NeutralDifference, difference);
        QFETCH(QString, running);
        QFETCH(QString, action);
        const ActionClassifier classifier{LivenessThresholds{}};
        const Action found = classifier.classify(difference, actionFromName(running).value());
        QCOMPARE(nameOf(found), action);
        if (found != Action::None && running == QLatin1String("none"))
            QVERIFY(ActionClassifier::isFurther(found, ActionClassifier::valueOf(found, difference),
                                                classifier.thresholdOf(found)));
    }
};

static const aiqyn::tests::Registered<tst_ActionClassifier> registered;
#include "tst_ActionClassifier.moc"
