#pragma once

#include <cstddef>
#include <vector>

namespace aiqyn::gallery {

/// Somebody who may be chosen; the kinds are to be balanced.
struct Candidate
{
    int sex = 0;      ///< 0 or 1
    int ageThird = 0; ///< 0..2
    int toneThird = 0;
};

/// Similarities of all candidates to each other: [i][j] = [j][i], the diagonal is not read.
using SimilarityTable = std::vector<std::vector<double>>;

/// Farthest-first: begins with the candidate that is least like all others and goes on with the one whose
/// nearest chosen is farthest, taking at most an equal share of each sex and tone. Returns indices, at most
/// `count`, the most unlike first.
[[nodiscard]] std::vector<std::size_t> farthestFirst(const std::vector<Candidate>& candidates,
                                                     const SimilarityTable& similarities, std::size_t count);

/// `count` candidates as unlike as can be found by exchanging one at a time, beginning with the first ones
/// given: the highest similarity of a pair counts most, then the nearest neighbours' mean. Half of each sex,
/// and a quarter or more of each third of age and tone where the candidates allow.
[[nodiscard]] std::vector<std::size_t> mostUnlike(const std::vector<Candidate>& candidates,
                                                  const SimilarityTable& similarities, std::size_t count);

} // namespace aiqyn::gallery
