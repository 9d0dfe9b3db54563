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

/// What a network's output means. Detectors: Yunet, AiqynGrid; landmark models: Mediapipe478, AiqynFace.
enum class ModelDecoder { Yunet = 1, AiqynGrid, Mediapipe478, AiqynFace };

/// What a pack may be used for: a training pack never carries a decision about a real person.
enum class PackPurpose { Production = 1, Training };

/// "detector", "landmarks", "embedder", "pad".
[[nodiscard]] QString nameOf(ModelRole role);
[[nodiscard]] std::optional<ModelRole> modelRoleFromName(const QString& name);
/// "yunet", "aiqyn-grid", "mediapipe-478", "aiqyn-face".
[[nodiscard]] QString nameOf(ModelDecoder decoder);
[[nodiscard]] std::optional<ModelDecoder> modelDecoderFromName(const QString& name);
/// "production", "training".
[[nodiscard]] QString nameOf(PackPurpose purpose);
[[nodiscard]] std::optional<PackPurpose> packPurposeFromName(const QString& name);

/// How pixels become a network's input: value = (pixel * scale - mean) / std, channels in the given order.
struct ModelInput
{
    int width = 0;       ///< pixels; 0 = any multiple of multipleOf
    int height = 0;      ///< as width
    int multipleOf = 32; ///< pixels
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
    /// Of detectors and landmark models; none for the other roles.
    std::optional<ModelDecoder> decoder{};

    // Detectors
    /// Frames are shrunk to this long side before they are searched, pixels.
    int frameLongSidePx = 320;
    /// Frames in which no face was found are searched once more at this long side, where a distant face is
    /// large enough; pixels, 0 = they are not.
    int frameSecondLongSidePx = 0;
    /// Stills are searched at these long sides, in this order, until a face is found; pixels.
    std::vector<int> stillLongSidesPx{640, 320};
    /// Detections of this score and above are candidates, which are confirmed or refused.
    double candidateScore = 0.6;
    /// Least score of a face when it is looked at again where it is coarse: see FaceConfirmation. 0 = there
    /// is no second look (a detector whose usual look is coarse gains nothing by it), the landmarks alone
    /// decide.
    double leastCoarseScore = 0.75;
    /// With both scores at least this much the detector needs no landmark model to confirm it.
    double sureScore = 0.85;

    // Landmark models
    /// Which points of MediaPipe's mesh of 478 the output holds, in its order; empty = all of them.
    std::vector<int> points{};
    /// How often the model runs on a face, each time on the crop of the points found before.
    int passes = 1;
    /// Limits of FaceConfirmation.
    double leastPresence = 0.5;
    double mostDisagreement = 0.12;
};

/// The description of a set of networks that work together. Holds no weights: see ModelLocator.
struct ModelPack
{
    QString name;
    std::vector<ModelDescriptor> models; ///< any number of "embedder" and "pad", one of each other role
    QJsonArray calibrations; ///< of objects that Calibration::fromJson reads, the deciding one first
    PackPurpose purpose = PackPurpose::Training;
    /// Names of challenges that the pack's landmarks do not measure well enough to ask for ("smile").
    QStringList challengesLeftOut;

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
