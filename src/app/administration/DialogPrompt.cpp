#include "app/administration/DialogPrompt.h"

#include "app/administration/SecretDialog.h"

#include <utility>

namespace aiqyn::app {

std::optional<WipedBytes> DialogPrompt::ask(const SecretRequest& request)
{
    std::unique_lock lock(m_mutex);
    if (m_closed)
        return std::nullopt;
    m_waiting = true;
    m_secret.reset();
    // Under the lock, so that close() cannot let the window go in between. The call is dropped with it.
    QMetaObject::invokeMethod(
        &m_window, [self = shared_from_this(), request] { self->showDialog(request); }, Qt::QueuedConnection);
    m_answered.wait(lock, [this] { return !m_waiting; });
    return std::exchange(m_secret, std::nullopt);
}

void DialogPrompt::close()
{
    const std::scoped_lock lock(m_mutex);
    if (m_closed)
        return;
    m_closed = true;
    answerLocked(std::nullopt);
    QMetaObject::invokeMethod(
        &m_window, [self = shared_from_this()] { delete self->m_dialog; }, Qt::AutoConnection);
}

void DialogPrompt::showDialog(const SecretRequest& request)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return;
    }
    auto* dialog = new SecretDialog(request, &m_window);
    m_dialog = dialog;
    dialog->setWindowModality(Qt::WindowModal);
    QObject::connect(dialog, &QDialog::finished, dialog, [self = shared_from_this(), dialog](int result) {
        const bool accepted = result == QDialog::Accepted;
        self->answer(accepted ? std::optional(dialog->takeSecret()) : std::nullopt);
        dialog->deleteLater();
    });
    dialog->open();
}

void DialogPrompt::answer(std::optional<WipedBytes> secret)
{
    const std::scoped_lock lock(m_mutex);
    answerLocked(std::move(secret));
}

void DialogPrompt::answerLocked(std::optional<WipedBytes> secret)
{
    if (!m_waiting)
        return;
    m_waiting = false;
    m_secret = std::move(secret);
    m_answered.notify_all();
}

} // namespace aiqyn::app
