#include "ContainerFixtures.h"
#include "TestRegistry.h"

#include <QFile>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::ContainerFixtures;
using aiqyn::tests::NamedContainer;

class tst_AttackContainers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsCause_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QStringList>("causes");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("indication");
        for (const NamedContainer& fixture : m_fixtures.all())
            QTest::newRow(qPrintable(fixture.name))
                << fixture.bytes << fixture.causes << QString::fromLatin1(fixture.detail)
                << QString::fromLatin1(fixture.indication);
    }
    void eachHasItsCause()
    {
        QFETCH(QByteArray, container);
        QFETCH(QStringList, causes);
        QFETCH(QString, detail);
        QFETCH(QString, indication);
        const auto facts = Validator::diagnose(container);
        const auto report = m_validator.judge(facts, m_fixtures.now());
        QCOMPARE(report.causes.join(u','), causes.join(u','));
        QCOMPARE(nameOf(report.indication), indication);
        QVERIFY2(facts.detail.contains(detail), qPrintable(facts.detail));
    }

    void namesAreOnesOwn()
    {
        QSet<QString> names;
        for (const NamedContainer& fixture : m_fixtures.all()) {
            QVERIFY2(!names.contains(fixture.name), qPrintable(fixture.name));
            names.insert(fixture.name);
        }
    }

private:
    ContainerFixtures m_fixtures;
    Validator m_validator = m_fixtures.validator();
};

static const aiqyn::tests::Registered<tst_AttackContainers> registered;
#include "tst_AttackContainers.moc"
