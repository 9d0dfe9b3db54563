#include "app/identification/AttemptRules.h"

namespace aiqyn::app {

namespace {

engine::LightNeed lightNeedOf(evidence::LivenessCriteria::LightSignal signal)
{
    switch (signal) {
    case evidence::LivenessCriteria::LightSignal::Required:
        return engine::LightNeed::Required;
    case evidence::LivenessCriteria::LightSignal::WhenMeasurable:
        return engine::LightNeed::WhenMeasurable;
    case evidence::LivenessCriteria::LightSignal::Never:
        break;
    }
    return engine::LightNeed::Never;
}

} // namespace

engine::LivenessOptions optionsFor(const evidence::LivenessCriteria& criteria, const SubjectNeeds& needs)
{
    engine::LivenessOptions options{needs.photosensitive ? engine::LightNeed::Never
                                                         : lightNeedOf(criteria.lightSignal),
                                    !needs.noHeadMovement, !needs.noEyeClosing, needs.longerWindows};
    for (const engine::ChallengeKind kind : engine::challengeKinds)
        if (!criteria.challengeSet.contains(nameOf(kind)))
            options.leftOut.push_back(kind);
    return options;
}

} // namespace aiqyn::app
