#include "app/wizard/LivePage.h"

#include "app/messages/Names.h"
#include "app/subject_window/LightScreen.h"
#include "app/subject_window/SubjectView.h"
#include "app/wizard/ChallengeChips.h"
#include "app/wizard/LivePreview.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>

namespace aiqyn::app {

namespace {

constexpr int countdownSteps = 200;
constexpr int cardWidth = 400; // four movements in a row, in each language

} // namespace

LivePage::LivePage(QWidget* parent)
    : WizardPage(QStringLiteral("live"), parent)
{
    // The page itself takes the focus, so that a stray key cannot break the session off.
    setFocusPolicy(Qt::StrongFocus);
    m_stage = new QWidget(this);
    m_preview = new LivePreview(m_stage);
    m_countdown = new QProgressBar(m_stage);
    m_countdown->setObjectName(QStringLiteral("countdown"));
    m_countdown->setRange(0, countdownSteps);
    m_countdown->setTextVisible(false);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_preview, 1);
    left->addWidget(m_countdown);

    auto* card = new QFrame(m_stage);
    card->setObjectName(QStringLiteral("card"));
    card->setFixedWidth(cardWidth);
    m_subject = new SubjectView(card);
    m_attempt = new QLabel(card);
    m_attempt->setObjectName(QStringLiteral("attemptLabel"));
    m_attempt->setProperty("strong", true);
    m_chips = new ChallengeChips(card);
    m_notice = new QLabel(card);
    m_notice->setObjectName(QStringLiteral("attemptNotice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    auto* right = new QVBoxLayout(card);
    right->setContentsMargins(16, 16, 16, 16);
    right->setSpacing(10);
    right->addWidget(m_subject, 1);
    right->addWidget(m_attempt);
    right->addWidget(m_chips);
    right->addWidget(m_notice);

    auto* row = new QHBoxLayout(m_stage);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addWidget(card);
    content()->addWidget(m_stage, 1);
    m_light = new LightScreen(m_stage);
    connect(m_light, &LightScreen::stopRequested, this, &LivePage::breakOffRequested);

    m_breakOff = addButton(QStringLiteral("breakOffButton"), false);
    addButtonGap();
    m_repeat = addButton(QStringLiteral("repeatAttemptButton"), true);
    m_repeat->hide();
    m_repeat->setEnabled(false);
    connect(m_breakOff, &QPushButton::clicked, this, &LivePage::breakOffRequested);
    connect(m_repeat, &QPushButton::clicked, this, [this] {
        clearError();
        m_repeat->hide();
        m_repeat->setEnabled(false);
        setFocus();
        Q_EMIT repeatRequested();
    });
    retranslate();
}

void LivePage::reset()
{
    WizardPage::reset();
    showLight({});
    m_preview->clear();
    m_subject->clear();
    m_chips->showView({});
    m_countdown->setValue(0);
    m_attemptNumber = 0;
    m_attemptsAllowed = 0;
    m_failed.reset();
    m_repeat->hide();
    m_repeat->setEnabled(false);
    updateAttempt();
}

void LivePage::showError(const Error& error)
{
    WizardPage::showError(error);
    m_repeat->setEnabled(true);
    m_repeat->show();
    m_repeat->setFocus();
}

void LivePage::showFrame(const QImage& frame, const LiveView& view)
{
    m_preview->showFrame(frame, view);
    m_light->setFrame(frame);
    m_subject->showView(view);
    m_chips->showView(view);
    m_countdown->setValue(view.prompt ? static_cast<int>(view.remaining * countdownSteps) : 0);
    if (view.attempt != m_attemptNumber || view.attemptsAllowed != m_attemptsAllowed) {
        m_attemptNumber = view.attempt;
        m_attemptsAllowed = view.attemptsAllowed;
        updateAttempt();
    }
}

void LivePage::showLight(std::optional<engine::LightColour> colour)
{
    if (!colour) {
        m_light->hide();
        return;
    }
    if (!m_light->isVisible()) {
        if (m_lightOnScreen)
            m_light->showOn(*LightScreen::screenOfPerson(*window()));
        else
            m_light->showOver(*m_stage);
    }
    m_light->setColour(*colour);
}

void LivePage::hideEvent(QHideEvent* event)
{
    WizardPage::hideEvent(event);
    // A window of its own would stay before the person.
    showLight({});
}

void LivePage::showAttempt(const AttemptOutcome& attempt)
{
    if (attempt.passed)
        m_failed.reset();
    else
        m_failed = attempt;
    updateAttempt();
}

void LivePage::updateAttempt()
{
    m_attempt->setText(m_attemptNumber == 0
                           ? QString()
                           : tr("Attempt %1 of %2").arg(m_attemptNumber).arg(m_attemptsAllowed));
    m_notice->setVisible(m_failed.has_value());
    if (!m_failed)
        return;
    const QString reason = tr("Attempt %1 did not succeed: %2")
                               .arg(QString::number(m_failed->attempt), Names::mismatch(m_failed->mismatch));
    const QString nextStep = Names::nextStep(m_failed->mismatch);
    m_notice->setText(nextStep.isEmpty() ? reason : reason + u'\n' + nextStep);
}

void LivePage::retranslate()
{
    setHeading(tr("Live image"),
               tr("The person looks at the camera and makes each movement when it is asked for."));
    m_countdown->setAccessibleName(tr("Time left for the movement"));
    m_breakOff->setText(tr("&Break off"));
    m_breakOff->setAccessibleName(tr("Break off the session"));
    m_repeat->setText(tr("&Repeat the attempt"));
    m_repeat->setAccessibleName(tr("Repeat the attempt"));
    updateAttempt();
}

} // namespace aiqyn::app
