#include "TestRegistry.h"
#include "app/wizard/DecisionPage.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace aiqyn::app;
using aiqyn::evidence::Recommendation;

namespace {

/// Everything met; the signs in the video as `cues` says.
std::vector<Criterion> criteria(const QString& cues, bool met)
{
    return {{QStringLiteral("liveness"), QStringLiteral("passed"), QStringLiteral("passed"), true},
            {QStringLiteral("passive_cues"), QStringLiteral("reviewed"), cues, met}};
}

} // namespace

class tst_DecisionPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToReviewAsksForNothing()
    {
        DecisionPage page;
        page.showCriteria(criteria(QStringLiteral("none"), true), Recommendation::Approve);
        page.show();
        fill(page);
        QVERIFY(!box(page).isVisible());
        QVERIFY(button(page, "approveButton").isEnabled());
    }

    void signsAreConfirmedBeforeAnApproval()
    {
        DecisionPage page;
        page.showCriteria(criteria(QStringLiteral("MOIRE"), false), Recommendation::Review);
        page.show();
        fill(page);
        QSignalSpy confirmed(&page, &DecisionPage::reviewConfirmed);
        QVERIFY(box(page).isVisible());
        QVERIFY(!button(page, "approveButton").isEnabled());
        QVERIFY(button(page, "refuseButton").isEnabled()); // refusing needs no criterion
        box(page).click();
        QCOMPARE(confirmed.size(), 1);
        page.showCriteria(criteria(QStringLiteral("MOIRE"), true),
                          Recommendation::Review); // as the wizard does
        QVERIFY(!box(page).isVisible());
        QVERIFY(button(page, "approveButton").isEnabled());
    }

    void reasonsAreForOtherDecisions()
    {
        DecisionPage page;
        page.showCriteria(criteria(QStringLiteral("none"), true), Recommendation::Approve);
        QVERIFY(button(page, "approveButton").isEnabled());
        QVERIFY(!button(page, "refuseButton").isEnabled());
        fill(page);
        QVERIFY(button(page, "refuseButton").isEnabled());
        page.reset();
        auto unmet = criteria(QStringLiteral("none"), true);
        unmet.front().met = false;
        page.showCriteria(unmet, Recommendation::Refuse);
        QVERIFY(button(page, "refuseButton").isEnabled());
        fill(page);
        QVERIFY(!button(page, "approveButton").isEnabled()); // whatever the reason
    }

private:
    static QCheckBox& box(const DecisionPage& page)
    {
        return *page.findChild<QCheckBox*>(QStringLiteral("reviewedBox"));
    }
    static QPushButton& button(const DecisionPage& page, const char* name)
    {
        return *page.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    static void fill(const DecisionPage& page)
    {
        page.findChild<QPlainTextEdit*>(QStringLiteral("decisionReason"))
            ->setPlainText(QStringLiteral("why"));
    }
};

static const aiqyn::tests::Registered<tst_DecisionPage> registered;
#include "tst_DecisionPage.moc"
