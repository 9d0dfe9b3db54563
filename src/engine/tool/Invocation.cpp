#include "engine/tool/Invocation.h"

#include <QCommandLineParser>

namespace aiqyn::engine::tool {

QString Invocation::helpText()
{
    return QStringLiteral(R"(Usage: aiqyn-engine COMMAND [options]
Face detection, measurement and comparison on recorded media, without a display.

Commands:
  models              list the model packs, where their files are, and their calibrations
  detect IMAGE...     find the faces in pictures
  match IMAGE IMAGE   compare the largest face of two pictures
  pairs PAIRS ROOT    score a list of pairs in the format of LFW; pictures are ROOT/Name/Name_0001.jpg
  track VIDEO         measure the largest face in every frame
  liveness VIDEO      judge a recording as an answer to a plan of challenges
  attacks [RESULTS...]   play sessions of synthetic persons and attacks; with files of results, only count
                      what is in them

Options:
  --json              print one JSON object to the standard output and nothing else there
  --models DIR        look for model files here first
  --pack NAME         use this model pack (default: standard, or builtin when standard is incomplete)
  --fmr RATE          false match rate whose threshold decides a match (default: 1e-4)
  --kind KIND         calibration to use or to write: photographs (default) or training (rendered persons)
  --full-size         detect on the pictures as they are instead of shrunk ones: slower, finds smaller faces
  -h, --help          print this text
  -v, --version       print the version

Options of pairs:
  --all               also compare every picture of the list's identities (folders of ROOT) with every other
  --identities FILE   only these identities, one name a line; --all then takes all of them, listed or not
  --write-calibration FILE   write the table of false match rates and thresholds that was measured;
                      needs --name; from all pairs with --all, else from the list
  --name NAME         name of that calibration
  --population TEXT   one sentence in it: who was measured
  --det FILE.svg      draw false non-match rate against false match rate

Options of detect:
  --landmarks         also print the landmarks of each face as the pack's model gives them (with --json)

Options of track:
  --frames N          start again at the end, until N frames were measured
  --summary           print no frames, only what holds for all of them: times, memory, guidance
  --reference-pose FILE.onnx   for acceptance: also run Intel's head-pose-estimation-adas-0001

Options of liveness:
  --plan FILE         the challenges: {"challenges":["turn-left",...]}, and optionally "gapsMs" and "colours"

Options of attacks:
  --seeds A-B         one session of each species for each seed (default: 1-10)
  --species LIST      only these, with commas between (default: all; genuine is the bona fide one)
  --out FILE.jsonl    write a line for each session; sessions already in the file are not played again, so a
                      run can be stopped, resumed, and shared between processes with files of their own
  --report FILE.md    write the report

Exit status: 0 done, 3 unusable input.
)");
}

namespace {

/// --seeds and --species.
[[nodiscard]] Result<void> readAttacks(const QString& seeds, const QString& species, Invocation& invocation)
{
    const QStringList ends = seeds.split(u'-');
    bool isFirst = false;
    bool isLast = false;
    invocation.firstSeed = ends.front().toULongLong(&isFirst);
    invocation.lastSeed = ends.back().toULongLong(&isLast);
    constexpr std::uint64_t mostSeed = 1'000'000'000;
    if (!isFirst || !isLast || ends.size() > 2 || invocation.firstSeed < 1 ||
        invocation.lastSeed < invocation.firstSeed || invocation.lastSeed > mostSeed)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--seeds needs a range such as 1-100."));
    if (species.isEmpty())
        invocation.species.assign(subjectSpecies.begin(), subjectSpecies.end());
    const QStringList names = species.split(u',', Qt::SkipEmptyParts);
    for (const QString& name : names) {
        const auto known = subjectSpeciesFromName(name.trimmed());
        if (!known)
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("--species: there is no species \"%1\".").arg(name.trimmed()));
        invocation.species.push_back(*known);
    }
    return {};
}

} // namespace

