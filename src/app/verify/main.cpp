#include "app/messages/LanguageController.h"
#include "app/verify/VerifyArguments.h"
#include "app/verify/VerifyRun.h"

#include <QCoreApplication>

#include <cstdio>

using namespace aiqyn;

namespace {

constexpr int exitUnusable = 3;

void print(std::FILE* stream, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
}

int refuse(const Error& error)
{
    print(stderr, "aiqyn-verify: " + describe(error).toUtf8() + "\n");
    return exitUnusable;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    app::LanguageController languages;
    QCoreApplication::setApplicationName(QStringLiteral("aiqyn-verify"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AIQYN_VERSION));
    const QStringList given = QCoreApplication::arguments();
    languages.setLanguage(app::LanguageController::systemLanguage());
    const auto arguments = app::VerifyArguments::parse(given);
    if (!arguments)
        return refuse(arguments.error());
    if (!arguments->language.isEmpty())
        languages.setLanguage(arguments->language);
    if (arguments->helpOnly) {
        print(stdout, given.contains(QStringLiteral("--version")) ? "aiqyn-verify " AIQYN_VERSION "\n"
                                                                  : app::VerifyArguments::help().toUtf8());
        return 0;
    }
    if (arguments->isWorker) {
        const auto worked = app::runWorker(*arguments);
        return worked ? 0 : refuse(worked.error());
    }
    const auto report = app::runVerification(*arguments);
    if (!report)
        return refuse(report.error());
    print(stderr, report->unreadableText());
    print(stdout, arguments->json ? report->toJson() : report->toText());
    return report->exitCode();
}
