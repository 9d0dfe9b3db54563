#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace aiqyn::tests {

struct Outcome
{
    int code = -1; ///< -1: not started, crashed or out of time
    QByteArray output;
};

inline bool hasOpenSslProgram()
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
}

inline Outcome openSsl(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll()};
}

/// Arguments as in a shell, none of which holds a space.
inline Outcome openSsl(const QString& folder, const char* arguments)
{
    return openSsl(folder, QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts));
}

inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace aiqyn::tests
