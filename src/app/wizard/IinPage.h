#pragma once

#include "app/wizard/WizardPage.h"
#include "evidence/document/Iin.h"

class QFrame;
class QLineEdit;

namespace aiqyn::app {

/// The IIN, checked while it is typed, or why it was not obtained (R9 wants it after every liveness check).
class IinPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit IinPage(evidence::IinPopulation population, QWidget* parent = nullptr);

    void reset() override;
    void setBusy(bool busy) override;
    void focusFirst() override;
    /// After a negative liveness the document still asks for the IIN; the page says so.
    void setLivenessNegative(bool negative);

Q_SIGNALS:
    /// Twelve digits that were found right.
    void iinEntered(const QString& digits);
    void iinNotObtained(const QString& reason);

protected:
    void retranslate() override;

private:
    [[nodiscard]] static QString sentenceFor(evidence::IinError error);
    [[nodiscard]] QString digits() const;
    void onEdited();
    void updateState();
    void submit();

    const evidence::IinPopulation m_population;
    bool m_busy = false;
    bool m_negative = false;
    QFrame* m_negativeNotice = nullptr;
    QLabel* m_negativeText = nullptr;
    QLabel* m_iinLabel = nullptr;
    QLineEdit* m_iin = nullptr;
    QLabel* m_statusIcon = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_decoded = nullptr;
    QLabel* m_reasonLabel = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_notObtained = nullptr;
    QPushButton* m_continue = nullptr;
};

} // namespace aiqyn::app
