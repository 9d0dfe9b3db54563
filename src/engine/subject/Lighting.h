#pragma once

#include "engine/subject/Rasteriser.h"
#include "engine/subject/SubjectState.h"

#include <opencv2/core.hpp>

namespace aiqyn::engine::subject {

struct Surface
{
    cv::Vec3f albedo; ///< 0..255
    float shine = 0;
};

/// Room light from above and one side, and the light of the screen the person looks at.
class Lighting
{
public:
    Lighting(const SubjectState& state, double focalPx, double centreX, double centreY);

    /// Colour 0..255, unclamped, in the camera, of a surface at a place on the screen.
    [[nodiscard]] cv::Vec3f shade(const ScreenVertex& at, const Surface& surface) const;
    /// What the wall behind receives, as a factor per channel, through the camera's gain.
    [[nodiscard]] cv::Vec3f wallFactor() const;

private:
    cv::Vec3f m_key;
    cv::Vec3f m_half;
    cv::Vec3f m_screen;
    cv::Vec3f m_gain;
    float m_level;
    float m_keyLevel;
    float m_ambient;
    float m_focal;
    float m_centreX;
    float m_centreY;
    bool m_hasScreen;
};

} // namespace aiqyn::engine::subject
