#include "../evidence/signature/EvidenceFixture.h"
#include "FuzzTarget.h"
#include "evidence/container/ImageHeader.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const auto header = readImageHeader(bytes);
    if (!header)
        return;
    require(header->width >= 1 && header->width <= 8192 && header->height >= 1 && header->height <= 8192,
            "sides within limits");
    require(!readImageHeader(bytes + '\0'), "nothing behind the end");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    return {tests::EvidenceFixture::smallestJpeg(),
            QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000100000001008000000003a98a0bd"
                                "000000004944415435af061e0000000049454e44ae426082")};
}
