#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "engine/matching/Similarity.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace aiqyn::engine {

/// What similarities of one model mean on one population: measured pairs of false match rate and threshold.
/// Nothing between or beyond the measured points is invented.
class Calibration
{
public:
    struct Point
    {
        double fmr = 0;       ///< share of impostor pairs at or above the threshold, 0..1 exclusive
        double threshold = 0; ///< similarity
    };

    /// {"name","model","modelSha256","population","points":[{"fmr","threshold"}],"note"}; more than no point,
    /// and a smaller rate needs a higher threshold. Errors: ModelPackInvalid, naming the field.
    [[nodiscard]] static Result<Calibration> fromJson(const QJsonObject& object);
    /// The same from a file's content.
    [[nodiscard]] static Result<Calibration> fromJson(const QByteArray& json);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& model() const { return m_model; }
    [[nodiscard]] const Sha256& modelSha256() const { return m_modelSha256; }
    [[nodiscard]] const QString& population() const { return m_population; }
    [[nodiscard]] const QString& note() const { return m_note; }
    /// In falling order of rate, that is, in rising order of threshold.
    [[nodiscard]] const std::vector<Point>& points() const { return m_points; }

    /// Only for a rate that is in the table (within a millionth of it).
    [[nodiscard]] std::optional<double> thresholdFor(double fmr) const;
    /// The rate of the highest threshold that the similarity reaches: a bound from above. 1 below all
    /// thresholds.
    [[nodiscard]] double fmrAt(Similarity similarity) const;

private:
    explicit Calibration(const Sha256& modelSha256)
        : m_modelSha256(modelSha256)
    {}

    QString m_name;
    QString m_model;
    Sha256 m_modelSha256;
    QString m_population;
    QString m_note;
    std::vector<Point> m_points;
};

} // namespace aiqyn::engine
