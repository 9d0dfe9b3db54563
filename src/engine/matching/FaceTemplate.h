#pragma once

#include "base/Error.h"
#include "engine/matching/Similarity.h"

#include <span>
#include <vector>

namespace aiqyn::engine {

/// What the embedders of a pack make of one face: one part for each embedder. A part of n embedders has
/// Euclidean length 1 / sqrt(n), so that the scalar product of two templates is the mean of the parts'
/// cosines. Biometric data: comparable only with templates of the same embedders, and never to be logged.
class FaceTemplate
{
public:
    /// No embedder of face recognition comes near this many numbers.
    static constexpr std::size_t mostNumbersInPart = 4096;

    /// Of a single embedder's output. Errors: InferenceFailed for no number or too many, a number that is not
    /// finite, or length 0.
    [[nodiscard]] static Result<FaceTemplate> fromRaw(std::span<const float> numbers);
    /// Of the outputs of several embedders, in the order of the pack. Errors: as fromRaw; InferenceFailed
    /// without parts.
    [[nodiscard]] static Result<FaceTemplate> fromParts(std::span<const std::vector<float>> parts);

    /// The parts one after the other; together of length 1.
    [[nodiscard]] const std::vector<float>& values() const { return m_values; }
    /// How many numbers each part has.
    [[nodiscard]] const std::vector<std::size_t>& partSizes() const { return m_partSizes; }
    /// Mean of the parts' cosines. Errors: InvalidArgument when the parts differ in number or size.
    [[nodiscard]] Result<Similarity> similarityTo(const FaceTemplate& other) const;

private:
    FaceTemplate() = default;
    std::vector<float> m_values;
    std::vector<std::size_t> m_partSizes;
};

[[nodiscard]] inline Result<Similarity> similarity(const FaceTemplate& a, const FaceTemplate& b)
{
    return a.similarityTo(b);
}

} // namespace aiqyn::engine
