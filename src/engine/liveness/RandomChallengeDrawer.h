#pragma once

#include "base/RandomSource.h"
#include "engine/liveness/ChallengeDrawer.h"
#include "engine/liveness/LivenessOptions.h"

#include <memory>
#include <optional>
#include <vector>

namespace aiqyn::engine {

/// Draws distinct challenges so that every plan has, as far as the options leave them, a turn (true depth), a
/// deformation of the face, and the light signal. Every admissible sequence is equally likely; how many there
/// are, and what that means for a replay, is enumerated by tst_PlanEntropy and told in docs/liveness.md.
class RandomChallengeDrawer final : public ChallengeDrawer
{
public:
    static constexpr int usualCount = 4;
    static constexpr int leastCount = 3; ///< the law's three signals or commands
    static constexpr int mostCount = 5;
    static constexpr int leastGapMs = 300;
    static constexpr int mostGapMs = 1300;

    /// `random` outlives the drawer. Errors: InvalidArgument when `count` is not leastCount..mostCount, or
    /// more than the options leave.
    [[nodiscard]] static Result<std::unique_ptr<RandomChallengeDrawer>>
    create(int count, const LivenessOptions& options, RandomSource& random);

    [[nodiscard]] int count() const override { return m_count; }
    [[nodiscard]] Result<void> withoutLight() override;
    [[nodiscard]] Result<int> nextGapMs() override;
    [[nodiscard]] Result<ChallengeKind> nextKind() override;
    [[nodiscard]] Result<LightColour> nextColour() override;

private:
    RandomChallengeDrawer(int count, std::vector<ChallengeKind> kinds, RandomSource& random);
    /// In how many ways what is drawn can be completed to an admissible plan.
    [[nodiscard]] std::uint32_t completions() const;
    /// The same without their order, with kinds from place `from` on.
    [[nodiscard]] std::uint32_t setsOf(std::vector<ChallengeKind>& begun, std::size_t from) const;

    int m_count;
    std::vector<ChallengeKind> m_kinds;
    RandomSource& m_random;
    std::vector<ChallengeKind> m_drawn;
    std::optional<LightColour> m_colour; ///< the last one
};

} // namespace aiqyn::engine
