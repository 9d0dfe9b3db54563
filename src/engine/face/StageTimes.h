#pragma once

namespace aiqyn::engine {

/// How long the stages of one analysis took, milliseconds of the steady clock. Not stored as evidence.
struct StageTimes
{
    double detectorMs = 0;  ///< shrinking, network and decoding
    double landmarksMs = 0; ///< cropping, network and decoding, of all candidates
    double measuresMs = 0;  ///< everything else: change to the frame before, confirmation, measures, quality
    double forwardMs = 0;   ///< of that, the networks' own forward runs

    StageTimes& operator+=(const StageTimes& other)
    {
        detectorMs += other.detectorMs;
        landmarksMs += other.landmarksMs;
        measuresMs += other.measuresMs;
        forwardMs += other.forwardMs;
        return *this;
    }
    [[nodiscard]] double totalMs() const { return detectorMs + landmarksMs + measuresMs; }
};

} // namespace aiqyn::engine
