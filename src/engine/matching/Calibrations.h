#pragma once

#include "engine/face/LoadedPack.h"
#include "engine/matching/Calibration.h"

#include <span>
#include <vector>

namespace aiqyn::engine {

/// Every calibration in the program that was measured with exactly these embedders: the pack's own in the
/// order of its descriptor, then those of synthetic persons (resources/training). May be empty. Errors:
/// ModelPackInvalid when any table is damaged.
[[nodiscard]] Result<std::vector<Calibration>> calibrationsFor(const LoadedPack& pack,
                                                               std::span<const Sha256> modelHashes);

/// The first of a kind among them. Errors: ModelPackInvalid, also when there is none.
[[nodiscard]] Result<Calibration> calibrationFor(const LoadedPack& pack, std::span<const Sha256> modelHashes,
                                                 Calibration::Kind kind);

} // namespace aiqyn::engine
