#pragma once

#include "base/Error.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace aiqyn::app {

class ErrorPanel;

/// The frame that all pages share: title, hint, content, error, and a row of buttons. Enter presses the
/// primary button from any field of one line.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the page's stable name in IdentificationWizard::pageShown.
    explicit WizardPage(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }

    /// Empties the page for a new session.
    virtual void reset();
    /// A step is under way: nothing on the page can be pressed twice.
    virtual void setBusy(bool busy);
    /// Puts the keyboard where the work of the page begins.
    virtual void focusFirst();

    virtual void showError(const Error& error);
    void clearError();

protected:
    /// All texts of the page, in the language in force.
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    void setHeading(const QString& title, const QString& hint);
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// The new button stands at the right end of the row; at most one is primary.
    QPushButton* addButton(const QString& objectName, bool primary);
    /// Buttons added after this stand on the right of the gap.
    void addButtonGap();

private:
    const QString m_name;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QVBoxLayout* m_content = nullptr;
    ErrorPanel* m_error = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QPushButton* m_primary = nullptr;
};

} // namespace aiqyn::app
