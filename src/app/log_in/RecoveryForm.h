#pragma once

#include "base/WipedBytes.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace aiqyn::app {

class NewPasswordForm;

/// The code from the envelope, whose account it opens, and the new password.
class RecoveryForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryForm(QWidget* parent = nullptr);

    void reset(const QString& login);
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString login() const;
    [[nodiscard]] WipedBytes takePassword();
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void submitted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateState();
    void retranslate();

    bool m_busy = false;
    QLabel* m_hint = nullptr;
    QLabel* m_codeLabel = nullptr;
    QLineEdit* m_code = nullptr;
    QLabel* m_loginLabel = nullptr;
    QLineEdit* m_login = nullptr;
    NewPasswordForm* m_password = nullptr;
    QPushButton* m_submit = nullptr;
};

} // namespace aiqyn::app
