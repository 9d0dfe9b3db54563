#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LoadedPack.h"

#include <QByteArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace aiqyn::tests {

/// Packs whose embedders hand their input on as it is: what a template must be follows from the picture.
class TinyPack
{
public:
    /// Square pictures of this side, pixels.
    static constexpr int side = 8;

    /// One embedder as a pack's descriptor has it; its five alignment points are those of points(). `input`
    /// replaces entries of "input". `name` is in the file, so that two have different hashes.
    [[nodiscard]] QJsonObject embedder(const QString& name, bool flipAverage, const QJsonObject& input = {});
    /// Errors: as ModelPack::fromJson and ModelLocator::load.
    [[nodiscard]] Result<engine::LoadedPack> load(const std::vector<QJsonObject>& models) const;

    /// A face whose points lie where the embedders want them: alignment changes nothing.
    [[nodiscard]] static engine::DetectedFace face();

private:
    QTemporaryDir m_folder;
};

} // namespace aiqyn::tests
