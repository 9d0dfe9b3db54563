#include "app/verify/VerifyArguments.h"

#include "app/messages/LanguageController.h"

#include <QCommandLineParser>
#include <QDir>

namespace aiqyn::app {

namespace {

constexpr int mostJobs = 64;

void describe(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const char* description, const char* value = nullptr) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(description),
                          QString::fromLatin1(value != nullptr ? value : "")});
    };
    parser.setApplicationDescription(QStringLiteral(
        "Verifies signed evidence documents (.asice) without a display.\n\n"
        "Exit status: 0 every document TOTAL-PASSED, 1 any TOTAL-FAILED, 2 any INDETERMINATE and none "
        "failed,\n3 unusable arguments or unreadable input."));
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")});
    add("version", "Shows the version.");
    add("language", "Language of the output: kk, ru or en (default: the system's).", "LANG");
    add("json", "Prints one JSON object on standard output.");
    add("trust", "Takes the trust anchors from DIR: a signed trust list, otherwise its certificates.", "DIR");
    add("approver", "Whose signed trust list to believe: the SHA-256 of his certificate (--trust needs it).",
        "SHA256");
    add("profile", "Takes the trust anchors from a profile; without files, verifies its whole archive.",
        "DIR");
    add("at", "Judges as of this time, e.g. 2026-11-24T04:28:00Z, instead of now.", "ISO-TIME");
    add("offline", "Asks no service for the status of certificates (nor does --at).");
    add("files", "Lists every file of each container and what vouches for it.");
    add("jobs", "Verifies in so many processes at a time (default: one for each processor).", "N");
    add("passphrase-file", "Opens an encrypted archive (training profiles need none).", "FILE");
    QCommandLineOption worker(QStringLiteral("worker"));
    worker.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(worker);
    parser.addPositionalArgument(QStringLiteral("paths"),
                                 QStringLiteral("Containers, or folders searched for *.asice."),
                                 QStringLiteral("FILE|DIR..."));
}

tl::unexpected<Error> unusable(const QString& why)
{
    return fail(ErrorCode::InvalidArgument, why);
}

} // namespace

QString VerifyArguments::help()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

Result<VerifyArguments> VerifyArguments::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return unusable(parser.errorText());
    VerifyArguments result;
    result.helpOnly = parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"));
    if (result.helpOnly)
        return result;
    result.language = parser.value(QStringLiteral("language"));
    if (!result.language.isEmpty() && !LanguageController::languages().contains(result.language))
        return unusable(QStringLiteral("--language must be kk, ru or en"));
    result.json = parser.isSet(QStringLiteral("json"));
    result.listsFiles = parser.isSet(QStringLiteral("files"));
    if (parser.isSet(QStringLiteral("jobs"))) {
        result.jobs = parser.value(QStringLiteral("jobs")).toInt();
        if (*result.jobs < 1 || *result.jobs > mostJobs)
            return unusable(QStringLiteral("--jobs needs a number from 1 to %1").arg(mostJobs));
    }
    result.paths = parser.positionalArguments();
    const QString trust = parser.value(QStringLiteral("trust"));
    const QString profile = parser.value(QStringLiteral("profile"));
    if (trust.isEmpty() == profile.isEmpty())
        return unusable(QStringLiteral("give either --trust or --profile: trust anchors are never guessed"));
    result.trustFolder = trust.isEmpty() ? QDir(profile).filePath(QStringLiteral("trust")) : trust;
    for (const QString& option :
         {QStringLiteral("trust"), QStringLiteral("approver"), QStringLiteral("profile")})
        if (parser.isSet(option))
            result.trustArguments << QStringLiteral("--") + option << parser.value(option);
    if (!profile.isEmpty())
        result.approverFile = QDir(result.trustFolder).filePath(QStringLiteral("approver.sha256"));
    if (parser.isSet(QStringLiteral("approver"))) {
        result.approver = Sha256::fromHex(parser.value(QStringLiteral("approver")));
        if (!result.approver)
            return unusable(QStringLiteral("--approver needs the 64 hexadecimal digits of a SHA-256"));
    }
    result.isWorker = parser.isSet(QStringLiteral("worker"));
    if (result.paths.isEmpty() && !result.isWorker) {
        if (profile.isEmpty())
            return unusable(QStringLiteral("no file or folder given"));
        result.wholeArchive = true;
        result.paths << QDir(profile).filePath(QStringLiteral("archive/containers"));
    }
    if (parser.isSet(QStringLiteral("at"))) {
        result.at = UtcTime::fromIso(parser.value(QStringLiteral("at")));
        if (!result.at)
            return unusable(QStringLiteral("--at needs an ISO 8601 time with a zone"));
    }
    // A worker is given the time by the process that started it.
    result.asksServices = !parser.isSet(QStringLiteral("offline")) && (!result.at || result.isWorker);
    return result;
}

QStringList VerifyArguments::forWorker(UtcTime time) const
{
    QStringList worker = trustArguments;
    worker << QStringLiteral("--worker") << QStringLiteral("--at") << time.toIso();
    if (listsFiles)
        worker << QStringLiteral("--files");
    if (!asksServices)
        worker << QStringLiteral("--offline");
    return worker;
}

} // namespace aiqyn::app
