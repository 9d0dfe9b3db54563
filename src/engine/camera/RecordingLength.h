#pragma once

#include <QIODevice>

#include <cstdint>
#include <optional>

namespace aiqyn::engine {

/// How many bytes a recording must have by what its container says: the RIFF chunks of an AVI, the top-level
/// boxes of an MP4 or MOV (ISO/IEC 14496-12, 4.2). nullopt for other formats and for lengths that were never
/// written, as after a recorder that was switched off. Only headers are read.
[[nodiscard]] std::optional<std::int64_t> statedLength(QIODevice& recording);

} // namespace aiqyn::engine
