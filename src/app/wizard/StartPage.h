#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"
#include "evidence/document/PolicyContent.h"
#include "evidence/signature/SigningReadiness.h"

#include <QStringList>

class QComboBox;
class QLineEdit;

namespace aiqyn::app {

class BusyRow;
class FindingsPanel;
class ConsentPanel;
class SubjectNeedsPanel;

/// What the session serves (R17): service type and contract number; and what the person cannot be asked for.
class StartPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Those of the policy; the one that was chosen stays so.
    /// What the person has to agree to first; nullopt: nothing.
    void setConsent(const std::optional<evidence::ConsentText>& text);
    void setServiceTypes(const QStringList& serviceTypes);
    void reset() override;
    void setBusy(bool busy) override;
    void focusFirst() override;
    void showError(const Error& error) override;

    /// What the check of the signing keys found. One that blocks is asked for again by startRequested(), so
    /// that the mended key is tried.
    void showReadiness(const std::vector<evidence::ReadinessFinding>& findings, bool training);
    void setCheckingKeys(bool checking);

Q_SIGNALS:
    void startRequested(const aiqyn::app::SessionStart& start);
    /// The check of the keys is to end.
    void cancelRequested();

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
    ConsentPanel* m_consent = nullptr;
    SubjectNeedsPanel* m_needs = nullptr;
    QLabel* m_blocked = nullptr;
    FindingsPanel* m_findings = nullptr;
    BusyRow* m_checking = nullptr;
    QPushButton* m_start = nullptr;
    bool m_busy = false;
};

} // namespace aiqyn::app
