#include "engine/matching/DetPlot.h"

#include <QXmlStreamWriter>

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

namespace {

constexpr double widthPx = 720;
constexpr double heightPx = 560;
constexpr double leftPx = 90;
constexpr double rightPx = 690;
constexpr double topPx = 50;
constexpr double bottomPx = 460;
constexpr double lowestFmr = 5e-7;
constexpr double lowestFnmr = 5e-4;
constexpr double highestRate = 0.5;

struct Tick
{
    double rate;
    const char* label;
};
constexpr std::array fmrTicks{Tick{1e-6, "1e-6"}, Tick{1e-5, "1e-5"}, Tick{1e-4, "1e-4"}, Tick{1e-3, "1e-3"},
                              Tick{1e-2, "1e-2"}, Tick{0.1, "0.1"},   Tick{0.4, "0.4"}};
constexpr std::array fnmrTicks{Tick{1e-3, "0.1 %"}, Tick{2e-3, "0.2 %"}, Tick{5e-3, "0.5 %"},
                               Tick{1e-2, "1 %"},   Tick{2e-2, "2 %"},   Tick{5e-2, "5 %"},
                               Tick{0.1, "10 %"},   Tick{0.2, "20 %"},   Tick{0.4, "40 %"}};
/// Told apart by people with the usual colour deficiencies (Okabe and Ito, 2008).
constexpr std::array colours{"#0072b2", "#d55e00", "#009e73", "#cc79a7"};

[[nodiscard]] double share(double rate, double lowest)
{
    const double low = *DetPlot::probit(lowest);
    const double high = *DetPlot::probit(highestRate);
    return (*DetPlot::probit(std::clamp(rate, lowest, highestRate)) - low) / (high - low);
}

[[nodiscard]] double xOf(double fmr)
{
    return leftPx + share(fmr, lowestFmr) * (rightPx - leftPx);
}

[[nodiscard]] double yOf(double fnmr)
{
    return bottomPx - share(fnmr, lowestFnmr) * (bottomPx - topPx);
}

[[nodiscard]] QString number(double value)
{
    return QString::number(value, 'f', 1);
}

void writeLine(QXmlStreamWriter& xml, double x1, double y1, double x2, double y2, const char* stroke)
{
    xml.writeEmptyElement(QStringLiteral("line"));
    xml.writeAttribute(QStringLiteral("x1"), number(x1));
    xml.writeAttribute(QStringLiteral("y1"), number(y1));
    xml.writeAttribute(QStringLiteral("x2"), number(x2));
    xml.writeAttribute(QStringLiteral("y2"), number(y2));
    xml.writeAttribute(QStringLiteral("stroke"), QLatin1StringView(stroke));
}

void writeText(QXmlStreamWriter& xml, double x, double y, const QString& text, const char* anchor,
               const QString& transform = {})
{
    xml.writeStartElement(QStringLiteral("text"));
    xml.writeAttribute(QStringLiteral("x"), number(x));
    xml.writeAttribute(QStringLiteral("y"), number(y));
    xml.writeAttribute(QStringLiteral("text-anchor"), QLatin1StringView(anchor));
    if (!transform.isEmpty())
        xml.writeAttribute(QStringLiteral("transform"), transform);
    xml.writeCharacters(text);
    xml.writeEndElement();
}

void writeAxes(QXmlStreamWriter& xml)
{
    for (const Tick& tick : fmrTicks) {
        writeLine(xml, xOf(tick.rate), topPx, xOf(tick.rate), bottomPx, "#d8d8d8");
        writeText(xml, xOf(tick.rate), bottomPx + 20, QLatin1StringView(tick.label), "middle");
    }
    for (const Tick& tick : fnmrTicks) {
        writeLine(xml, leftPx, yOf(tick.rate), rightPx, yOf(tick.rate), "#d8d8d8");
        writeText(xml, leftPx - 8, yOf(tick.rate) + 5, QLatin1StringView(tick.label), "end");
    }
    writeLine(xml, leftPx, bottomPx, rightPx, bottomPx, "#404040");
    writeLine(xml, leftPx, topPx, leftPx, bottomPx, "#404040");
    writeText(xml, (leftPx + rightPx) / 2, bottomPx + 44, QStringLiteral("false match rate"), "middle");
    const double middle = (topPx + bottomPx) / 2;
    writeText(xml, 24, middle, QStringLiteral("false non-match rate"), "middle",
              QStringLiteral("rotate(-90 24 %1)").arg(number(middle)));
}

} // namespace

DetPlot::DetPlot(QString title, QString origin)
    : m_title(std::move(title))
    , m_origin(std::move(origin))
{}

void DetPlot::add(const QString& name, const std::vector<ScoreDistribution::OperatingPoint>& curve)
{
    m_series.push_back({name, curve});
}

std::optional<double> DetPlot::probit(double share)
{
    if (!(share > 0 && share < 1))
        return std::nullopt;
    // The distribution function rises: halving the interval is exact enough and needs no table.
    double low = -40;
    double high = 40;
    for (int step = 0; step < 80; ++step) {
        const double middle = (low + high) / 2;
        (std::erfc(-middle / std::numbers::sqrt2) / 2 < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

QByteArray DetPlot::svg() const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    xml.writeAttribute(QStringLiteral("viewBox"),
                       QStringLiteral("0 0 %1 %2").arg(number(widthPx), number(heightPx)));
    xml.writeAttribute(QStringLiteral("font-family"), QStringLiteral("DejaVu Sans, sans-serif"));
    xml.writeAttribute(QStringLiteral("font-size"), QStringLiteral("14"));
    xml.writeEmptyElement(QStringLiteral("rect"));
    xml.writeAttribute(QStringLiteral("width"), number(widthPx));
    xml.writeAttribute(QStringLiteral("height"), number(heightPx));
    xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("#ffffff"));
    writeText(xml, (leftPx + rightPx) / 2, 28, m_title, "middle");
    writeAxes(xml);
    writeText(xml, leftPx, heightPx - 20, m_origin, "start");
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const QString colour = QLatin1StringView(colours[i % colours.size()]);
        QStringList points;
        for (const auto& point : m_series[i].curve) {
            if (probit(point.fmr) && probit(1 - point.tar))
                points << number(xOf(point.fmr)) + u',' + number(yOf(1 - point.tar));
        }
        xml.writeEmptyElement(QStringLiteral("polyline"));
        xml.writeAttribute(QStringLiteral("points"), points.join(u' '));
        xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
        xml.writeAttribute(QStringLiteral("stroke"), colour);
        xml.writeAttribute(QStringLiteral("stroke-width"), QStringLiteral("2.5"));
        const double y = topPx + 22 + 20 * static_cast<double>(i);
        writeLine(xml, rightPx - 40, y - 5, rightPx - 14, y - 5, colours[i % colours.size()]);
        writeText(xml, rightPx - 48, y, m_series[i].name, "end");
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace aiqyn::engine
