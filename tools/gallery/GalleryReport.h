#pragma once

#include "GallerySurvey.h"
#include "engine/matching/Calibration.h"

#include <QByteArray>
#include <QJsonObject>

namespace aiqyn::gallery {

/// What a survey found, as JSON and as a picture.
class GalleryReport
{
public:
    /// `targetFmr` chooses the threshold of the training calibration; the embedders made the templates.
    GalleryReport(SurveyOutcome outcome, QString pack, std::vector<Sha256> modelHashes, double targetFmr);

    /// The whole report, without the calibration.
    [[nodiscard]] QJsonObject toJson() const;
    /// Of the pack on persons drawn at random. Errors: ModelPackInvalid when too few pairs carry any rate.
    [[nodiscard]] Result<engine::Calibration> calibration() const;
    /// Genuine and impostor similarities of the gallery and of persons drawn at random, with the threshold.
    [[nodiscard]] QByteArray svg() const;
    /// No false match among the gallery, and at least 95 % of its genuine pairs accepted.
    [[nodiscard]] bool isSeparated() const;

private:
    [[nodiscard]] QJsonObject describe(const PairStatistics& pairs) const;
    [[nodiscard]] QByteArray panel(const PairStatistics& pairs, const QString& title, int top) const;

    SurveyOutcome m_outcome;
    QString m_pack;
    std::vector<Sha256> m_modelHashes;
    double m_targetFmr;
    double m_threshold;
};

} // namespace aiqyn::gallery
