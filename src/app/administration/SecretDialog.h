#pragma once

#include "app/signing/SecretPrompt.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace aiqyn::app {

class SecretEdit;

/// Asks for the password of a key file or the PIN of a token.
class SecretDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SecretDialog(SecretRequest request, QWidget* parent = nullptr);

    /// What was typed, as UTF-8; the field is overwritten and empty afterwards.
    [[nodiscard]] WipedBytes takeSecret();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void updateButton();
    [[nodiscard]] QString warning() const;

    const SecretRequest m_request;
    QLabel* m_title = nullptr;
    QLabel* m_keyName = nullptr;
    QLabel* m_warning = nullptr;
    QLabel* m_label = nullptr;
    SecretEdit* m_edit = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace aiqyn::app
