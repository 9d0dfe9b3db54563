#include "GalleryReport.h"
#include "engine/face/ModelLocator.h"
#include "engine/subject/TrainingGallery.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>

#include <opencv2/core/utility.hpp>

namespace {

using namespace aiqyn;

void say(const QString& text)
{
    QTextStream(stderr) << text << Qt::endl;
}

int failed(const Error& error)
{
    say(describe(error));
    return 3;
}

bool save(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return true;
    say(QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    return false;
}

void declare(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Chooses the persons of the training gallery by measurement and prints the report as JSON.\n"
        "Exit 0 when the gallery is told apart, 1 when it is not, 3 when nothing could be measured."));
    parser.addHelpOption();
    const auto add = [&parser](const char* name, const char* text, const char* value, const char* usual) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value),
                          QString::fromLatin1(usual)});
    };
    add("pack", "Model pack.", "NAME", "standard");
    add("models", "Folder with the pack's weight files.", "DIR", "");
    add("seeds", "Persons to look at.", "N", "1500");
    add("candidates", "The most unlike of them, whose acts are measured.", "N", "96");
    add("finalists", "Those of them measured under several lights, poses and days.", "N", "48");
    add("count", "Persons of the gallery.", "N", "12");
    add("others", "Persons drawn at random to report.", "N", "50");
    add("without", "Seeds to leave out, with commas.", "LIST", "");
    parser.addOption({QStringLiteral("as-shipped"),
                      QStringLiteral("Measure the persons that the program has instead of choosing anew.")});
    add("fmr", "False match rate whose threshold decides.", "RATE", "0.001");
    add("calibration", "Write the calibration to this file.", "FILE", "");
    add("svg", "Write the histograms to this file.", "FILE", "");
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    declare(parser);
    parser.process(application);
    const auto value = [&parser](const char* name) { return parser.value(QString::fromLatin1(name)); };

    gallery::SurveyOptions options;
    options.seeds = value("seeds").toInt();
    options.calibration = std::min(options.calibration, options.seeds);
    options.candidates = value("candidates").toInt();
    options.finalists = value("finalists").toInt();
    options.count = value("count").toInt();
    options.others = value("others").toInt();
    if (parser.isSet(QStringLiteral("as-shipped"))) {
        for (const engine::GalleryPerson& person : engine::TrainingGallery::persons())
            options.fixed.push_back(person.seed);
    }
    const double fmr = value("fmr").toDouble();
    for (const QString& seed : value("without").split(u',', Qt::SkipEmptyParts))
        options.without.insert(seed.toULongLong());
    if (options.seeds < options.count || options.candidates < options.count ||
        options.finalists < options.count || options.count < 2 || options.others < 2 || fmr <= 0 ||
        fmr >= 1) {
        say(QStringLiteral("The numbers make no survey."));
        return 3;
    }

    // One core: a survey runs beside other work.
    cv::setNumThreads(1);
    const auto pack = engine::ModelPack::named(value("pack"));
    if (!pack)
        return failed(pack.error());
    const engine::ModelLocator locator(engine::ModelLocator::defaultSearchFolders(value("models")));
    const auto loaded = locator.load(*pack);
    if (!loaded)
        return failed(loaded.error());
    auto meter = gallery::PersonMeter::create(*loaded);
    if (!meter)
        return failed(meter.error());
    auto outcome = gallery::GallerySurvey(*meter, options, say).run();
    if (!outcome)
        return failed(outcome.error());

    const gallery::GalleryReport report(std::move(*outcome), pack->name, meter->modelHashes(), fmr);
    const auto calibration = report.calibration();
    if (!calibration)
        return failed(calibration.error());
    QTextStream(stdout) << QJsonDocument(report.toJson()).toJson();
    if (!value("calibration").isEmpty() &&
        !save(value("calibration"), QJsonDocument(calibration->toJson()).toJson()))
        return 3;
    if (!value("svg").isEmpty() && !save(value("svg"), report.svg()))
        return 3;
    return report.isSeparated() ? 0 : 1;
}