Result<Invocation> Invocation::parse(const QStringList& words)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption models(QStringLiteral("models"), {}, QStringLiteral("DIR"));
    const QCommandLineOption pack(QStringLiteral("pack"), {}, QStringLiteral("NAME"));
    const QCommandLineOption kind(QStringLiteral("kind"), {}, QStringLiteral("KIND"),
                                  nameOf(Calibration::Kind::Photographs));
    const QCommandLineOption all(QStringLiteral("all"));
    const QCommandLineOption identities(QStringLiteral("identities"), {}, QStringLiteral("FILE"));
    const QCommandLineOption calibration(QStringLiteral("write-calibration"), {}, QStringLiteral("FILE"));
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("NAME"));
    const QCommandLineOption population(QStringLiteral("population"), {}, QStringLiteral("TEXT"));
    const QCommandLineOption det(QStringLiteral("det"), {}, QStringLiteral("FILE"));
    const QCommandLineOption referencePose(QStringLiteral("reference-pose"), {}, QStringLiteral("FILE"));
    const QCommandLineOption landmarks(QStringLiteral("landmarks"));
    const QCommandLineOption frames(QStringLiteral("frames"), {}, QStringLiteral("N"));
    const QCommandLineOption summary(QStringLiteral("summary"));
    const QCommandLineOption plan(QStringLiteral("plan"), {}, QStringLiteral("FILE"));
    const QCommandLineOption seeds(QStringLiteral("seeds"), {}, QStringLiteral("A-B"),
                                   QStringLiteral("1-10"));
    const QCommandLineOption species(QStringLiteral("species"), {}, QStringLiteral("LIST"));
    const QCommandLineOption results(QStringLiteral("out"), {}, QStringLiteral("FILE"));
    const QCommandLineOption report(QStringLiteral("report"), {}, QStringLiteral("FILE"));
    const QCommandLineOption fmr(QStringLiteral("fmr"), {}, QStringLiteral("RATE"), QStringLiteral("1e-4"));
    const QCommandLineOption fullSize(QStringLiteral("full-size"));
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    parser.addOptions({json, models, pack, fmr, fullSize, kind, help, version});
    const QList<std::pair<QCommandLineOption, const char*>> owned{
        {all, "pairs"},        {identities, "pairs"},    {calibration, "pairs"}, {name, "pairs"},
        {population, "pairs"}, {det, "pairs"},           {landmarks, "detect"},  {frames, "track"},
        {summary, "track"},    {referencePose, "track"}, {plan, "liveness"},     {seeds, "attacks"},
        {species, "attacks"},  {results, "attacks"},     {report, "attacks"}};
    for (const auto& [option, command] : owned)
        parser.addOption(option);
    if (!parser.parse(words))
        return fail(ErrorCode::InvalidArgument, parser.errorText());

    Invocation invocation;
    invocation.json = parser.isSet(json);
    invocation.help = parser.isSet(help);
    invocation.version = parser.isSet(version);
    invocation.fullSize = parser.isSet(fullSize);
    invocation.modelsFolder = parser.value(models);
    invocation.pack = parser.value(pack);
    bool isNumber = false;
    invocation.fmr = parser.value(fmr).toDouble(&isNumber);
    if (!isNumber || !(invocation.fmr > 0 && invocation.fmr < 1))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--fmr needs a number between 0 and 1."));
    invocation.arguments = parser.positionalArguments();
    if (!invocation.arguments.isEmpty())
        invocation.command = invocation.arguments.takeFirst();
    else if (!invocation.help && !invocation.version)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("A command is missing."));

    invocation.all = parser.isSet(all);
    invocation.identitiesFile = parser.value(identities);
    invocation.calibrationFile = parser.value(calibration);
    invocation.calibrationName = parser.value(name);
    invocation.population = parser.value(population);
    invocation.detFile = parser.value(det);
    invocation.referencePoseFile = parser.value(referencePose);
    invocation.landmarks = parser.isSet(landmarks);
    invocation.summary = parser.isSet(summary);
    for (const auto& [option, command] : owned) {
        if (parser.isSet(option) && invocation.command != QLatin1StringView(command))
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("--%1 belongs to \"%2\".")
                            .arg(option.names().front(), QLatin1StringView(command)));
    }
    invocation.planFile = parser.value(plan);
    if (invocation.command == QLatin1String("liveness") && invocation.planFile.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("\"liveness\" needs --plan."));
    invocation.resultsFile = parser.value(results);
    invocation.reportFile = parser.value(report);
    if (auto read = readAttacks(parser.value(seeds), parser.value(species), invocation); !read)
        return tl::make_unexpected(read.error());
    if (parser.isSet(frames)) {
        invocation.frames = parser.value(frames).toLongLong(&isNumber);
        if (!isNumber || invocation.frames < 1)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("--frames needs a number from 1."));
    }
    if (!invocation.calibrationFile.isEmpty() && invocation.calibrationName.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--write-calibration needs --name."));
    const auto wantedKind = calibrationKindFromName(parser.value(kind));
    if (!wantedKind)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--kind is photographs or training."));
    invocation.kind = *wantedKind;
    return invocation;
}

} // namespace aiqyn::engine::tool
