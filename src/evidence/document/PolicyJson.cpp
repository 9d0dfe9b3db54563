#include "evidence/document/PolicyJson.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/NamedValues.h"

namespace aiqyn::evidence {

namespace {

constexpr double largestFmr = 0.1;
constexpr int fewestChallenges = 3;
constexpr int mostChallenges = 12;
constexpr int mostSessions = 1000;
constexpr int mostMinutes = 240;
constexpr int longestConsent = 20000;

using Light = LivenessCriteria::LightSignal;
constexpr NamedValues<Light, 3> lightSignals{
    {{Light::Required, "required"}, {Light::WhenMeasurable, "when-measurable"}, {Light::Never, "never"}}};
using Level = ProtectionLevels::Level;
constexpr NamedValues<Level, 3> levels{
    {{Level::Block, "block"}, {Level::Supervisor, "supervisor"}, {Level::Record, "record"}}};
using Purpose = SystemDescription::Purpose;
constexpr NamedValues<Purpose, 2> purposes{
    {{Purpose::Verification, "verification"}, {Purpose::Comparison, "comparison"}}};
constexpr NamedValues<ReferenceSource, 2> sourceNames{
    {{ReferenceSource::StateDatabase, "state_database"},
     {ReferenceSource::IdentifiedImages, "identified_images"}}};
constexpr NamedValues<SecondPerson, 3> secondPersons{{{SecondPerson::Never, "never"},
                                                      {SecondPerson::ReviewBand, "review-band"},
                                                      {SecondPerson::Always, "always"}}};
using Service = ServiceEndpoint::Service;
constexpr NamedValues<Service, 3> services{
    {{Service::Timestamp, "timestamp"}, {Service::Ocsp, "ocsp"}, {Service::Crl, "crl"}}};

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// Reads each element of a list by `read`, which may return nullopt.
template <typename T, typename Read>
std::vector<T> listFromJson(const QJsonArray& array, const char* name, QStringList& problems, Read read)
{
    std::vector<T> list;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonFields fields(array.at(i).toObject(), QStringLiteral("%1[%2]").arg(key(name)).arg(i), problems);
        if (std::optional<T> element = read(fields))
            list.push_back(std::move(*element));
        fields.finish();
    }
    return list;
}

} // namespace

QJsonObject similarityCriteriaToJson(const PolicyContent& content)
{
    const auto& band = content.reviewBand;
    return {{key("threshold"), content.threshold.similarity.value()},
            {key("targetFmr"), content.threshold.targetFmr},
            {key("calibration"), content.threshold.calibration},
            {key("reviewBand"),
             band ? QJsonValue(QJsonObject{{key("from"), band->from.value()}, {key("to"), band->to.value()}})
                  : QJsonValue()}};
}

std::optional<CalibratedThreshold> thresholdFromJson(JsonFields& fields)
{
    const auto number = fields.number(key("threshold"), -1, 1);
    const auto fmr = fields.number(key("targetFmr"), std::numeric_limits<double>::min(), largestFmr);
    const QString calibration = fields.text(key("calibration"));
    const auto similarity = number ? Similarity::of(*number) : std::nullopt;
    if (!similarity || !fmr)
        return std::nullopt;
    return CalibratedThreshold{*similarity, *fmr, calibration};
}

std::optional<ReviewBand> reviewBandFromJson(JsonFields& fields, QStringList& problems)
{
    const auto object = fields.objectOrNull(key("reviewBand"));
    if (!object)
        return std::nullopt;
    JsonFields band(*object, fields.pathOf(key("reviewBand")), problems);
    const auto from = band.number(key("from"), -1, 1);
    const auto to = band.number(key("to"), -1, 1);
    band.finish();
    if (!from || !to)
        return std::nullopt;
    return ReviewBand{*Similarity::of(*from), *Similarity::of(*to)};
}

QJsonObject livenessCriteriaToJson(const LivenessCriteria& criteria)
{
    return {{key("required"), criteria.required},
            {key("challengeSet"), QJsonArray::fromStringList(criteria.challengeSet)},
            {key("challengesPerAttempt"), criteria.challengesPerAttempt},
            {key("failedAttemptsForNegative"), criteria.failedAttemptsForNegative},
            {key("lightSignal"), nameIn(lightSignals, criteria.lightSignal)},
            {key("reviewsPassiveCues"), criteria.reviewsPassiveCues},
            {key("qualityFloor"), criteria.qualityFloor}};
}

