#include "TestRegistry.h"
#include "app/messages/Names.h"
#include "engine/liveness/LivenessTypes.h"
#include "engine/liveness/passive/PassiveSuspicion.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

/// Every code of the engine has words.
class tst_Words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameChallenges_data()
    {
        QTest::addColumn<engine::ChallengeKind>("kind");
        for (const engine::ChallengeKind kind : engine::challengeKinds)
            QTest::newRow(qPrintable(engine::nameOf(kind))) << kind;
    }
    void nameChallenges()
    {
        QFETCH(engine::ChallengeKind, kind);
        QVERIFY(!Names::challenge(kind).isEmpty());
        QCOMPARE(Names::challenge(engine::nameOf(kind)), Names::challenge(kind));
        QVERIFY(!Names::instruction(kind).isEmpty());
    }

    void explainMismatches_data()
    {
        QTest::addColumn<QString>("code");
        for (int value = 1;; ++value) {
            const QString code = engine::nameOf(static_cast<engine::Mismatch>(value));
            if (code.isEmpty())
                break;
            QTest::newRow(qPrintable(code)) << code;
        }
    }
    void explainMismatches()
    {
        QFETCH(QString, code);
        QVERIFY(Names::mismatch(code) != code);
        QVERIFY(!Names::nextStep(code).isEmpty());
    }

    void explainSuspicions_data()
    {
        QTest::addColumn<QString>("code");
        for (const engine::PassiveSuspicion suspicion : engine::passiveSuspicions)
            QTest::newRow(qPrintable(engine::nameOf(suspicion))) << engine::nameOf(suspicion);
    }
    void explainSuspicions()
    {
        QFETCH(QString, code);
        QVERIFY(Names::suspicion(code) != code);
    }

    void keepUnknownCodes()
    {
        const QString code = QStringLiteral("OF_A_LATER_VERSION");
        QCOMPARE(Names::mismatch(code), code);
        QCOMPARE(Names::suspicion(code), code);
        QVERIFY(Names::nextStep(code).isEmpty());
    }
};

static const aiqyn::tests::Registered<tst_Words> registered;

#include "tst_Words.moc"
