#include "EngineProgram.h"

#include "../matching/SyntheticPictures.h"
#include "engine/ImageDecoder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace aiqyn::tests {

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(output).object();
}

Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(AIQYN_ENGINE_PROGRAM), arguments);
    if (!process.waitForFinished(240'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList withPack(QStringList arguments, const QString& pack)
{
    return arguments << QStringLiteral("--json") << QStringLiteral("--pack") << pack;
}

engine::LoadedPack loadedPack(const QString& name)
{
    auto packs = loadedPacks();
    for (engine::LoadedPack& pack : packs) {
        if (pack.name() == name)
            return std::move(pack);
    }
    qFatal("the pack is not at hand");
}

QString write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

QString draw(const QTemporaryDir& folder, std::size_t person, int day)
{
    const QString path = folder.filePath(QStringLiteral("P%1/P%1_000%2.jpg").arg(person).arg(day));
    QDir().mkpath(QFileInfo(path).path());
    return write(path, engine::ImageDecoder::encodeJpeg(personOnDay(person, day), 92).value());
}

} // namespace aiqyn::tests
