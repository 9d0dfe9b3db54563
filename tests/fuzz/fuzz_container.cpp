#include "../evidence/container/ContainerFixtures.h"
#include "FuzzTarget.h"
#include "evidence/container/Container.h"
#include "evidence/container/StoredZip.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const auto zip = readStoredZip(bytes);
    if (zip && zip->neutralFields.isEmpty() && zip->badChecksums.isEmpty())
        require(writeStoredZip(zip->entries) == bytes, "the own ZIP form is exactly what the writer gives");
    const auto reading = readContainer(bytes);
    if (reading && reading->isOwnForm()) {
        require(writeContainer(reading->content, reading->manifestXml, reading->signature) == bytes,
                "the own container form is exactly what the writer gives");
        require(reading->manifest && reading->manifest->toXml() == reading->manifestXml,
                "the own form has our manifest");
    }
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    std::vector<QByteArray> seeds;
    for (const auto& fixture : tests::ContainerFixtures().all())
        if (fixture.bytes.size() < 1 << 16) // larger ones only slow the fuzzer down
            seeds.push_back(fixture.bytes);
    return seeds;
}
