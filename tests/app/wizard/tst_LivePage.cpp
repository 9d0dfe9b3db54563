#include "TestRegistry.h"
#include "app/subject_window/LightScreen.h"
#include "app/wizard/LivePage.h"

#include <QSignalSpy>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_LivePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheColourAlone_data()
    {
        QTest::addColumn<engine::LightColour>("colour");
        for (const engine::LightColour colour :
             {engine::LightColour::Black, engine::LightColour::White, engine::LightColour::Red,
              engine::LightColour::Green, engine::LightColour::Blue, engine::LightColour::Yellow})
            QTest::newRow(qPrintable(engine::nameOf(colour))) << colour;
    }
    void showsTheColourAlone()
    {
        QFETCH(engine::LightColour, colour);
        LivePage page;
        page.setLightOnScreen(false);
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto* light = page.findChild<LightScreen*>();
        QVERIFY(!light->isVisible());
        page.showLight(colour);
        QVERIFY(light->isVisible());
        QVERIFY(!light->isWindow());
        QCOMPARE(light->size(), light->parentWidget()->size());
        const QImage shown = page.grab().toImage();
        const QPoint corner = light->mapTo(&page, QPoint(5, 5));
        const engine::ScreenRgb rgb = engine::rgbOf(colour);
        QCOMPARE(shown.pixelColor(corner * shown.devicePixelRatio()), QColor(rgb.red, rgb.green, rgb.blue));
        page.resize(1000, 700);
        QTRY_COMPARE(light->size(), light->parentWidget()->size());
        page.showLight({});
        QVERIFY(!light->isVisible());
    }

    void fillsTheScreenBeforeARealPerson()
    {
        LivePage page;
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.showLight(engine::LightColour::White);
        auto* light = page.findChild<LightScreen*>();
        QVERIFY(light->isWindow());
        QVERIFY(light->isFullScreen());
        QSignalSpy stopped(&page, &LivePage::breakOffRequested);
        QTest::keyClick(light, Qt::Key_Escape);
        QCOMPARE(stopped.count(), 1);
        page.hide();
        QVERIFY(!light->isVisible());
    }
};

static const aiqyn::tests::Registered<tst_LivePage> registered;

#include "tst_LivePage.moc"
