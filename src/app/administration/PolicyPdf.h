#pragma once

#include "base/Sha256.h"
#include "evidence/document/PolicyContent.h"

#include <QByteArray>

#include <optional>

namespace aiqyn::app {

/// The policy in plain words on A4, with lines at its end for those who sign it on paper. In the language in
/// force. For the GUI thread.
[[nodiscard]] QByteArray policyPdf(const evidence::PolicyContent& policy,
                                   const std::optional<Sha256>& manifest);

} // namespace aiqyn::app
