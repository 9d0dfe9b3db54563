#include "app/subject_window/LightScreen.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

#include <algorithm>

namespace aiqyn::app {

namespace {

/// Small: what it covers gives no light of the colour.
constexpr double pictureShare = 0.26;
/// Relative luminance at which black and white text have the same contrast (WCAG 2.2: (L1 + 0.05)/(L2 +
/// 0.05)).
constexpr double evenLuminance = 0.179;

} // namespace

LightScreen::LightScreen(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("lightScreen"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
    retranslate();
}

QScreen* LightScreen::screenOfPerson(const QWidget& window)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other =
        std::ranges::find_if(screens, [&window](const QScreen* screen) { return screen != window.screen(); });
    return other != screens.end() ? *other : window.screen();
}

void LightScreen::showOver(QWidget& host)
{
    if (parentWidget() != &host || isWindow())
        setParent(&host);
    host.removeEventFilter(this);
    host.installEventFilter(this);
    setGeometry(host.rect());
    raise();
    show();
}

void LightScreen::showOn(QScreen& screen)
{
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    // The operator keeps the keyboard, unless the light covers the operator's own window.
    setAttribute(Qt::WA_ShowWithoutActivating,
                 parentWidget() != nullptr && parentWidget()->screen() != &screen);
    setScreen(&screen);
    setGeometry(screen.geometry());
    showFullScreen();
}

void LightScreen::setColour(engine::LightColour colour)
{
    m_colour = colour;
    repaint();
}

void LightScreen::setFrame(const QImage& frame)
{
    m_frame = frame;
    if (isVisible())
        update();
}

void LightScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const engine::ScreenRgb rgb = engine::rgbOf(m_colour);
    painter.fillRect(rect(), QColor(rgb.red, rgb.green, rgb.blue));

    const double side = pictureShare * std::min(width(), height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(rect()).center());
    if (!m_frame.isNull()) {
        const double cut = std::min(m_frame.width(), m_frame.height());
        QRectF source(0, 0, cut, cut);
        source.moveCenter(QRectF(m_frame.rect()).center());
        QPainterPath clip;
        clip.addEllipse(circle);
        painter.save();
        painter.setClipPath(clip);
        painter.translate(2 * circle.center().x(), 0);
        painter.scale(-1, 1);
        painter.drawImage(circle, m_frame, source);
        painter.restore();
    }

    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(engine::luminanceOf(m_colour) > evenLuminance ? Qt::black : Qt::white);
    painter.drawText(QRectF(0, circle.bottom() + side / 8, width(), painter.fontMetrics().height() * 1.2),
                     Qt::AlignCenter, tr("Look at the screen"));
}

void LightScreen::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT stopRequested();
    else
        QWidget::keyPressEvent(event);
}

void LightScreen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool LightScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parent() && !isWindow())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void LightScreen::retranslate()
{
    setAccessibleName(tr("Look at the screen"));
    setWindowTitle(tr("Look at the screen"));
    update();
}

} // namespace aiqyn::app
