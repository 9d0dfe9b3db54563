#pragma once

#include <span>
#include <string>
#include <vector>

namespace aiqyn::engine {

/// One output of a network: row-major numbers of that shape, valid until the network runs again.
struct TensorView
{
    std::vector<int> shape;
    std::span<const float> values;
};

} // namespace aiqyn::engine
