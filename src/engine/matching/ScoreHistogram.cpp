#include "engine/matching/ScoreHistogram.h"

#include <algorithm>

namespace aiqyn::engine {

int ScoreHistogram::binOf(double similarity)
{
    int bin = static_cast<int>((std::clamp(similarity, -1.0, 1.0) + 1) * stepsPerUnit);
    // The product may have been rounded across an edge.
    if (bin + 1 < binCount && similarity >= edge(bin + 1))
        ++bin;
    else if (bin > 0 && similarity < edge(bin))
        --bin;
    return bin;
}

} // namespace aiqyn::engine
