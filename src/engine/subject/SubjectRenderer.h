#pragma once

#include "engine/Image.h"
#include "engine/subject/SubjectIdentity.h"
#include "engine/subject/SubjectState.h"

#include <cstdint>
#include <memory>

namespace aiqyn::engine {

/// Draws a synthetic person as a web camera in an office would see it. Software only; one thread at a time.
/// The same identity, noise seed, size and sequence of states give the same pictures, byte for byte, on one
/// machine; two calls with the same state differ in the sensor's noise.
class SubjectRenderer
{
public:
    /// `noiseSeed` chooses what changes from day to day: room, clothes, the sensor's noise. Sizes from 64 to
    /// 4096 pixels a side; others are clamped.
    SubjectRenderer(const SubjectIdentity& identity, std::uint64_t noiseSeed, int width = 640,
                    int height = 480);
    ~SubjectRenderer();
    SubjectRenderer(SubjectRenderer&&) noexcept;
    SubjectRenderer& operator=(SubjectRenderer&&) noexcept;
    SubjectRenderer(const SubjectRenderer&) = delete;
    SubjectRenderer& operator=(const SubjectRenderer&) = delete;

    /// Expressions are rounded to sixteenths; values out of range are clamped.
    [[nodiscard]] Image render(const SubjectState& state);
    /// As render(), with the noise of that moment: the same state and moment give the same picture, byte for
    /// byte, whatever was drawn before.
    [[nodiscard]] Image renderAt(const SubjectState& state, std::uint64_t moment);
    /// Two persons in the room of this one, whoever is nearer in front. Both pictures must have one size.
    [[nodiscard]] Image renderBoth(const SubjectState& state, SubjectRenderer& companion,
                                   const SubjectState& companionState, std::uint64_t moment);

private:
    class Scene;
    std::unique_ptr<Scene> m_scene;
};

} // namespace aiqyn::engine
