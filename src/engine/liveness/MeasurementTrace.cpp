#include "engine/liveness/MeasurementTrace.h"

#include <QJsonArray>

#include <cmath>

namespace aiqyn::engine {

namespace {

using Row = LivenessMeasurement;
using Optional = std::optional<double>;

struct NumberColumn
{
    const char* name;
    double FrameMeasurement::*member;
};
struct BoxColumn
{
    const char* name;
    double RectF::*member;
};
struct OptionalColumn
{
    const char* name;
    Optional Row::*member;
};

constexpr std::array countColumns{"sequence", "monotonicNs", "faceCount", "pictureId"};
constexpr std::array boxColumns{BoxColumn{"boxX", &RectF::x}, BoxColumn{"boxY", &RectF::y},
                                BoxColumn{"boxWidth", &RectF::width}, BoxColumn{"boxHeight", &RectF::height}};
constexpr std::array numberColumns{
    NumberColumn{"score", &FrameMeasurement::score},
    NumberColumn{"secondFaceRatio", &FrameMeasurement::secondFaceRatio},
    NumberColumn{"yawDeg", &FrameMeasurement::yawDeg},
    NumberColumn{"pitchDeg", &FrameMeasurement::pitchDeg},
    NumberColumn{"rollDeg", &FrameMeasurement::rollDeg},
    NumberColumn{"eyeDistancePx", &FrameMeasurement::eyeDistancePx},
    NumberColumn{"eyeOpenness", &FrameMeasurement::eyeOpenness},
    NumberColumn{"mouthOpenness", &FrameMeasurement::mouthOpenness},
    NumberColumn{"smile", &FrameMeasurement::smile},
    NumberColumn{"brightness", &FrameMeasurement::brightness},
    NumberColumn{"sharpness", &FrameMeasurement::sharpness},
    NumberColumn{"meanAbsoluteChange", &FrameMeasurement::meanAbsoluteChange},
};
constexpr std::array lightColumns{"lightBlue", "lightGreen", "lightRed"};
constexpr std::array optionalColumns{OptionalColumn{"planarResidual", &Row::planarResidual},
                                     OptionalColumn{"identity", &Row::identity}};

[[nodiscard]] QJsonArray columns()
{
    QJsonArray names;
    const auto add = [&names](const char* name) { names.append(QLatin1String(name)); };
    std::ranges::for_each(countColumns, add);
    std::ranges::for_each(boxColumns, add, &BoxColumn::name);
    std::ranges::for_each(numberColumns, add, &NumberColumn::name);
    std::ranges::for_each(lightColumns, add);
    std::ranges::for_each(optionalColumns, add, &OptionalColumn::name);
    return names;
}

[[nodiscard]] QJsonArray rowOf(const Row& measurement)
{
    QJsonArray row{static_cast<qint64>(measurement.sequence), static_cast<qint64>(measurement.monotonicNs),
                   measurement.faceCount, static_cast<qint64>(measurement.pictureId)};
    for (const auto& column : boxColumns)
        row.append(measurement.box.*column.member);
    for (const auto& column : numberColumns)
        row.append(measurement.*column.member);
    for (std::size_t c = 0; c < lightColumns.size(); ++c)
        row.append(measurement.light ? QJsonValue(measurement.light->ratio.at(c)) : QJsonValue());
    for (const auto& column : optionalColumns) {
        const Optional& value = measurement.*column.member;
        row.append(value ? QJsonValue(*value) : QJsonValue());
    }
    return row;
}

/// Takes the values of a row one after the other and remembers whether all of them were of their type.
class RowReader
{
public:
    explicit RowReader(const QJsonArray& row)
        : m_row(row)
        , m_sound(row.size() == columns().size())
    {}
    [[nodiscard]] bool isSound() const { return m_sound; }
    void require(bool condition) { m_sound = m_sound && condition; }

    [[nodiscard]] std::int64_t count()
    {
        const qint64 value = next().toInteger(-1);
        require(value >= 0);
        return value;
    }
    [[nodiscard]] double number()
    {
        const Optional value = optional();
        require(value.has_value());
        return value.value_or(0);
    }
    [[nodiscard]] Optional optional()
    {
        const QJsonValue value = next();
        if (value.isNull())
            return std::nullopt;
        require(value.isDouble() && std::isfinite(value.toDouble()));
        return value.toDouble();
    }

private:
    [[nodiscard]] QJsonValue next() { return m_row.at(m_place++); }

    QJsonArray m_row;
    qsizetype m_place = 0;
    bool m_sound;
};

[[nodiscard]] std::optional<Row> measurementOf(const QJsonArray& array)
{
    RowReader row(array);
    Row measurement;
    measurement.sequence = static_cast<std::uint64_t>(row.count());
    measurement.monotonicNs = row.count();
    const std::int64_t faces = row.count();
    row.require(faces < 10000);
    measurement.faceCount = static_cast<int>(faces);
    measurement.pictureId = row.count();
    for (const auto& column : boxColumns)
        measurement.box.*column.member = row.number();
    for (const auto& column : numberColumns)
        measurement.*column.member = row.number();
    const std::array light{row.optional(), row.optional(), row.optional()};
    if (std::ranges::all_of(light, &Optional::has_value))
        measurement.light = LightReading{{*light[0], *light[1], *light[2]}};
    else
        row.require(std::ranges::none_of(light, &Optional::has_value));
    for (const auto& column : optionalColumns)
        measurement.*column.member = row.optional();
    return row.isSound() ? std::optional(measurement) : std::nullopt;
}

[[nodiscard]] double rounded(double value)
{
    // By a whole divisor, which gives the double nearest to the decimal, so that JSON stays short.
    constexpr double steps = 1 / traceStep;
    return std::isfinite(value) ? std::round(value * steps) / steps : 0;
}

} // namespace

LivenessMeasurement tracedOf(const LivenessMeasurement& measurement)
{
    Row traced;
    traced.sequence = measurement.sequence;
    traced.monotonicNs = measurement.monotonicNs;
    traced.faceCount = measurement.faceCount;
    traced.pictureId = measurement.pictureId;
    for (const auto& column : boxColumns)
        traced.box.*column.member = rounded(measurement.box.*column.member);
    for (const auto& column : numberColumns)
        traced.*column.member = rounded(measurement.*column.member);
    if (measurement.light) {
        traced.light = measurement.light;
        for (double& channel : traced.light->ratio)
            channel = rounded(channel);
    }
    for (const auto& column : optionalColumns) {
        if (const Optional& value = measurement.*column.member)
            traced.*column.member = rounded(*value);
    }
    return traced;
}

QJsonObject toJson(const MeasurementTrace& trace)
{
    QJsonArray rows;
    for (const Row& measurement : trace)
        rows.append(rowOf(measurement));
    return {{QStringLiteral("columns"), columns()}, {QStringLiteral("rows"), rows}};
}

Result<MeasurementTrace> traceFromJson(const QJsonObject& json)
{
    const auto unusable = [] {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not the trace of an attempt"));
    };
    if (json[QStringLiteral("columns")].toArray() != columns())
        return unusable();
    MeasurementTrace trace;
    const QJsonArray rows = json[QStringLiteral("rows")].toArray();
    trace.reserve(static_cast<std::size_t>(rows.size()));
    for (const QJsonValue& row : rows) {
        auto measurement = measurementOf(row.toArray());
        if (!measurement)
            return unusable();
        trace.push_back(std::move(*measurement));
    }
    return trace;
}

} // namespace aiqyn::engine
