#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace aiqyn::evidence {

/// One DER element.
[[nodiscard]] QByteArray derElement(std::uint8_t tag, const QByteArray& content);
/// The content of a SET OF: whole elements in the order DER demands, each once.
[[nodiscard]] QByteArray derSetContent(std::vector<QByteArray> elements);

} // namespace aiqyn::evidence
