#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace aiqyn::app {

/// One piece of key work at a time on a thread of its own. A token's driver may never come back, and nothing
/// can stop it: then its thread is left behind with what it holds, and this object is free again.
class KeyActivity final : public QObject
{
    Q_OBJECT

public:
    /// What its end does with work that still runs.
    enum class AtEnd {
        Leave = 1, ///< a moment to end, then it is left behind: for tokens
        Wait       ///< for work that ends by itself and uses what others own
    };

    explicit KeyActivity(QObject* parent = nullptr)
        : KeyActivity(AtEnd::Leave, parent)
    {}
    explicit KeyActivity(AtEnd atEnd, QObject* parent = nullptr);
    /// Like cancel(), but see AtEnd.
    ~KeyActivity() override;

    /// `work` runs on the thread, so it owns what it uses, unless the end waits for it; `done` gets its
    /// result in this object's thread, unless cancel() or the end of this object came first. Only while
    /// nothing runs.
    template <typename T>
    void run(std::function<T()> work, std::function<void(T)> done)
    {
        auto result = std::make_shared<std::optional<T>>();
        begin([result, work = std::move(work)] { result->emplace(work()); },
              [result, done = std::move(done)] { done(*std::move(*result)); });
    }
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }
    /// Drops the work; it may go on unheard.
    void cancel();

Q_SIGNALS:
    void runningChanged(bool running);

private:
    void begin(std::function<void()> work, std::function<void()> done);

    AtEnd m_atEnd;
    QThread* m_thread = nullptr; ///< deletes itself when it ends
};

} // namespace aiqyn::app
