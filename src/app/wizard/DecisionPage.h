#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"
#include "evidence/document/DecisionDocument.h"

class QCheckBox;
class QPlainTextEdit;
class QTableWidget;

namespace aiqyn::app {

/// The criteria one by one, what they lead to, and the decision: with a reason where it goes another way or
/// where a person had to look.
class DecisionPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit DecisionPage(QWidget* parent = nullptr);

    void reset() override;
    void setBusy(bool busy) override;
    void focusFirst() override;
    void showCriteria(const std::vector<Criterion>& criteria, evidence::Recommendation recommendation);
    /// Whose decision it will be.
    void showDecider(const QString& name);

Q_SIGNALS:
    /// The person has looked at what the passive cues say.
    void reviewConfirmed();
    void decided(bool approve, const QString& reason);

protected:
    void retranslate() override;

private:
    void decide(bool approve);
    void updateState();
    [[nodiscard]] QString verdict() const;

    std::vector<Criterion> m_criteria;
    evidence::Recommendation m_recommendation = evidence::Recommendation::Refuse;
    bool m_busy = false;
    QTableWidget* m_table = nullptr;
    QCheckBox* m_reviewed = nullptr; ///< shown while the signs in the video ask for a review
    QLabel* m_verdict = nullptr;
    QLabel* m_reasonLabel = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QString m_decider;
    QLabel* m_decidedBy = nullptr;
    QPushButton* m_refuse = nullptr;
    QPushButton* m_approve = nullptr;
};

} // namespace aiqyn::app
