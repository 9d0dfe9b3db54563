#pragma once

#include "app/access/AccountDesk.h"
#include "app/signing/KeyActivity.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace aiqyn::app {

class ErrorPanel;
class NewPasswordForm;
class SecretEdit;

/// A new password for whoever is logged in.
class ChangePasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives the dialog.
    ChangePasswordDialog(AccountDesk& desk, const Person& person, QWidget* parent = nullptr);
    ~ChangePasswordDialog() override;

    /// Not while the password is being changed.
    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void change();
    void updateState();
    void retranslate();

    AccountDesk& m_desk;
    const QString m_login;
    QLabel* m_presentLabel = nullptr;
    SecretEdit* m_present = nullptr;
    NewPasswordForm* m_next = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_change = nullptr;
    KeyActivity m_work{KeyActivity::AtEnd::Wait};
};

} // namespace aiqyn::app
