#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"

class QProgressBar;
class QRadioButton;

namespace aiqyn::app {

/// Where the reference image comes from: one of the two sources of the rules (R11), or none to be had.
class ReferencePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ReferencePage(QWidget* parent = nullptr);

    /// Those that the session's policy admits; at least one.
    void setSources(bool stateDatabase, bool identifiedImages);
    void reset() override;
    void setBusy(bool busy) override;
    void focusFirst() override;

Q_SIGNALS:
    void fetchRequested(aiqyn::app::ReferenceSourceKind source);
    void unavailableDeclared();
    /// The reference that is being fetched is not wanted any more.
    void cancelRequested();

protected:
    void retranslate() override;

private:
    QRadioButton* m_state = nullptr;
    QLabel* m_stateHint = nullptr;
    QRadioButton* m_identified = nullptr;
    QLabel* m_identifiedHint = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_progressText = nullptr;
    QPushButton* m_unavailable = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_fetch = nullptr;
    bool m_tried = false; ///< the button says "again" then
};

} // namespace aiqyn::app
