#pragma once

#include <opencv2/core.hpp>

#include <cstdint>

namespace aiqyn::engine::subject {

/// An office wall out of focus, at full light; furniture and colours by seed.
[[nodiscard]] cv::Mat3b backdrop(int width, int height, std::uint64_t seed);

/// The noise of a small sensor, added in place.
class SensorNoise
{
public:
    explicit SensorNoise(std::uint64_t seed);
    void addTo(cv::Mat3b& picture);

private:
    std::vector<std::int8_t> m_pool;
    std::uint64_t m_seed;
    std::uint64_t m_frame = 0;
};

} // namespace aiqyn::engine::subject
