#include "engine/matching/AllPairs.h"

#include "engine/matching/Calibration.h"

#include <opencv2/core.hpp>

namespace aiqyn::engine {

namespace {

constexpr int blockRows = 512;

[[nodiscard]] std::int64_t pairsAmong(std::int64_t count)
{
    return count * (count - 1) / 2;
}

/// Counts at one threshold, by identity.
struct Tally
{
    std::vector<std::int64_t> falseMatches; ///< impostor pairs that the identity takes part in
    std::vector<std::int64_t> trueMatches;
};

} // namespace

struct AllPairs::Private
{
    cv::Mat templates; ///< one row each, length 1
    std::vector<std::size_t> identities;
    std::vector<std::int64_t> detected;   ///< pictures by identity
    std::vector<std::int64_t> undetected; ///< likewise
    std::optional<ScoreDistribution> distribution;

    /// Calls visit(identity, identity, similarity) for each pair once.
    template <typename Visitor>
    void forEachPair(Visitor&& visit) const
    {
        cv::Mat product;
        for (int top = 0; top < templates.rows; top += blockRows) {
            const cv::Mat rows = templates.rowRange(top, std::min(top + blockRows, templates.rows));
            for (int left = top; left < templates.rows; left += blockRows) {
                const cv::Mat columns = templates.rowRange(left, std::min(left + blockRows, templates.rows));
                cv::gemm(rows, columns, 1, cv::noArray(), 0, product, cv::GEMM_2_T);
                for (int r = 0; r < product.rows; ++r) {
                    const std::size_t first = identities[static_cast<std::size_t>(top + r)];
                    const auto* values = product.ptr<float>(r);
                    for (int c = left == top ? r + 1 : 0; c < product.cols; ++c)
                        visit(first, identities[static_cast<std::size_t>(left + c)],
                              static_cast<double>(values[c]));
                }
            }
        }
    }

    [[nodiscard]] std::int64_t refusedGenuine() const
    {
        std::int64_t sum = 0;
        for (std::size_t k = 0; k < detected.size(); ++k)
            sum += pairsAmong(detected[k] + undetected[k]) - pairsAmong(detected[k]);
        return sum;
    }

    [[nodiscard]] std::optional<Interval> fmrInterval(const ScoreDistribution::OperatingPoint& point,
                                                      const Tally& tally) const
    {
        const std::int64_t pairs = distribution->impostorPairs();
        std::vector<double> leftOut;
        for (std::size_t k = 0; k < detected.size(); ++k) {
            const std::int64_t rest = pairs - detected[k] * (templates.rows - detected[k]);
            if (detected[k] > 0 && rest > 0)
                leftOut.push_back(static_cast<double>(point.falseMatches - tally.falseMatches[k]) /
                                  static_cast<double>(rest));
        }
        return jackknifeInterval(point.fmr, leftOut);
    }

    [[nodiscard]] std::optional<Interval> tarInterval(const ScoreDistribution::OperatingPoint& point,
                                                      const Tally& tally) const
    {
        const std::int64_t pairs = distribution->genuinePairs();
        std::vector<double> leftOut;
        for (std::size_t k = 0; k < detected.size(); ++k) {
            const std::int64_t own = pairsAmong(detected[k] + undetected[k]);
            if (own > 0 && pairs > own)
                leftOut.push_back(static_cast<double>(point.trueMatches - tally.trueMatches[k]) /
                                  static_cast<double>(pairs - own));
        }
        return jackknifeInterval(point.tar, leftOut);
    }
};

AllPairs::AllPairs(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
AllPairs::AllPairs(AllPairs&&) noexcept = default;
AllPairs& AllPairs::operator=(AllPairs&&) noexcept = default;
AllPairs::~AllPairs() = default;

Result<AllPairs> AllPairs::of(std::span<const FaceTemplate> templates, std::span<const int> identities,
                              std::span<const int> undetected)
{
    const auto isIdentity = [&](int k) { return k >= 0 && static_cast<std::size_t>(k) < undetected.size(); };
    if (templates.empty() || templates.size() != identities.size() ||
        !std::ranges::all_of(identities, isIdentity) ||
        std::ranges::any_of(undetected, [](int count) { return count < 0; }))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("templates, identities and counts do not fit together"));
    auto members = std::make_unique<Private>();
    members->undetected.assign(undetected.begin(), undetected.end());
    members->detected.assign(undetected.size(), 0);
    for (const int k : identities) {
        members->identities.push_back(static_cast<std::size_t>(k));
        ++members->detected[static_cast<std::size_t>(k)];
    }
    const auto& model = templates.front();
    try {
        members->templates.create(static_cast<int>(templates.size()), static_cast<int>(model.values().size()),
                                  CV_32F);
        for (std::size_t i = 0; i < templates.size(); ++i) {
            if (templates[i].partSizes() != model.partSizes())
                return fail(ErrorCode::InvalidArgument, QStringLiteral("templates of different embedders"));
            std::ranges::copy(templates[i].values(), members->templates.ptr<float>(static_cast<int>(i)));
        }
        ScoreHistogram genuine;
        ScoreHistogram impostor;
        members->forEachPair([&](std::size_t a, std::size_t b, double similarity) {
            (a == b ? genuine : impostor).add(similarity);
        });
        auto distribution = ScoreDistribution::of(genuine, impostor, members->refusedGenuine());
        if (!distribution)
            return tl::make_unexpected(distribution.error());
        members->distribution = std::move(*distribution);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
    return AllPairs(std::move(members));
}

const ScoreDistribution& AllPairs::distribution() const
{
    return *d->distribution;
}

Result<std::vector<AllPairs::Estimate>> AllPairs::estimatesAt(std::span<const double> rates) const
{
    std::vector<Estimate> estimates;
    for (const double rate : rates) {
        const double expected = rate * static_cast<double>(d->distribution->impostorPairs());
        const auto point = d->distribution->atFmr(rate);
        if (point && expected >= Calibration::leastFalseMatches)
            estimates.push_back({rate, *point, {}, {}});
    }
    if (estimates.empty())
        return estimates;
    std::ranges::sort(estimates, {}, [](const Estimate& estimate) { return estimate.point.threshold; });
    const std::vector<std::int64_t> none(d->detected.size(), 0);
    std::vector<Tally> tallies(estimates.size(), Tally{none, none});
    try {
        d->forEachPair([&](std::size_t a, std::size_t b, double similarity) {
            for (std::size_t i = 0; i < estimates.size() && similarity >= estimates[i].point.threshold; ++i) {
                if (a == b) {
                    ++tallies[i].trueMatches[a];
                } else {
                    ++tallies[i].falseMatches[a];
                    ++tallies[i].falseMatches[b];
                }
            }
        });
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        estimates[i].fmrInterval = d->fmrInterval(estimates[i].point, tallies[i]);
        estimates[i].tarInterval = d->tarInterval(estimates[i].point, tallies[i]);
    }
    return estimates;
}

} // namespace aiqyn::engine