LivenessCriteria livenessCriteriaFromJson(JsonFields fields)
{
    LivenessCriteria criteria;
    criteria.required = fields.flag(key("required"));
    if (!criteria.required)
        fields.problem(key("required"), QStringLiteral("no approval without liveness"));
    const QJsonArray names = fields.array(key("challengeSet"));
    for (const auto& name : names) {
        if (!challengeForm().match(name.toString()).hasMatch())
            fields.problem(key("challengeSet"), QStringLiteral("not of its form"));
        criteria.challengeSet << name.toString();
    }
    if (criteria.challengeSet.removeDuplicates() > 0)
        fields.problem(key("challengeSet"), QStringLiteral("a name twice"));
    criteria.challengesPerAttempt =
        fields.integer(key("challengesPerAttempt"), fewestChallenges, mostChallenges);
    if (criteria.challengeSet.size() < criteria.challengesPerAttempt)
        fields.problem(key("challengeSet"), QStringLiteral("fewer than an attempt has"));
    criteria.failedAttemptsForNegative = fields.integer(key("failedAttemptsForNegative"), 3, 4);
    const auto light = valueIn(lightSignals, fields.choice(key("lightSignal"), namesIn(lightSignals)));
    criteria.lightSignal = light.value_or(Light::Required);
    criteria.reviewsPassiveCues = fields.flag(key("reviewsPassiveCues"));
    criteria.qualityFloor = fields.number(key("qualityFloor"), 0, 1).value_or(0);
    fields.finish();
    return criteria;
}

QJsonObject protectionToJson(const ProtectionLevels& protection)
{
    return {{key("integrity"), nameIn(levels, protection.integrity)},
            {key("environment"), nameIn(levels, protection.environment)},
            {key("camera"), nameIn(levels, protection.camera)}};
}

ProtectionLevels protectionFromJson(JsonFields fields, DocumentMode mode)
{
    const auto level = [&fields](const char* name) {
        return valueIn(levels, fields.choice(key(name), namesIn(levels))).value_or(Level::Block);
    };
    const ProtectionLevels protection{level("integrity"), level("environment"), level("camera")};
    if (mode == DocumentMode::Production) {
        if (protection.integrity != Level::Block)
            fields.problem(key("integrity"), QStringLiteral("production blocks"));
        if (protection.camera != Level::Block)
            fields.problem(key("camera"), QStringLiteral("production blocks"));
    }
    fields.finish();
    return protection;
}

QJsonArray systemsToJson(const std::vector<SystemDescription>& systems)
{
    QJsonArray array;
    for (const SystemDescription& system : systems)
        array.append(QJsonObject{{key("purpose"), nameIn(purposes, system.purpose)},
                                 {key("name"), system.name},
                                 {key("version"), system.version}});
    return array;
}

std::vector<SystemDescription> systemsFromJson(const QJsonArray& array, QStringList& problems)
{
    auto systems = listFromJson<SystemDescription>(
        array, "systems", problems, [](JsonFields& fields) -> std::optional<SystemDescription> {
            const auto purpose = valueIn(purposes, fields.choice(key("purpose"), namesIn(purposes)));
            const QString name = fields.text(key("name"));
            const QString version = fields.text(key("version"), 1, 100);
            if (!purpose)
                return std::nullopt;
            return SystemDescription{*purpose, name, version};
        });
    for (const auto& [purpose, name] : purposes)
        if (std::ranges::find(systems, purpose, &SystemDescription::purpose) == systems.end())
            problems << QStringLiteral("systems: none for ") + key(name);
    return systems;
}

QJsonArray referenceSourcesToJson(const std::vector<ReferenceSource>& sources)
{
    QJsonArray array;
    for (const ReferenceSource source : sources)
        array.append(nameIn(sourceNames, source));
    return array;
}

std::vector<ReferenceSource> referenceSourcesFromJson(const QJsonArray& array, QStringList& problems)
{
    std::vector<ReferenceSource> sources;
    for (const auto& name : array) {
        const auto source = valueIn(sourceNames, name.toString());
        if (!source || std::ranges::find(sources, *source) != sources.end())
            problems << QStringLiteral("referenceSources: unknown or twice");
        else
            sources.push_back(*source);
    }
    if (array.isEmpty())
        problems << QStringLiteral("referenceSources: none");
    return sources;
}

QJsonObject referenceRulesToJson(const ReferenceRules& rules)
{
    return {{key("isKept"), rules.isKept},
            {key("yearsAtMost"), rules.yearsAtMost ? QJsonValue(*rules.yearsAtMost) : QJsonValue()}};
}

ReferenceRules referenceRulesFromJson(JsonFields fields)
{
    const ReferenceRules rules{fields.flag(key("isKept")), fields.integerOrNull(key("yearsAtMost"), 1, 100)};
    fields.finish();
    return rules;
}

