#pragma once

#include "base/UtcTime.h"

namespace aiqyn::tests {

/// `iso`: ISO 8601 with a zone.
inline UtcTime timeAt(const char* iso)
{
    return UtcTime::fromIso(QString::fromLatin1(iso)).value();
}

} // namespace aiqyn::tests
