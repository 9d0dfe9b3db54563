#include "TestRegistry.h"
#include "app/wizard/ReferencePage.h"

#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_ReferencePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatThePolicyAdmits_data()
    {
        QTest::addColumn<bool>("state");
        QTest::addColumn<bool>("identified");
        QTest::addColumn<bool>("fetchesState");
        QTest::newRow("both") << true << true << true;
        QTest::newRow("the state database alone") << true << false << true;
        QTest::newRow("identified images alone") << false << true << false;
    }
    void offersWhatThePolicyAdmits()
    {
        QFETCH(bool, state);
        QFETCH(bool, identified);
        QFETCH(bool, fetchesState);
        ReferencePage page;
        page.setSources(state, identified);
        page.show();
        QCOMPARE(page.findChild<QRadioButton*>(QStringLiteral("referenceSourceState"))->isVisible(), state);
        QCOMPARE(page.findChild<QRadioButton*>(QStringLiteral("referenceSourceIdentified"))->isVisible(),
                 identified);
        std::optional<ReferenceSourceKind> asked;
        connect(&page, &ReferencePage::fetchRequested, this,
                [&asked](ReferenceSourceKind source) { asked = source; });
        page.findChild<QPushButton*>(QStringLiteral("referenceFetch"))->click();
        QVERIFY(asked ==
                (fetchesState ? ReferenceSourceKind::StateDatabase : ReferenceSourceKind::IdentifiedImages));
    }
};

static const tests::Registered<tst_ReferencePage> registered;
#include "tst_ReferencePage.moc"
