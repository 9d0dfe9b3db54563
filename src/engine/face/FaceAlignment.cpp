#include "engine/face/FaceAlignment.h"

#include <complex>

namespace aiqyn::engine {

namespace {

using Complex = std::complex<double>;

[[nodiscard]] Complex complexOf(PointF point)
{
    return {point.x, point.y};
}

[[nodiscard]] Complex meanOf(std::span<const PointF> points)
{
    Complex sum;
    for (const PointF& point : points)
        sum += complexOf(point);
    return sum / static_cast<double>(points.size());
}

} // namespace

SimilarityTransform SimilarityTransform::inverted() const
{
    const double norm = a * a + b * b;
    const double ia = a / norm;
    const double ib = -b / norm;
    return {ia, ib, -(ia * tx - ib * ty), -(ib * tx + ia * ty)};
}

std::optional<SimilarityTransform> fitSimilarity(std::span<const PointF> source,
                                                 std::span<const PointF> target)
{
    if (source.size() != target.size() || source.size() < 2)
        return std::nullopt;
    const Complex sourceMean = meanOf(source);
    const Complex targetMean = meanOf(target);
    Complex covariance;
    double variance = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const Complex s = complexOf(source[i]) - sourceMean;
        covariance += std::conj(s) * (complexOf(target[i]) - targetMean);
        variance += std::norm(s);
    }
    const Complex factor = covariance / variance;
    // Also refuses NaN coordinates, for which every comparison is false.
    if (!(variance > 1e-9) || !(std::norm(factor) > 1e-12))
        return std::nullopt;
    const Complex shift = targetMean - factor * sourceMean;
    return SimilarityTransform{factor.real(), factor.imag(), shift.real(), shift.imag()};
}

} // namespace aiqyn::engine
