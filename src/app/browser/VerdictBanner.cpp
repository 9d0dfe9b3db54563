#include "app/browser/VerdictBanner.h"

#include "app/messages/CauseNames.h"
#include "app/messages/EvidenceNames.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLabel>

namespace aiqyn::app {

VerdictBanner::VerdictBanner(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("verdictBanner"));
    m_icon = new QLabel(this);
    m_word = new QLabel(this);
    m_word->setObjectName(QStringLiteral("verdictWord"));
    m_word->setProperty("big", true);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_sentence->setWordWrap(true);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_word);
    text->addWidget(m_sentence);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(14);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
}

void VerdictBanner::showVerdict(const QString& indication, const QString& subIndication)
{
    m_indication = indication;
    m_subIndication = subIndication;
    retranslate();
}

void VerdictBanner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VerdictBanner::retranslate()
{
    m_icon->setPixmap(QIcon(EvidenceNames::indicationIcon(m_indication)).pixmap(36, 36));
    m_word->setText(EvidenceNames::indication(m_indication));
    QString sentence = EvidenceNames::indicationSentence(m_indication);
    if (!m_subIndication.isEmpty())
        sentence += u' ' + EvidenceNames::subIndication(m_subIndication);
    if (const QString step = CauseNames::nextStep(m_subIndication); !step.isEmpty())
        sentence += u'\n' + step;
    m_sentence->setText(sentence);
    setAccessibleName(tr("Verdict: %1").arg(m_word->text()));
    setAccessibleDescription(sentence);
}

} // namespace aiqyn::app
