#include "app/wizard/ComparisonPage.h"

#include "app/identification/PictureQuality.h"
#include "app/messages/ComparisonNames.h"
#include "app/messages/Names.h"
#include "app/wizard/SimilarityScale.h"

#include <QBoxLayout>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <cmath>

namespace aiqyn::app {

namespace {

constexpr QSize imageSize(304, 228);

QLabel* imageLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setFixedSize(imageSize);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

/// How the head lies in the picture is a matter of portraits for documents, not of recognition.
bool concernsTheFrame(const QString& component)
{
    return component == QLatin1String("head-size") || component.startsWith(QLatin1String("margin-"));
}

} // namespace

ComparisonPage::ComparisonPage(QWidget* parent)
    : WizardPage(QStringLiteral("comparison"), parent)
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_currentCaption = new QLabel(card);
    m_referenceCaption = new QLabel(card);
    m_current = imageLabel(QStringLiteral("currentImage"), card);
    m_reference = imageLabel(QStringLiteral("referenceImage"), card);
    auto* images = new QHBoxLayout;
    images->addStretch(1);
    for (auto [caption, image] :
         {std::pair(m_currentCaption, m_current), std::pair(m_referenceCaption, m_reference)}) {
        caption->setAlignment(Qt::AlignCenter);
        caption->setProperty("strong", true);
        auto* column = new QVBoxLayout;
        column->addWidget(caption);
        column->addWidget(image);
        images->addLayout(column);
        images->addStretch(1);
    }

    m_resultIcon = new QLabel(card);
    m_result = new QLabel(card);
    m_result->setObjectName(QStringLiteral("comparisonResult"));
    m_result->setProperty("big", true);
    m_explanation = new QLabel(card);
    m_explanation->setObjectName(QStringLiteral("comparisonExplanation"));
    m_explanation->setWordWrap(true);
    m_scale = new SimilarityScale(card);
    auto* resultRow = new QHBoxLayout;
    resultRow->addWidget(m_resultIcon);
    resultRow->addWidget(m_result, 1);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 18, 24, 18);
    column->addLayout(images);
    column->addLayout(resultRow);
    column->addWidget(m_scale);
    column->addWidget(m_explanation);
    column->addStretch(1);
    content()->addWidget(card, 1);

    addButtonGap();
    m_continue = addButton(QStringLiteral("comparisonContinue"), true);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        clearError();
        Q_EMIT continueRequested();
    });
    reset();
}

void ComparisonPage::reset()
{
    WizardPage::reset();
    showComparison({}, {}, {});
    setBusy(false);
}

void ComparisonPage::focusFirst()
{
    m_continue->setFocus();
}

void ComparisonPage::setBusy(bool busy)
{
    m_continue->setEnabled(!busy);
}

void ComparisonPage::showComparison(const ComparisonOutcome& outcome, const QImage& current,
                                    const QImage& reference)
{
    m_outcome = outcome;
    setImage(m_current, current);
    setImage(m_reference, reference);
    retranslate();
}

void ComparisonPage::setImage(QLabel* label, const QImage& image)
{
    if (image.isNull())
        label->clear();
    else
        label->setPixmap(
            QPixmap::fromImage(image.scaled(imageSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void ComparisonPage::retranslate()
{
    setHeading(tr("Comparison of images"),
               tr("The current image is compared with the reference image by the approved threshold."));
    m_currentCaption->setText(tr("Current image"));
    m_current->setAccessibleName(m_currentCaption->text());
    m_referenceCaption->setText(tr("Reference image"));
    m_reference->setAccessibleName(m_referenceCaption->text());
    m_continue->setText(tr("&Continue"));
    m_continue->setAccessibleName(tr("Continue to the decision"));

    const bool done = !m_outcome.result.isEmpty();
    QString icon = QStringLiteral(":/icons/uncertain.svg");
    if (m_outcome.result == QLatin1String("match"))
        icon = QStringLiteral(":/icons/passed.svg");
    else if (m_outcome.result == QLatin1String("no_match"))
        icon = QStringLiteral(":/icons/failed.svg");
    m_resultIcon->setVisible(done);
    m_resultIcon->setPixmap(QIcon(icon).pixmap(28, 28));
    m_result->setText(done ? Names::result(m_outcome.result) : tr("The images are being compared."));

    const bool measured = m_outcome.similarity && m_outcome.threshold;
    m_scale->setVisible(measured);
    if (measured)
        m_scale->setValues(*m_outcome.similarity, *m_outcome.threshold);
    QString explanation;
    if (!m_outcome.cause.isEmpty())
        explanation = ComparisonNames::cause(m_outcome.cause);
    else if (measured && m_outcome.fmr && *m_outcome.fmr > 0)
        explanation = tr("At this threshold about one of %1 comparisons of different persons would wrongly "
                         "be called the same person.")
                          .arg(QLocale().toString(static_cast<qlonglong>(std::llround(1 / *m_outcome.fmr))));
    if (measured && !m_outcome.calibration.isEmpty())
        explanation += u'\n' + originOfThreshold();
    for (const QString& remark : remarks())
        explanation += u'\n' + remark;
    m_explanation->setText(explanation);
}

QStringList ComparisonPage::remarks() const
{
    const QLocale locale;
    QStringList remarks;
    if (m_outcome.referenceIssuedOn)
        remarks << tr("The reference image is of %1.")
                       .arg(locale.toString(*m_outcome.referenceIssuedOn, QLocale::ShortFormat));
    QStringList poor;
    for (const evidence::QualityScore& score : m_outcome.referenceQuality)
        if (score.score < poorQuality && !concernsTheFrame(score.component))
            poor << ComparisonNames::quality(score.component);
    if (!poor.isEmpty())
        remarks << tr("Weak in the reference image: %1.").arg(poor.join(QStringLiteral(", ")));
    std::optional<double> least;
    for (const evidence::ContinuityRecord& face : m_outcome.continuity)
        if (face.toReference && (!least || face.toReference->value() < *least))
            least = face.toReference->value();
    if (least)
        remarks << tr("In the pictures of the single challenges the similarity is at least %1.")
                       .arg(locale.toString(*least, 'f', 3));
    return remarks;
}

QString ComparisonPage::originOfThreshold() const
{
    QString origin = tr("Origin of the threshold: calibration %1").arg(m_outcome.calibration);
    const QLocale locale;
    if (m_outcome.calibrationPairs > 0)
        origin += tr(", %1 pairs of different persons").arg(locale.toString(m_outcome.calibrationPairs));
    if (m_outcome.calibrationDate.isValid())
        origin +=
            tr(", measured on %1").arg(locale.toString(m_outcome.calibrationDate, QLocale::ShortFormat));
    return origin + u'.';
}

} // namespace aiqyn::app
