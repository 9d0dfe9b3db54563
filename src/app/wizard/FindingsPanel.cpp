#include "app/wizard/FindingsPanel.h"

#include "app/messages/CertificateNames.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace aiqyn::app {

using evidence::ReadinessCode;
using evidence::ReadinessFinding;

namespace {

constexpr int iconSide = 20;

QLabel* textLabel(const QString& name, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

bool isSameForBoth(const ReadinessFinding& one, const ReadinessFinding& other)
{
    return one.role != other.role && one.code == other.code && one.notAfter == other.notAfter;
}

} // namespace

FindingsPanel::FindingsPanel(Roles roles, QWidget* parent)
    : QFrame(parent)
    , m_roles(roles)
{
    setObjectName(QStringLiteral("findingsPanel"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(12, 9, 12, 9);
    m_column->setSpacing(8);
    hide();
}

void FindingsPanel::showFindings(std::vector<ReadinessFinding> findings, bool training)
{
    m_findings = std::move(findings);
    m_training = training;
    retranslate();
    setVisible(!m_findings.empty());
}

void FindingsPanel::clear()
{
    showFindings({}, m_training);
}

bool FindingsPanel::blocks() const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [](const ReadinessFinding& finding) { return evidence::blocksSigning(finding.code); });
}

void FindingsPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Both roles' keys may well run out together: that is one sentence.
bool FindingsPanel::isRepeated(std::size_t index) const
{
    const auto end = m_findings.begin() + static_cast<std::ptrdiff_t>(index);
    return m_roles == Roles::Named && std::any_of(m_findings.begin(), end, [&](const ReadinessFinding& one) {
               return isSameForBoth(one, m_findings[index]);
           });
}

QString FindingsPanel::sentenceOf(const ReadinessFinding& finding, const QString& words) const
{
    if (m_roles == Roles::Known || finding.code == ReadinessCode::SameCertificateForBothRoles)
        return words;
    const bool both =
        std::any_of(m_findings.begin(), m_findings.end(),
                    [&finding](const ReadinessFinding& other) { return isSameForBoth(finding, other); });
    return QStringLiteral("%1: %2").arg(
        both ? tr("Provider and customer") : CertificateNames::signingRole(finding.role), words);
}

void FindingsPanel::addFinding(const ReadinessFinding& finding)
{
    const CertificateNames::Finding words = CertificateNames::finding(finding, m_training);
    auto* line = new QWidget(this);
    auto* icon = new QLabel(line);
    icon->setPixmap(QIcon(CertificateNames::icon(finding)).pixmap(iconSide, iconSide));
    auto* sentence = textLabel(QStringLiteral("findingSentence"), sentenceOf(finding, words.sentence), line);
    sentence->setProperty("strong", true);
    auto* text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget(sentence);
    text->addWidget(textLabel(QStringLiteral("findingNextStep"), words.nextStep, line));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    m_column->addWidget(line);
}

void FindingsPanel::retranslate()
{
    while (const QLayoutItem* item = m_column->itemAt(0)) {
        // Not later: the labels of the old language must not be found beside the new ones.
        delete item->widget();
    }
    setProperty("blocks", blocks());
    style()->unpolish(this);
    style()->polish(this);
    QStringList sentences;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (isRepeated(i))
            continue;
        addFinding(m_findings[i]);
        sentences << CertificateNames::finding(m_findings[i], m_training).sentence;
    }
    setAccessibleName(sentences.join(u' '));
}

} // namespace aiqyn::app
