#pragma once

#include "app/verify/VerifyArguments.h"
#include "app/verify/VerifyReport.h"

namespace aiqyn::app {

/// Verifies what the arguments name, folders in the order of their names, then the documents of each session
/// against each other. What cannot be read is reported beside the rest. TrustAnchorsUnusable.
[[nodiscard]] Result<VerifyReport> runVerification(const VerifyArguments& arguments);

/// The part of a worker process. TrustAnchorsUnusable.
[[nodiscard]] Result<void> runWorker(const VerifyArguments& arguments);

} // namespace aiqyn::app
