#pragma once

#include <QByteArray>

namespace aiqyn::evidence {

/// `size` bytes of `whole` from `offset`, which must lie inside it. The result shares the buffer of `whole`
/// and keeps it alive, so a part of a file costs no second copy; writing to either side detaches as always.
/// Like any part of an array it does not end in a zero byte. An array from fromRawData() owns no buffer:
/// copied.
[[nodiscard]] QByteArray sliceOf(const QByteArray& whole, qsizetype offset, qsizetype size);

} // namespace aiqyn::evidence
