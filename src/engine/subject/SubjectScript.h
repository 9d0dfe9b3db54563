#pragma once

#include "engine/subject/SubjectAct.h"
#include "engine/subject/SubjectState.h"

#include <cstdint>
#include <vector>

namespace aiqyn::engine::subject {
class Draws;
}

namespace aiqyn::engine {

/// How a synthetic person answers prompts.
enum class SubjectBehaviour {
    Genuine = 1,  ///< does what is asked
    WrongAction,  ///< always does something else, that cannot be taken for what is asked
    NoReaction,   ///< keeps looking into the camera
    Early,        ///< begins within 50 ms of the prompt, and hastily
    EarlierOrder, ///< does what another session asked, prompt by prompt
    EveryAct,     ///< does everything that can be asked for, quickly, one act after the other
};

/// How quickly a person reacts and how still a person sits.
struct SubjectManner
{
    double shortestReactionMs = 350;
    double longestReactionMs = 900; ///< not less than the shortest
    double sway = 1;                ///< 1 = within 1.5 degrees and 4 mm; 0 = like a statue
};

/// What a person in front of the camera does, as a function of time: breathes and sways, blinks now and then,
/// and answers prompts. The same seed and prompts give the same states; stateAt() may be asked in any order.
/// One thread at a time.
class SubjectScript
{
public:
    /// From the beginning of an answer to the neutral pose again, at most.
    static constexpr std::int64_t longestActNs = 2'200'000'000;

    SubjectScript(std::uint64_t seed, SubjectBehaviour behaviour, const SubjectManner& manner = {});

    /// The person is asked at that moment, reacts, holds for 700..1100 ms and returns to the neutral pose.
    /// Prompts need not wait for each other.
    void prompt(SubjectAct act, std::int64_t atNs);
    /// Forgets all prompts: the person is in the neutral pose at all times.
    void rest();

    [[nodiscard]] SubjectState stateAt(std::int64_t ns) const;

private:
    struct Action
    {
        SubjectAct act;
        std::int64_t promptNs;
        std::int64_t startNs;
        std::int64_t rampNs;
        std::int64_t holdNs;
        double extent; ///< degrees, millimetres or 0..1, by act

        [[nodiscard]] std::int64_t endNs() const { return startNs + 2 * rampNs + holdNs; }
        [[nodiscard]] double amountAt(std::int64_t ns) const;
    };

    [[nodiscard]] double blinkAt(std::int64_t ns) const;
    [[nodiscard]] SubjectAct earlierAct(std::uint64_t place) const;
    void doEverything(Action action, subject::Draws& draws);

    std::uint64_t m_seed;
    SubjectBehaviour m_behaviour;
    SubjectManner m_manner;
    std::uint64_t m_promptCount = 0;
    std::uint64_t m_sinceRest = 0;
    std::vector<Action> m_actions;
};

} // namespace aiqyn::engine
