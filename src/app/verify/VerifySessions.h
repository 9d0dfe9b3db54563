#pragma once

#include "app/verify/VerifiedFile.h"

#include <vector>

namespace aiqyn::app {

/// Sees the documents of each session together, with the policy they cite where it is among them, and lowers
/// those of a session that contradicts itself. The same document in two forms counts once. With a document
/// that does not pass by itself the scope is no more than a part.
void judgeSessions(std::vector<VerifiedFile>& files, evidence::SessionScope scope);

} // namespace aiqyn::app
