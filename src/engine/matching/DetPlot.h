#pragma once

#include "engine/matching/ScoreDistribution.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace aiqyn::engine {

/// A detection error trade-off diagram (Martin et al., Eurospeech 1997; ISO/IEC 19795-1): false non-match
/// rate against false match rate, both on axes of the normal deviate, as SVG. Pure.
class DetPlot
{
public:
    /// `title` stands above the diagram, `origin` (data set, pairs, date) below it.
    DetPlot(QString title, QString origin);

    /// A curve with its name for the legend; rates of 0 and 1 have no place on the axes and are left out.
    void add(const QString& name, const std::vector<ScoreDistribution::OperatingPoint>& curve);
    [[nodiscard]] QByteArray svg() const;

    /// Inverse of the normal distribution; nullopt outside 0..1 and at its ends.
    [[nodiscard]] static std::optional<double> probit(double share);

private:
    struct Series
    {
        QString name;
        std::vector<ScoreDistribution::OperatingPoint> curve;
    };
    QString m_title;
    QString m_origin;
    std::vector<Series> m_series;
};

} // namespace aiqyn::engine
