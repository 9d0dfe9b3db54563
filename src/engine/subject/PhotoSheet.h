#pragma once

#include "engine/subject/Backdrop.h"
#include "engine/subject/SubjectIdentity.h"
#include "engine/subject/SubjectState.h"

#include <opencv2/core.hpp>

#include <cstdint>

namespace aiqyn::engine::subject {

/// A print of a person, life-sized on 280 by 350 mm of glossy paper, held before the camera. One thread at a
/// time.
class PhotoSheet
{
public:
    static constexpr double widthMm = 280;
    static constexpr double heightMm = 350;

    /// Held in the room of `noiseSeed`; the picture was taken on another day. `radiusMm` is that of the
    /// upright cylinder the paper is bent on, convex towards the camera; 0 = flat.
    PhotoSheet(const SubjectIdentity& identity, std::uint64_t noiseSeed, int width, int height,
               double radiusMm);

    /// The sheet in the state's pose: turned about its own centre, at the state's distance and offset, lit by
    /// the room and the screen. Eyes, mouth and smile of the state change nothing.
    [[nodiscard]] cv::Mat3b hold(const SubjectState& state, std::uint64_t moment) const;

private:
    struct Hit
    {
        double u, v;      ///< millimetres on the paper from its centre, v up
        cv::Vec3d normal; ///< towards the camera's side
        double depthMm;
        bool isPaper;
    };
    [[nodiscard]] Hit hit(const cv::Matx33d& turn, const cv::Vec3d& camera, const cv::Vec3d& ray) const;

    double m_radius;
    cv::Mat3b m_wall;
    cv::Mat3b m_print;
    SensorNoise m_noise;
};

} // namespace aiqyn::engine::subject
