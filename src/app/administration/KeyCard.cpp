#include "app/administration/KeyCard.h"

#include "app/administration/CertificateView.h"
#include "app/messages/CertificateNames.h"
#include "app/wizard/FindingsPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace aiqyn::app {

using evidence::SigningRole;

KeyCard::KeyCard(SigningRole role, bool training, QWidget* parent)
    : QFrame(parent)
    , m_role(role)
    , m_training(training)
{
    setObjectName(QStringLiteral("card"));
    m_title = new QLabel(this);
    m_title->setProperty("big", true);
    m_sourceLabel = new QLabel(this);
    m_sourceLabel->setObjectName(QStringLiteral("keySource"));
    m_sourceLabel->setProperty("quiet", true);
    m_sourceLabel->setWordWrap(true);
    m_sourceLabel->setTextFormat(Qt::PlainText);
    m_choose = new QPushButton(this);
    m_choose->setObjectName(role == SigningRole::Provider ? QStringLiteral("chooseProvider")
                                                          : QStringLiteral("chooseCustomer"));
    m_certificate = new CertificateView(this);
    m_closed = new QLabel(this);
    m_closed->setObjectName(QStringLiteral("keyClosed"));
    m_closed->setWordWrap(true);
    m_findings = new FindingsPanel(FindingsPanel::Roles::Known, this);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sourceLabel);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addLayout(words, 1);
    head->addWidget(m_choose, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_certificate);
    column->addWidget(m_closed);
    column->addWidget(m_findings);
    connect(m_choose, &QPushButton::clicked, this, &KeyCard::chooseRequested);
    clear();
    retranslate();
}

void KeyCard::showSource(const std::optional<KeySource>& source)
{
    m_source = source;
    retranslate();
}

void KeyCard::showCertificate(const evidence::CertificateInfo& certificate,
                              const std::vector<evidence::ReadinessFinding>& findings, UtcTime now)
{
    std::vector<evidence::ReadinessFinding> own;
    for (const evidence::ReadinessFinding& finding : findings)
        if (finding.role == m_role)
            own.push_back(finding);
    m_certificate->showCertificate(certificate, now);
    m_findings->showFindings(std::move(own), m_training);
    m_closed->hide();
}

void KeyCard::clear()
{
    m_certificate->clear();
    m_findings->clear();
    m_closed->show();
}

void KeyCard::setChangeable(bool changeable)
{
    m_choose->setVisible(changeable);
}

void KeyCard::setBusy(bool busy)
{
    m_choose->setEnabled(!busy);
}

void KeyCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString KeyCard::sourceText() const
{
    if (!m_source)
        return tr("The settings of the signing keys cannot be read.");
    if (const auto* const file = std::get_if<FileKeySource>(&*m_source))
        return tr("Key file: %1").arg(QDir::toNativeSeparators(file->file));
    if (const auto* const token = std::get_if<TokenKeySource>(&*m_source))
        return tr("Token: %1, serial number %2").arg(token->token.label, token->token.serial);
    return m_training ? tr("Training key, made by this program") : tr("No key is chosen yet.");
}

void KeyCard::retranslate()
{
    m_title->setText(CertificateNames::signingRole(m_role));
    const QString signs = m_role == SigningRole::Provider
                              ? tr("Signs the documents of the liveness check and of the comparison.")
                              : tr("Signs the decision and the policy.");
    m_sourceLabel->setText(signs + u'\n' + sourceText());
    m_closed->setText(tr("The key is closed. The check opens it and asks for its password or PIN."));
    m_choose->setText(m_training ? tr("Try a key...") : tr("Choose a key..."));
    m_choose->setAccessibleName(QStringLiteral("%1: %2").arg(m_title->text(), m_choose->text()));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_sourceLabel->text());
}

} // namespace aiqyn::app
