#include "SimilarityHistogram.h"

#include <algorithm>
#include <cmath>

namespace aiqyn::gallery {

void SimilarityHistogram::add(double similarity)
{
    m_values.push_back(static_cast<float>(similarity));
    m_isSorted = false;
    const auto bin = static_cast<std::size_t>(std::max(0.0, (similarity + 1) / 0.02));
    ++m_counts.at(std::min(bin, bins - 1));
}

void SimilarityHistogram::sort() const
{
    if (!m_isSorted)
        std::ranges::sort(m_values);
    m_isSorted = true;
}

double SimilarityHistogram::quantile(double share) const
{
    if (m_values.empty())
        return 0;
    sort();
    return static_cast<double>(
        m_values[static_cast<std::size_t>(share * static_cast<double>(m_values.size() - 1))]);
}

std::size_t SimilarityHistogram::countFrom(double threshold) const
{
    sort();
    return static_cast<std::size_t>(m_values.end() -
                                    std::ranges::lower_bound(m_values, static_cast<float>(threshold)));
}

double SimilarityHistogram::thresholdAt(double share) const
{
    const auto most = static_cast<std::size_t>(share * static_cast<double>(m_values.size()));
    double threshold = std::ceil(quantile(1 - share) * 1000) / 1000;
    while (countFrom(threshold) > most)
        threshold = std::round(threshold * 1000 + 1) / 1000;
    return threshold;
}

QJsonObject SimilarityHistogram::toJson() const
{
    QJsonObject counted;
    for (std::size_t i = 0; i < bins; ++i) {
        if (m_counts.at(i) > 0)
            counted[QString::number(lowerEdge(i), 'f', 2)] = static_cast<qint64>(m_counts.at(i));
    }
    return {{QStringLiteral("pairs"), static_cast<qint64>(m_values.size())},
            {QStringLiteral("median"), quantile(0.5)},
            {QStringLiteral("lowest"), quantile(0)},
            {QStringLiteral("highest"), quantile(1)},
            {QStringLiteral("p01"), quantile(0.01)},
            {QStringLiteral("p99"), quantile(0.99)},
            {QStringLiteral("bins"), counted}};
}

} // namespace aiqyn::gallery
