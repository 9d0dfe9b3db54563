#include "engine/matching/PairsEvaluation.h"

#include <cmath>
#include <limits>
#include <ranges>

namespace aiqyn::engine {

namespace {

/// Threshold with the most right answers on `pairs`, which fall in similarity: one pass from the strictest.
/// Between two neighbouring similarities it lies in the middle, so that it carries over to unseen pairs.
template <typename Range>
[[nodiscard]] double bestThreshold(Range&& pairs)
{
    std::vector<ScoredPair> kept;
    for (const ScoredPair& pair : pairs)
        kept.push_back(pair);
    long right = std::ranges::count(kept, false, &ScoredPair::same);
    long best = right;
    double threshold = 1 + std::numeric_limits<double>::epsilon();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        right += kept[i].same ? 1 : -1;
        const bool last = i + 1 == kept.size();
        // A threshold cannot part equal similarities.
        if (!last && !(kept[i + 1].similarity < kept[i].similarity))
            continue;
        if (right > best) {
            best = right;
            threshold = last ? kept[i].similarity : (kept[i].similarity + kept[i + 1].similarity) / 2;
        }
    }
    return threshold;
}

} // namespace

Result<PairsEvaluation> PairsEvaluation::of(std::vector<ScoredPair> pairs, int folds)
{
    const auto hasPairs = [&](int fold, bool same) {
        return std::ranges::any_of(
            pairs, [&](const ScoredPair& pair) { return pair.fold == fold && pair.same == same; });
    };
    if (folds < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("there must be at least one fold"));
    for (int fold = 0; fold < folds; ++fold) {
        if (!hasPairs(fold, true) || !hasPairs(fold, false))
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("fold %1 lacks pairs of one class").arg(fold + 1));
    }
    std::ranges::sort(pairs, std::ranges::greater(), &ScoredPair::similarity);

    PairsEvaluation evaluation;
    evaluation.m_threshold = bestThreshold(pairs);
    std::vector<double> accuracies;
    for (int fold = 0; fold < folds; ++fold) {
        const double threshold =
            folds == 1 ? evaluation.m_threshold
                       : bestThreshold(pairs | std::views::filter([fold](const ScoredPair& pair) {
                                           return pair.fold != fold;
                                       }));
        int right = 0;
        int count = 0;
        for (const ScoredPair& pair : pairs) {
            if (pair.fold != fold)
                continue;
            ++count;
            right += (pair.similarity >= threshold) == pair.same ? 1 : 0;
        }
        accuracies.push_back(static_cast<double>(right) / count);
        evaluation.m_right += right;
        evaluation.m_count += count;
    }
    for (const double accuracy : accuracies)
        evaluation.m_accuracy += accuracy / folds;
    if (folds > 1) {
        double squares = 0;
        for (const double accuracy : accuracies)
            squares += (accuracy - evaluation.m_accuracy) * (accuracy - evaluation.m_accuracy);
        evaluation.m_standardError = std::sqrt(squares / (folds - 1) / folds);
    }
    for (const ScoredPair& pair : pairs)
        (pair.same ? evaluation.m_genuine : evaluation.m_impostor).push_back(pair.similarity);
    return evaluation;
}

double PairsEvaluation::tarAtFar(double far) const
{
    return static_cast<double>(acceptedAtFar(far)) / static_cast<double>(m_genuine.size());
}

Interval PairsEvaluation::tarIntervalAtFar(double far) const
{
    return wilsonInterval(acceptedAtFar(far), static_cast<std::int64_t>(m_genuine.size()));
}

std::int64_t PairsEvaluation::acceptedAtFar(double far) const
{
    const auto allowed =
        static_cast<std::size_t>(std::max(0.0, far) * static_cast<double>(m_impostor.size()) + 1e-9);
    if (allowed >= m_impostor.size())
        return static_cast<std::int64_t>(m_genuine.size());
    // Strictly above the strongest impostor that must be refused.
    const double limit = m_impostor[allowed];
    return std::ranges::count_if(m_genuine, [limit](double value) { return value > limit; });
}

} // namespace aiqyn::engine
