#pragma once

#include "app/access/AccountDesk.h"
#include "app/administration/AccountDialog.h"
#include "app/signing/KeyActivity.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTableWidget;

namespace aiqyn::app {

class ErrorPanel;

/// Who may work here. In a training profile without accounts, how to begin with them.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the page.
    AccountsPage(AccountDesk& desk, const Access& access, QWidget* parent = nullptr);
    ~AccountsPage() override;

    void refresh();

Q_SIGNALS:
    /// The first account was made, and its owner is logged in.
    void begun();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildPage();
    /// `kept`: id of the account that is to be selected.
    void showAccounts(const QString& kept);
    void openDialog(AccountDialog::Purpose purpose);
    void submit();
    void onMade(const Result<QString>& code);
    void onDone(const Result<void>& done);
    void changeSelected(const Result<void>& changed);
    void updateState();
    void retranslate();
    [[nodiscard]] const evidence::Account* selected() const;

    AccountDesk& m_desk;
    const Access& m_access;
    std::vector<evidence::Account> m_accounts;
    bool m_isUnused = false;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_unused = nullptr;
    QTableWidget* m_table = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_first = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_role = nullptr;
    QMenu* m_roleMenu = nullptr;
    QPushButton* m_password = nullptr;
    QPushButton* m_close = nullptr;
    QPointer<AccountDialog> m_dialog;
    AccountDialog::Purpose m_purpose = AccountDialog::Purpose::Add; ///< of the dialog
    KeyActivity m_work{KeyActivity::AtEnd::Wait};
};

} // namespace aiqyn::app
