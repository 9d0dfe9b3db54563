#pragma once

#include "app/verify/VerifyArguments.h"
#include "app/verify/VerifyReport.h"

namespace aiqyn::app {

/// Verifies what the arguments name, folders in the order of their names. TrustAnchorsUnusable, FileNotFound,
/// FileUnreadable: nothing is reported unless everything could be read.
[[nodiscard]] Result<VerifyReport> runVerification(const VerifyArguments& arguments);

} // namespace aiqyn::app
