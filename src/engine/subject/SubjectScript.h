#pragma once

#include "engine/liveness/Challenge.h"
#include "engine/subject/SubjectState.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine {

/// How a synthetic person answers prompts.
enum class SubjectBehaviour {
    Genuine = 1, ///< does what is asked
    WrongAction, ///< always does one of the other challenges
    NoReaction,  ///< keeps looking into the camera
};

/// Stable names: "genuine", "wrong-action", "no-reaction".
[[nodiscard]] QString nameOf(SubjectBehaviour behaviour);
[[nodiscard]] std::optional<SubjectBehaviour> behaviourFromName(const QString& name);

/// What a person in front of the camera does, as a function of time: breathes and sways, blinks now and then,
/// and answers prompts. The same seed and prompts give the same states; stateAt() may be asked in any order.
class SubjectScript
{
public:
    static constexpr std::int64_t shortestReactionNs = 450'000'000;
    static constexpr std::int64_t longestReactionNs = 800'000'000;
    /// From a prompt to the neutral pose again, at most.
    static constexpr std::int64_t longestAnswerNs = 3'000'000'000;

    SubjectScript(std::uint64_t seed, SubjectBehaviour behaviour);

    /// The person is asked at that moment, reacts after 0.45-0.8 s, holds for about a second and returns to
    /// the neutral pose. Prompts need not wait for each other.
    void prompt(ChallengeKind kind, std::int64_t atNs);
    /// Forgets all prompts: the person is in the neutral pose at all times.
    void rest();

    [[nodiscard]] SubjectState stateAt(std::int64_t ns) const;

private:
    struct Action
    {
        ChallengeKind kind;
        std::int64_t promptNs;
        std::int64_t startNs;
        std::int64_t rampNs;
        std::int64_t holdNs;
        double extent; ///< degrees, millimetres or 0..1, by kind

        [[nodiscard]] std::int64_t endNs() const { return startNs + 2 * rampNs + holdNs; }
        [[nodiscard]] double amountAt(std::int64_t ns) const;
    };

    [[nodiscard]] double blinkAt(std::int64_t ns) const;

    std::uint64_t m_seed;
    SubjectBehaviour m_behaviour;
    std::uint64_t m_promptCount = 0;
    std::vector<Action> m_actions;
};

} // namespace aiqyn::engine
