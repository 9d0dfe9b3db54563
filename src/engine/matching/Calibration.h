#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "engine/matching/ConfidenceInterval.h"
#include "engine/matching/Similarity.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace aiqyn::engine {

/// What similarities of a pack's embedders mean on one population: measured pairs of false match rate and
/// threshold, with their origin. Nothing between or beyond the measured points is invented.
class Calibration
{
public:
    /// Photographs of people, or rendered persons, whose rates say nothing about people.
    enum class Kind { Photographs = 1, Training };

    /// A rate is only given where at least this many false matches are expected among the measured pairs.
    static constexpr double leastFalseMatches = 10;

    struct Point
    {
        double fmr = 0;       ///< upper bound of the share of impostor pairs at or above the threshold, 0..1
        double threshold = 0; ///< similarity
        std::optional<double> tar = {};           ///< share of genuine pairs at or above the threshold
        std::optional<Interval> fmrInterval = {}; ///< 95 % confidence, of the true rate at this threshold
        std::optional<Interval> tarInterval = {}; ///< likewise
    };
    /// The pictures that were measured.
    struct DataSet
    {
        QString name = {};
        std::int64_t images = 0;     ///< 0 when unknown
        std::int64_t identities = 0; ///< likewise
        /// Of "<sha256>  <path>\n" for every picture, sorted by path: see DataSetHash.
        std::optional<Sha256> sha256 = {};
    };
    /// All that a table says; made valid by Calibration::of.
    struct Content
    {
        QString name = {};
        Kind kind = Kind::Training;
        QString pack = {};                    ///< may be empty
        std::vector<Sha256> modelHashes = {}; ///< of every embedder, in the order of the pack
        DataSet dataSet = {};                 ///< name empty when unknown
        std::int64_t genuinePairs = 0;        ///< 0 when unknown
        std::int64_t impostorPairs = 0;       ///< likewise
        QDate date = {};                      ///< null when unknown
        QString toolVersion = {};             ///< program that measured; empty when unknown
        bool measuredElsewhere = false;       ///< figures taken over from another measurement
        QString population = {};              ///< one sentence for people
        QString note = {};
        std::vector<Point> points = {}; ///< in any order
    };

    /// Errors: ModelPackInvalid, naming the field: without name, embedder or point; when a smaller rate has
    /// no higher threshold; when a rate rests on fewer than leastFalseMatches expected false matches (where
    /// the number of pairs is known).
    [[nodiscard]] static Result<Calibration> of(Content content);
    /// {"name","kind","pack","models":["<sha256>"],"dataSet":{"name","images","identities","sha256"},
    /// "pairs":{"genuine","impostor"},"date","toolVersion","measuredElsewhere","population","note",
    /// "points":[{"fmr","threshold","tar","fmrInterval":[low,high],"tarInterval"}]}. One embedder may be
    /// named by "modelSha256". A table that does not say its kind is one of training: it must not decide
    /// about people. Errors: as of().
    [[nodiscard]] static Result<Calibration> fromJson(const QJsonObject& object);
    /// The same from a file's content.
    [[nodiscard]] static Result<Calibration> fromJson(const QByteArray& json);
    /// What fromJson reads.
    [[nodiscard]] QJsonObject toJson() const;

    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] const QString& name() const { return m_content.name; }
    [[nodiscard]] Kind kind() const { return m_content.kind; }
    /// In falling order of rate, that is, in rising order of threshold.
    [[nodiscard]] const std::vector<Point>& points() const { return m_content.points; }
    /// Whether it was measured with exactly these embedders, in this order.
    [[nodiscard]] bool isFor(std::span<const Sha256> modelHashes) const;

    /// Only for a rate that is in the table (within a millionth of it).
    [[nodiscard]] std::optional<double> thresholdFor(double fmr) const;
    /// The rate of the highest threshold that the similarity reaches: a bound from above. 1 below all
    /// thresholds.
    [[nodiscard]] double fmrAt(Similarity similarity) const;

private:
    explicit Calibration(Content content)
        : m_content(std::move(content))
    {}

    Content m_content;
};

/// "photographs", "training".
[[nodiscard]] QString nameOf(Calibration::Kind kind);
[[nodiscard]] std::optional<Calibration::Kind> calibrationKindFromName(const QString& name);

} // namespace aiqyn::engine
