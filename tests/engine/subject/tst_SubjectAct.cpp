#include "TestRegistry.h"
#include "engine/subject/SubjectAct.h"

#include <QTest>

#include <set>

using aiqyn::engine::ChallengeKind;
using aiqyn::engine::SubjectAct;

class tst_SubjectAct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays()
    {
        std::set<QString> names;
        for (const SubjectAct act : aiqyn::engine::subjectActs) {
            const QString name = nameOf(act);
            QVERIFY(!name.isEmpty());
            names.insert(name);
            QCOMPARE(aiqyn::engine::subjectActFromName(name).value(), act);
            QVERIFY(!aiqyn::engine::subjectActFromName(name.toUpper()));
        }
        QCOMPARE(names.size(), aiqyn::engine::subjectActs.size());
    }

    void challengesBecomeActs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("act");
        const auto row = [](const char* name, ChallengeKind kind, SubjectAct act) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(act);
        };
        row("turn left", ChallengeKind::TurnLeft, SubjectAct::TurnLeft);
        row("turn right", ChallengeKind::TurnRight, SubjectAct::TurnRight);
        row("close eyes", ChallengeKind::CloseEyes, SubjectAct::CloseEyes);
        row("open mouth", ChallengeKind::OpenMouth, SubjectAct::OpenMouth);
        row("come closer", ChallengeKind::ComeCloser, SubjectAct::ComeCloser);
    }
    void challengesBecomeActs()
    {
        QFETCH(int, kind);
        QFETCH(int, act);
        const auto found = aiqyn::engine::actFor(static_cast<ChallengeKind>(kind));
        QVERIFY(found);
        QCOMPARE(static_cast<int>(*found), act);
    }
};

static const aiqyn::tests::Registered<tst_SubjectAct> registered;
#include "tst_SubjectAct.moc"
