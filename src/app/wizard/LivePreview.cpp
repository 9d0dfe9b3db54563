#include "app/wizard/LivePreview.h"

#include "app/messages/Names.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace aiqyn::app {

namespace {

constexpr double cornerRadius = 12;
/// Of the picture: where a face of a good size stands.
constexpr double ovalHeight = 0.76;
constexpr double ovalAspect = 0.76;

} // namespace

LivePreview::LivePreview(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("livePreview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void LivePreview::showFrame(const QImage& frame, const LiveView& view)
{
    m_frame = frame;
    m_view = view;
    update();
}

void LivePreview::clear()
{
    m_frame = {};
    m_view = {};
    update();
}

QRectF LivePreview::target() const
{
    const QSizeF source = m_frame.isNull() ? QSizeF(4, 3) : QSizeF(m_frame.size());
    QRectF area(QPointF(0, 0), source.scaled(QSizeF(size()), Qt::KeepAspectRatio));
    area.moveCenter(QRectF(rect()).center());
    return area;
}

void LivePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF area = target();
    QPainterPath frame;
    frame.addRoundedRect(area, cornerRadius, cornerRadius);
    painter.setClipPath(frame);
    painter.fillPath(frame, QColor(0x1b2430));
    if (!m_frame.isNull()) {
        painter.save();
        // As in a mirror: people find their place by it.
        painter.translate(2 * area.center().x(), 0);
        painter.scale(-1, 1);
        painter.drawImage(area, m_frame);
        painter.restore();
        drawMarks(painter, area);
    }
    drawGuidance(painter, area);
}

void LivePreview::drawMarks(QPainter& painter, const QRectF& area) const
{
    const double height = area.height() * ovalHeight;
    const double width = height * ovalAspect;
    QPen oval(QColor(255, 255, 255, 200), 2.5);
    const bool good = m_view.faceBox.has_value() && m_view.guidance == LiveGuidance::None;
    if (!good)
        oval.setStyle(Qt::DashLine);
    painter.setPen(oval);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(area.center(), width / 2, height / 2);

    if (!m_view.faceBox)
        return;
    const double scale = area.width() / m_frame.width();
    const QRectF& box = *m_view.faceBox;
    const QRectF mirrored(area.right() - (box.x() + box.width()) * scale, area.top() + box.y() * scale,
                          box.width() * scale, box.height() * scale);
    painter.setPen(QPen(palette().color(QPalette::Highlight).lighter(150), 2));
    painter.drawRoundedRect(mirrored, 8, 8);
}

void LivePreview::drawGuidance(QPainter& painter, const QRectF& area) const
{
    const QString text = m_frame.isNull() ? tr("Waiting for the camera.") : Names::guidance(m_view.guidance);
    if (text.isEmpty())
        return;
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    painter.setFont(font);
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    QRectF bounds = painter.boundingRect(area.adjusted(30, 0, -30, 0), flags, text);
    bounds.moveCenter(QPointF(area.center().x(), area.bottom() - bounds.height() / 2 - 24));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(15, 22, 32, 205));
    painter.drawRoundedRect(bounds.adjusted(-16, -9, 16, 9), 10, 10);
    painter.setPen(Qt::white);
    painter.drawText(bounds, flags, text);
}

void LivePreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LivePreview::retranslate()
{
    setAccessibleName(tr("Live image"));
    update();
}

} // namespace aiqyn::app
