#include "app/wizard/SimilarityScale.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace aiqyn::app {

namespace {

constexpr double margin = 14;

} // namespace

SimilarityScale::SimilarityScale(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("similarityScale"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SimilarityScale::setValues(double similarity, double threshold)
{
    m_similarity = similarity;
    m_threshold = threshold;
    retranslate();
}

void SimilarityScale::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto x = [this](double value) {
        return margin + (std::clamp(value, -1.0, 1.0) + 1) / 2 * (width() - 2 * margin);
    };
    const QLocale locale;
    const double lineY = height() / 2.0;
    const QRectF bar(margin, lineY - 5, width() - 2 * margin, 10);

    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Midlight));
    painter.drawRoundedRect(bar, 5, 5);
    // From the threshold on is the range of a match.
    QColor range = palette().color(QPalette::Highlight);
    range.setAlphaF(0.35F);
    painter.setBrush(range);
    painter.drawRoundedRect(QRectF(QPointF(x(m_threshold), bar.top()), bar.bottomRight()), 5, 5);

    const auto label = [&](double value, const QString& text, double top) {
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 4.0;
        const double leftEdge = std::clamp(x(value) - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QRectF(leftEdge, top, wide, 22), Qt::AlignCenter, text);
    };
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawLine(QPointF(x(m_threshold), lineY - 11), QPointF(x(m_threshold), lineY + 11));
    label(m_threshold, tr("Threshold %1").arg(locale.toString(m_threshold, 'f', 3)), lineY + 14);

    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawEllipse(QPointF(x(m_similarity), lineY), 9, 9);
    painter.setPen(palette().color(QPalette::WindowText));
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    label(m_similarity, tr("Similarity %1").arg(locale.toString(m_similarity, 'f', 3)), lineY - 36);
}

void SimilarityScale::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SimilarityScale::retranslate()
{
    const QLocale locale;
    setAccessibleName(tr("Similarity %1, threshold %2")
                          .arg(locale.toString(m_similarity, 'f', 3), locale.toString(m_threshold, 'f', 3)));
    update();
}

} // namespace aiqyn::app
