#pragma once

#include "base/WipedBytes.h"

#include <QWidget>

class QLabel;

namespace aiqyn::app {

class SecretEdit;

/// A new password, typed twice, with what still speaks against it.
class NewPasswordForm final : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordForm(QWidget* parent = nullptr);

    /// Whose password it becomes: neither may be in it.
    void setOwner(const QString& login, const QString& name);
    void reset();
    /// It will do, and both fields say the same.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] WipedBytes takePassword();
    void focusFirst();

Q_SIGNALS:
    void changed();
    void accepted(); ///< Return was pressed in the second field, with a complete form

protected:
    void changeEvent(QEvent* event) override;

private:
    void judge();
    void retranslate();

    QString m_login;
    QString m_name;
    bool m_isComplete = false;
    QLabel* m_firstLabel = nullptr;
    SecretEdit* m_first = nullptr;
    QLabel* m_secondLabel = nullptr;
    SecretEdit* m_second = nullptr;
    QLabel* m_advice = nullptr;
};

} // namespace aiqyn::app
