#pragma once

#include "GallerySurvey.h"
#include "engine/face/ModelPack.h"

#include <QByteArray>
#include <QJsonObject>

namespace aiqyn::gallery {

/// What a survey found, as JSON and as a picture.
class GalleryReport
{
public:
    /// `targetFmr` chooses the threshold of the training calibration; `embedder` made the templates.
    GalleryReport(SurveyOutcome outcome, QString pack, engine::ModelDescriptor embedder, double targetFmr);

    /// The whole report; "calibration" in it is what calibration() returns.
    [[nodiscard]] QJsonObject toJson() const;
    /// The file resources/training/calibration.json: see engine::Calibration.
    [[nodiscard]] QJsonObject calibration() const;
    /// Genuine and impostor similarities of the gallery and of persons drawn at random, with the threshold.
    [[nodiscard]] QByteArray svg() const;
    /// No false match among the gallery, and at least 95 % of its genuine pairs accepted.
    [[nodiscard]] bool isSeparated() const;

private:
    [[nodiscard]] QJsonObject describe(const PairStatistics& pairs) const;
    [[nodiscard]] QByteArray panel(const PairStatistics& pairs, const QString& title, int top) const;

    SurveyOutcome m_outcome;
    QString m_pack;
    engine::ModelDescriptor m_embedder;
    double m_targetFmr;
    double m_threshold;
};

} // namespace aiqyn::gallery
