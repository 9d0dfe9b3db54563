#pragma once

#include "evidence/document/PolicyContent.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace aiqyn::app {

/// Around a session: what a person agrees to, how often and how long, who decides, and what becomes of the
/// reference image.
class SessionRulesForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionRulesForm(QWidget* parent = nullptr);

    void setPolicy(const evidence::PolicyContent& policy);
    /// Writes what is chosen into the policy.
    void apply(evidence::PolicyContent& policy) const;
    /// Empty: nothing stands against it.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A number that may be left out.
    struct Limit
    {
        QCheckBox* box = nullptr;
        QSpinBox* number = nullptr;
    };

    [[nodiscard]] Limit makeLimit(const char* name, int most);
    void retranslate();

    QLabel* m_secondLabel = nullptr;
    QComboBox* m_second = nullptr;
    QLabel* m_minutesLabel = nullptr;
    QSpinBox* m_minutes = nullptr;
    Limit m_sessions;
    Limit m_failed;
    Limit m_years;
    QCheckBox* m_keepsReference = nullptr;
    QCheckBox* m_asksConsent = nullptr;
    QLabel* m_versionLabel = nullptr;
    QLineEdit* m_version = nullptr;
    QTabWidget* m_languages = nullptr;
    QPlainTextEdit* m_kk = nullptr;
    QPlainTextEdit* m_ru = nullptr;
    QPlainTextEdit* m_en = nullptr;
};

} // namespace aiqyn::app
