#include "evidence/container/ByteSlice.h"

namespace aiqyn::evidence {

QByteArray sliceOf(const QByteArray& whole, qsizetype offset, qsizetype size)
{
    QByteArray shared = whole;
    QByteArray::DataPointer& pointer = shared.data_ptr();
    if (pointer.d_ptr() == nullptr)
        return whole.mid(offset, size);
    // The constructor below takes over one reference to the buffer.
    pointer.d_ptr()->ref();
    return QByteArray(QByteArray::DataPointer(pointer.d_ptr(), pointer.data() + offset, size));
}

} // namespace aiqyn::evidence
