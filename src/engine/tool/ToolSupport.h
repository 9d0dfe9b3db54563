#pragma once

#include "base/Error.h"
#include "engine/Image.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/LoadedPack.h"
#include "engine/face/ModelLocator.h"
#include "engine/matching/Calibration.h"
#include "engine/tool/Invocation.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace aiqyn::engine::tool {

constexpr int exitDone = 0;
constexpr int exitUnusable = 3;

/// To the standard output, with a line end.
void print(const QString& text);
void print(const QJsonObject& object);
/// To the standard error.
void say(const QString& text);

/// What went wrong and what to do about it, in English.
[[nodiscard]] QString sentenceFor(const Error& error);

[[nodiscard]] ModelLocator locatorFor(const Invocation& invocation);
/// As choosePack. Says on the standard error which pack is used, why not the standard one, and its label.
[[nodiscard]] Result<LoadedPack> loadPack(const Invocation& invocation);
/// What stands beside the name of a pack wherever it is used; empty for a production pack.
[[nodiscard]] QString labelOf(PackPurpose purpose);
/// Adds {"pack"} and, for a training pack, {"label"}.
void namePack(QJsonObject& json, const LoadedPack& pack);
[[nodiscard]] Result<FaceAnalyser> createAnalyser(const Invocation& invocation, const LoadedPack& pack);
/// The first bytes of a file. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qsizetype mostBytes);
/// Replaces a file whole or not at all. Errors: FileUnwritable.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& content);
/// A JPEG or PNG file; errors name the file in their detail.
[[nodiscard]] Result<Image> readImage(const QString& path);

/// The program that measured, for calibrations and reports.
[[nodiscard]] QString toolVersion();
/// {"name","kind","dataSet","date",...}: where a threshold comes from, without its points.
[[nodiscard]] QJsonObject originOf(const Calibration& calibration);

[[nodiscard]] QJsonArray jsonOf(PointF point);
/// [x, y, width, height]
[[nodiscard]] QJsonArray jsonOf(const RectF& box);

} // namespace aiqyn::engine::tool
