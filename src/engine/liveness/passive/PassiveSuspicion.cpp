#include "engine/liveness/passive/PassiveSuspicion.h"

namespace aiqyn::engine {

QString nameOf(PassiveSuspicion suspicion)
{
    switch (suspicion) {
    case PassiveSuspicion::PadModel:
        return QStringLiteral("PAD_MODEL");
    case PassiveSuspicion::Moire:
        return QStringLiteral("MOIRE");
    case PassiveSuspicion::Bezel:
        return QStringLiteral("BEZEL");
    case PassiveSuspicion::NoiseTooLow:
        return QStringLiteral("NOISE_LOW");
    case PassiveSuspicion::JitterTooRegular:
        return QStringLiteral("JITTER_REGULAR");
    }
    return {};
}

std::optional<PassiveSuspicion> passiveSuspicionFromName(const QString& name)
{
    for (const PassiveSuspicion suspicion : passiveSuspicions) {
        if (nameOf(suspicion) == name)
            return suspicion;
    }
    return std::nullopt;
}

std::vector<PassiveSuspicion> suspicionsOf(const PassiveCues& cues, const PassiveThresholds& thresholds)
{
    const auto isBelow = [](const std::optional<double>& cue, double limit) { return cue && *cue < limit; };
    const auto isAbove = [](const std::optional<double>& cue, double limit) { return cue && *cue > limit; };
    std::vector<PassiveSuspicion> suspicions;
    if (static_cast<double>(cues.pictures) >= thresholds.leastPictures) {
        if (isBelow(cues.padGenuine, thresholds.leastPadGenuine))
            suspicions.push_back(PassiveSuspicion::PadModel);
        if (isAbove(cues.moire, thresholds.mostMoire))
            suspicions.push_back(PassiveSuspicion::Moire);
        if (isAbove(cues.bezel, thresholds.mostBezel))
            suspicions.push_back(PassiveSuspicion::Bezel);
    }
    if (static_cast<double>(cues.frames) >= thresholds.leastFrames) {
        if (isBelow(cues.temporalNoise, thresholds.leastTemporalNoise))
            suspicions.push_back(PassiveSuspicion::NoiseTooLow);
        if (isBelow(cues.frameJitterMs, thresholds.leastFrameJitterMs))
            suspicions.push_back(PassiveSuspicion::JitterTooRegular);
    }
    return suspicions;
}

} // namespace aiqyn::engine
