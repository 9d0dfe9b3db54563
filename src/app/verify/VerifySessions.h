#pragma once

#include "app/verify/VerifiedFile.h"

#include <vector>

namespace aiqyn::app {

/// Sees the documents of each session together, with the policy they cite where it is among them, and lowers
/// those of a session that contradicts itself. The same document in two forms counts once.
void judgeSessions(std::vector<VerifiedFile>& files, evidence::SessionScope scope);

} // namespace aiqyn::app
