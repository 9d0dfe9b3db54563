#include "engine/matching/Calibration.h"
#include "engine/matching/DetPlot.h"
#include "engine/matching/Embedder.h"
#include "engine/matching/PairsList.h"
#include "engine/tool/Commands.h"
#include "engine/tool/IdentityFolders.h"
#include "engine/tool/PairsReport.h"
#include "engine/tool/TemplateStore.h"
#include "engine/tool/ToolSupport.h"

#include <QDateTime>

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype mostListBytes = 64LL * 1024 * 1024;
// A pair without a template is one that the system would refuse: never taken for the same person.
constexpr double refusedSimilarity = -1;
constexpr int detPointsPerDecade = 20;

struct ListResult
{
    PairsEvaluation evaluation;
    MeasuredPairs measured;
};

[[nodiscard]] Result<PairsList> readList(const QString& path)
{
    const auto text = readFile(path, mostListBytes);
    if (!text)
        return tl::make_unexpected(text.error());
    return PairsList::parse(*text).map_error([&](const Error& error) {
        return Error{error.code, path + QStringLiteral(": ") + error.detail, error.causes};
    });
}

[[nodiscard]] QString nameOfSet(const QString& root)
{
    return QFileInfo(QDir(root).canonicalPath()).fileName();
}

[[nodiscard]] Calibration::DataSet dataSetOf(const QString& root, const QStringList& pictures,
                                             qsizetype identities, const TemplateStore& store)
{
    return {nameOfSet(root), pictures.size(), identities, store.hashOf(pictures)};
}

[[nodiscard]] Result<ListResult> scoreList(const PairsList& list, const QString& root, TemplateStore& store)
{
    std::vector<ScoredPair> scored;
    std::vector<ScoredPair> compared;
    std::int64_t refusedGenuine = 0;
    QSet<QString> pictures;
    for (const PairsList::Pair& pair : list.pairs()) {
        const auto first = store.templateOf(pair.first);
        if (!first)
            return tl::make_unexpected(first.error());
        const auto second = store.templateOf(pair.second);
        if (!second)
            return tl::make_unexpected(second.error());
        pictures << pair.first << pair.second;
        if (!*first || !*second) {
            scored.push_back({refusedSimilarity, pair.same, pair.fold});
            refusedGenuine += pair.same ? 1 : 0;
            continue;
        }
        const auto value = similarity(**first, **second);
        if (!value)
            return tl::make_unexpected(value.error());
        scored.push_back({value->value(), pair.same, pair.fold});
        compared.push_back(scored.back());
    }
    auto evaluation = PairsEvaluation::of(std::move(scored), list.folds());
    if (!evaluation)
        return tl::make_unexpected(evaluation.error());
    const QStringList paths(pictures.cbegin(), pictures.cend());
    auto measured =
        measuredList(compared, refusedGenuine, dataSetOf(root, paths, list.identities().size(), store),
                     store.undetected(paths));
    if (!measured)
        return tl::make_unexpected(measured.error());
    return ListResult{std::move(*evaluation), std::move(*measured)};
}

[[nodiscard]] Result<MeasuredPairs> scoreAll(const QSet<QString>& names, const QString& root,
                                             TemplateStore& store)
{
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    std::vector<FaceTemplate> templates;
    std::vector<int> identities;
    std::vector<int> undetected;
    QStringList pictures;
    for (const QString& name : sorted) {
        const auto own = picturesOf(root, name);
        if (!own)
            return tl::make_unexpected(own.error());
        for (const QString& path : *own) {
            auto face = store.templateOf(path);
            if (!face)
                return tl::make_unexpected(face.error());
            if (!*face)
                continue;
            templates.push_back(std::move(**face));
            identities.push_back(static_cast<int>(undetected.size()));
        }
        undetected.push_back(store.undetected(*own));
        pictures += *own;
    }
    if (templates.empty())
        return fail(ErrorCode::FaceNotFound, root);
    const auto pairs = AllPairs::of(templates, identities, undetected);
    if (!pairs)
        return tl::make_unexpected(pairs.error());
    auto estimates = pairs->estimatesAt(reportedRates());
    if (!estimates)
        return tl::make_unexpected(estimates.error());
    return MeasuredPairs{pairs->distribution(), std::move(*estimates),
                         dataSetOf(root, pictures, sorted.size(), store), store.undetected(pictures)};
}

