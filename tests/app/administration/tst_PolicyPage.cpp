#include "PolicyFixture.h"
#include "TestRegistry.h"
#include "app/administration/PolicyEditor.h"
#include "app/administration/PolicyPage.h"
#include "app/administration/PolicyPdf.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace aiqyn;
using namespace aiqyn::app;
using tests::PolicyFixture;

/// From the policy in force to the next one, by two people.
class tst_PolicyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PolicyFixture>();
        evidence::PolicyContent content = m_fixture->content("bank-1");
        content.liveness.challengeSet = {QStringLiteral("turn-left"), QStringLiteral("smile"),
                                         QStringLiteral("look-up"), QStringLiteral("open-mouth"),
                                         QStringLiteral("light-signal")};
        m_installation = {.modelPack = content.modelPack,
                          .models = content.models,
                          .challenges = content.liveness.challengeSet,
                          .rules = {QStringLiteral("KZ-2024-56")},
                          .calibration = content.threshold.calibration,
                          .points = {{1e-3, 0.5}}};
        QVERIFY(m_fixture->approve(content));
        m_fixture->clock.advance(1000);
        m_desk =
            std::make_unique<PolicyDesk>(m_fixture->book, *m_fixture->archive, m_access, m_fixture->clock);
        enter("maker", Role::Administrator);
        m_page = std::make_unique<PolicyPage>(*m_desk, m_access, m_installation, [this](const Sha256& read) {
            return m_desk->approve(read, m_fixture->customer());
        });
        m_page->show();
        m_page->refresh();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_fixture.reset();
    }

    void showsThePolicyInForceInWords()
    {
        QCOMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->text().startsWith(QStringLiteral("bank-1\nIn force")));
        const QString text = part<QTextBrowser>("policyText")->toPlainText();
        for (const char* const words :
             {"at most 1 in 1,000", "3 failed attempts", "Deposit", "for ever", "not encrypted", "board"})
            QVERIFY2(text.contains(QString::fromLatin1(words)), words);
    }

    void oneWritesAnotherApproves()
    {
        button("policyWrite")->click();
        auto* const editor = m_page->findChild<PolicyEditor*>();
        QVERIFY(editor != nullptr);
        editor->findChild<QComboBox*>(QStringLiteral("failedAttempts"))->setCurrentIndex(1);
        // The profile's clock stands before today.
        editor->findChild<QDateTimeEdit*>(QStringLiteral("policyValidFrom"))
            ->setDateTime(QDateTime::fromMSecsSinceEpoch(m_fixture->clock.now().milliseconds()));
        QVERIFY2(editor->problem().isEmpty(), qPrintable(editor->problem()));
        editor->findChild<QPushButton*>(QStringLiteral("policySave"))->click();
        QCOMPARE(list()->count(), 2);
        QCOMPARE(list()->item(0)->text(), QStringLiteral("bank-2\nDraft"));
        QVERIFY(!button("policyApprove")->isVisible()); // an administrator does not

        enter("checker", Role::ComplianceOfficer);
        m_page->refresh();
        QVERIFY(!button("policyWrite")->isVisible());
        QVERIFY(button("policyApprove")->isVisible());
        button("policyChanges")->click();
        QVERIFY(part<QTextBrowser>("policyText")
                    ->toPlainText()
                    .contains(QStringLiteral("liveness.failedAttemptsForNegative")));
        QSignalSpy changed(m_page.get(), &PolicyPage::policiesChanged);
        button("policyApprove")->click();
        auto* const question = m_page->findChild<QMessageBox*>(QStringLiteral("approveQuestion"));
        QVERIFY(question->informativeText().contains(QStringLiteral("Person checker")));
        question->findChild<QPushButton*>(QStringLiteral("approveYes"))->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_fixture->versionInForce(), QStringLiteral("bank-2"));
        QVERIFY(list()->item(0)->text().startsWith(QStringLiteral("bank-2\nIn force")));
        QVERIFY(list()->item(1)->text().startsWith(QStringLiteral("bank-1\nFormer")));
    }

    void whoWroteItIsRefusedInWords()
    {
        QVERIFY(m_desk->saveDraft(m_fixture->content("bank-2")));
        enter("maker", Role::ComplianceOfficer);
        m_page->refresh();
        button("policyApprove")->click();
        m_page->findChild<QMessageBox*>(QStringLiteral("approveQuestion"))
            ->findChild<QPushButton*>(QStringLiteral("approveYes"))
            ->click();
        QTRY_COMPARE(part<QLabel>("errorSentence")->text(),
                     QStringLiteral("Who wrote a policy cannot approve it."));
        QCOMPARE(m_fixture->versionInForce(), QStringLiteral("bank-1"));
    }

    void auditorsOnlyLook()
    {
        QVERIFY(m_desk->saveDraft(m_fixture->content("bank-2")));
        enter("auditor", Role::Auditor);
        m_page->refresh();
        for (const char* const name : {"policyWrite", "policyDrop", "policyApprove", "policyImport"})
            QVERIFY2(!button(name)->isVisible(), name);
        QVERIFY(button("policyExport")->isVisible() && button("policyPdf")->isEnabled());
    }

    void thePdfIsOne()
    {
        const auto policy = m_fixture->book.inForce().value();
        const QByteArray pdf = policyPdf(policy->content(), policy->manifest);
        QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 5000);
    }

private:
    void enter(const char* id, Role role)
    {
        m_access.enter({QString::fromLatin1(id), QString::fromLatin1(id),
                        QStringLiteral("Person ") + QString::fromLatin1(id), role});
    }
    template <typename T>
    [[nodiscard]] T* part(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return part<QPushButton>(name); }
    [[nodiscard]] QListWidget* list() const { return part<QListWidget>("policyList"); }

    std::unique_ptr<PolicyFixture> m_fixture;
    Access m_access;
    Installation m_installation;
    std::unique_ptr<PolicyDesk> m_desk;
    std::unique_ptr<PolicyPage> m_page;
};

static const tests::Registered<tst_PolicyPage> registered;
#include "tst_PolicyPage.moc"
