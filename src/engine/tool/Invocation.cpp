#include "engine/tool/Invocation.h"

#include <QCommandLineParser>

namespace aiqyn::engine::tool {

QString Invocation::helpText()
{
    return QStringLiteral(R"(Usage: aiqyn-engine COMMAND [options]
Face detection, measurement and comparison on recorded media, without a display.

Commands:
  models              list the model packs and where their files are
  detect IMAGE...     find the faces in pictures
  match IMAGE IMAGE   compare the largest face of two pictures
  pairs PAIRS ROOT    score a list of pairs in the format of LFW; pictures are ROOT/Name/Name_0001.jpg
  track VIDEO         measure the largest face in every frame

Options:
  --json              print one JSON object to the standard output and nothing else there
  --models DIR        look for model files here first
  --pack NAME         use this model pack (default: standard)
  --fmr RATE          false match rate whose threshold decides a match (default: 1e-4)
  --full-size         detect on the pictures as they are instead of shrunk ones: slower, finds smaller faces
  -h, --help          print this text
  -v, --version       print the version

Exit status: 0 done, 3 unusable input.
)");
}

Result<Invocation> Invocation::parse(const QStringList& words)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption models(QStringLiteral("models"), {}, QStringLiteral("DIR"));
    const QCommandLineOption pack(QStringLiteral("pack"), {}, QStringLiteral("NAME"),
                                  QStringLiteral("standard"));
    const QCommandLineOption fmr(QStringLiteral("fmr"), {}, QStringLiteral("RATE"), QStringLiteral("1e-4"));
    const QCommandLineOption fullSize(QStringLiteral("full-size"));
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    parser.addOptions({json, models, pack, fmr, fullSize, help, version});
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
    return invocation;
}

} // namespace aiqyn::engine::tool
