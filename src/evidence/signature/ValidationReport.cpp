#include "evidence/signature/ValidationReport.h"

#include "evidence/document/NamedValues.h"

#include <QJsonArray>

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr NamedValues<Indication, 3> indications{{{Indication::TotalPassed, "TOTAL-PASSED"},
                                                  {Indication::Indeterminate, "INDETERMINATE"},
                                                  {Indication::TotalFailed, "TOTAL-FAILED"}}};
constexpr NamedValues<ValidationAxis, 7> axisNames{{{ValidationAxis::Integrity, "integrity"},
                                                    {ValidationAxis::Signer, "signer"},
                                                    {ValidationAxis::Revocation, "revocation"},
                                                    {ValidationAxis::Time, "time"},
                                                    {ValidationAxis::Completeness, "completeness"},
                                                    {ValidationAxis::Conformance, "conformance"},
                                                    {ValidationAxis::Recomputation, "recomputation"}}};
constexpr NamedValues<AxisState, 4> axisStates{{{AxisState::Passed, "passed"},
                                                {AxisState::NotAssessed, "not_assessed"},
                                                {AxisState::Indeterminate, "indeterminate"},
                                                {AxisState::Failed, "failed"}}};

QJsonValue orNull(const std::optional<UtcTime>& time)
{
    return time ? QJsonValue(time->toIso()) : QJsonValue();
}

/// Whether the text is there and says something, or is not there at all.
template <typename T, typename Read>
bool readOptional(const QJsonValue& value, std::optional<T>& into, Read read)
{
    if (value.isNull() || value.isUndefined())
        return true;
    into = read(value.toString());
    return into.has_value();
}

QStringList listOf(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array)
        list << item.toString();
    return list;
}

} // namespace

QString nameOf(Indication indication)
{
    return nameIn(indications, indication);
}

QString nameOf(ValidationAxis axis)
{
    return nameIn(axisNames, axis);
}

QString nameOf(AxisState state)
{
    return nameIn(axisStates, state);
}

bool mayStayUnassessed(ValidationAxis axis)
{
    return axis == ValidationAxis::Revocation || axis == ValidationAxis::Recomputation;
}

AxisState ValidationReport::worst() const
{
    AxisState worst = AxisState::Passed;
    for (const auto& [axis, state] : axes)
        if (state != AxisState::NotAssessed)
            worst = std::max(worst, state);
    return worst;
}

void ValidationReport::lower(ValidationAxis axis, AxisState state, const QString& why,
                             const QStringList& found)
{
    if (state > worst()) {
        decidingAxis = axis;
        subIndication = why;
    }
    AxisState& present = axes[axis];
    if (present == AxisState::NotAssessed || state > present)
        present = state;
    causes << found;
    causes.removeDuplicates();
    settle();
}

void ValidationReport::confirm(ValidationAxis axis)
{
    AxisState& present = axes[axis];
    if (present == AxisState::NotAssessed)
        present = AxisState::Passed;
    settle();
}

void ValidationReport::settle()
{
    const AxisState state = worst();
    const bool assessed = std::all_of(axes.begin(), axes.end(), [](const auto& axis) {
        return axis.second != AxisState::NotAssessed || mayStayUnassessed(axis.first);
    });
    if (state == AxisState::Failed)
        indication = Indication::TotalFailed;
    else if (state == AxisState::Passed && assessed)
        indication = Indication::TotalPassed;
    else
        indication = Indication::Indeterminate;
}

QJsonObject ValidationReport::toJson() const
{
    QJsonObject states;
    for (const auto& [axis, state] : axes)
        states.insert(nameOf(axis), nameOf(state));
    return {{QStringLiteral("kind"), kind ? QJsonValue(nameOf(*kind)) : QJsonValue()},
            {QStringLiteral("id"), documentId},
            {QStringLiteral("indication"), nameOf(indication)},
            {QStringLiteral("subIndication"), subIndication},
            {QStringLiteral("decidingAxis"), decidingAxis ? QJsonValue(nameOf(*decidingAxis)) : QJsonValue()},
            {QStringLiteral("axes"), states},
            {QStringLiteral("causes"), QJsonArray::fromStringList(causes)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)},
            {QStringLiteral("neutralFields"), QJsonArray::fromStringList(neutralFields)},
            {QStringLiteral("level"), level},
            {QStringLiteral("trustList"), trustList},
            {QStringLiteral("signer"), signerSubject},
            {QStringLiteral("claimedTime"), orNull(claimedTime)},
            {QStringLiteral("provenTime"), orNull(provenTime)},
            {QStringLiteral("manifest"), manifest ? QJsonValue(manifest->toHex()) : QJsonValue()},
            {QStringLiteral("files"), evidence::toJson(files)},
            {QStringLiteral("validatedAt"), validatedAt.toIso()}};
}

std::optional<ValidationReport> ValidationReport::fromJson(const QJsonObject& json)
{
    const auto text = [&json](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto indication = valueIn(indications, text("indication"));
    const auto validatedAt = UtcTime::fromIso(text("validatedAt"));
    auto files = coverageFromJson(json.value(QStringLiteral("files")).toArray());
    if (!indication || !validatedAt || !files)
        return std::nullopt;
    ValidationReport report{.indication = *indication,
                            .subIndication = text("subIndication"),
                            .decidingAxis = {},
                            .axes = {},
                            .causes = listOf(json.value(QStringLiteral("causes"))),
                            .notes = listOf(json.value(QStringLiteral("notes"))),
                            .neutralFields = listOf(json.value(QStringLiteral("neutralFields"))),
                            .kind = {},
                            .documentId = text("id"),
                            .signerSubject = text("signer"),
                            .claimedTime = {},
                            .provenTime = {},
                            .level = text("level"),
                            .trustList = text("trustList"),
                            .manifest = {},
                            .files = *std::move(files),
                            .validatedAt = *validatedAt};
    const QJsonObject states = json.value(QStringLiteral("axes")).toObject();
    for (const auto& [axis, name] : axisNames) {
        const auto state = valueIn(axisStates, states.value(QLatin1String(name)).toString());
        if (!state)
            return std::nullopt;
        report.axes.emplace(axis, *state);
    }
    const auto axisOf = [](const QString& name) { return valueIn(axisNames, name); };
    if (!readOptional(json.value(QStringLiteral("decidingAxis")), report.decidingAxis, axisOf) ||
        !readOptional(json.value(QStringLiteral("kind")), report.kind, documentKindOf) ||
        !readOptional(json.value(QStringLiteral("claimedTime")), report.claimedTime, UtcTime::fromIso) ||
        !readOptional(json.value(QStringLiteral("provenTime")), report.provenTime, UtcTime::fromIso) ||
        !readOptional(json.value(QStringLiteral("manifest")), report.manifest, Sha256::fromHex))
        return std::nullopt;
    return report;
}

} // namespace aiqyn::evidence
