#include "engine/face/AiqynFaceDecoder.h"

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

namespace {

// Both eyes, mouth, smile, yaw, pitch, presence.
constexpr std::size_t stateNumbers = 7;

[[nodiscard]] double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

} // namespace

AiqynFaceDecoder::AiqynFaceDecoder(std::vector<PointF> alignment, std::vector<int> points)
    : m_alignment(std::move(alignment))
    , m_points(std::move(points))
{}

std::optional<SimilarityTransform> AiqynFaceDecoder::cropToPicture(const DetectedFace& face) const
{
    const auto toCrop = fitSimilarity(face.points, m_alignment);
    return toCrop ? std::optional(toCrop->inverted()) : std::nullopt;
}

Result<LandmarkSet> AiqynFaceDecoder::decode(std::span<const TensorView> outputs,
                                             const SimilarityTransform& toPicture) const
{
    LandmarkSet set;
    const std::size_t pairs = m_points.size() + set.points.size();
    if (outputs.size() != 1 || outputs[0].values.size() != 2 * pairs + stateNumbers)
        return fail(ErrorCode::InferenceFailed, QStringLiteral("the landmark output has a wrong size"));
    if (!isFinite(outputs[0]))
        return fail(ErrorCode::InferenceFailed, QStringLiteral("the landmark output is no number"));
    const auto values = outputs[0].values;
    const auto point = [&](std::size_t pair) {
        return toPicture.apply({values[2 * pair], values[2 * pair + 1]});
    };
    set.meshIndices = m_points;
    set.picture.reserve(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i)
        set.picture.push_back(point(i));
    for (std::size_t i = 0; i < set.points.size(); ++i)
        set.points[i] = point(m_points.size() + i);
    const auto state = values.subspan(2 * pairs, stateNumbers);
    set.state = FaceState{state[0], state[1], state[2], state[3], degrees(state[4]), degrees(state[5])};
    set.presence = 1 / (1 + std::exp(-static_cast<double>(state[6])));
    return set;
}

} // namespace aiqyn::engine
