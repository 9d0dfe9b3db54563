#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"

#include <QImage>

namespace aiqyn::app {

class SimilarityScale;

/// Both images side by side and what the comparison gave.
class ComparisonPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ComparisonPage(QWidget* parent = nullptr);

    void reset() override;
    void setBusy(bool busy) override;
    void focusFirst() override;
    void showComparison(const ComparisonOutcome& outcome, const QImage& current, const QImage& reference);

Q_SIGNALS:
    void continueRequested();

protected:
    void retranslate() override;

private:
    void setImage(QLabel* label, const QImage& image);
    [[nodiscard]] QString originOfThreshold() const;
    /// Date and quality of the reference, and whether one person did all challenges.
    [[nodiscard]] QStringList remarks() const;

    ComparisonOutcome m_outcome;
    QLabel* m_currentCaption = nullptr;
    QLabel* m_current = nullptr;
    QLabel* m_referenceCaption = nullptr;
    QLabel* m_reference = nullptr;
    QLabel* m_resultIcon = nullptr;
    QLabel* m_result = nullptr;
    QLabel* m_explanation = nullptr;
    SimilarityScale* m_scale = nullptr;
    QPushButton* m_continue = nullptr;
};

} // namespace aiqyn::app
