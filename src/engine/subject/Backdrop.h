#pragma once

#include <opencv2/core.hpp>

#include <cstdint>

namespace aiqyn::engine::subject {

/// An office wall out of focus, at full light; furniture and colours by seed.
[[nodiscard]] cv::Mat3b backdrop(int width, int height, std::uint64_t seed);

/// The noise of a small sensor, added in place; the same for the same moment.
class SensorNoise
{
public:
    explicit SensorNoise(std::uint64_t seed);
    void addTo(cv::Mat3b& picture, std::uint64_t moment) const;

private:
    std::vector<std::int8_t> m_pool;
    std::uint64_t m_seed;
};

} // namespace aiqyn::engine::subject
