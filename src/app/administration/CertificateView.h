#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/CertificateInfo.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;

namespace aiqyn::app {

/// A certificate in words: holder, BIN, role, issuer, and until when it is valid. Empty until shown.
class CertificateView final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateView(QWidget* parent = nullptr);

    /// `now`: for the time left.
    void showCertificate(const evidence::CertificateInfo& certificate, UtcTime now);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Row { Holder, Number, Role, Issuer, ValidUntil, RowCount };

    void retranslate();

    std::array<QLabel*, RowCount> m_names{};
    std::array<QLabel*, RowCount> m_values{};
    std::optional<evidence::CertificateInfo> m_certificate;
    std::optional<UtcTime> m_now;
};

} // namespace aiqyn::app
