#pragma once

#include "base/WipedBytes.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace aiqyn::app {

class SecretEdit;

/// Login and password.
class LogInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit LogInForm(QWidget* parent = nullptr);

    /// Empties the password; `login` as it is to stand there.
    void reset(const QString& login);
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
    QLabel* m_loginLabel = nullptr;
    QLineEdit* m_login = nullptr;
    QLabel* m_passwordLabel = nullptr;
    SecretEdit* m_password = nullptr;
    QPushButton* m_submit = nullptr;
};

} // namespace aiqyn::app
