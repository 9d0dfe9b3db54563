#include "engine/liveness/ReplayedChallengeDrawer.h"

namespace aiqyn::engine {

ReplayedChallengeDrawer::ReplayedChallengeDrawer(int count, std::vector<ChallengeKind> kinds,
                                                 std::vector<int> gapsMs, std::vector<LightColour> colours)
    : m_count(count)
    , m_kinds(std::move(kinds))
    , m_gapsMs(std::move(gapsMs))
    , m_colours(std::move(colours))
{}

Result<int> ReplayedChallengeDrawer::nextGapMs()
{
    if (m_nextGap >= m_gapsMs.size())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the record has no further gap"));
    return m_gapsMs[m_nextGap++];
}

Result<ChallengeKind> ReplayedChallengeDrawer::nextKind()
{
    if (m_nextKind >= m_kinds.size())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the record has no further challenge"));
    return m_kinds[m_nextKind++];
}

Result<LightColour> ReplayedChallengeDrawer::nextColour()
{
    if (m_nextColour >= m_colours.size())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the record has no further colour"));
    return m_colours[m_nextColour++];
}

} // namespace aiqyn::engine
