#pragma once

#include "app/signing/KeyActivity.h"
#include "app/signing/KeyTrial.h"
#include "app/signing/ReadinessCheck.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace aiqyn::app {

class BusyRow;
class ChooseKeyDialog;
class ErrorPanel;
class KeyCard;

/// Administration of the signing keys: both roles' keys with what the check finds, choosing another one; in
/// training mode the keys that the program made, and trying one out.
class SigningKeysPage final : public QWidget
{
    Q_OBJECT

public:
    /// `readiness` outlives the page.
    explicit SigningKeysPage(ReadinessCheck& readiness, QWidget* parent = nullptr);
    ~SigningKeysPage() override;

    /// Reads the settings anew.
    void refresh();
    /// Whether keys can be chosen and tried by whoever looks at the page.
    void setChangeable(bool changeable);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildPage();
    void showReport(const ReadinessReport& report);
    void showLocked();
    void choose(evidence::SigningRole role);
    void onChosen(evidence::SigningRole role, const TriedKey& key);
    void updateBusy();
    void retranslate();
    [[nodiscard]] KeyCard* card(evidence::SigningRole role) const;

    ReadinessCheck& m_readiness;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_trainingNotice = nullptr;
    KeyCard* m_provider = nullptr;
    KeyCard* m_customer = nullptr;
    QLabel* m_lastCheck = nullptr;
    ErrorPanel* m_error = nullptr;
    BusyRow* m_busy = nullptr;
    QPushButton* m_lock = nullptr;
    QPushButton* m_check = nullptr;
    QPointer<ChooseKeyDialog> m_dialog;
    KeyActivity m_saving;
};

} // namespace aiqyn::app
