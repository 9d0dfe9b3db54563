#include "../evidence/container/ContainerFixtures.h"
#include "FuzzTarget.h"
#include "evidence/container/Container.h"
#include "evidence/signature/CmsReading.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    // No signature the fuzzer makes can be over this: the seeds' keys are gone, and they signed something
    // else.
    const CmsReading reading = readCms(bytes, "the manifest of nobody");
    require(!reading.formatCauses.isEmpty() || !reading.hashCauses.isEmpty() ||
                !reading.cryptoCauses.isEmpty() || reading.signerCertificate.isEmpty(),
            "a signature of something else is never in order");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    std::vector<QByteArray> seeds;
    const tests::ContainerFixtures fixtures;
    for (const auto& fixture : fixtures.signatureAttacks())
        if (const auto reading = readContainer(fixture.bytes))
            seeds.push_back(reading->signature);
    seeds.push_back(fixtures.sign("seed"));
    return seeds;
}
