// aiqyn-engine: calibration and acceptance on recorded media, without a display.
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

#include <QCoreApplication>

namespace {

using namespace aiqyn;
using namespace aiqyn::engine;

struct Command
{
    QLatin1StringView name;
    qsizetype leastArguments;
    qsizetype mostArguments;
    Result<void> (*run)(const tool::Invocation&);
};

constexpr qsizetype anyNumber = 1'000'000;
constexpr std::array commands{Command{QLatin1StringView("models"), 0, 0, tool::listModels},
                              Command{QLatin1StringView("detect"), 1, anyNumber, tool::detectFaces},
                              Command{QLatin1StringView("match"), 2, 2, tool::matchImages},
                              Command{QLatin1StringView("pairs"), 2, 2, tool::scorePairs},
                              Command{QLatin1StringView("track"), 1, 1, tool::trackVideo},
                              Command{QLatin1StringView("liveness"), 1, 1, tool::judgeVideo},
                              Command{QLatin1StringView("attacks"), 0, anyNumber, tool::playAttacks}};

[[nodiscard]] Result<void> run(const tool::Invocation& invocation)
{
    const auto* command = std::ranges::find(commands, invocation.command, &Command::name);
    if (command == commands.end())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("there is no command \"%1\"").arg(invocation.command));
    const auto count = invocation.arguments.size();
    if (count < command->leastArguments || count > command->mostArguments)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("\"%1\" does not take %2 arguments").arg(invocation.command).arg(count));
    return command->run(invocation);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("aiqyn-engine"));
    const auto invocation = tool::Invocation::parse(QCoreApplication::arguments());
    if (!invocation) {
        tool::say(tool::sentenceFor(invocation.error()));
        return tool::exitUnusable;
    }
    if (invocation->help || invocation->version) {
        tool::print(invocation->help ? tool::Invocation::helpText().trimmed() : tool::toolVersion());
        return tool::exitDone;
    }
    const auto result = run(*invocation);
    if (!result) {
        tool::say(tool::sentenceFor(result.error()));
        return tool::exitUnusable;
    }
    return tool::exitDone;
}
