#include "SyntheticPictures.h"

#include "engine/face/ModelLocator.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"

#include <QTest>

namespace aiqyn::tests {

std::vector<engine::LoadedPack> packsAtHand()
{
    const engine::ModelLocator locator(engine::ModelLocator::defaultSearchFolders({}));
    std::vector<engine::LoadedPack> packs;
    for (const QString& name : engine::ModelPack::names()) {
        const auto pack = engine::ModelPack::named(name);
        if (!pack)
            qFatal("%s", qPrintable(describe(pack.error())));
        if (auto loaded = locator.load(*pack))
            packs.push_back(std::move(*loaded));
    }
    return packs;
}

void addPackRows()
{
    QTest::addColumn<QString>("pack");
    for (const engine::LoadedPack& pack : packsAtHand())
        QTest::newRow(qPrintable(pack.name())) << pack.name();
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
