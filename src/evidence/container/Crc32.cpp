#include "evidence/container/Crc32.h"

#include <libdeflate.h>

namespace aiqyn::evidence {

std::uint32_t crc32(const QByteArray& bytes)
{
    return libdeflate_crc32(0, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

} // namespace aiqyn::evidence
