#pragma once

#include "base/Error.h"

#include <QJsonObject>
#include <QString>

namespace aiqyn::engine {

/// From where on a passive cue asks for a person's review; stored with the cues. Another value is another
/// version. Start values from a handful of recordings, stills and synthetic persons: no error rate is known.
struct PassiveThresholds
{
    QString version = QStringLiteral("passive-1");

    double leastPictures = 3;         ///< for PAD_MODEL, MOIRE and BEZEL
    double leastFrames = 30;          ///< for NOISE_LOW and JITTER_REGULAR
    double leastPadGenuine = 0.3;     ///< probability
    double mostMoire = 0.6;           ///< score
    double mostBezel = 0.8;           ///< score
    double leastTemporalNoise = 0.05; ///< DN²
    double leastFrameJitterMs = 0.02;

    [[nodiscard]] QJsonObject toJson() const;
    /// Every value must be present and a finite number. Errors: InvalidArgument.
    [[nodiscard]] static Result<PassiveThresholds> fromJson(const QJsonObject& json);

    friend bool operator==(const PassiveThresholds&, const PassiveThresholds&) = default;
};

} // namespace aiqyn::engine
