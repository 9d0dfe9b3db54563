#pragma once

#include "base/Error.h"
#include "engine/tool/Invocation.h"

namespace aiqyn::engine::tool {

// Each prints its result to the standard output; an error leaves nothing there.
[[nodiscard]] Result<void> listModels(const Invocation& invocation);
[[nodiscard]] Result<void> detectFaces(const Invocation& invocation);
[[nodiscard]] Result<void> matchImages(const Invocation& invocation);
[[nodiscard]] Result<void> scorePairs(const Invocation& invocation);
[[nodiscard]] Result<void> trackVideo(const Invocation& invocation);
[[nodiscard]] Result<void> judgeVideo(const Invocation& invocation);
[[nodiscard]] Result<void> playAttacks(const Invocation& invocation);

} // namespace aiqyn::engine::tool
