#include "TestRegistry.h"
#include "app/wizard/ConsentPanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_ConsentPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATextNothingIsAsked()
    {
        ConsentPanel panel;
        QVERIFY(panel.isHidden());
        QVERIFY(panel.isAnswered());
        QVERIFY(!panel.answer());
    }

    void whatWasReadIsAgreedTo()
    {
        ConsentPanel panel;
        panel.setText(text());
        panel.show();
        QVERIFY(!panel.isAnswered());
        QCOMPARE(child<QPlainTextEdit>(panel, "consentText").toPlainText(), QStringLiteral("kk text"));
        child<QCheckBox>(panel, "consentGiven").click();
        QVERIFY(panel.isAnswered());
        QCOMPARE(panel.answer()->language, QStringLiteral("kk"));
        QCOMPARE(panel.answer()->text, QStringLiteral("kk text"));
        QCOMPARE(panel.answer()->textVersion, QStringLiteral("1"));

        child<QComboBox>(panel, "consentLanguage").setCurrentIndex(1);
        QVERIFY(!panel.isAnswered()); // that text was not read
        QCOMPARE(child<QPlainTextEdit>(panel, "consentText").toPlainText(), QStringLiteral("ru text"));
        child<QCheckBox>(panel, "consentGiven").click();
        QCOMPARE(panel.answer()->language, QStringLiteral("ru"));

        panel.reset(); // the next person
        QVERIFY(!panel.isAnswered());
    }

    void whoRefusesIsToldAnotherWay()
    {
        ConsentPanel panel;
        panel.setText(text());
        panel.show();
        QVERIFY(!child<QLabel>(panel, "consentRefusedPath").isVisible());
        child<QCheckBox>(panel, "consentGiven").click();
        child<QPushButton>(panel, "consentRefused").click();
        QVERIFY(!panel.isAnswered());
        QVERIFY(child<QLabel>(panel, "consentRefusedPath").isVisible());
        child<QCheckBox>(panel, "consentGiven").click(); // thought better of it
        QVERIFY(panel.isAnswered());
        QVERIFY(!child<QLabel>(panel, "consentRefusedPath").isVisible());
    }

    void anotherTextIsAskedAnew()
    {
        ConsentPanel panel;
        panel.setText(text());
        child<QCheckBox>(panel, "consentGiven").click();
        panel.setText(text()); // the same: the wizard follows the policy at every start
        QVERIFY(panel.isAnswered());
        auto next = text();
        next.version = QStringLiteral("2");
        panel.setText(next);
        QVERIFY(!panel.isAnswered());
    }

private:
    template <typename T>
    static T& child(const ConsentPanel& panel, const char* name)
    {
        return *panel.findChild<T*>(QString::fromLatin1(name));
    }
    static evidence::ConsentText text()
    {
        return {QStringLiteral("1"), QStringLiteral("kk text"), QStringLiteral("ru text"),
                QStringLiteral("en text")};
    }
};

static const tests::Registered<tst_ConsentPanel> registered;
#include "tst_ConsentPanel.moc"
