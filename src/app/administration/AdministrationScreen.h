#pragma once

#include "app/administration/PolicyPage.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace aiqyn::app {

class Access;
class AccountDesk;
class AccountsPage;
class PolicyPage;
class ReadinessCheck;
class SigningKeysPage;

/// The pages of the administration, those that the role in force may see.
class AdministrationScreen final : public QWidget
{
    Q_OBJECT

public:
    /// What the pages work on; all outlive the screen.
    struct Desks
    {
        ReadinessCheck& readiness;
        AccountDesk& accounts;
        PolicyDesk& policies;
        const Access& access;
        const Installation& installation;
        PolicyPage::Approve approvePolicy;
    };
    explicit AdministrationScreen(const Desks& desks, QWidget* parent = nullptr);

    /// Reads anew what is shown, and who may see it.
    void refresh();

Q_SIGNALS:
    /// The first account was made, and its owner is logged in.
    void accountsBegun();
    /// Another policy may be in force now.
    void policiesChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPage(int index);
    void retranslate();

    const Access& m_access;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    SigningKeysPage* m_keys = nullptr;
    AccountsPage* m_accounts = nullptr;
    PolicyPage* m_policy = nullptr;
};

} // namespace aiqyn::app
