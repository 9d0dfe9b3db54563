#include "app/administration/ComparisonCriteriaForm.h"

#include "app/messages/PolicySummary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace aiqyn::app {

using evidence::ReferenceSource;
using evidence::Similarity;

namespace {

constexpr int decimals = 4;
constexpr double step = 0.005;

QDoubleSpinBox* similarityBox(const char* name, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(-1, 1);
    box->setDecimals(decimals);
    box->setSingleStep(step);
    return box;
}

/// What a box shows has fewer digits than what was measured: never below that.
double roundedUp(double threshold)
{
    const double scale = std::pow(10, decimals);
    return std::ceil(threshold * scale - 1e-9) / scale;
}

Similarity similarityOf(const QDoubleSpinBox* box)
{
    return Similarity::of(box->value()).value();
}

} // namespace

ComparisonCriteriaForm::ComparisonCriteriaForm(const Installation& installation, QWidget* parent)
    : QWidget(parent)
    , m_installation(installation)
{
    m_rateLabel = new QLabel(this);
    m_rate = new QComboBox(this);
    m_rate->setObjectName(QStringLiteral("falseMatchRate"));
    for (std::size_t i = 0; i < installation.points.size(); ++i)
        m_rate->addItem(QString(), static_cast<int>(i));
    m_rateLabel->setBuddy(m_rate);
    m_thresholdLabel = new QLabel(this);
    m_threshold = similarityBox("threshold", this);
    m_thresholdLabel->setBuddy(m_threshold);
    m_hasBand = new QCheckBox(this);
    m_hasBand->setObjectName(QStringLiteral("hasReviewBand"));
    m_bandFrom = similarityBox("reviewFrom", this);
    m_bandTo = similarityBox("reviewTo", this);
    m_sourcesLabel = new QLabel(this);
    m_state = new QCheckBox(this);
    m_state->setObjectName(QStringLiteral("sourceState"));
    m_identified = new QCheckBox(this);
    m_identified->setObjectName(QStringLiteral("sourceIdentified"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_rateLabel, 0, 0);
    grid->addWidget(m_rate, 0, 1, 1, 2);
    grid->addWidget(m_thresholdLabel, 1, 0);
    grid->addWidget(m_threshold, 1, 1, 1, 2);
    grid->addWidget(m_hasBand, 2, 0);
    grid->addWidget(m_bandFrom, 2, 1);
    grid->addWidget(m_bandTo, 2, 2);
    grid->addWidget(m_sourcesLabel, 3, 0);
    grid->addWidget(m_state, 3, 1, 1, 2);
    grid->addWidget(m_identified, 4, 1, 1, 2);

    connect(m_rate, &QComboBox::currentIndexChanged, this, [this] {
        followRate();
        Q_EMIT changed();
    });
    for (QDoubleSpinBox* box : {m_threshold, m_bandFrom, m_bandTo})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ComparisonCriteriaForm::changed);
    for (QCheckBox* box : {m_hasBand, m_state, m_identified})
        connect(box, &QCheckBox::toggled, this, &ComparisonCriteriaForm::changed);
    connect(m_hasBand, &QCheckBox::toggled, m_bandFrom, &QWidget::setEnabled);
    connect(m_hasBand, &QCheckBox::toggled, m_bandTo, &QWidget::setEnabled);
    retranslate();
}

void ComparisonCriteriaForm::setPolicy(const evidence::PolicyContent& policy)
{
    const auto& points = m_installation.points;
    const auto point = std::ranges::find_if(points, [&policy](const Installation::Point& measured) {
        return std::abs(measured.fmr - policy.threshold.targetFmr) <= 1e-6 * measured.fmr;
    });
    // A rate that was not measured here gives way to the strictest that was.
    m_rate->setCurrentIndex(point == points.end() ? m_rate->count() - 1
                                                  : static_cast<int>(std::distance(points.begin(), point)));
    followRate();
    if (policy.threshold.calibration == m_installation.calibration)
        m_threshold->setValue(std::max(m_threshold->minimum(), policy.threshold.similarity.value()));
    m_hasBand->setChecked(policy.reviewBand.has_value());
    m_bandFrom->setEnabled(policy.reviewBand.has_value());
    m_bandTo->setEnabled(policy.reviewBand.has_value());
    m_bandFrom->setValue(policy.reviewBand ? policy.reviewBand->from.value() : m_threshold->value());
    m_bandTo->setValue(policy.reviewBand ? policy.reviewBand->to.value() : m_threshold->value());
    const auto has = [&policy](ReferenceSource source) {
        return std::ranges::find(policy.referenceSources, source) != policy.referenceSources.end();
    };
    m_state->setChecked(has(ReferenceSource::StateDatabase));
    m_identified->setChecked(has(ReferenceSource::IdentifiedImages));
}

void ComparisonCriteriaForm::followRate()
{
    const auto index = static_cast<std::size_t>(std::max(m_rate->currentIndex(), 0));
    if (index >= m_installation.points.size())
        return;
    const double least = roundedUp(m_installation.points.at(index).threshold);
    m_threshold->setMinimum(least);
    m_threshold->setValue(least);
}

void ComparisonCriteriaForm::apply(evidence::PolicyContent& policy) const
{
    const auto index = static_cast<std::size_t>(std::max(m_rate->currentIndex(), 0));
    policy.threshold = {similarityOf(m_threshold), m_installation.points.at(index).fmr,
                        m_installation.calibration};
    policy.reviewBand.reset();
    if (m_hasBand->isChecked())
        policy.reviewBand = evidence::ReviewBand{similarityOf(m_bandFrom), similarityOf(m_bandTo)};
    policy.referenceSources.clear();
    if (m_state->isChecked())
        policy.referenceSources.push_back(ReferenceSource::StateDatabase);
    if (m_identified->isChecked())
        policy.referenceSources.push_back(ReferenceSource::IdentifiedImages);
}

QString ComparisonCriteriaForm::problem() const
{
    if (m_installation.points.empty())
        return tr("There is no calibration here, so no threshold can be chosen.");
    if (m_hasBand->isChecked() &&
        (m_threshold->value() < m_bandFrom->value() || m_bandTo->value() < m_threshold->value()))
        return tr("The band for a second look has to hold the threshold.");
    if (!m_state->isChecked() && !m_identified->isChecked())
        return tr("Choose at least one source of the reference image.");
    return {};
}

void ComparisonCriteriaForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComparisonCriteriaForm::retranslate()
{
    m_rateLabel->setText(tr("Different persons that may match"));
    for (int i = 0; i < m_rate->count(); ++i) {
        const Installation::Point& point = m_installation.points.at(static_cast<std::size_t>(i));
        m_rate->setItemText(
            i, tr("at most %1: similarity %2")
                   .arg(PolicySummary::rate(point.fmr), QLocale().toString(point.threshold, 'f', decimals)));
    }
    m_thresholdLabel->setText(tr("Threshold of the similarity, or a stricter one"));
    m_hasBand->setText(tr("A second look between"));
    m_bandFrom->setAccessibleName(tr("A second look from this similarity"));
    m_bandTo->setAccessibleName(tr("A second look up to this similarity"));
    m_sourcesLabel->setText(tr("The reference image comes from"));
    m_state->setText(PolicySummary::referenceSource(ReferenceSource::StateDatabase));
    m_identified->setText(PolicySummary::referenceSource(ReferenceSource::IdentifiedImages));
}

} // namespace aiqyn::app
