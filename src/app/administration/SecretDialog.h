#pragma once

#include "app/signing/SecretPrompt.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace aiqyn::app {

/// Asks for the password of a key file or the PIN of a token.
///
/// What the program can overwrite it does: the text of the field and its UTF-8 copies. Not in its hands are
/// the field's undo history and the shorter texts it held while somebody typed, key events, and what the
/// input method and the display server keep (docs/security.md).
class SecretDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SecretDialog(SecretRequest request, QWidget* parent = nullptr);
    ~SecretDialog() override;

    /// What was typed, as UTF-8; the field is overwritten and empty afterwards.
    [[nodiscard]] WipedBytes takeSecret();

protected:
    void changeEvent(QEvent* event) override;
    /// Watches the field's keys for a Caps Lock that stands against what is typed.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void updateButton();
    [[nodiscard]] QString warning() const;

    const SecretRequest m_request;
    QLabel* m_title = nullptr;
    QLabel* m_keyName = nullptr;
    QLabel* m_warning = nullptr;
    QLabel* m_label = nullptr;
    QLineEdit* m_edit = nullptr;
    QLabel* m_capsLock = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace aiqyn::app
