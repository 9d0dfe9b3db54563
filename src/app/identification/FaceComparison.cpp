#include "app/identification/FaceComparison.h"

#include "engine/ImageDecoder.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/PictureTemplate.h"

namespace aiqyn::app {

namespace {

ComparisonOutcome notPerformed(const QString& cause)
{
    ComparisonOutcome outcome;
    outcome.result = QStringLiteral("not_performed");
    outcome.cause = cause;
    return outcome;
}

/// The template of the largest face. FaceNotFound and Image* errors concern the picture, others the networks.
Result<engine::FaceTemplate> templateOf(const QByteArray& bytes, engine::FaceAnalyser& analyser,
                                        engine::Embedder& embedder)
{
    const auto image = engine::ImageDecoder::decode(bytes);
    if (!image)
        return tl::make_unexpected(image.error());
    auto made = engine::templateOfPicture(*image, analyser, embedder);
    if (!made)
        return tl::make_unexpected(made.error());
    return std::move(made->face);
}

bool concernsThePicture(const Error& error)
{
    return error.code == ErrorCode::FaceNotFound || error.code == ErrorCode::ImageCorrupt ||
           error.code == ErrorCode::ImageUnsupported || error.code == ErrorCode::ImageTooLarge;
}

} // namespace

Result<ComparisonOutcome> compareFaces(const QByteArray& currentJpeg, const QByteArray& referenceImage,
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
    const auto current = templateOf(currentJpeg, analyser, embedder);
    if (!current) {
        if (concernsThePicture(current.error()))
            return notPerformed(QStringLiteral("current_unusable"));
        return tl::make_unexpected(current.error());
    }
    const auto similarity = engine::similarity(*current, *reference);
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
    return outcome;
}

} // namespace aiqyn::app
