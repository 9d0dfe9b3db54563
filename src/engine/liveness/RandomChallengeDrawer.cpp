#include "engine/liveness/RandomChallengeDrawer.h"

namespace aiqyn::engine {

namespace {

constexpr std::array allKinds{ChallengeKind::TurnLeft, ChallengeKind::TurnRight, ChallengeKind::CloseEyes,
                              ChallengeKind::OpenMouth, ChallengeKind::ComeCloser};

[[nodiscard]] bool isTurn(ChallengeKind kind)
{
    return kind == ChallengeKind::TurnLeft || kind == ChallengeKind::TurnRight;
}

[[nodiscard]] bool isDeformation(ChallengeKind kind)
{
    return kind == ChallengeKind::CloseEyes || kind == ChallengeKind::OpenMouth;
}

[[nodiscard]] bool contains(const std::vector<ChallengeKind>& kinds, ChallengeKind kind)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// In how many ways `begun` can be completed to an admissible plan of `count`. At most 5! leaves.
[[nodiscard]] std::uint32_t completionsOf(std::vector<ChallengeKind>& begun, std::size_t count)
{
    if (begun.size() == count)
        return std::ranges::any_of(begun, isTurn) && std::ranges::any_of(begun, isDeformation) ? 1 : 0;
    std::uint32_t completions = 0;
    for (const ChallengeKind kind : allKinds) {
        if (contains(begun, kind))
            continue;
        begun.push_back(kind);
        completions += completionsOf(begun, count);
        begun.pop_back();
    }
    return completions;
}

} // namespace

RandomChallengeDrawer::RandomChallengeDrawer(int count, RandomSource& random)
    : m_count(count)
    , m_random(random)
{}

Result<std::unique_ptr<RandomChallengeDrawer>> RandomChallengeDrawer::create(int count, RandomSource& random)
{
    if (count < leastCount || count > mostCount)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 challenges").arg(count));
    return std::unique_ptr<RandomChallengeDrawer>(new RandomChallengeDrawer(count, random));
}

Result<int> RandomChallengeDrawer::nextGapMs()
{
    const auto drawn = m_random.below(mostGapMs - leastGapMs + 1);
    if (!drawn)
        return tl::make_unexpected(drawn.error());
    return leastGapMs + static_cast<int>(*drawn);
}

Result<ChallengeKind> RandomChallengeDrawer::nextKind()
{
    const auto count = static_cast<std::size_t>(m_count);
    if (m_drawn.size() >= count)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("all challenges are drawn"));
    // A kind weighs as much as the plans it leaves possible, which makes whole plans equally likely.
    const auto drawn = m_random.below(completionsOf(m_drawn, count));
    if (!drawn)
        return tl::make_unexpected(drawn.error());
    std::uint32_t left = *drawn;
    for (const ChallengeKind kind : allKinds) {
        if (contains(m_drawn, kind))
            continue;
        m_drawn.push_back(kind);
        const std::uint32_t weight = completionsOf(m_drawn, count);
        if (left < weight)
            return kind;
        left -= weight;
        m_drawn.pop_back();
    }
    return fail(ErrorCode::Internal, QStringLiteral("no admissible challenge"));
}

} // namespace aiqyn::engine
