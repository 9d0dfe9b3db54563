#include "app/wizard/ReferencePage.h"

#include "app/messages/Names.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

namespace aiqyn::app {

namespace {

constexpr int hintIndent = 32;

} // namespace

ReferencePage::ReferencePage(QWidget* parent)
    : WizardPage(QStringLiteral("reference"), parent)
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_state = new QRadioButton(card);
    m_state->setObjectName(QStringLiteral("referenceSourceState"));
    m_stateHint = new QLabel(card);
    m_identified = new QRadioButton(card);
    m_identified->setObjectName(QStringLiteral("referenceSourceIdentified"));
    m_identifiedHint = new QLabel(card);
    for (QLabel* hint : {m_stateHint, m_identifiedHint}) {
        hint->setProperty("quiet", true);
        hint->setWordWrap(true);
        hint->setIndent(hintIndent);
    }
    m_progress = new QProgressBar(card);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progressText = new QLabel(card);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->addWidget(m_state);
    column->addWidget(m_stateHint);
    column->addSpacing(10);
    column->addWidget(m_identified);
    column->addWidget(m_identifiedHint);
    column->addSpacing(10);
    column->addWidget(m_progressText);
    column->addWidget(m_progress);
    content()->addWidget(card);
    content()->addStretch(1);

    m_unavailable = addButton(QStringLiteral("referenceUnavailable"), false);
    addButtonGap();
    m_cancel = addButton(QStringLiteral("referenceCancel"), false);
    m_fetch = addButton(QStringLiteral("referenceFetch"), true);

    connect(m_fetch, &QPushButton::clicked, this, [this] {
        clearError();
        m_tried = true;
        Q_EMIT fetchRequested(m_state->isChecked() ? ReferenceSourceKind::StateDatabase
                                                   : ReferenceSourceKind::IdentifiedImages);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
    connect(m_unavailable, &QPushButton::clicked, this, [this] {
        clearError();
        Q_EMIT unavailableDeclared();
    });
    reset();
}

void ReferencePage::setSources(bool stateDatabase, bool identifiedImages)
{
    m_state->setVisible(stateDatabase);
    m_stateHint->setVisible(stateDatabase);
    m_identified->setVisible(identifiedImages);
    m_identifiedHint->setVisible(identifiedImages);
    (stateDatabase ? m_state : m_identified)->setChecked(true);
}

void ReferencePage::reset()
{
    WizardPage::reset();
    m_state->setChecked(true);
    m_tried = false;
    setBusy(false);
}

void ReferencePage::setBusy(bool busy)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_identified, m_fetch, m_unavailable})
        widget->setEnabled(!busy);
    m_cancel->setVisible(busy);
    m_cancel->setEnabled(busy);
    m_progress->setVisible(busy);
    m_progressText->setVisible(busy);
    retranslate();
    if (!busy && isVisible() && m_tried)
        m_fetch->setFocus();
}

void ReferencePage::focusFirst()
{
    (m_state->isChecked() ? m_state : m_identified)->setFocus();
}

void ReferencePage::retranslate()
{
    setHeading(tr("Reference image"), tr("The live image is compared with an image of the same IIN that is "
                                         "already known. Choose where it comes from."));
    m_state->setText(Names::referenceSource(ReferenceSourceKind::StateDatabase));
    m_state->setAccessibleName(m_state->text());
    m_stateHint->setText(tr("The image that the state holds for this IIN."));
    m_identified->setText(Names::referenceSource(ReferenceSourceKind::IdentifiedImages));
    m_identified->setAccessibleName(m_identified->text());
    m_identifiedHint->setText(tr("An image that was compared with the state image database before."));
    m_progressText->setText(tr("The reference image is being fetched and compared."));
    m_progress->setAccessibleName(m_progressText->text());
    m_unavailable->setText(tr("&No reference image available"));
    m_unavailable->setAccessibleName(tr("Continue without a reference image"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Stop fetching the reference image"));
    m_fetch->setText(m_tried ? tr("&Fetch again") : tr("&Fetch and compare"));
    m_fetch->setAccessibleName(tr("Fetch the reference image and compare"));
}

} // namespace aiqyn::app
