#pragma once

#include "app/signing/KeyActivity.h"
#include "app/signing/KeyTrial.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;

namespace aiqyn::app {

class BusyRow;
class CertificateView;
class ErrorPanel;
class FindingsPanel;
class KeySourceForm;

/// Opens a key, shows whose it is and what is wrong with it, and hands over only one that can sign. To try
/// out it hands over none.
class ChooseKeyDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `other`: the certificate of the other role, where it is known.
    ChooseKeyDialog(SigningDesk desk, evidence::SigningRole role, TrialPurpose purpose,
                    std::optional<evidence::CertificateInfo> other, QWidget* parent = nullptr);
    ~ChooseKeyDialog() override;

Q_SIGNALS:
    /// To be saved; the dialog closes.
    void chosen(const aiqyn::app::TriedKey& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildDialog();
    void connectForm();
    void findTokens(const QString& module);
    void findKeys(const QString& module, const evidence::TokenName& token);
    void tryIt();
    void showTried(const Result<TriedKey>& tried);
    void dropResult();
    void cancelWork();
    void closePrompt();
    void updateButtons();
    void retranslate();
    void fail(const Error& error);
    /// Scrolls to what has just been shown.
    void showEnd();

    const SigningDesk m_desk;
    const evidence::SigningRole m_role;
    const TrialPurpose m_purpose;
    const std::optional<evidence::CertificateInfo> m_other;
    std::shared_ptr<SecretPrompt> m_prompt;
    std::shared_ptr<evidence::Pkcs11Session> m_session; ///< so that the PIN is asked for once
    std::optional<TriedKey> m_tried;

    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QScrollArea* m_body = nullptr;
    KeySourceForm* m_form = nullptr;
    QWidget* m_result = nullptr;
    QLabel* m_verdictIcon = nullptr;
    QLabel* m_verdict = nullptr;
    CertificateView* m_certificate = nullptr;
    FindingsPanel* m_findings = nullptr;
    ErrorPanel* m_error = nullptr;
    BusyRow* m_busy = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_close = nullptr;
    KeyActivity m_activity;
};

} // namespace aiqyn::app
