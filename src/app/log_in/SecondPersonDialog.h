#pragma once

#include "app/access/AccountDesk.h"
#include "app/signing/KeyActivity.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace aiqyn::app {

class ErrorPanel;
class SecretEdit;

/// A colleague beside whoever decides: an own login and password, and what there is to say. The decider stays
/// logged in.
class SecondPersonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives the dialog. `approve`: what is to be confirmed of the session.
    SecondPersonDialog(AccountDesk& desk, Person decider, QString sessionId, bool approve,
                       QWidget* parent = nullptr);
    ~SecondPersonDialog() override;

    /// While a password is being checked: once that is done, and nobody is told.
    void reject() override;

Q_SIGNALS:
    /// The dialog is closed then.
    void vouched(const aiqyn::app::Person& person, const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    void confirm();
    void updateState();
    void retranslate();

    AccountDesk& m_desk;
    const Person m_decider;
    const QString m_sessionId;
    const bool m_approve;
    bool m_isUnwanted = false;
    QLabel* m_explanation = nullptr;
    QLabel* m_loginLabel = nullptr;
    QLineEdit* m_login = nullptr;
    QLabel* m_passwordLabel = nullptr;
    SecretEdit* m_password = nullptr;
    QLabel* m_noteLabel = nullptr;
    QPlainTextEdit* m_note = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_confirm = nullptr;
    KeyActivity m_work{KeyActivity::AtEnd::Wait};
};

} // namespace aiqyn::app
