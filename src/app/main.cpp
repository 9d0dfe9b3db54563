#include "app/identification/LocalStation.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/Workplace.h"
#include "app/messages/ErrorMessage.h"
#include "app/messages/LanguageController.h"
#include "app/reference/TrainingStateDatabase.h"
#include "app/self_drive/SelfDrive.h"
#include "app/shell/MainWindow.h"
#include "engine/camera/DeviceSource.h"
#include "engine/camera/FileSource.h"
#include "engine/subject/TrainingGallery.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTextStream>

using namespace aiqyn;

namespace {

constexpr int exitUnusable = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

struct Arguments
{
    QString profile;
    QString language;
    QString models;
    QString pack;
    QString camera;
    QString video;
    QString species = QStringLiteral("genuine");
    QString exportFolder;
    QString screenshots;
    std::optional<std::uint64_t> seed;
    std::uint64_t subject = 0;
    bool training = false;
    bool selfDrive = false;
    bool impostor = false;
};

void say(const QString& text)
{
    QTextStream(stderr) << text << Qt::endl;
}

/// What is wrong with the arguments, or empty.
QString parse(const QCoreApplication& application, Arguments& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Remote biometric identification workstation."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&parser](const char* name, const QString& description, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), description,
                                            value != nullptr ? QString::fromLatin1(value) : QString()));
    };
    add("profile", Texts::tr("Folder of the archive, keys and settings."), "DIR");
    add("language", Texts::tr("Language of the windows: kk, ru or en."), "LANG");
    add("training", Texts::tr("Training mode: synthetic persons, training keys, a separate profile."));
    add("models", Texts::tr("Folder to look for model weights first."), "DIR");
    add("pack", Texts::tr("Model pack to use: standard or builtin."), "NAME");
    add("camera", Texts::tr("Use this camera instead of the synthetic person, for example /dev/video0."),
        "DEVICE");
    add("video", Texts::tr("Play this recording instead of the synthetic person."), "FILE");
    add("self-drive", Texts::tr("Drive the wizard to its end without a person and print JSON."));
    add("subject", Texts::tr("Synthetic person by seed; one of the gallery by default."), "SEED");
    add("impostor", Texts::tr("Self-drive: give the IIN of another person."));
    QStringList species;
    for (const engine::SubjectSpecies one : engine::subjectSpecies)
        species << engine::nameOf(one);
    add("species",
        Texts::tr("Behaviour of the synthetic person, or an attack on the camera: %1.")
            .arg(species.join(QStringLiteral(", "))),
        "NAME");
    add("seed", Texts::tr("Self-drive: fix the person, the room and the challenges."), "N");
    add("export", Texts::tr("Self-drive: write the sealed containers to this folder."), "DIR");
    add("screenshots", Texts::tr("Self-drive: save a picture of each page to this folder."), "DIR");
    parser.process(application);

    const auto value = [&parser](const char* name) { return parser.value(QString::fromLatin1(name)); };
    const auto isSet = [&parser](const char* name) { return parser.isSet(QString::fromLatin1(name)); };
    arguments.profile = value("profile");
    arguments.language = value("language");
    arguments.models = value("models");
    arguments.pack = value("pack");
    arguments.camera = value("camera");
    arguments.video = value("video");
    arguments.exportFolder = value("export");
    arguments.screenshots = value("screenshots");
    arguments.training = isSet("training");
    arguments.selfDrive = isSet("self-drive");
    arguments.impostor = isSet("impostor");

    if (!parser.positionalArguments().isEmpty())
        return Texts::tr("Unknown argument: %1").arg(parser.positionalArguments().constFirst());
    if (isSet("language") &&
        !QStringList{QStringLiteral("kk"), QStringLiteral("ru"), QStringLiteral("en")}.contains(
            arguments.language))
        return Texts::tr("--language must be kk, ru or en.");
    if (isSet("species")) {
        arguments.species = value("species");
        if (!engine::subjectSpeciesFromName(arguments.species))
            return Texts::tr("--species is unknown: %1").arg(arguments.species);
    }
    if (isSet("seed")) {
        bool ok = false;
        arguments.seed = value("seed").toULongLong(&ok);
        if (!ok)
            return Texts::tr("--seed must be a whole number.");
    }
    const auto& gallery = engine::TrainingGallery::persons();
    arguments.subject = gallery.at(arguments.seed.value_or(0) % gallery.size()).seed;
    if (isSet("subject")) {
        bool ok = false;
        arguments.subject = value("subject").toULongLong(&ok);
        if (!ok || app::TrainingStateDatabase::iinOf(arguments.subject).isEmpty()) {
            QStringList known;
            for (const auto& person : gallery)
                known << QString::number(person.seed);
            return Texts::tr("--subject must be the seed of a gallery person: %1")
                .arg(known.join(QStringLiteral(", ")));
        }
    }
    const bool selfDriveOnly =
        arguments.seed || arguments.impostor || isSet("export") || isSet("screenshots");
    if (selfDriveOnly && !arguments.selfDrive)
        return Texts::tr("--seed, --impostor, --export and --screenshots belong to --self-drive.");
    if (arguments.selfDrive && !arguments.training)
        return Texts::tr("--self-drive works in training mode only: add --training.");
    if (arguments.selfDrive && (isSet("camera") || isSet("video")))
        return Texts::tr("--self-drive uses the synthetic person: leave out --camera and --video.");
    if (!arguments.training)
        return Texts::tr(
            "There is no approved policy, so production sessions cannot run. Start with --training.");
    return {};
}

