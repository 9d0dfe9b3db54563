#include "GallerySelection.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace aiqyn::gallery {

namespace {

/// How many chosen persons are missing from the kinds that have too few.
double shortfall(const std::vector<Candidate>& candidates, const std::vector<std::size_t>& chosen)
{
    std::array<std::size_t, 2> sexes{};
    std::array<std::size_t, 3> ages{};
    std::array<std::size_t, 3> tones{};
    for (const std::size_t i : chosen) {
        ++sexes.at(static_cast<std::size_t>(candidates[i].sex));
        ++ages.at(static_cast<std::size_t>(candidates[i].ageThird));
        ++tones.at(static_cast<std::size_t>(candidates[i].toneThird));
    }
    std::size_t missing = 0;
    const auto require = [&missing](const auto& counts, std::size_t least) {
        for (const std::size_t count : counts)
            missing += count < least ? least - count : 0;
    };
    require(sexes, chosen.size() / 2);
    require(ages, chosen.size() / 4);
    require(tones, chosen.size() / 4);
    return static_cast<double>(missing);
}

double cost(const std::vector<Candidate>& candidates, const SimilarityTable& similarities,
            const std::vector<std::size_t>& chosen)
{
    double highest = -1;
    double sum = 0;
    for (const std::size_t i : chosen) {
        double nearest = -1;
        for (const std::size_t j : chosen) {
            if (i != j)
                nearest = std::max(nearest, similarities[i][j]);
        }
        highest = std::max(highest, nearest);
        sum += nearest;
    }
    return highest + 0.25 * sum / static_cast<double>(chosen.size()) + 0.1 * shortfall(candidates, chosen);
}

} // namespace

std::vector<std::size_t> farthestFirst(const std::vector<Candidate>& candidates,
                                       const SimilarityTable& similarities, std::size_t count)
{
    constexpr std::size_t kinds = 6; // two sexes by three tones
    const std::size_t share = (count + kinds - 1) / kinds;
    std::array<std::size_t, kinds> taken{};
    const auto kindOf = [&](std::size_t i) {
        return static_cast<std::size_t>(candidates[i].sex * 3 + candidates[i].toneThird);
    };
    std::vector<double> nearest(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        nearest[i] = std::accumulate(similarities[i].begin(), similarities[i].end(), 0.0) /
                     static_cast<double>(candidates.size());
    std::vector<bool> isTaken(candidates.size(), false);
    std::vector<std::size_t> chosen;
    while (chosen.size() < count) {
        std::size_t best = candidates.size();
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (!isTaken[i] && taken.at(kindOf(i)) < share &&
                (best == candidates.size() || nearest[i] < nearest[best]))
                best = i;
        }
        if (best == candidates.size())
            break;
        isTaken[best] = true;
        ++taken.at(kindOf(best));
        for (std::size_t i = 0; i < candidates.size(); ++i)
            nearest[i] = chosen.empty() ? similarities[i][best] : std::max(nearest[i], similarities[i][best]);
        chosen.push_back(best);
    }
    return chosen;
}

std::vector<std::size_t> mostUnlike(const std::vector<Candidate>& candidates,
                                    const SimilarityTable& similarities, std::size_t count)
{
    std::vector<std::size_t> chosen(std::min(count, candidates.size()));
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    double least = cost(candidates, similarities, chosen);
    bool isBetter = true;
    while (isBetter) {
        isBetter = false;
        std::vector<std::size_t> best = chosen;
        for (std::size_t place = 0; place < chosen.size(); ++place) {
            for (std::size_t other = 0; other < candidates.size(); ++other) {
                if (std::ranges::find(chosen, other) != chosen.end())
                    continue;
                std::vector<std::size_t> trial = chosen;
                trial[place] = other;
                const double now = cost(candidates, similarities, trial);
                if (now < least - 1e-9) {
                    least = now;
                    best = trial;
                    isBetter = true;
                }
            }
        }
        chosen = best;
    }
    return chosen;
}

} // namespace aiqyn::gallery
