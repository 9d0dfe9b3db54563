#include "app/identification/AttemptRules.h"

#include "app/policy/PolicyFit.h"

namespace aiqyn::app {

engine::LivenessOptions optionsFor(const evidence::LivenessCriteria& criteria, const SubjectNeeds& needs)
{
    engine::LivenessOptions options = optionsOf(criteria);
    if (needs.photosensitive)
        options.light = engine::LightNeed::Never;
    options.headMovement = !needs.noHeadMovement;
    options.eyeClosing = !needs.noEyeClosing;
    options.longerWindows = needs.longerWindows;
    return options;
}

} // namespace aiqyn::app
