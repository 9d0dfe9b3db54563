#pragma once

#include "evidence/document/PolicyContent.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace aiqyn::app {

/// What an attempt asks of the person, and what its signs do.
class LivenessCriteriaForm final : public QWidget
{
    Q_OBJECT

public:
    /// `challenges`: names of those that can be measured here.
    explicit LivenessCriteriaForm(const QStringList& challenges, QWidget* parent = nullptr);

    void setCriteria(const evidence::LivenessCriteria& criteria);
    /// Only lawful numbers can be entered; whether enough challenges are chosen is said by problem().
    [[nodiscard]] evidence::LivenessCriteria criteria() const;
    /// Empty: nothing stands against it.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_qualityLabel = nullptr;
    QSpinBox* m_quality = nullptr; ///< 0..100
    QLabel* m_setLabel = nullptr;
    QList<QCheckBox*> m_challenges; ///< each with its name as property "challenge"
    QLabel* m_countLabel = nullptr;
    QSpinBox* m_count = nullptr;
    QLabel* m_attemptsLabel = nullptr;
    QComboBox* m_attempts = nullptr;
    QLabel* m_lightLabel = nullptr;
    QComboBox* m_light = nullptr;
    QCheckBox* m_reviews = nullptr;
};

} // namespace aiqyn::app
