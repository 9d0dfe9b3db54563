#pragma once

#include "base/RandomSource.h"

#include <QString>

namespace aiqyn::app {

/// What brings an administrator back in when nobody who may help knows a password any more: 120 random bits,
/// shown once and kept on paper in a sealed envelope. Letters and digits that nobody confuses, in groups:
/// "7K3M-...". Errors of the random source.
[[nodiscard]] Result<QString> makeRecoveryCode(RandomSource& random);

/// As it is compared: upper case, without what people write between the groups.
[[nodiscard]] QString normalisedRecoveryCode(const QString& typed);

} // namespace aiqyn::app
