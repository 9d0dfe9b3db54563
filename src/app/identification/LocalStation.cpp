#include "app/identification/LocalStation.h"

namespace aiqyn::app {

LocalStation::LocalStation(std::unique_ptr<engine::FrameSource> camera)
    : m_camera(std::move(camera))
{}

void LocalStation::show(const StationPrompt& prompt)
{
    // The live page paints the prompt with the frame that led to it; there is no second screen to wait for.
    if (m_acknowledged)
        m_acknowledged({prompt.id, prompt.frameNs});
}

void LocalStation::onAcknowledged(std::function<void(PromptAcknowledgement)> handler)
{
    m_acknowledged = std::move(handler);
}

QJsonObject LocalStation::description()
{
    return {{QStringLiteral("kind"), QStringLiteral("local")},
            {QStringLiteral("camera"), m_camera->description()},
            {QStringLiteral("hardwareOwner"), QStringLiteral("customer")}};
}

} // namespace aiqyn::app
