#pragma once

#include <QJsonObject>

#include <array>
#include <vector>

namespace aiqyn::gallery {

/// Similarities of one kind of pair: kept whole, and counted in bins of 0.02 from -1 to 1.
class SimilarityHistogram
{
public:
    static constexpr std::size_t bins = 100;

    void add(double similarity);
    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    [[nodiscard]] const std::array<std::size_t, bins>& counts() const { return m_counts; }
    [[nodiscard]] static double lowerEdge(std::size_t bin) { return -1 + 0.02 * static_cast<double>(bin); }
    /// 0..1 of the way through the sorted values; 0 when empty.
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] std::size_t countFrom(double threshold) const;
    /// The lowest threshold, in steps of 0.001, that at most this share of the values reaches.
    [[nodiscard]] double thresholdAt(double share) const;
    /// {"pairs","median","lowest","highest","p01","p99","bins":{"lower edge": count}}; empty bins left out.
    [[nodiscard]] QJsonObject toJson() const;

private:
    void sort() const;
    mutable std::vector<float> m_values;
    mutable bool m_isSorted = false;
    std::array<std::size_t, bins> m_counts{};
};

} // namespace aiqyn::gallery
