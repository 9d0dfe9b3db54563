#pragma once

#include "app/access/Permissions.h"
#include "base/WipedBytes.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace aiqyn::app {

class ErrorPanel;
class NewPasswordForm;

/// What a new account, or a new password for one, needs.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose {
        First = 1,  ///< the first administrator, whose own password it is
        Add,        ///< for somebody who will change the password
        NewPassword ///< likewise, of an account there is
    };

    explicit AccountDialog(Purpose purpose, QWidget* parent = nullptr);

    /// For Purpose::NewPassword, whose login and name cannot be changed here.
    void setOwner(const QString& login, const QString& name);
    [[nodiscard]] QString login() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] Role role() const;
    [[nodiscard]] WipedBytes takePassword();
    /// While what was submitted is being done.
    void setBusy(bool busy);
    [[nodiscard]] ErrorPanel* errorPanel() const { return m_error; }

Q_SIGNALS:
    /// The dialog stays until somebody closes it: what was asked for may be refused.
    void submitted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFields();
    void updateState();
    void retranslate();

    const Purpose m_purpose;
    bool m_busy = false;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_loginLabel = nullptr;
    QLineEdit* m_login = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_roleLabel = nullptr;
    QComboBox* m_role = nullptr;
    NewPasswordForm* m_password = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_submit = nullptr;
};

} // namespace aiqyn::app
