#include "engine/matching/Embedder.h"
#include "engine/matching/PairsEvaluation.h"
#include "engine/matching/PairsList.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype mostListBytes = 64LL * 1024 * 1024;
constexpr qsizetype progressEvery = 500;
// A pair without a template is one that the system would refuse: never taken for the same person.
constexpr double refusedSimilarity = -1;

/// Templates by file, each made once.
class TemplateCache
{
public:
    TemplateCache(const QString& root, FaceAnalyser analyser, Embedder embedder)
        : m_root(root)
        , m_analyser(std::move(analyser))
        , m_embedder(std::move(embedder))
    {}

    /// Of the face nearest to the middle, which LFW's pictures are about; nullopt where no face was found.
    [[nodiscard]] Result<std::optional<FaceTemplate>> templateOf(const QString& path)
    {
        if (const auto known = m_templates.constFind(path); known != m_templates.constEnd())
            return *known;
        const auto image = readImage(m_root.filePath(path));
        if (!image)
            return tl::make_unexpected(image.error());
        const auto faces = m_analyser.detect(*image);
        if (!faces)
            return tl::make_unexpected(faces.error());
        std::optional<FaceTemplate> result;
        if (const DetectedFace* face = mostCentralOf(*faces, image->width, image->height)) {
            const auto made = m_embedder.embed(*image, *face);
            if (!made)
                return tl::make_unexpected(made.error());
            result = *made;
        } else {
            ++m_failed;
        }
        m_templates.insert(path, result);
        if (m_templates.size() % progressEvery == 0)
            say(QStringLiteral("%1 pictures").arg(m_templates.size()));
        return result;
    }
    [[nodiscard]] int failed() const { return m_failed; }

private:
    QDir m_root;
    FaceAnalyser m_analyser;
    Embedder m_embedder;
    QHash<QString, std::optional<FaceTemplate>> m_templates;
    int m_failed = 0;
};

[[nodiscard]] Result<PairsList> readList(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    return PairsList::parse(file.read(mostListBytes)).map_error([&](const Error& error) {
        return Error{error.code, path + QStringLiteral(": ") + error.detail, error.causes};
    });
}

[[nodiscard]] Result<std::vector<ScoredPair>> score(const PairsList& list, TemplateCache& cache)
{
    std::vector<ScoredPair> scored;
    scored.reserve(list.pairs().size());
    for (const PairsList::Pair& pair : list.pairs()) {
        const auto first = cache.templateOf(pair.first);
        if (!first)
            return tl::make_unexpected(first.error());
        const auto second = cache.templateOf(pair.second);
        if (!second)
            return tl::make_unexpected(second.error());
        const double value = *first && *second ? similarity(**first, **second).value() : refusedSimilarity;
        scored.push_back({value, pair.same, pair.fold});
    }
    return scored;
}

} // namespace

Result<void> scorePairs(const Invocation& invocation)
{
    const auto list = readList(invocation.arguments[0]);
    if (!list)
        return tl::make_unexpected(list.error());
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = Embedder::create(*pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    TemplateCache cache(invocation.arguments[1], std::move(*analyser), std::move(*embedder));
    auto scored = score(*list, cache);
    if (!scored)
        return tl::make_unexpected(scored.error());
    const auto evaluation = PairsEvaluation::of(std::move(*scored), list->folds());
    if (!evaluation)
        return tl::make_unexpected(evaluation.error());

    const double tarAt1e2 = evaluation->tarAtFar(1e-2);
    const double tarAt1e3 = evaluation->tarAtFar(1e-3);
    const auto pairs = static_cast<qint64>(list->pairs().size());
    if (invocation.json)
        print(QJsonObject{{QStringLiteral("pairs"), pairs},
                          {QStringLiteral("accuracy"), evaluation->accuracy()},
                          {QStringLiteral("tarAtFar"), QJsonObject{{QStringLiteral("1e-2"), tarAt1e2},
                                                                   {QStringLiteral("1e-3"), tarAt1e3}}},
                          {QStringLiteral("threshold"), evaluation->threshold()},
                          {QStringLiteral("failedToDetect"), cache.failed()}});
    else
        print(
            QStringLiteral("%1 pairs: accuracy %2, TAR %3 at FAR 1e-2 and %4 at FAR 1e-3, best threshold %5, "
                           "%6 pictures without a face")
                .arg(pairs)
                .arg(evaluation->accuracy(), 0, 'f', 4)
                .arg(tarAt1e2, 0, 'f', 4)
                .arg(tarAt1e3, 0, 'f', 4)
                .arg(evaluation->threshold(), 0, 'f', 3)
                .arg(cache.failed()));
    return {};
}

} // namespace aiqyn::engine::tool
