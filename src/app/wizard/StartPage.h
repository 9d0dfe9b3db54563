#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"

#include <QStringList>

class QComboBox;
class QLineEdit;

namespace aiqyn::app {

class SubjectNeedsPanel;

/// What the session serves (R17): service type and contract number; and what the person cannot be asked for.
class StartPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit StartPage(const QStringList& serviceTypes, QWidget* parent = nullptr);

    void reset() override;
    void setBusy(bool busy) override;
    void focusFirst() override;

Q_SIGNALS:
    void startRequested(const aiqyn::app::SessionStart& start);

protected:
    void retranslate() override;

private:
    void updateButton();

    QLabel* m_serviceLabel = nullptr;
    QComboBox* m_service = nullptr;
    QLabel* m_contractLabel = nullptr;
    QLineEdit* m_contract = nullptr;
    QLabel* m_notice = nullptr;
    QLabel* m_lightWarning = nullptr;
    SubjectNeedsPanel* m_needs = nullptr;
    QPushButton* m_start = nullptr;
    bool m_busy = false;
};

} // namespace aiqyn::app
