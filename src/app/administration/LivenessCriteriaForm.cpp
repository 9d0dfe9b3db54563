#include "app/administration/LivenessCriteriaForm.h"

#include "app/messages/Names.h"
#include "app/messages/PolicySummary.h"
#include "app/policy/PolicyFit.h"
#include "engine/liveness/RandomChallengeDrawer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <cmath>

namespace aiqyn::app {

using evidence::LivenessCriteria;

namespace {

constexpr int fewestChallenges = 3; // R8.1
constexpr int mostChallenges = engine::RandomChallengeDrawer::mostCount;
constexpr int strictAttempts = 3;  // R8.3
constexpr int lenientAttempts = 4; // the first and three repetitions
constexpr int challengeColumns = 3;
constexpr const char* nameProperty = "challenge";

} // namespace

LivenessCriteriaForm::LivenessCriteriaForm(const QStringList& challenges, QWidget* parent)
    : QWidget(parent)
{
    m_setLabel = new QLabel(this);
    auto* set = new QGridLayout;
    for (const QString& name : challenges) {
        auto* box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("challenge-") + name);
        box->setProperty(nameProperty, name);
        const int index = static_cast<int>(m_challenges.size());
        set->addWidget(box, index / challengeColumns, index % challengeColumns);
        m_challenges << box;
        connect(box, &QCheckBox::toggled, this, &LivenessCriteriaForm::changed);
    }
    m_countLabel = new QLabel(this);
    m_count = new QSpinBox(this);
    m_count->setObjectName(QStringLiteral("challengesPerAttempt"));
    m_count->setRange(fewestChallenges, mostChallenges);
    m_countLabel->setBuddy(m_count);
    m_attemptsLabel = new QLabel(this);
    m_attempts = new QComboBox(this);
    m_attempts->setObjectName(QStringLiteral("failedAttempts"));
    for (const int attempts : {strictAttempts, lenientAttempts})
        m_attempts->addItem(QString(), attempts);
    m_attemptsLabel->setBuddy(m_attempts);
    m_lightLabel = new QLabel(this);
    m_light = new QComboBox(this);
    m_light->setObjectName(QStringLiteral("lightSignal"));
    for (const auto signal :
         {LivenessCriteria::LightSignal::Required, LivenessCriteria::LightSignal::WhenMeasurable,
          LivenessCriteria::LightSignal::Never})
        m_light->addItem(QString(), static_cast<int>(signal));
    m_lightLabel->setBuddy(m_light);
    m_qualityLabel = new QLabel(this);
    m_quality = new QSpinBox(this);
    m_quality->setObjectName(QStringLiteral("qualityFloor"));
    m_quality->setRange(0, 100);
    m_qualityLabel->setBuddy(m_quality);
    m_reviews = new QCheckBox(this);
    m_reviews->setObjectName(QStringLiteral("reviewsPassiveCues"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_setLabel, 0, 0, 1, 2);
    grid->addLayout(set, 1, 0, 1, 2);
    grid->addWidget(m_countLabel, 2, 0);
    grid->addWidget(m_count, 2, 1);
    grid->addWidget(m_attemptsLabel, 3, 0);
    grid->addWidget(m_attempts, 3, 1);
    grid->addWidget(m_lightLabel, 4, 0);
    grid->addWidget(m_light, 4, 1);
    grid->addWidget(m_qualityLabel, 5, 0);
    grid->addWidget(m_quality, 5, 1);
    grid->addWidget(m_reviews, 6, 0, 1, 2);
    connect(m_count, &QSpinBox::valueChanged, this, &LivenessCriteriaForm::changed);
    connect(m_quality, &QSpinBox::valueChanged, this, &LivenessCriteriaForm::changed);
    connect(m_attempts, &QComboBox::currentIndexChanged, this, &LivenessCriteriaForm::changed);
    connect(m_light, &QComboBox::currentIndexChanged, this, &LivenessCriteriaForm::changed);
    connect(m_reviews, &QCheckBox::toggled, this, &LivenessCriteriaForm::changed);
    retranslate();
}

void LivenessCriteriaForm::setCriteria(const LivenessCriteria& criteria)
{
    m_quality->setValue(static_cast<int>(std::lround(100 * criteria.qualityFloor)));
    for (QCheckBox* const box : std::as_const(m_challenges))
        box->setChecked(criteria.challengeSet.contains(box->property(nameProperty).toString()));
    m_count->setValue(criteria.challengesPerAttempt);
    m_attempts->setCurrentIndex(std::max(m_attempts->findData(criteria.failedAttemptsForNegative), 0));
    m_light->setCurrentIndex(m_light->findData(static_cast<int>(criteria.lightSignal)));
    m_reviews->setChecked(criteria.reviewsPassiveCues);
}

LivenessCriteria LivenessCriteriaForm::criteria() const
{
    LivenessCriteria criteria{.required = true,
                              .challengeSet = {},
                              .challengesPerAttempt = m_count->value(),
                              .failedAttemptsForNegative = m_attempts->currentData().toInt(),
                              .lightSignal =
                                  static_cast<LivenessCriteria::LightSignal>(m_light->currentData().toInt()),
                              .reviewsPassiveCues = m_reviews->isChecked(),
                              .qualityFloor = m_quality->value() / 100.0};
    for (const QCheckBox* const box : m_challenges)
        if (box->isChecked())
            criteria.challengeSet << box->property(nameProperty).toString();
    return criteria;
}

QString LivenessCriteriaForm::problem() const
{
    const LivenessCriteria chosen = criteria();
    if (optionsOf(chosen).mostChallenges() < chosen.challengesPerAttempt)
        return tr("Choose at least as many commands and signals as an attempt asks for.");
    const bool hasLight = chosen.challengeSet.contains(nameOf(engine::ChallengeKind::LightSignal));
    if (!hasLight && chosen.lightSignal == LivenessCriteria::LightSignal::Required)
        return tr("The light signal is always asked for, so it has to be among those chosen.");
    return {};
}

void LivenessCriteriaForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LivenessCriteriaForm::retranslate()
{
    m_setLabel->setText(tr("Commands and signals that may be drawn"));
    for (QCheckBox* const box : std::as_const(m_challenges))
        box->setText(Names::challenge(box->property(nameProperty).toString()));
    m_countLabel->setText(tr("Commands and signals in an attempt, three at least"));
    m_attemptsLabel->setText(tr("Failed attempts that make a negative result"));
    m_attempts->setItemText(0, tr("3 (the strict reading of the rules)"));
    m_attempts->setItemText(1, tr("4 (the first attempt and three repetitions)"));
    m_qualityLabel->setText(tr("Least quality of the current image, 0 to 100"));
    m_lightLabel->setText(tr("Light signal"));
    for (int i = 0; i < m_light->count(); ++i)
        m_light->setItemText(i, PolicySummary::lightSignal(static_cast<LivenessCriteria::LightSignal>(
                                    m_light->itemData(i).toInt())));
    m_reviews->setText(tr("Signs in the video have to be reviewed before an approval"));
}

} // namespace aiqyn::app
