#include "../evidence/container/ContainerFixtures.h"
#include "FuzzTarget.h"
#include "evidence/container/Container.h"
#include "evidence/container/Manifest.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const auto manifest = Manifest::fromXml(bytes);
    if (!manifest)
        return;
    const QByteArray own = manifest->toXml();
    const auto again = Manifest::fromXml(own);
    require(again && again->toXml() == own, "what was read reads the same when written");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    std::vector<QByteArray> seeds;
    for (const auto& fixture : tests::ContainerFixtures().manifestAttacks())
        if (const auto reading = readContainer(fixture.bytes);
            reading && reading->manifestXml.size() < 1 << 16)
            seeds.push_back(reading->manifestXml);
    seeds.push_back(manifestOf(tests::ContainerFixtures().content()).toXml());
    return seeds;
}