[[nodiscard]] Result<void> writeCalibration(const Invocation& invocation, const MeasuredPairs& measured,
                                            const QString& pack, const std::vector<Sha256>& models)
{
    const Calibration::DataSet& dataSet = measured.dataSet;
    const ScoreDistribution& scores = measured.distribution;
    const QString population =
        invocation.population.isEmpty()
            ? QStringLiteral("%1: %2 impostor and %3 genuine pairs among %4 pictures of %5 identities")
                  .arg(dataSet.name)
                  .arg(scores.impostorPairs())
                  .arg(scores.genuinePairs())
                  .arg(dataSet.images)
                  .arg(dataSet.identities)
            : invocation.population;
    const QString note =
        invocation.all
            ? QStringLiteral("Every picture compared with every other. Intervals: 95 %, threshold fixed, "
                             "jackknife over identities.")
            : QStringLiteral("The pairs of a list. Intervals: 95 %, threshold fixed, Wilson, pairs taken as "
                             "independent.");
    const auto calibration = Calibration::of({.name = invocation.calibrationName,
                                              .kind = invocation.kind,
                                              .pack = pack,
                                              .modelHashes = models,
                                              .dataSet = dataSet,
                                              .genuinePairs = scores.genuinePairs(),
                                              .impostorPairs = scores.impostorPairs(),
                                              .date = QDateTime::currentDateTimeUtc().date(),
                                              .toolVersion = toolVersion(),
                                              .measuredElsewhere = false,
                                              .population = population,
                                              .note = note,
                                              .points = pointsOf(measured)});
    if (!calibration)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("these pairs give no calibration: ") + calibration.error().detail);
    return writeFile(invocation.calibrationFile, QJsonDocument(calibration->toJson()).toJson());
}

[[nodiscard]] Result<void> writeDet(const Invocation& invocation, const MeasuredPairs& measured,
                                    const QString& pack)
{
    const ScoreDistribution& scores = measured.distribution;
    DetPlot plot(QStringLiteral("Detection error trade-off, pack %1").arg(pack),
                 QStringLiteral("%1: %2 pictures, %3 genuine and %4 impostor pairs, %5")
                     .arg(measured.dataSet.name)
                     .arg(measured.dataSet.images)
                     .arg(scores.genuinePairs())
                     .arg(scores.impostorPairs())
                     .arg(QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate)));
    plot.add(pack, scores.curve(detPointsPerDecade));
    return writeFile(invocation.detFile, plot.svg());
}

void printForPeople(const QString& what, const MeasuredPairs& measured)
{
    const ScoreDistribution& scores = measured.distribution;
    print(QStringLiteral(
              "%1: %2 genuine and %3 impostor pairs, equal error rate %4, %5 of %6 pictures without a "
              "face")
              .arg(what)
              .arg(scores.genuinePairs())
              .arg(scores.impostorPairs())
              .arg(scores.equalError().rate, 0, 'f', 5)
              .arg(measured.undetected)
              .arg(measured.dataSet.images));
    for (const AllPairs::Estimate& estimate : measured.estimates) {
        const Interval interval = estimate.tarInterval.value_or(Interval{});
        print(QStringLiteral("  FMR %1: threshold %2, TAR %3 (%4 to %5), %6 false matches")
                  .arg(estimate.rate)
                  .arg(estimate.point.threshold, 0, 'f', 4)
                  .arg(estimate.point.tar, 0, 'f', 4)
                  .arg(interval.low, 0, 'f', 4)
                  .arg(interval.high, 0, 'f', 4)
                  .arg(estimate.point.falseMatches));
    }
}

