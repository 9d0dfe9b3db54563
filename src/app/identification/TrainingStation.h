#pragma once

#include "app/identification/Station.h"
#include "engine/subject/FrameTiming.h"
#include "engine/subject/SubjectRoom.h"
#include "engine/subject/SubjectSpecies.h"

#include <memory>

namespace aiqyn::app {

/// A station whose person, or attack, is synthetic and hears the prompts. Its frames are of the training
/// trust class and carry a visible watermark.
class TrainingStation final : public Station
{
public:
    struct Options
    {
        std::uint64_t subjectSeed = 0;
        engine::SubjectSpecies species = engine::SubjectSpecies::Genuine;
        std::uint64_t roomSeed = 0; ///< light, sway, noise, reaction times
        /// Real time for people who watch; otherwise as fast as frames are taken, in frame time, so that a
        /// slow machine changes nothing in a result.
        bool realTime = true;
        engine::SubjectRoom room = engine::SubjectRoom::of(engine::RoomLight::Office, 0);
        engine::FrameTiming timing{};
    };

    explicit TrainingStation(const Options& options);
    ~TrainingStation() override;

    [[nodiscard]] engine::FrameSource& frames() override;
    void show(const StationPrompt& prompt) override;
    void onAcknowledged(std::function<void(PromptAcknowledgement)> handler) override;
    [[nodiscard]] QJsonObject description() override;

private:
    class Source;
    std::unique_ptr<Source> m_source;
    std::function<void(PromptAcknowledgement)> m_acknowledged;
};

} // namespace aiqyn::app
