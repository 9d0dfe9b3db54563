#include "engine/tool/TemplateStore.h"

#include "engine/ImageDecoder.h"
#include "engine/tool/ToolSupport.h"

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype progressEvery = 500;

} // namespace

TemplateStore::TemplateStore(const QString& root, FaceAnalyser analyser, Embedder embedder)
    : m_root(root)
    , m_analyser(std::move(analyser))
    , m_embedder(std::move(embedder))
{}

Result<std::optional<FaceTemplate>> TemplateStore::templateOf(const QString& path)
{
    if (const auto known = m_entries.constFind(path); known != m_entries.constEnd())
        return known->face;
    const auto named = [&path](const Error& error) {
        return Error{error.code, path + QStringLiteral(": ") + error.detail, error.causes};
    };
    const auto bytes = readFile(m_root.filePath(path), ImageDecoder::mostBytes + 1);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto image = ImageDecoder::decode(*bytes);
    if (!image)
        return tl::make_unexpected(named(image.error()));
    const auto faces = m_analyser.detect(*image);
    if (!faces)
        return tl::make_unexpected(named(faces.error()));
    std::optional<FaceTemplate> result;
    if (const DetectedFace* face = mostCentralOf(*faces, image->width, image->height)) {
        auto made = m_embedder.embed(*image, *face);
        if (!made)
            return tl::make_unexpected(named(made.error()));
        result = std::move(*made);
    }
    m_entries.insert(path, {result, Sha256::of(*bytes)});
    if (m_entries.size() % progressEvery == 0)
        say(QStringLiteral("%1 pictures").arg(m_entries.size()));
    return result;
}

int TemplateStore::undetected(const QStringList& paths) const
{
    return static_cast<int>(std::ranges::count_if(paths, [this](const QString& path) {
        const auto entry = m_entries.constFind(path);
        return entry != m_entries.constEnd() && !entry->face;
    }));
}

Sha256 TemplateStore::hashOf(const QStringList& paths) const
{
    DataSetHash hash;
    for (const QString& path : paths) {
        if (const auto entry = m_entries.constFind(path); entry != m_entries.constEnd())
            hash.add(path, entry->content);
    }
    return hash.result();
}

} // namespace aiqyn::engine::tool
