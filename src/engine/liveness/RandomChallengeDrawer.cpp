#include "engine/liveness/RandomChallengeDrawer.h"

namespace aiqyn::engine {

namespace {

[[nodiscard]] bool isLight(ChallengeKind kind)
{
    return kind == ChallengeKind::LightSignal;
}

[[nodiscard]] bool contains(const std::vector<ChallengeKind>& kinds, ChallengeKind kind)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

} // namespace

RandomChallengeDrawer::RandomChallengeDrawer(int count, std::vector<ChallengeKind> kinds,
                                             RandomSource& random)
    : m_count(count)
    , m_kinds(std::move(kinds))
    , m_random(random)
{}

Result<std::unique_ptr<RandomChallengeDrawer>>
RandomChallengeDrawer::create(int count, const LivenessOptions& options, RandomSource& random)
{
    std::vector<ChallengeKind> kinds = options.kinds();
    if (count < leastCount || count > mostCount || count > options.mostChallenges())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 challenges").arg(count));
    return std::unique_ptr<RandomChallengeDrawer>(new RandomChallengeDrawer(count, std::move(kinds), random));
}

Result<void> RandomChallengeDrawer::withoutLight()
{
    std::vector<ChallengeKind> left = m_kinds;
    std::erase(left, ChallengeKind::LightSignal);
    if (!m_drawn.empty() || left.size() < static_cast<std::size_t>(m_count))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the light signal cannot be left out"));
    m_kinds = std::move(left);
    return {};
}

std::uint32_t RandomChallengeDrawer::setsOf(std::vector<ChallengeKind>& begun, std::size_t from) const
{
    if (begun.size() == static_cast<std::size_t>(m_count)) {
        for (const auto isOfStratum : {isTurn, isDeformation, isLight}) {
            if (std::ranges::any_of(m_kinds, isOfStratum) && std::ranges::none_of(begun, isOfStratum))
                return 0;
        }
        return 1;
    }
    std::uint32_t sets = 0;
    for (std::size_t i = from; i < m_kinds.size(); ++i) {
        if (contains(m_drawn, m_kinds[i]))
            continue;
        begun.push_back(m_kinds[i]);
        sets += setsOf(begun, i + 1);
        begun.pop_back();
    }
    return sets;
}

std::uint32_t RandomChallengeDrawer::completions() const
{
    // Whatever is still to come may come in any order.
    std::vector<ChallengeKind> begun = m_drawn;
    std::uint32_t orders = 1;
    for (std::size_t left = static_cast<std::size_t>(m_count) - m_drawn.size(); left > 1; --left)
        orders *= static_cast<std::uint32_t>(left);
    return orders * setsOf(begun, 0);
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
    if (m_drawn.size() >= static_cast<std::size_t>(m_count))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("all challenges are drawn"));
    // A kind weighs as much as the plans it leaves possible, which makes whole plans equally likely.
    const auto drawn = m_random.below(completions());
    if (!drawn)
        return tl::make_unexpected(drawn.error());
    std::uint32_t left = *drawn;
    for (const ChallengeKind kind : m_kinds) {
        if (contains(m_drawn, kind))
            continue;
        m_drawn.push_back(kind);
        const std::uint32_t weight = completions();
        if (left < weight)
            return kind;
        left -= weight;
        m_drawn.pop_back();
    }
    return fail(ErrorCode::Internal, QStringLiteral("no admissible challenge"));
}

Result<LightColour> RandomChallengeDrawer::nextColour()
{
    std::vector<LightColour> others(signalColours.begin(), signalColours.end());
    if (m_colour)
        std::erase(others, *m_colour);
    const auto drawn = m_random.below(static_cast<std::uint32_t>(others.size()));
    if (!drawn)
        return tl::make_unexpected(drawn.error());
    m_colour = others[*drawn];
    return *m_colour;
}

} // namespace aiqyn::engine
