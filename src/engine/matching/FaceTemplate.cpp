#include "engine/matching/FaceTemplate.h"

namespace aiqyn::engine {

Result<FaceTemplate> FaceTemplate::fromRaw(std::span<const float> numbers)
{
    const std::vector<float> part(numbers.begin(), numbers.end());
    return fromParts({&part, 1});
}

Result<FaceTemplate> FaceTemplate::fromParts(std::span<const std::vector<float>> parts)
{
    if (parts.empty())
        return fail(ErrorCode::InferenceFailed, QStringLiteral("a template needs a part"));
    FaceTemplate result;
    const double partLength = 1 / std::sqrt(static_cast<double>(parts.size()));
    for (const std::vector<float>& part : parts) {
        if (part.empty() || part.size() > mostNumbersInPart)
            return fail(ErrorCode::InferenceFailed,
                        QStringLiteral("%1 numbers are no part of a template").arg(part.size()));
        double sum = 0;
        for (const float number : part)
            sum += static_cast<double>(number) * static_cast<double>(number);
        const double length = std::sqrt(sum);
        if (!std::isfinite(length) || length < 1e-12)
            return fail(ErrorCode::InferenceFailed, QStringLiteral("the template has no direction"));
        std::ranges::transform(part, std::back_inserter(result.m_values), [=](float number) {
            return static_cast<float>(static_cast<double>(number) / length * partLength);
        });
        result.m_partSizes.push_back(part.size());
    }
    return result;
}

Result<Similarity> FaceTemplate::similarityTo(const FaceTemplate& other) const
{
    if (m_partSizes != other.m_partSizes)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("templates of different embedders"));
    double sum = 0;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        sum += static_cast<double>(m_values[i]) * static_cast<double>(other.m_values[i]);
    // Rounding may leave a hair more than 1.
    return Similarity(std::clamp(sum, -1.0, 1.0));
}

} // namespace aiqyn::engine