std::unique_ptr<app::Station> makeStation(const Arguments& arguments, std::uint64_t roomSeed)
{
    if (!arguments.camera.isEmpty())
        return std::make_unique<app::LocalStation>(std::make_unique<engine::DeviceSource>(arguments.camera));
    if (!arguments.video.isEmpty())
        return std::make_unique<app::LocalStation>(std::make_unique<engine::FileSource>(arguments.video));
    app::TrainingStation::Options options;
    options.subjectSeed = arguments.subject;
    options.species = engine::subjectSpeciesFromName(arguments.species).value();
    options.roomSeed = roomSeed;
    options.room = engine::SubjectRoom::of(engine::RoomLight::Office, roomSeed);
    options.timing = engine::FrameTiming::drawn(roomSeed); // no camera is exactly regular
    options.realTime = !arguments.selfDrive;
    return std::make_unique<app::TrainingStation>(options);
}

QString iinToType(const Arguments& arguments)
{
    if (!arguments.impostor)
        return app::TrainingStateDatabase::iinOf(arguments.subject);
    const auto& gallery = engine::TrainingGallery::persons();
    const auto self = std::find_if(gallery.begin(), gallery.end(), [&arguments](const auto& person) {
        return person.seed == arguments.subject;
    });
    const auto index = static_cast<std::size_t>(std::distance(gallery.begin(), self));
    return app::TrainingStateDatabase::iinOf(gallery.at((index + 1) % gallery.size()).seed);
}

int report(const Error& error, bool window)
{
    const app::ErrorMessage message = app::messageFor(error);
    say(message.sentence + u' ' + message.nextStep);
    say(describe(error));
    if (window)
        QMessageBox::critical(nullptr, QStringLiteral("Aiqyn"),
                              message.sentence + QStringLiteral("\n\n") + message.nextStep +
                                  QStringLiteral("\n\n") + error.detail);
    return exitUnusable;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("aiqyn"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AIQYN_VERSION));

    Arguments arguments;
    app::LanguageController language;
    if (const QString problem = parse(application, arguments); !problem.isEmpty()) {
        say(problem);
        return exitUnusable;
    }
    language.setLanguage(arguments.language.isEmpty() ? app::LanguageController::systemLanguage()
                                                      : arguments.language);

    app::Workplace::Options options;
    options.profile = QDir(!arguments.profile.isEmpty()
                               ? arguments.profile
                               : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                                     QStringLiteral("/training"));
    options.modelsFolder = arguments.models;
    options.pack = arguments.pack;
    options.seed = arguments.seed;
    auto workplace = app::Workplace::open(options);
    if (!workplace)
        return report(workplace.error(), !arguments.selfDrive);

    std::uint64_t sessions = 0;
    const auto stationFactory = [&arguments, &sessions] {
        // Each session of a run stands in another room; --seed fixes the first.
        const std::uint64_t room = arguments.seed.value_or(arguments.subject * 31 + 7) + 1000 * sessions++;
        return makeStation(arguments, room);
    };
    app::MainWindow window(**workplace, stationFactory, language);
    window.show();
    if (!arguments.selfDrive)
        return QApplication::exec();

    app::SelfDrive drive(window, **workplace,
                         {iinToType(arguments), arguments.exportFolder, arguments.screenshots, 240});
    QObject::connect(&drive, &app::SelfDrive::finished, &application,
                     [](const QJsonObject& json, int exitCode) {
                         QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Indented);
                         QCoreApplication::exit(exitCode);
                     });
    QTimer::singleShot(0, &drive, &app::SelfDrive::start);
    return QApplication::exec();
}
