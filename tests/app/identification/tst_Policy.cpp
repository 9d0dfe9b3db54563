#include "TestRegistry.h"
#include "app/identification/Policy.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_Policy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsPacksByTheirPurpose_data()
    {
        using engine::PackPurpose;
        QTest::addColumn<Policy::Mode>("mode");
        QTest::addColumn<PackPurpose>("purpose");
        QTest::addColumn<bool>("admitted");
        QTest::newRow("training, basic pack") << Policy::Mode::Training << PackPurpose::Training << true;
        QTest::newRow("training, bank's pack") << Policy::Mode::Training << PackPurpose::Production << true;
        QTest::newRow("production, basic pack") << Policy::Mode::Production << PackPurpose::Training << false;
        QTest::newRow("production, bank's pack")
            << Policy::Mode::Production << PackPurpose::Production << true;
    }
    void admitsPacksByTheirPurpose()
    {
        QFETCH(Policy::Mode, mode);
        QFETCH(engine::PackPurpose, purpose);
        QFETCH(bool, admitted);
        Policy policy;
        policy.mode = mode;
        const auto answer = policy.admits(QStringLiteral("some pack"), purpose);
        QCOMPARE(answer.has_value(), admitted);
        if (!admitted) {
            QCOMPARE(answer.error().code, ErrorCode::ModelPackForTraining);
            QCOMPARE(answer.error().detail, QStringLiteral("some pack"));
        }
    }

    void whatMattersChangesTheHash()
    {
        Policy production;
        production.mode = Policy::Mode::Production;
        QVERIFY(production.hash() != Policy{}.hash());
        Policy strict;
        strict.continuesWithoutTimestamp = false;
        QVERIFY(strict.hash() != Policy{}.hash());
        Policy elsewhere;
        elsewhere.endpoints.front().url = QStringLiteral("https://tsp.example.kz/");
        QVERIFY(elsewhere.hash() != Policy{}.hash());
    }
};

static const aiqyn::tests::Registered<tst_Policy> registered;
#include "tst_Policy.moc"
