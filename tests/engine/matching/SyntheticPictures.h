#pragma once

#include "engine/Image.h"
#include "engine/face/LoadedPack.h"

#include <vector>

namespace aiqyn::tests {

/// Every pack of the program whose weights are at hand.
[[nodiscard]] std::vector<engine::LoadedPack> loadedPacks();
/// A column "pack" (QString) with a row for each of them.
void addPackRows();

/// A person of the training gallery (index from 0) on one day, as a camera sees it: the same every time.
[[nodiscard]] engine::Image personOnDay(std::size_t person, int day);

} // namespace aiqyn::tests
