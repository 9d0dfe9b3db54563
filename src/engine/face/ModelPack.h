#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "engine/Image.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine {

enum class ModelRole { Detector = 1, Landmarks, Embedder, Pad };

/// "detector", "landmarks", "embedder", "pad".
[[nodiscard]] QString nameOf(ModelRole role);
[[nodiscard]] std::optional<ModelRole> modelRoleFromName(const QString& name);

/// How pixels become a network's input: value = (pixel * scale - mean) / std, channels in the given order.
struct ModelInput
{
    int width = 0;  ///< pixels; 0 = any multiple of 32
    int height = 0; ///< as width
    bool rgb = false;
    double scale = 1;
    std::array<double, 3> mean{};
    std::array<double, 3> std{1, 1, 1};
};

/// One weight file as a pack describes it.
struct ModelDescriptor
{
    ModelRole role = ModelRole::Detector;
    QString file; ///< its usual name; found by hash whatever it is called
    std::int64_t bytes = 0;
    Sha256 sha256;
    bool required = true;
    QString licence;
    QString origin;
    ModelInput input;
    /// Where the five detector points shall lie in the input, pixels; empty when the role needs no alignment.
    std::vector<PointF> alignment;
    /// Of an embedder: its output is the sum of what it gives for the aligned picture and for its mirror
    /// image.
    bool flipAverage = false;
};

/// The description of a set of networks that work together. Holds no weights: see ModelLocator.
struct ModelPack
{
    QString name;
    std::vector<ModelDescriptor> models; ///< any number of "embedder" and "pad", one of each other role
    QJsonArray calibrations; ///< of objects that Calibration::fromJson reads, the deciding one first

    /// The first model of that role, nullptr when the pack has none.
    [[nodiscard]] const ModelDescriptor* find(ModelRole role) const;

    /// Errors: ModelPackInvalid, naming the field.
    [[nodiscard]] static Result<ModelPack> fromJson(const QByteArray& json);
    /// A pack that is part of the program. Errors: ModelPackInvalid for an unknown name.
    [[nodiscard]] static Result<ModelPack> named(const QString& name);
    /// Names of the packs that are part of the program.
    [[nodiscard]] static QStringList names();
};

} // namespace aiqyn::engine
