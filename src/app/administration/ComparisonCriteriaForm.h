#pragma once

#include "app/policy/PolicyFit.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace aiqyn::app {

/// When two images match, and where the reference comes from. A threshold is chosen by its false match rate,
/// of those that were measured; a stricter one can be set, never a weaker.
class ComparisonCriteriaForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonCriteriaForm(const Installation& installation, QWidget* parent = nullptr);

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
    void followRate();
    void retranslate();

    const Installation& m_installation;
    QLabel* m_rateLabel = nullptr;
    QComboBox* m_rate = nullptr; ///< item data: index into Installation::points
    QLabel* m_thresholdLabel = nullptr;
    QDoubleSpinBox* m_threshold = nullptr;
    QCheckBox* m_hasBand = nullptr;
    QDoubleSpinBox* m_bandFrom = nullptr;
    QDoubleSpinBox* m_bandTo = nullptr;
    QLabel* m_sourcesLabel = nullptr;
    QCheckBox* m_state = nullptr;
    QCheckBox* m_identified = nullptr;
};

} // namespace aiqyn::app
