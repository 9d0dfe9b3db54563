#include "app/identification/FaceComparison.h"

#include "engine/ImageDecoder.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/PictureTemplate.h"

namespace aiqyn::app {

namespace {

ComparedFaces notPerformed(const QString& cause)
{
    ComparedFaces compared;
    compared.outcome.result = QStringLiteral("not_performed");
    compared.outcome.cause = cause;
    return compared;
}

/// The template of the largest face. FaceNotFound and Image* errors concern the picture, others the networks.
Result<engine::PictureTemplate> templateOf(const QByteArray& bytes, engine::FaceAnalyser& analyser,
                                           engine::Embedder& embedder)
{
    const auto image = engine::ImageDecoder::decode(bytes);
    if (!image)
        return tl::make_unexpected(image.error());
    return engine::templateOfPicture(*image, analyser, embedder);
}

bool concernsThePicture(const Error& error)
{
    return error.code == ErrorCode::FaceNotFound || error.code == ErrorCode::ImageCorrupt ||
           error.code == ErrorCode::ImageUnsupported || error.code == ErrorCode::ImageTooLarge;
}

} // namespace

Result<ComparedFaces> compareFaces(const QByteArray& currentJpeg, const QByteArray& referenceImage,
                                   engine::FaceAnalyser& analyser, engine::Embedder& embedder,
                                   const engine::Calibration& calibration,
                                   const evidence::CalibratedThreshold& threshold)
{
    const auto reference = templateOf(referenceImage, analyser, embedder);
    if (!reference) {
        if (concernsThePicture(reference.error()))
            return notPerformed(QStringLiteral("reference_unusable"));
        return tl::make_unexpected(reference.error());
    }
    // Which of them the reference is of, nobody could say.
    if (reference->faceCount > 1)
        return notPerformed(QStringLiteral("reference_several_faces"));
    const auto current = templateOf(currentJpeg, analyser, embedder);
    if (!current) {
        if (concernsThePicture(current.error()))
            return notPerformed(QStringLiteral("current_unusable"));
        return tl::make_unexpected(current.error());
    }
    const auto similarity = engine::similarity(current->face, reference->face);
    if (!similarity)
        return tl::make_unexpected(similarity.error());
    ComparisonOutcome outcome;
    outcome.result = similarity->value() >= threshold.similarity.value() ? QStringLiteral("match")
                                                                         : QStringLiteral("no_match");
    outcome.similarity = similarity->value();
    outcome.threshold = threshold.similarity.value();
    outcome.fmr = threshold.targetFmr;
    outcome.calibration = threshold.calibration;
    outcome.calibrationPairs = calibration.content().impostorPairs;
    outcome.calibrationDate = calibration.content().date;
    return ComparedFaces{std::move(outcome), current->face, reference->face};
}

} // namespace aiqyn::app
