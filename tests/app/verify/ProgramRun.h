#pragma once

#include <QProcess>

namespace aiqyn::tests {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

inline Outcome run(const QString& program, const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")); // whatever machine this is
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline const QString verifyProgram = QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn-verify");

inline Outcome verify(const QStringList& arguments)
{
    return run(verifyProgram, arguments);
}

} // namespace aiqyn::tests
