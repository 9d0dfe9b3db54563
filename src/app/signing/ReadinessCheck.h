#pragma once

#include "app/signing/KeyActivity.h"
#include "app/signing/SigningDesk.h"

namespace aiqyn::app {

/// Runs the check of the signing keys off the GUI thread; the screens share one, so that each shows what the
/// other found.
class ReadinessCheck final : public QObject
{
    Q_OBJECT

public:
    /// `prompts` is called in this object's thread.
    ReadinessCheck(SigningDesk desk, PromptFactory prompts, QObject* parent = nullptr);
    ~ReadinessCheck() override;

    [[nodiscard]] const SigningDesk& desk() const { return m_desk; }
    /// Of the last check that came to an end; empty before, and after lockKeys().
    [[nodiscard]] const std::optional<ReadinessReport>& report() const { return m_report; }
    [[nodiscard]] bool isRunning() const { return m_activity.isRunning(); }

public Q_SLOTS:
    /// One of checked() and failed() follows, unless it is cancelled or runs already.
    void start();
    void cancel();
    /// Locks the keys: the next check asks for passwords and PINs again.
    void lockKeys();

Q_SIGNALS:
    void runningChanged(bool running);
    void checked(const aiqyn::app::ReadinessReport& report);
    void failed(const aiqyn::Error& error);
    /// The keys are locked.
    void locked();

private:
    void onChecked(const Result<ReadinessReport>& report);
    void closePrompt();

    const SigningDesk m_desk;
    const PromptFactory m_prompts;
    std::shared_ptr<SecretPrompt> m_prompt;
    std::optional<ReadinessReport> m_report;
    KeyActivity m_activity;
};

} // namespace aiqyn::app
