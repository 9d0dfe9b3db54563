#include "engine/matching/Calibrations.h"

#include <QDir>
#include <QFile>

namespace aiqyn::engine {

Result<std::vector<Calibration>> calibrationsFor(const LoadedPack& pack, std::span<const Sha256> modelHashes)
{
    std::vector<Calibration> found;
    const auto keep = [&](const Result<Calibration>& calibration) {
        if (calibration && calibration->isFor(modelHashes))
            found.push_back(*calibration);
        return calibration.has_value();
    };
    for (const QJsonValue& entry : pack.calibrations()) {
        const auto calibration = Calibration::fromJson(entry.toObject());
        if (!keep(calibration))
            return tl::make_unexpected(calibration.error());
    }
    const QDir folder(QStringLiteral(":/training"));
    for (const QString& name :
         folder.entryList({QStringLiteral("calibration*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::ModelPackInvalid,
                        QStringLiteral("calibration: %1 cannot be read").arg(name));
        const auto calibration = Calibration::fromJson(file.readAll());
        if (!keep(calibration))
            return tl::make_unexpected(calibration.error());
    }
    return found;
}

Result<Calibration> calibrationFor(const LoadedPack& pack, std::span<const Sha256> modelHashes,
                                   Calibration::Kind kind)
{
    const auto all = calibrationsFor(pack, modelHashes);
    if (!all)
        return tl::make_unexpected(all.error());
    const auto found = std::ranges::find(*all, kind, &Calibration::kind);
    if (found == all->end())
        return fail(ErrorCode::ModelPackInvalid,
                    QStringLiteral("calibration: pack %1 has none of kind %2 for its embedders")
                        .arg(pack.name(), nameOf(kind)));
    return *found;
}

} // namespace aiqyn::engine
