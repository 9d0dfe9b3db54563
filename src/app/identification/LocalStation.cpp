#include "app/identification/LocalStation.h"

namespace aiqyn::app {

LocalStation::LocalStation(std::unique_ptr<engine::FrameSource> camera)
    : m_camera(std::move(camera))
{}

QJsonObject LocalStation::description()
{
    return {{QStringLiteral("kind"), QStringLiteral("local")},
            {QStringLiteral("camera"), m_camera->description()},
            {QStringLiteral("hardwareOwner"), QStringLiteral("customer")}};
}

} // namespace aiqyn::app
