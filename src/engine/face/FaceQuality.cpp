#include "engine/face/FaceQuality.h"

#include "engine/face/measures/Brightness.h"
#include "engine/face/measures/DynamicRange.h"
#include "engine/face/measures/Exposure.h"
#include "engine/face/measures/ExpressionQuality.h"
#include "engine/face/measures/EyeOpenness.h"
#include "engine/face/measures/FaceScale.h"
#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/FaceVisibility.h"
#include "engine/face/measures/FrameQuality.h"
#include "engine/face/measures/HeadPose.h"
#include "engine/face/measures/IlluminationUniformity.h"
#include "engine/face/measures/MouthOpenness.h"
#include "engine/face/measures/PoseQuality.h"
#include "engine/face/measures/Sharpness.h"
#include "engine/face/measures/Smile.h"

namespace aiqyn::engine {

namespace {

/// The measures of the pixels.
void measureLight(FaceView& view, FrameMeasurement& result)
{
    result.brightness = brightnessOf(view);
    const QualityValue sharpness = sharpnessQualityOf(view);
    result.sharpness = sharpness.raw;
    QualityReport& quality = result.quality;
    quality.set(QualityComponent::Sharpness, sharpness);
    quality.set(QualityComponent::LuminanceMean, luminanceMeanOf(view));
    quality.set(QualityComponent::DynamicRange, dynamicRangeOf(view));
    quality.set(QualityComponent::UnderExposure, underExposureOf(view));
    quality.set(QualityComponent::OverExposure, overExposureOf(view));
    quality.set(QualityComponent::IlluminationUniformity, illuminationUniformityOf(view));
}

/// The measures of size and place.
void measurePlace(const Image& image, const FoundFace& found, FrameMeasurement& result)
{
    const FaceScale scale = faceScaleOf(found.landmarks);
    result.eyeDistancePx = scale.eyeDistancePx;
    const Margins margins =
        marginsOf(scale, found.landmarks.points[0], found.landmarks.points[1], image.width, image.height);
    QualityReport& quality = result.quality;
    quality.set(QualityComponent::MarginLeft, margins.left);
    quality.set(QualityComponent::MarginRight, margins.right);
    quality.set(QualityComponent::MarginAbove, margins.above);
    quality.set(QualityComponent::MarginBelow, margins.below);
    quality.set(QualityComponent::HeadSize, headSizeOf(scale, image.height));
    quality.set(QualityComponent::InterEyeDistance, interEyeDistanceOf(scale, result.yawDeg));
}

void measurePose(const LandmarkSet& landmarks, FrameMeasurement& result)
{
    const auto pose = headPoseOf(landmarks);
    if (!pose)
        return;
    result.yawDeg = pose->yawDeg;
    result.pitchDeg = pose->pitchDeg;
    result.rollDeg = pose->rollDeg;
    result.quality.set(QualityComponent::Yaw, poseQualityOf(pose->yawDeg));
    result.quality.set(QualityComponent::Pitch, poseQualityOf(pose->pitchDeg - usualPitchDeg));
    result.quality.set(QualityComponent::Roll, poseQualityOf(pose->rollDeg));
}

/// Needs the yaw.
void measureExpression(const LandmarkSet& landmarks, FrameMeasurement& result)
{
    const auto eyes = eyeOpennessOf(landmarks);
    if (eyes) {
        result.eyeOpenness = eyes->mean();
        result.eyeOpennessAtImageLeft = eyes->atImageLeft;
        result.eyeOpennessAtImageRight = eyes->atImageRight;
    }
    const auto mouth = mouthOpennessOf(landmarks);
    result.mouthOpenness = mouth.value_or(0);
    result.smile = smileOf(landmarks).value_or(0);
    result.quality.set(QualityComponent::EyesOpen, eyesOpenOf(eyes, result.yawDeg));
    result.quality.set(QualityComponent::MouthClosed, mouthClosedOf(mouth, result.yawDeg));
}

[[nodiscard]] tl::unexpected<Error> outside()
{
    return fail(ErrorCode::InvalidArgument, QStringLiteral("the face box lies outside the picture"));
}

} // namespace

Result<FaceQuality> measureQuality(const Image& image, const RectF& box)
{
    DetectedFace face;
    face.box = box;
    try {
        FaceView view(image, face);
        if (view.inside().empty())
            return outside();
        return FaceQuality{brightnessOf(view), sharpnessOf(view)};
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

Result<void> measureFace(const Image& image, const FoundFace& found, FrameMeasurement& result)
{
    try {
        FaceView view(image, found.face);
        if (view.inside().empty())
            return outside();
        result.box = found.face.box;
        result.score = found.face.score;
        result.points = found.face.points;
        measurePose(found.landmarks, result);
        measureExpression(found.landmarks, result);
        measurePlace(image, found, result);
        measureLight(view, result);
        result.quality.set(QualityComponent::FaceVisible, faceVisibleOf(found.consistency));
        result.quality.set(QualityComponent::SingleFace, singleFaceOf(result.secondFaceRatio));
        return {};
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