QString secondPersonName(SecondPerson second)
{
    return nameIn(secondPersons, second);
}

SecondPerson secondPersonFromJson(JsonFields& fields, const QString& key)
{
    return valueIn(secondPersons, fields.choice(key, namesIn(secondPersons))).value_or(SecondPerson::Always);
}

QJsonObject limitsToJson(const SessionLimits& limits)
{
    const auto value = [](const std::optional<int>& number) {
        return number ? QJsonValue(*number) : QJsonValue();
    };
    return {{key("sessionsPerDay"), value(limits.sessionsPerDay)},
            {key("failedSessionsPerDay"), value(limits.failedSessionsPerDay)},
            {key("minutes"), limits.minutes}};
}

SessionLimits limitsFromJson(JsonFields fields)
{
    const SessionLimits limits{fields.integerOrNull(key("sessionsPerDay"), 1, mostSessions),
                               fields.integerOrNull(key("failedSessionsPerDay"), 1, mostSessions),
                               fields.integer(key("minutes"), 1, mostMinutes)};
    fields.finish();
    return limits;
}

QJsonValue consentTextToJson(const std::optional<ConsentText>& consent)
{
    if (!consent)
        return {};
    return QJsonObject{
        {key("version"), consent->version},
        {key("texts"),
         QJsonObject{{key("kk"), consent->kk}, {key("ru"), consent->ru}, {key("en"), consent->en}}}};
}

std::optional<ConsentText> consentTextFromJson(JsonFields& fields, QStringList& problems)
{
    const auto object = fields.objectOrNull(key("consent"));
    if (!object)
        return std::nullopt;
    JsonFields consent(*object, key("consent"), problems);
    const QString version = consent.text(key("version"), 1, 100);
    JsonFields texts(consent.object(key("texts")), consent.pathOf(key("texts")), problems);
    ConsentText read{version, texts.text(key("kk"), 1, longestConsent),
                     texts.text(key("ru"), 1, longestConsent), texts.text(key("en"), 1, longestConsent)};
    texts.finish();
    consent.finish();
    return read;
}

QJsonArray retentionToJson(const std::vector<RetentionRule>& rules)
{
    QJsonArray array;
    for (const RetentionRule& rule : rules)
        array.append(QJsonObject{{key("serviceType"), rule.serviceType},
                                 {key("years"), rule.years ? QJsonValue(*rule.years) : QJsonValue()},
                                 {key("legalBasis"), rule.legalBasis}});
    return array;
}

std::vector<RetentionRule> retentionFromJson(const QJsonArray& array, QStringList& problems)
{
    QSet<QString> types;
    auto rules = listFromJson<RetentionRule>(
        array, "retention", problems, [&types](JsonFields& fields) -> std::optional<RetentionRule> {
            RetentionRule rule{fields.text(key("serviceType"), 1, 100),
                               fields.integerOrNull(key("years"), 1, 100),
                               fields.text(key("legalBasis"), 0, 2000)};
            if (!rule.years && rule.legalBasis.trimmed().isEmpty())
                fields.problem(key("legalBasis"), QStringLiteral("needed to keep for ever"));
            if (types.contains(rule.serviceType))
                fields.problem(key("serviceType"), QStringLiteral("a second time"));
            types.insert(rule.serviceType);
            return rule;
        });
    if (array.isEmpty())
        problems << QStringLiteral("retention: none");
    return rules;
}

QJsonArray endpointsToJson(const std::vector<ServiceEndpoint>& endpoints)
{
    QJsonArray array;
    for (const ServiceEndpoint& endpoint : endpoints)
        array.append(QJsonObject{{key("service"), nameIn(services, endpoint.service)},
                                 {key("url"), endpoint.url},
                                 {key("plainHttp"), endpoint.plainHttp}});
    return array;
}

std::vector<ServiceEndpoint> endpointsFromJson(const QJsonArray& array, QStringList& problems)
{
    // No user or password part: a policy is read by many.
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-?A-~]*)?")));
    return listFromJson<ServiceEndpoint>(
        array, "endpoints", problems, [](JsonFields& fields) -> std::optional<ServiceEndpoint> {
            const auto service = valueIn(services, fields.choice(key("service"), namesIn(services)));
            const QString url = fields.code(key("url"), form);
            const bool plainHttp = fields.flag(key("plainHttp"));
            if (plainHttp != url.startsWith(QLatin1String("http://")))
                fields.problem(key("plainHttp"), QStringLiteral("contradicts url"));
            if (!service)
                return std::nullopt;
            return ServiceEndpoint{*service, url, plainHttp};
        });
}

} // namespace aiqyn::evidence
