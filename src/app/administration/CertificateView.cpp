#include "app/administration/CertificateView.h"

#include "app/messages/CertificateNames.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace aiqyn::app {

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::int64_t urgentDays = 7;
constexpr std::int64_t soonDays = 30;

/// For the style sheet; the words beside it say the same.
QString urgencyOf(UtcTime notAfter, UtcTime now)
{
    const std::int64_t left = notAfter.milliseconds() - now.milliseconds();
    if (left < urgentDays * dayMs)
        return QStringLiteral("urgent");
    return left < soonDays * dayMs ? QStringLiteral("soon") : QStringLiteral("none");
}

} // namespace

CertificateView::CertificateView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("certificateView"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < RowCount; ++row) {
        const auto index = static_cast<std::size_t>(row);
        m_names[index] = new QLabel(this);
        m_names[index]->setProperty("quiet", true);
        m_values[index] = new QLabel(this);
        m_values[index]->setWordWrap(true);
        m_values[index]->setTextFormat(Qt::PlainText);
        m_values[index]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(m_names[index], row, 0, Qt::AlignTop);
        grid->addWidget(m_values[index], row, 1, Qt::AlignTop);
    }
    m_values[Holder]->setObjectName(QStringLiteral("certificateHolder"));
    m_values[ValidUntil]->setObjectName(QStringLiteral("certificateValidUntil"));
    retranslate();
}

void CertificateView::showCertificate(const evidence::CertificateInfo& certificate, UtcTime now)
{
    m_certificate = certificate;
    m_now = now;
    retranslate();
}

void CertificateView::clear()
{
    m_certificate.reset();
    retranslate();
}

void CertificateView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CertificateView::retranslate()
{
    m_names[Holder]->setText(tr("Holder"));
    m_names[Number]->setText(tr("BIN"));
    m_names[Role]->setText(tr("Role"));
    m_names[Issuer]->setText(tr("Issued by"));
    m_names[ValidUntil]->setText(tr("Valid until"));
    setVisible(m_certificate.has_value());
    if (!m_certificate)
        return;
    const auto orNone = [](const QString& text) { return text.isEmpty() ? tr("none") : text; };
    m_values[Holder]->setText(CertificateNames::holder(*m_certificate));
    m_values[Number]->setText(orNone(m_certificate->bin));
    m_values[Role]->setText(orNone(CertificateNames::roles(*m_certificate)));
    m_values[Issuer]->setText(orNone(m_certificate->issuer));
    QLabel* const validity = m_values[ValidUntil];
    validity->setText(tr("%1 (%2)").arg(CertificateNames::moment(m_certificate->notAfter),
                                        CertificateNames::timeLeft(m_certificate->notAfter, *m_now)));
    validity->setProperty("urgency", urgencyOf(m_certificate->notAfter, *m_now));
    validity->style()->unpolish(validity);
    validity->style()->polish(validity);
    setAccessibleName(CertificateNames::subject(*m_certificate));
    setAccessibleDescription(validity->text());
}

} // namespace aiqyn::app
