#include "EngineFixtures.h"

#include "engine/ImageDecoder.h"
#include "engine/face/ModelLocator.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"

#include <QDir>
#include <QFile>

#include <map>

namespace aiqyn::tests {

std::optional<engine::LoadedPack> packAtHand(const QString& name)
{
    // Weights are read once a program, not once a row.
    static std::map<QString, std::optional<engine::LoadedPack>> known;
    if (const auto found = known.find(name); found != known.end())
        return found->second;
    const auto pack = engine::ModelPack::named(name);
    const auto locator = engine::ModelLocator(engine::ModelLocator::defaultSearchFolders({}));
    auto loaded = pack.and_then([&](const engine::ModelPack& made) { return locator.load(made); });
    return known[name] = loaded ? std::optional(*loaded) : std::nullopt;
}

QStringList packsAtHand()
{
    QStringList names;
    for (const QString& name : engine::ModelPack::names()) {
        if (packAtHand(name))
            names << name;
    }
    return names;
}

engine::Image syntheticPerson(std::size_t person, const engine::SubjectState& state)
{
    const auto& persons = engine::TrainingGallery::persons();
    const auto identity = engine::SubjectIdentity::fromSeed(persons.at(person % persons.size()).seed);
    return engine::SubjectRenderer(identity, 1).render(state);
}

QString sharedFace(const QString& relativePath)
{
    const QString path =
        QDir(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/faces")).absoluteFilePath(relativePath);
    return QFile::exists(path) ? path : QString();
}

engine::Image readPicture(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return engine::ImageDecoder::decode(file.readAll()).value_or(engine::Image{});
}

engine::Image mirrored(const engine::Image& image)
{
    engine::Image result = image;
    const auto width = static_cast<std::size_t>(image.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                result.bgr[3 * (y * width + x) + channel] =
                    image.bgr[3 * (y * width + width - 1 - x) + channel];
        }
    }
    return result;
}

engine::Image pattern(int width, int height)
{
    engine::Image image{width, height, {}};
    image.bgr.reserve(static_cast<std::size_t>(3 * width * height));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.bgr.push_back(static_cast<std::uint8_t>(40 + x * 150 / width));
            image.bgr.push_back(static_cast<std::uint8_t>(40 + y * 150 / height));
            image.bgr.push_back(static_cast<std::uint8_t>((x / 8 + y / 8) % 2 == 0 ? 90 : 170));
        }
    }
    return image;
}

engine::Frame frameOf(const engine::Image& image, std::uint64_t sequence)
{
    return {sequence, static_cast<std::int64_t>(sequence) * 33'000'000,
            std::make_shared<const engine::Image>(image), Sha256::of(image.bgr),
            engine::TrustClass::Training};
}

} // namespace aiqyn::tests
