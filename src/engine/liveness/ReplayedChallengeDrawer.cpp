#include "engine/liveness/ReplayedChallengeDrawer.h"

namespace aiqyn::engine {

ReplayedChallengeDrawer::ReplayedChallengeDrawer(int count, std::vector<ChallengeKind> kinds,
                                                 std::vector<int> gapsMs)
    : m_count(count)
    , m_kinds(std::move(kinds))
    , m_gapsMs(std::move(gapsMs))
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

} // namespace aiqyn::engine
