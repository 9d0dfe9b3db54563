#pragma once

#include "base/Error.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>

namespace aiqyn::engine {

/// What a stream shows without anybody being asked to do anything. Every cue alone errs in both directions,
/// so they are recorded and shown to a person who reviews; no verdict is made of them. A cue that was not
/// measured is absent, never 0.
struct PassiveCues
{
    /// Mean probability, 0..1, of the class "live" over the pack's PAD networks and the pictures; absent
    /// without such networks. Weak: a face that hardly fits into the frame, and a mask, look like an attack
    /// to them, and good prints and screens look alive.
    std::optional<double> padGenuine{};
    /// Median over the pictures of moireScore(), 0..1: how far one spatial frequency sticks out of the face.
    /// Weak: a fine screen, or one out of focus, shows none; striped glasses or a veil may show one.
    std::optional<double> moire{};
    /// Median over the pictures of bezelScore(), 0..1: how complete a quadrilateral of straight edges is seen
    /// around the face. Weak: nothing is seen when the border of screen or print lies outside the picture.
    std::optional<double> bezel{};
    /// Median over the frames of temporalNoise(), DN² (squared grey levels of 255), >= 0. Weak: the
    /// compression of a camera (MJPEG, H.264) takes noise away, a replay may add some.
    std::optional<double> temporalNoise{};
    /// Standard deviation of the intervals between frames, ms, >= 0; absent below two intervals. 0 = exactly
    /// regular, which no real camera is. Weak: an injected stream may jitter on purpose, and lost frames
    /// raise it.
    std::optional<double> frameJitterMs{};

    std::int64_t frames = 0;   ///< fed, with or without a face
    std::int64_t pictures = 0; ///< of them looked at for padGenuine, moire and bezel

    /// Each cue that is there under its member's name, and the counts.
    [[nodiscard]] QJsonObject toJson() const;
    /// Errors: InvalidArgument for a missing or negative count, and for a cue that is no number in its range.
    [[nodiscard]] static Result<PassiveCues> fromJson(const QJsonObject& json);

    friend bool operator==(const PassiveCues&, const PassiveCues&) = default;
};

} // namespace aiqyn::engine
