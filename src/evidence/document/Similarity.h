#pragma once

#include <optional>

namespace aiqyn::evidence {

/// How alike two faces are, or the threshold on it: a cosine, -1..1, finite.
class Similarity
{
public:
    /// nullopt outside -1..1 and for what is no number.
    [[nodiscard]] static std::optional<Similarity> of(double value)
    {
        if (!(value >= -1 && value <= 1))
            return std::nullopt;
        return Similarity(value);
    }

    [[nodiscard]] double value() const { return m_value; }
    friend bool operator==(const Similarity&, const Similarity&) = default;

private:
    explicit Similarity(double value)
        : m_value(value)
    {}
    double m_value;
};

} // namespace aiqyn::evidence
