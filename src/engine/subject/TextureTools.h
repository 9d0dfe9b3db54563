#pragma once

// Private to engine/subject, for .cpp files: OpenCV stays out of its public headers.
#include "engine/subject/SubjectIdentity.h"

#include <opencv2/core.hpp>

#include <cstdint>

namespace aiqyn::engine::subject {

/// Smooth random field of about unit variance, one hill every cellX by cellY pixels; repeatable by seed.
[[nodiscard]] cv::Mat1f smoothNoise(cv::Size size, double cellX, double cellY, std::uint64_t seed);

/// Bilinear colour at a place in pixels, clamped to the texture; T is CV_8UC3 or CV_8UC4 as Vec.
template <typename Vec>
inline cv::Vec<float, Vec::channels> sampleAt(const cv::Mat& texture, float px, float py)
{
    px = std::min(std::max(px, 0.0F), static_cast<float>(texture.cols - 2));
    py = std::min(std::max(py, 0.0F), static_cast<float>(texture.rows - 2));
    const int x = static_cast<int>(px);
    const int y = static_cast<int>(py);
    const float fx = px - static_cast<float>(x);
    const float fy = py - static_cast<float>(y);
    const Vec* upper = texture.ptr<Vec>(y) + x;
    const Vec* lower = texture.ptr<Vec>(y + 1) + x;
    cv::Vec<float, Vec::channels> out;
    for (int c = 0; c < Vec::channels; ++c) {
        const float a = static_cast<float>(upper[0][c]) * (1 - fx) + static_cast<float>(upper[1][c]) * fx;
        const float b = static_cast<float>(lower[0][c]) * (1 - fx) + static_cast<float>(lower[1][c]) * fx;
        out[c] = a * (1 - fy) + b * fy;
    }
    return out;
}

} // namespace aiqyn::engine::subject
