#pragma once

#include "app/verify/VerifyArguments.h"
#include "app/verify/VerifyReport.h"

namespace aiqyn::app {

/// Verifies what the arguments name, folders in the order of their names. What cannot be read is reported
/// beside the rest. TrustAnchorsUnusable.
[[nodiscard]] Result<VerifyReport> runVerification(const VerifyArguments& arguments);

} // namespace aiqyn::app
