#pragma once

#include <cmath>
#include <compare>
#include <optional>

namespace aiqyn::engine {

/// Cosine of the angle between two face templates: -1..1, never NaN. Not a probability; what a value means is
/// said by a Calibration.
class Similarity
{
public:
    /// nullopt outside -1..1 and for NaN.
    [[nodiscard]] static std::optional<Similarity> of(double value)
    {
        if (!(std::abs(value) <= 1))
            return std::nullopt;
        return Similarity(value);
    }

    [[nodiscard]] double value() const { return m_value; }

    friend auto operator<=>(const Similarity&, const Similarity&) = default;

private:
    friend class FaceTemplate;
    explicit Similarity(double value)
        : m_value(value)
    {}
    double m_value;
};

} // namespace aiqyn::engine
