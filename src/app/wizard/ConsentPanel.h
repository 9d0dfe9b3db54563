#pragma once

#include "app/identification/SessionTypes.h"
#include "evidence/document/PolicyContent.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace aiqyn::app {

/// The policy's text of consent in the person's language, and the answer. Who does not agree is served
/// without biometrics: the panel says how, and no session begins.
class ConsentPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentPanel(QWidget* parent = nullptr);

    /// Hidden without a text: then there is nothing to agree to.
    void setText(const std::optional<evidence::ConsentText>& text);
    /// Takes the answer back: the next person has not been asked.
    void reset();
    /// Whether a session may begin.
    [[nodiscard]] bool isAnswered() const;
    /// What the person agreed to; nullopt: nothing.
    [[nodiscard]] std::optional<ConsentAnswer> answer() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showText();
    void retranslate();

    std::optional<evidence::ConsentText> m_text;
    bool m_isRefused = false;
    QLabel* m_title = nullptr;
    QComboBox* m_language = nullptr;
    QPlainTextEdit* m_view = nullptr;
    QCheckBox* m_agrees = nullptr;
    QPushButton* m_refuses = nullptr;
    QLabel* m_refused = nullptr;
};

} // namespace aiqyn::app
