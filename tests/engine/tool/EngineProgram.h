#pragma once

#include "engine/face/LoadedPack.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace aiqyn::tests {

/// What aiqyn-engine did.
struct Outcome
{
    int exitCode = -1; ///< -1 when it did not end by itself
    QByteArray output;
    QString messages;
    [[nodiscard]] QJsonObject json() const;
};

/// Runs the program as users do.
[[nodiscard]] Outcome run(const QStringList& arguments);
/// The arguments with --json and --pack.
[[nodiscard]] QStringList withPack(QStringList arguments, const QString& pack);
/// A pack that loadedPacks has.
[[nodiscard]] engine::LoadedPack loadedPack(const QString& name);

/// The path; empty when the file could not be written.
QString write(const QString& path, const QByteArray& content);
/// Person n of the training gallery on one day (1 to 9) as Pn/Pn_000d.jpg in the folder.
QString draw(const QTemporaryDir& folder, std::size_t person, int day);

} // namespace aiqyn::tests
