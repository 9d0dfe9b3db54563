#pragma once

#include "app/identification/SessionTypes.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace aiqyn::app {

/// What the person cannot be asked for. When anything is chosen, who chose it and why must be said: the
/// document of the check names both.
class SubjectNeedsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectNeedsPanel(QWidget* parent = nullptr);

    void reset();
    [[nodiscard]] SubjectNeeds needs() const;
    /// Nothing is chosen, or who and why are said.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void onChange();
    void retranslate();

    QLabel* m_title = nullptr;
    QCheckBox* m_photosensitive = nullptr;
    QCheckBox* m_noHeadMovement = nullptr;
    QCheckBox* m_noEyeClosing = nullptr;
    QCheckBox* m_longerWindows = nullptr;
    QWidget* m_account = nullptr; ///< the fields that a choice calls for
    QLabel* m_chosenByLabel = nullptr;
    QLineEdit* m_chosenBy = nullptr;
    QLabel* m_reasonLabel = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_missing = nullptr;
};

} // namespace aiqyn::app
