#pragma once

#include "base/Error.h"
#include "engine/matching/Similarity.h"

#include <array>
#include <span>

namespace aiqyn::engine {

/// What the embedder makes of one face: 256 numbers of Euclidean length 1. Biometric data: comparable only
/// with templates of the same model, and never to be logged.
class FaceTemplate
{
public:
    static constexpr std::size_t size = 256;

    /// Scales to length 1. Errors: InferenceFailed for another count, a number that is not finite, or length
    /// 0.
    [[nodiscard]] static Result<FaceTemplate> fromRaw(std::span<const float> numbers);

    [[nodiscard]] const std::array<float, size>& values() const { return m_values; }
    [[nodiscard]] Similarity similarityTo(const FaceTemplate& other) const;

private:
    FaceTemplate() = default;
    std::array<float, size> m_values{};
};

[[nodiscard]] inline Similarity similarity(const FaceTemplate& a, const FaceTemplate& b)
{
    return a.similarityTo(b);
}

} // namespace aiqyn::engine
