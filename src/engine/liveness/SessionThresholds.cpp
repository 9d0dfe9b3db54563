#include "engine/liveness/SessionThresholds.h"

namespace aiqyn::engine {

Result<LivenessThresholds> sessionThresholds(const Calibration& calibration)
{
    const auto neutral = calibration.thresholdFor(identityFmr);
    const auto acting = calibration.thresholdFor(actingIdentityFmr);
    if (!neutral || !acting)
        return fail(ErrorCode::ModelPackInvalid,
                    QStringLiteral("the calibration lacks the false match rate %1")
                        .arg(neutral ? actingIdentityFmr : identityFmr));
    LivenessThresholds thresholds;
    thresholds.leastIdentity = *neutral;
    thresholds.leastActingIdentity = *acting;
    return thresholds;
}

} // namespace aiqyn::engine
