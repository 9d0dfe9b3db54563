#include "EngineFixtures.h"

#include "engine/ImageDecoder.h"
#include "engine/face/ModelLocator.h"

#include <QDir>
#include <QFile>

namespace aiqyn::tests {

std::optional<engine::LoadedPack> packAtHand(const QString& name)
{
    const auto pack = engine::ModelPack::named(name);
    if (!pack)
        return std::nullopt;
    auto loaded = engine::ModelLocator(engine::ModelLocator::defaultSearchFolders({})).load(*pack);
    return loaded ? std::optional(*loaded) : std::nullopt;
}

std::optional<engine::LoadedPack> standardPack()
{
    return packAtHand(QStringLiteral("standard"));
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
