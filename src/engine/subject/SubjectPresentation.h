#pragma once

#include "engine/Image.h"
#include "engine/subject/ScreenColour.h"
#include "engine/subject/SubjectAct.h"
#include "engine/subject/SubjectRoom.h"
#include "engine/subject/SubjectSpecies.h"
#include "engine/subject/SubjectState.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace aiqyn::engine {

/// What the camera sees at one instant: everything draw() needs.
struct SubjectMoment
{
    SubjectState state;
    /// Somebody else beside the person.
    std::optional<SubjectState> companion;
    bool isSomebodyElse = false; ///< the state is another person's
    std::uint64_t noise = 0;     ///< which noise the sensor has: equal moments give equal pictures
    bool isLost = false;         ///< the camera does not deliver this frame
};

/// A session before the camera: a person or an attack (species), the prompts it meets and the light of the
/// screen, as frames. A pure function of its options, of what it was told and of time: the same seeds,
/// prompts and colours give the same pictures, in whatever order the times are asked for.
///
/// Who takes the seat in an identity or action swap: in half of the rooms, by seed, somebody of the same sex
/// and nearly the same skin, in the others somebody of the other sex whose skin differs clearly.
///
/// prompt(), rest(), setScreenColour() and momentAt() go together under one lock of the caller; draw()
/// belongs to one thread and needs no lock.
class SubjectPresentation
{
public:
    struct Options
    {
        std::uint64_t personSeed = 0; ///< of SubjectIdentity::fromSeed
        SubjectSpecies species = SubjectSpecies::Genuine;
        std::uint64_t roomSeed = 0; ///< room, clothes, noise, sway, reaction times
        int width = 640;            ///< pixels, 64..4096
        int height = 480;
        SubjectRoom room{}; ///< its light; the default is that of the training mode
    };

    explicit SubjectPresentation(const Options& options);
    ~SubjectPresentation();
    SubjectPresentation(SubjectPresentation&&) noexcept;
    SubjectPresentation& operator=(SubjectPresentation&&) noexcept;

    /// The person is asked at that moment. Times are those of the frames and never fall.
    void prompt(SubjectAct act, std::int64_t atNs);
    /// A new attempt: forgets all prompts, and what they set off.
    void rest();
    /// The screen shows that colour from then on. Species with a code of their own follow the slots of the
    /// light signal, and the white and black of its probe, but not its colours.
    void setScreenColour(const ScreenColour& colour, std::int64_t fromNs);

    [[nodiscard]] SubjectMoment momentAt(std::int64_t ns) const;
    [[nodiscard]] Image draw(const SubjectMoment& moment);
    /// draw(momentAt(ns)).
    [[nodiscard]] Image frameAt(std::int64_t ns);

private:
    class Stage;
    class Timeline;
    Options m_options;
    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<Stage> m_stage;
};

} // namespace aiqyn::engine
