#pragma once

#include "engine/camera/FrameSource.h"
#include "engine/liveness/Challenge.h"
#include "engine/liveness/LightColour.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace aiqyn::app {

/// What the person is shown. A serialisable value, so that the person's own computer can be the station.
struct StationPrompt
{
    enum class Kind {
        LookStraight = 1,
        Perform,
        ReturnToNeutral,
        Finished,
        Light,   ///< the whole screen in one colour
        LightOff ///< the usual screen again
    };

    std::uint64_t id = 0; ///< unique within the session, from 1
    Kind kind = Kind::LookStraight;
    std::optional<engine::ChallengeKind> challenge = {}; ///< set with Perform and ReturnToNeutral
    std::int64_t frameNs = 0;                            ///< time stamp of the frame that led to it
    std::optional<engine::LightColour> colour = {};      ///< set with Light

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<StationPrompt> fromJson(const QJsonObject& json);
};

/// That a prompt stood before the person, in the station's frame time.
struct PromptAcknowledgement
{
    std::uint64_t promptId = 0;
    std::int64_t shownNs = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PromptAcknowledgement> fromJson(const QJsonObject& json);
};

/// Where the person sits: gives frames, shows prompts. frames() and show() are called from the analysis
/// thread.
class Station
{
public:
    Station() = default;
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;
    virtual ~Station() = default;

    [[nodiscard]] virtual engine::FrameSource& frames() = 0;
    /// Returns at once; an acknowledgement follows when the prompt stands before the person, where the
    /// station can tell.
    virtual void show(const StationPrompt& prompt) = 0;
    /// The handler may be called from any thread.
    virtual void onAcknowledged(std::function<void(PromptAcknowledgement)> handler) = 0;
    /// For documents: kind of station, camera, whose hardware captured (clause 1).
    [[nodiscard]] virtual QJsonObject description() = 0;
};

} // namespace aiqyn::app
