#include "SyntheticPictures.h"

#include "../face/EngineFixtures.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"

#include <QTest>

namespace aiqyn::tests {

std::vector<engine::LoadedPack> loadedPacks()
{
    std::vector<engine::LoadedPack> packs;
    for (const QString& name : packsAtHand())
        packs.push_back(packAtHand(name).value());
    return packs;
}

void addPackRows()
{
    QTest::addColumn<QString>("pack");
    for (const QString& pack : packsAtHand())
        QTest::newRow(qPrintable(pack)) << pack;
}

engine::Image personOnDay(std::size_t person, int day)
{
    const auto& persons = engine::TrainingGallery::persons();
    const auto identity = engine::SubjectIdentity::fromSeed(persons.at(person % persons.size()).seed);
    engine::SubjectRenderer renderer(identity, static_cast<std::uint64_t>(day));
    engine::SubjectState state;
    state.yawDeg = 2.0 * day;
    return renderer.render(state);
}

} // namespace aiqyn::tests