[[nodiscard]] QJsonArray modelsOf(const LoadedPack& pack)
{
    QJsonArray models;
    for (const LoadedPack::Model& model : pack.models())
        models.append(QJsonObject{{QStringLiteral("role"), nameOf(model.descriptor.role)},
                                  {QStringLiteral("file"), model.descriptor.file},
                                  {QStringLiteral("sha256"), model.descriptor.sha256.toHex()}});
    return models;
}

void printList(const PairsEvaluation& evaluation, const MeasuredPairs& measured, qsizetype pairs)
{
    const Interval interval = evaluation.accuracyInterval();
    print(QStringLiteral("%1 pairs: accuracy %2 (%3 to %4), TAR %5 at FAR 1e-2 and %6 at FAR 1e-3, best "
                         "threshold %7")
              .arg(pairs)
              .arg(evaluation.accuracy(), 0, 'f', 4)
              .arg(interval.low, 0, 'f', 4)
              .arg(interval.high, 0, 'f', 4)
              .arg(evaluation.tarAtFar(1e-2), 0, 'f', 4)
              .arg(evaluation.tarAtFar(1e-3), 0, 'f', 4)
              .arg(evaluation.threshold(), 0, 'f', 3));
    printForPeople(QStringLiteral("list"), measured);
}

} // namespace

Result<void> scorePairs(const Invocation& invocation)
{
    const QString& root = invocation.arguments[1];
    auto list = readList(invocation.arguments[0]);
    if (!list)
        return tl::make_unexpected(list.error());
    if (!QDir(root).exists())
        return fail(ErrorCode::FileNotFound, root);
    QSet<QString> names = list->identities();
    if (!invocation.identitiesFile.isEmpty()) {
        const auto wanted = readIdentities(invocation.identitiesFile);
        if (!wanted)
            return tl::make_unexpected(wanted.error());
        names = *wanted;
        list = list->restrictedTo(names);
        // All pairs of the identities do not need the list.
        if (!list && !invocation.all)
            return tl::make_unexpected(list.error());
        if (!list)
            say(QStringLiteral("The list is not scored: %1.").arg(list.error().detail));
    }
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = Embedder::create(*pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    const std::vector<Sha256> models = embedder->modelHashes();
    TemplateStore store(root, std::move(*analyser), std::move(*embedder));

    std::optional<ListResult> listed;
    if (list) {
        auto scored = scoreList(*list, root, store);
        if (!scored)
            return tl::make_unexpected(scored.error());
        listed = std::move(*scored);
    }
    std::optional<MeasuredPairs> all;
    if (invocation.all) {
        auto measured = scoreAll(names, root, store);
        if (!measured)
            return tl::make_unexpected(measured.error());
        all = std::move(*measured);
    }
    const MeasuredPairs& best = all ? *all : listed->measured;
    if (!invocation.calibrationFile.isEmpty()) {
        if (const auto written = writeCalibration(invocation, best, pack->name(), models); !written)
            return written;
    }
    if (!invocation.detFile.isEmpty()) {
        if (const auto written = writeDet(invocation, best, pack->name()); !written)
            return written;
    }

    if (!invocation.json) {
        if (listed)
            printList(listed->evaluation, listed->measured, std::ssize(list->pairs()));
        if (all)
            printForPeople(QStringLiteral("all"), *all);
        return {};
    }
    QJsonObject json = listed ? jsonOf(listed->evaluation) : QJsonObject();
    if (listed) {
        json[u"pairs"] = static_cast<qint64>(list->pairs().size());
        json[u"folds"] = list->folds();
        json[u"failedToDetect"] = listed->measured.undetected;
        json[u"list"] = jsonOf(listed->measured);
    } else {
        json[u"list"] = QJsonValue();
        json[u"listNotScored"] = list.error().detail;
    }
    if (all)
        json[u"all"] = jsonOf(*all);
    namePack(json, *pack);
    json[u"models"] = modelsOf(*pack);
    json[u"date"] = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    json[u"toolVersion"] = toolVersion();
    print(json);
    return {};
}

} // namespace aiqyn::engine::tool
