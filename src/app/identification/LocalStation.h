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
    /// The windows show prompts by the session's signals. They do not say when they have painted them, so
    /// nothing is acknowledged.
    void show(const StationPrompt&) override {}
    void onAcknowledged(std::function<void(PromptAcknowledgement)>) override {}
    [[nodiscard]] QJsonObject description() override;

private:
    std::unique_ptr<engine::FrameSource> m_camera;
};

} // namespace aiqyn::app
