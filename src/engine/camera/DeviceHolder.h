#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace aiqyn::engine {

/// A process that has a device node open. Only its name: a command line may hold personal data.
struct DeviceHolder
{
    QString name; ///< as the kernel has it, 15 characters at most
    std::int64_t processId = 0;

    friend bool operator==(const DeviceHolder&, const DeviceHolder&) = default;
};

/// Other processes that hold `node` open, by rising number, as far as they may be looked into: those of other
/// users are usually not seen. `processRoot` is "/proc" outside tests.
[[nodiscard]] std::vector<DeviceHolder> holdersOf(const QString& node, const QString& processRoot);

} // namespace aiqyn::engine
