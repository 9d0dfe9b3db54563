#pragma once

#include "base/Error.h"
#include "engine/liveness/LivenessMeasurement.h"

#include <QJsonObject>

#include <vector>

namespace aiqyn::engine {

/// The frames of an attempt as they are judged and stored.
using MeasurementTrace = std::vector<LivenessMeasurement>;

/// Measured values are rounded to it before they are judged, so that the stored trace is what was judged.
inline constexpr double traceStep = 1e-4;

/// Rounded, and without what no verdict looks at.
[[nodiscard]] LivenessMeasurement tracedOf(const LivenessMeasurement& measurement);

/// A table {"columns": [...], "rows": [[...], ...]}; what was not measured is null.
[[nodiscard]] QJsonObject toJson(const MeasurementTrace& trace);
/// The inverse; exact. Errors: InvalidArgument.
[[nodiscard]] Result<MeasurementTrace> traceFromJson(const QJsonObject& json);

} // namespace aiqyn::engine
