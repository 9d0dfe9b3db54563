#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace aiqyn::app {

/// Notices that nobody has touched keyboard or mouse for a while, whatever window of the program is in
/// front.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(std::chrono::milliseconds limit, QObject* parent = nullptr);

Q_SIGNALS:
    /// Again after each further `limit`.
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace aiqyn::app
