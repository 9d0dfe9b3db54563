#pragma once

#include "base/RandomSource.h"
#include "engine/liveness/ChallengeDrawer.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

/// Draws distinct challenges so that every plan has a turn (true depth) and closed eyes or an open mouth (a
/// face that deforms). Every admissible sequence is equally likely: 48 of three, 120 of four or five.
class RandomChallengeDrawer final : public ChallengeDrawer
{
public:
    static constexpr int usualCount = 4;
    static constexpr int leastCount = 3; ///< the law's three commands
    static constexpr int mostCount = 5;
    static constexpr int leastGapMs = 300;
    static constexpr int mostGapMs = 1300;

    /// `random` outlives the drawer. Errors: InvalidArgument when `count` is not leastCount..mostCount.
    [[nodiscard]] static Result<std::unique_ptr<RandomChallengeDrawer>> create(int count,
                                                                               RandomSource& random);

    [[nodiscard]] int count() const override { return m_count; }
    [[nodiscard]] Result<int> nextGapMs() override;
    [[nodiscard]] Result<ChallengeKind> nextKind() override;

private:
    RandomChallengeDrawer(int count, RandomSource& random);

    int m_count;
    RandomSource& m_random;
    std::vector<ChallengeKind> m_drawn;
};

} // namespace aiqyn::engine
