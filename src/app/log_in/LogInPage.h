#pragma once

#include "app/access/AccountDesk.h"
#include "app/signing/KeyActivity.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace aiqyn::app {

class ErrorPanel;
class LogInForm;
class NewPasswordForm;
class RecoveryCodeDialog;
class RecoveryForm;

/// What the window shows while nobody is logged in or the workplace is locked: logging in, a new password
/// where one has to be chosen first, and the way back in with the recovery code.
class LogInPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the page.
    LogInPage(AccountDesk& desk, const Access& access, QWidget* parent = nullptr);
    ~LogInPage() override;

    /// Empties the fields. Of a locked workplace says whose it is.
    void begin();

Q_SIGNALS:
    void entered();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Step { LogIn = 1, NewPassword, Recovery };

    void buildSteps(QWidget* card);
    void showStep(Step step);
    void logIn();
    void changePassword();
    void recover();
    void onEntered(const Result<Person>& person);
    void updateBusy();
    void retranslate();
    [[nodiscard]] QWidget* formOf(Step step) const;

    AccountDesk& m_desk;
    const Access& m_access;
    Step m_step = Step::LogIn;
    WipedBytes m_present;  ///< the password that has to be changed
    int m_waitSeconds = 0; ///< until the next try, as of the last
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    LogInForm* m_logIn = nullptr;
    QWidget* m_change = nullptr;
    NewPasswordForm* m_newPassword = nullptr;
    QPushButton* m_changeButton = nullptr;
    RecoveryForm* m_recovery = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_other = nullptr; ///< to the recovery, or back
    QPointer<RecoveryCodeDialog> m_code;
    KeyActivity m_work{KeyActivity::AtEnd::Wait};
};

} // namespace aiqyn::app
