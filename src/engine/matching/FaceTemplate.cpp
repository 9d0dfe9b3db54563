#include "engine/matching/FaceTemplate.h"

namespace aiqyn::engine {

Result<FaceTemplate> FaceTemplate::fromRaw(std::span<const float> numbers)
{
    if (numbers.size() != size)
        return fail(ErrorCode::InferenceFailed,
                    QStringLiteral("a template needs 256 numbers, the model gave %1").arg(numbers.size()));
    double sum = 0;
    for (const float number : numbers)
        sum += static_cast<double>(number) * static_cast<double>(number);
    const double length = std::sqrt(sum);
    if (!std::isfinite(length) || length < 1e-12)
        return fail(ErrorCode::InferenceFailed, QStringLiteral("the template has no direction"));
    FaceTemplate result;
    std::ranges::transform(numbers, result.m_values.begin(), [length](float number) {
        return static_cast<float>(static_cast<double>(number) / length);
    });
    return result;
}

Similarity FaceTemplate::similarityTo(const FaceTemplate& other) const
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += static_cast<double>(m_values[i]) * static_cast<double>(other.m_values[i]);
    // Rounding may leave a hair more than 1.
    return Similarity(std::clamp(sum, -1.0, 1.0));
}

} // namespace aiqyn::engine
