#include "app/shell/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <array>

namespace aiqyn::app {

IdleWatch::IdleWatch(std::chrono::milliseconds limit, QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(limit);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    constexpr std::array doings{QEvent::KeyPress, QEvent::MouseButtonPress, QEvent::MouseMove, QEvent::Wheel,
                                QEvent::TouchBegin};
    if (std::ranges::find(doings, event->type()) != doings.end())
        m_timer.start();
    return QObject::eventFilter(watched, event);
}

} // namespace aiqyn::app
