#pragma once

#include "app/identification/Station.h"

#include <memory>

namespace aiqyn::app {

/// The bank's own webcam; the person sees the prompts on this computer's screen.
class LocalStation final : public Station
{
public:
    /// `camera` is opened by the first read of an attempt.
    explicit LocalStation(std::unique_ptr<engine::FrameSource> camera);

    [[nodiscard]] engine::FrameSource& frames() override { return *m_camera; }
    void show(const StationPrompt& prompt) override;
    void onAcknowledged(std::function<void(PromptAcknowledgement)> handler) override;
    [[nodiscard]] QJsonObject description() override;

private:
    std::unique_ptr<engine::FrameSource> m_camera;
    std::function<void(PromptAcknowledgement)> m_acknowledged;
};

} // namespace aiqyn::app
