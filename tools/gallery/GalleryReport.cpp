#include "GalleryReport.h"

#include <QDate>
#include <QJsonArray>
#include <QTextStream>

#include <algorithm>
#include <array>

namespace aiqyn::gallery {

namespace {

constexpr std::array rates{1e-1, 1e-2, 1e-3, 1e-4, 1e-5};
constexpr int panelHeight = 190;
constexpr int pictureWidth = 900;
constexpr double leftPx = 50;
constexpr double pixelsPerUnit = 480; ///< similarity -0.3 at the left edge, 1 at the right

double xOf(double similarity)
{
    return leftPx + (similarity + 0.3) * pixelsPerUnit;
}

double tarAt(const PairStatistics& pairs, double threshold)
{
    return pairs.genuine.count() == 0 ? 0
                                      : static_cast<double>(pairs.genuine.countFrom(threshold)) /
                                            static_cast<double>(pairs.genuine.count());
}

} // namespace

GalleryReport::GalleryReport(SurveyOutcome outcome, QString pack, std::vector<Sha256> modelHashes,
                             double targetFmr)
    : m_outcome(std::move(outcome))
    , m_pack(std::move(pack))
    , m_modelHashes(std::move(modelHashes))
    , m_targetFmr(targetFmr)
    , m_threshold(m_outcome.population.thresholdAt(targetFmr))
{}

bool GalleryReport::isSeparated() const
{
    constexpr double leastTar = 0.95;
    return m_outcome.gallery.impostor.countFrom(m_threshold) == 0 &&
           tarAt(m_outcome.gallery, m_threshold) >= leastTar;
}

QJsonObject GalleryReport::describe(const PairStatistics& pairs) const
{
    const auto falseMatches = pairs.impostor.countFrom(m_threshold);
    return {{QStringLiteral("persons"), pairs.persons},
            {QStringLiteral("tar"), tarAt(pairs, m_threshold)},
            {QStringLiteral("falseMatches"), static_cast<qint64>(falseMatches)},
            {QStringLiteral("genuine"), pairs.genuine.toJson()},
            {QStringLiteral("impostor"), pairs.impostor.toJson()}};
}

QJsonObject GalleryReport::toJson() const
{
    QJsonArray seeds;
    for (const std::uint64_t seed : m_outcome.chosen) {
        const auto identity = engine::SubjectIdentity::fromSeed(seed);
        const auto& skin = identity.skin.colour;
        seeds.append(QJsonObject{
            {QStringLiteral("seed"), static_cast<qint64>(seed)},
            {QStringLiteral("sex"), identity.isFemale ? QStringLiteral("female") : QStringLiteral("male")},
            {QStringLiteral("age"), identity.age},
            {QStringLiteral("skin"), QJsonArray{skin[0], skin[1], skin[2]}}});
    }
    return {{QStringLiteral("pack"), m_pack},
            {QStringLiteral("targetFmr"), m_targetFmr},
            {QStringLiteral("threshold"), m_threshold},
            {QStringLiteral("personsSeen"), m_outcome.seen},
            {QStringLiteral("actsMeasured"), m_outcome.measured},
            {QStringLiteral("actsClear"), m_outcome.clear},
            {QStringLiteral("separated"), isSeparated()},
            {QStringLiteral("chosen"), seeds},
            {QStringLiteral("gallery"), describe(m_outcome.gallery)},
            {QStringLiteral("random"), describe(m_outcome.others)}};
}

Result<engine::Calibration> GalleryReport::calibration() const
{
    engine::Calibration::Content content;
    content.name = QStringLiteral("training-") + m_pack;
    content.kind = engine::Calibration::Kind::Training;
    content.pack = m_pack;
    content.modelHashes = m_modelHashes;
    content.dataSet.name = QStringLiteral("synthetic persons drawn at random");
    content.dataSet.identities = m_outcome.populationPersons;
    content.impostorPairs = static_cast<std::int64_t>(m_outcome.population.count());
    content.genuinePairs = static_cast<std::int64_t>(m_outcome.gallery.genuine.count());
    content.date = QDate::currentDate();
    content.toolVersion = QStringLiteral("aiqyn-gallery " AIQYN_VERSION);
    content.population = QStringLiteral("synthetic persons drawn at random from the gallery's generator");
    const auto pairs = static_cast<double>(content.impostorPairs);
    for (const double rate : rates) {
        if (rate * pairs >= engine::Calibration::leastFalseMatches)
            content.points.push_back({.fmr = rate, .threshold = m_outcome.population.thresholdAt(rate)});
    }
    const PairStatistics& gallery = m_outcome.gallery;
    const auto number = [](double value) { return QString::number(value, 'f', 3); };
    content.note =
        QStringLiteral(
            "Measured on rendered persons only: says nothing about people. Impostor pairs: ordered pairs of "
            "one frontal and one varied picture, the varied one with yaw up to 9, pitch 6, roll 4 degrees, "
            "light level 0.65 to 1.15 and side light, distance 470 to 650 mm. Pairs share persons, so they "
            "are not independent. Genuine pairs: the %1 persons of the gallery on different days, median %2, "
            "lowest %3; their impostors median %4, highest %5 of %6 pairs.")
            .arg(gallery.persons)
            .arg(number(gallery.genuine.quantile(0.5)), number(gallery.genuine.quantile(0)),
                 number(gallery.impostor.quantile(0.5)), number(gallery.impostor.quantile(1)))
            .arg(gallery.impostor.count());
    return engine::Calibration::of(std::move(content));
}

QByteArray GalleryReport::panel(const PairStatistics& pairs, const QString& title, int top) const
{
    QString text;
    QTextStream out(&text);
    const double floor = top + panelHeight - 30;
    out << "<text x=\"" << leftPx << "\" y=\"" << top + 18 << "\" font-weight=\"bold\">" << title
        << "</text>\n";
    for (const bool isGenuine : {false, true}) {
        const SimilarityHistogram& histogram = isGenuine ? pairs.genuine : pairs.impostor;
        const double most =
            static_cast<double>(std::max<std::size_t>(1, *std::ranges::max_element(histogram.counts())));
        out << "<g fill=\"" << (isGenuine ? "#2a7f62" : "#b5483a") << "\" fill-opacity=\"0.75\">\n";
        for (std::size_t i = 0; i < SimilarityHistogram::bins; ++i) {
            const auto count = histogram.counts().at(i);
            if (count == 0)
                continue;
            const double height = 120 * static_cast<double>(count) / most;
            out << "<rect x=\"" << xOf(SimilarityHistogram::lowerEdge(i)) << "\" y=\"" << floor - height
                << "\" width=\"" << 0.019 * pixelsPerUnit << "\" height=\"" << height << "\"/>\n";
        }
        out << "</g>\n";
    }
    for (int tenth = -3; tenth <= 10; ++tenth) {
        const double x = xOf(0.1 * tenth);
        out << "<text x=\"" << x << "\" y=\"" << floor + 15 << "\" text-anchor=\"middle\">"
            << QString::number(0.1 * tenth, 'f', 1) << "</text>\n";
    }
    const double x = xOf(m_threshold);
    out << "<path d=\"M" << leftPx << ' ' << floor << 'H' << xOf(1) << "\" stroke=\"#444\"/>\n"
        << "<path d=\"M" << x << ' ' << floor << 'V' << top + 26
        << "\" stroke=\"#222\" stroke-dasharray=\"4 3\"/>\n";
    return text.toUtf8();
}

QByteArray GalleryReport::svg() const
{
    const auto heading = [this](const QString& who, const PairStatistics& pairs) {
        return QStringLiteral("%1: %2 persons, %3 genuine and %4 impostor pairs; at the threshold TAR %5 %, "
                              "%6 false matches")
            .arg(who)
            .arg(pairs.persons)
            .arg(pairs.genuine.count())
            .arg(pairs.impostor.count())
            .arg(100 * tarAt(pairs, m_threshold), 0, 'f', 2)
            .arg(pairs.impostor.countFrom(m_threshold));
    };
    const int height = 2 * panelHeight + 30;
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + QByteArray::number(pictureWidth) +
                     "\" height=\"" + QByteArray::number(height) +
                     "\" font-family=\"sans-serif\" font-size=\"11\">\n"
                     "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    svg += panel(m_outcome.gallery, heading(QStringLiteral("Gallery"), m_outcome.gallery), 0);
    svg += panel(m_outcome.others, heading(QStringLiteral("Drawn at random"), m_outcome.others), panelHeight);
    svg += QStringLiteral(
               "<text x=\"%1\" y=\"%2\">Cosine similarity, pack %3; red: different persons, green: the "
               "same person on different days; dashed: threshold %4 at FMR %5</text>\n</svg>\n")
               .arg(leftPx)
               .arg(height - 12)
               .arg(m_pack)
               .arg(m_threshold, 0, 'f', 3)
               .arg(m_targetFmr)
               .toUtf8();
    return svg;
}

} // namespace aiqyn::gallery
