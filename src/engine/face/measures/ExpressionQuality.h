#pragma once

#include "engine/face/measures/EyeOpenness.h"
#include "engine/face/measures/QualityValue.h"

#include <optional>

namespace aiqyn::engine {

/// Beyond it the landmark models' lids and lips mean nothing.
inline constexpr double mostExpressionYawDeg = 35;

/// Raw: openness of the less open eye. score = 100 s(raw; 0.08, 0.04): OFIQ's sigmoid for the opening over
/// the way from eyes to chin, of which an eye's width is about a quarter.
[[nodiscard]] QualityValue eyesOpenOf(const std::optional<EyeOpenness>& eyes, double yawDeg);
/// Raw: mouth openness. score = 100 (1 - s(raw; 0.5, 0.15)): OFIQ's sigmoid, the inner mouth being 0.4 of the
/// way from eyes to chin wide.
[[nodiscard]] QualityValue mouthClosedOf(const std::optional<double>& mouthOpenness, double yawDeg);

} // namespace aiqyn::engine
