#pragma once

#include "base/WipedBytes.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace aiqyn::app {

/// A field for a password, with a hint while Caps Lock seems to be on.
///
/// What the program can overwrite it does: the text of the field and its UTF-8 copies. Not in its hands are
/// the field's undo history and the shorter texts it held while somebody typed, key events, and what the
/// input method and the display server keep (docs/security.md).
class SecretEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(const QString& name, QWidget* parent = nullptr);
    ~SecretEdit() override;

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] bool isEmpty() const;
    /// What was typed, as UTF-8; the field is overwritten and empty afterwards.
    [[nodiscard]] WipedBytes takeSecret();

Q_SIGNALS:
    void changed();
    void accepted(); ///< Return was pressed

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    QLineEdit* m_edit = nullptr;
    QLabel* m_capsLock = nullptr;
};

} // namespace aiqyn::app
