#pragma once

#include "app/signing/SigningSettings.h"
#include "base/UtcTime.h"
#include "evidence/signature/CertificateInfo.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace aiqyn::app {

class CertificateView;
class FindingsPanel;

/// One role's signing key: where it comes from, its certificate and what the check found.
class KeyCard final : public QFrame
{
    Q_OBJECT

public:
    KeyCard(evidence::SigningRole role, bool training, QWidget* parent = nullptr);

    /// nullopt: not known, the settings cannot be read.
    void showSource(const std::optional<KeySource>& source);
    void showCertificate(const evidence::CertificateInfo& certificate,
                         const std::vector<evidence::ReadinessFinding>& findings, UtcTime now);
    /// The key is not open.
    void clear();
    void setBusy(bool busy);
    /// Whether whoever looks at it may choose a key.
    void setChangeable(bool changeable);

Q_SIGNALS:
    void chooseRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString sourceText() const;

    const evidence::SigningRole m_role;
    const bool m_training;
    std::optional<KeySource> m_source;
    QLabel* m_title = nullptr;
    QLabel* m_sourceLabel = nullptr;
    QLabel* m_closed = nullptr;
    CertificateView* m_certificate = nullptr;
    FindingsPanel* m_findings = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace aiqyn::app
