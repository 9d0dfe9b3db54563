#pragma once

#include "engine/liveness/ChallengeDrawer.h"

#include <vector>

namespace aiqyn::engine {

/// Gives what was drawn before, to recompute a verdict from its record.
class ReplayedChallengeDrawer final : public ChallengeDrawer
{
public:
    /// `count` is the number the attempt planned; an attempt that ended early drew fewer of the others.
    ReplayedChallengeDrawer(int count, std::vector<ChallengeKind> kinds, std::vector<int> gapsMs,
                            std::vector<LightColour> colours = {});

    [[nodiscard]] int count() const override { return m_count; }
    [[nodiscard]] Result<void> withoutLight() override { return {}; }
    [[nodiscard]] Result<int> nextGapMs() override;
    [[nodiscard]] Result<ChallengeKind> nextKind() override;
    [[nodiscard]] Result<LightColour> nextColour() override;

private:
    int m_count;
    std::vector<ChallengeKind> m_kinds;
    std::vector<int> m_gapsMs;
    std::vector<LightColour> m_colours;
    std::size_t m_nextKind = 0;
    std::size_t m_nextGap = 0;
    std::size_t m_nextColour = 0;
};

} // namespace aiqyn::engine
