#pragma once

#include "app/signing/SecretPrompt.h"

#include <QPointer>
#include <QWidget>

#include <condition_variable>
#include <mutex>

namespace aiqyn::app {

class SecretDialog;

/// Asks by a SecretDialog over a window. ask() waits on its worker thread while the GUI thread goes on.
/// Whoever makes it closes it before the window goes.
class DialogPrompt final : public SecretPrompt, public std::enable_shared_from_this<DialogPrompt>
{
public:
    /// In the GUI thread.
    explicit DialogPrompt(QWidget& window)
        : m_window(window)
    {}

    [[nodiscard]] std::optional<WipedBytes> ask(const SecretRequest& request) override;
    void close() override;

private:
    void showDialog(const SecretRequest& request);
    void answer(std::optional<WipedBytes> secret);
    void answerLocked(std::optional<WipedBytes> secret); ///< the caller holds the mutex

    QWidget& m_window; ///< there until close()
    std::mutex m_mutex;
    std::condition_variable m_answered;
    bool m_closed = false;
    bool m_waiting = false; ///< for an answer
    std::optional<WipedBytes> m_secret;
    QPointer<SecretDialog> m_dialog; ///< for the GUI thread alone
};

} // namespace aiqyn::app
