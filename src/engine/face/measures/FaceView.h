#pragma once

// For .cpp files of the engine only: OpenCV stays out of public headers.
#include "engine/Image.h"
#include "engine/face/DetectedFace.h"

#include <opencv2/core.hpp>

#include <array>
#include <optional>

namespace aiqyn::engine {

/// The pixels of one face of one picture as the measures need them, each view made when it is first asked for
/// and then kept. Valid while the picture lives. Throws cv::Exception. One thread at a time.
class FaceView
{
public:
    static constexpr int alignedSidePx = 112;
    static constexpr int sharpnessSidePx = 112;

    FaceView(const Image& image, const DetectedFace& face);

    [[nodiscard]] const Image& image() const { return m_image; }
    [[nodiscard]] const DetectedFace& face() const { return m_face; }
    /// Whole pixels of the face box inside the picture; may be empty.
    [[nodiscard]] const cv::Rect& inside() const { return m_inside; }
    /// Share of the box's area inside the picture, 0..1.
    [[nodiscard]] double insideShare() const;

    /// Grey, 8 bits, of inside(), which must not be empty.
    [[nodiscard]] const cv::Mat& greyBox();
    /// greyBox() scaled to a square of sharpnessSidePx.
    [[nodiscard]] const cv::Mat& greySquare();
    /// Grey, 8 bits, alignedSidePx square: the five points brought to the places of ArcFace (Deng et al.,
    /// CVPR 2019). Empty when the points have no extent.
    [[nodiscard]] const cv::Mat& aligned();
    /// Counts of the 256 grey levels in the oval of the face in aligned(). nullopt as aligned() is empty.
    [[nodiscard]] const std::optional<std::array<int, 256>>& luminance();

private:
    const Image& m_image;
    DetectedFace m_face;
    cv::Rect m_inside;
    cv::Mat m_greyBox;
    cv::Mat m_greySquare;
    std::optional<cv::Mat> m_aligned;
    std::optional<std::array<int, 256>> m_luminance;
};

} // namespace aiqyn::engine
