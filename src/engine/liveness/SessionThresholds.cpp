#include "engine/liveness/SessionThresholds.h"

namespace aiqyn::engine {

Result<LivenessThresholds> sessionThresholds(const Calibration& calibration)
{
    const auto threshold = calibration.thresholdFor(identityFmr);
    if (!threshold)
        return fail(ErrorCode::ModelPackInvalid,
                    QStringLiteral("the calibration lacks the false match rate %1").arg(identityFmr));
    LivenessThresholds thresholds;
    thresholds.leastIdentity = *threshold;
    return thresholds;
}

} // namespace aiqyn::engine
