#include "app/signing/ReadinessCheck.h"

namespace aiqyn::app {

ReadinessCheck::ReadinessCheck(SigningDesk desk, PromptFactory prompts, QObject* parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_prompts(std::move(prompts))
{
    connect(&m_activity, &KeyActivity::runningChanged, this, &ReadinessCheck::runningChanged);
}

ReadinessCheck::~ReadinessCheck()
{
    closePrompt();
}

void ReadinessCheck::start()
{
    if (isRunning())
        return;
    m_prompt = m_prompts();
    m_activity.run<Result<ReadinessReport>>(
        [desk = m_desk, prompt = m_prompt]() -> Result<ReadinessReport> {
            const auto settings = desk.settings();
            if (!settings)
                return tl::make_unexpected(settings.error());
            return desk.readiness->check(*settings, *prompt);
        },
        [this](const Result<ReadinessReport>& report) { onChecked(report); });
}

void ReadinessCheck::onChecked(const Result<ReadinessReport>& report)
{
    closePrompt();
    if (!report) {
        Q_EMIT failed(report.error());
        return;
    }
    m_report = *report;
    Q_EMIT checked(*report);
}

void ReadinessCheck::cancel()
{
    if (!isRunning())
        return;
    closePrompt();
    m_activity.cancel();
    Q_EMIT failed({ErrorCode::Cancelled, QStringLiteral("the check of the signing keys"), {}});
}

void ReadinessCheck::lockKeys()
{
    if (isRunning())
        return;
    m_activity.run<bool>(
        [keyring = m_desk.keyring] {
            keyring->lock();
            return true;
        },
        [this](bool) {
            m_report.reset();
            Q_EMIT locked();
        });
}

void ReadinessCheck::closePrompt()
{
    if (m_prompt)
        m_prompt->close();
    m_prompt.reset();
}

} // namespace aiqyn::app
