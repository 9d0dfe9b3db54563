#include "app/identification/SessionJournal.h"

#include "base/WipedBytes.h"
#include "evidence/document/PartsJson.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

namespace aiqyn::app {

namespace {

using evidence::JsonFields;

constexpr int version = 1;
constexpr int factsVersion = 3; ///< 1 did not hold the number of attempts, 2 no consent
constexpr qsizetype mostFrames = 256;
constexpr qsizetype largestFrame = 8LL << 20U;
constexpr qsizetype largestHeader = 16LL << 20U;
constexpr int mostAttempts = 100;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

tl::unexpected<Error> damaged(const QString& detail)
{
    return fail(ErrorCode::ArchiveDamaged, QStringLiteral("journal entry: ") + detail);
}

QJsonObject headerOf(const AttemptResult& result, UtcTime endedAt)
{
    QJsonArray plan;
    for (const engine::ChallengeKind kind : result.outcome.plan)
        plan.append(engine::nameOf(kind));
    QJsonArray acknowledgements;
    for (const QJsonObject& acknowledgement : result.acknowledgements)
        acknowledgements.append(acknowledgement);
    QJsonArray frames;
    for (const EvidenceFrame& frame : result.frames)
        frames.append(QJsonObject{{key("sequence"), static_cast<qint64>(frame.sequence)},
                                  {key("role"), frame.role},
                                  {key("challenge"), frame.challenge},
                                  {key("challengeIndex"), frame.challengeIndex}});
    return {{key("attempt"), result.outcome.attempt},
            {key("passed"), result.outcome.passed},
            {key("mismatch"), result.outcome.mismatch},
            {key("plan"), plan},
            {key("cancelled"), result.cancelled},
            {key("endedAt"), endedAt.toIso()},
            {key("record"), result.record},
            {key("acknowledgements"), acknowledgements},
            {key("frames"), frames}};
}

std::vector<EvidenceFrame> framesFromJson(const QJsonArray& array, QStringList& problems)
{
    std::vector<EvidenceFrame> frames;
    for (const QJsonValue value : array) {
        QJsonObject object = value.toObject();
        // Sequence numbers may be larger than an int.
        const QJsonValue sequence = object.take(key("sequence"));
        if (!sequence.isDouble())
            problems << key("frames.sequence");
        JsonFields fields(object, key("frames"), problems);
        EvidenceFrame frame;
        frame.sequence = static_cast<std::uint64_t>(sequence.toInteger());
        frame.role = fields.text(key("role"));
        frame.challenge = fields.text(key("challenge"), 0);
        frame.challengeIndex = fields.integer(key("challengeIndex"), -1, static_cast<int>(mostFrames));
        fields.finish();
        frames.push_back(frame);
    }
    return frames;
}

Result<EndedAttempt> attemptFromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, {}, problems);
    AttemptResult result;
    result.outcome.attempt = fields.integer(key("attempt"), 1, mostAttempts);
    result.outcome.passed = fields.flag(key("passed"));
    result.outcome.mismatch = fields.text(key("mismatch"), 0);
    for (const QJsonValue name : fields.array(key("plan"))) {
        if (const auto kind = engine::challengeFromName(name.toString()))
            result.outcome.plan.push_back(*kind);
        else
            problems << key("plan");
    }
    result.cancelled = fields.flag(key("cancelled"));
    const auto endedAt = fields.time(key("endedAt"));
    result.record = fields.object(key("record"));
    for (const QJsonValue acknowledgement : fields.array(key("acknowledgements")))
        result.acknowledgements.push_back(acknowledgement.toObject());
    result.frames = framesFromJson(fields.array(key("frames")), problems);
    fields.finish();
    // livenessDraft() names the challenges of the record by the plan.
    if (result.record.value(key("challenges")).toArray().size() !=
        static_cast<qsizetype>(result.outcome.plan.size()))
        problems << key("record.challenges");
    if (!problems.isEmpty() || !endedAt)
        return damaged(problems.join(QStringLiteral("; ")));
    return EndedAttempt{std::move(result), *endedAt};
}

/// The byte string that stands next, in one chunk of at most `longest` bytes.
std::optional<QByteArray> nextBytes(QCborStreamReader& reader, qsizetype longest)
{
    if (!reader.isByteArray() || !reader.isLengthKnown() || reader.currentStringChunkSize() < 0 ||
        reader.currentStringChunkSize() > longest)
        return std::nullopt;
    const auto chunk = reader.readByteArray();
    if (chunk.status != QCborStreamReader::Ok)
        return std::nullopt;
    const auto end = reader.readByteArray(); // moves on to the next item
    if (end.status != QCborStreamReader::EndOfString)
        return std::nullopt;
    return chunk.data;
}

Result<EndedAttempt> readAttempt(QCborStreamReader& reader)
{
    if (!reader.isArray() || !reader.isLengthKnown() || reader.length() < 2 || !reader.enterContainer())
        return damaged(QStringLiteral("no CBOR array"));
    if (!reader.isUnsignedInteger() || reader.toUnsignedInteger() != version || !reader.next())
        return damaged(QStringLiteral("unknown version"));
    auto header = nextBytes(reader, largestHeader);
    if (!header)
        return damaged(QStringLiteral("no header"));
    auto attempt = attemptFromJson(QJsonDocument::fromJson(*header).object());
    wipeShared(*header);
    if (!attempt)
        return attempt;
    std::vector<EvidenceFrame>& frames = attempt->result.frames;
    bool complete = frames.size() <= static_cast<std::size_t>(mostFrames);
    for (EvidenceFrame& frame : frames) {
        auto jpeg = complete ? nextBytes(reader, largestFrame) : std::nullopt;
        complete = jpeg.has_value();
        if (complete)
            frame.jpeg = *std::move(jpeg);
    }
    if (complete && !reader.hasNext())
        return attempt;
    for (EvidenceFrame& frame : frames)
        wipeShared(frame.jpeg);
    return damaged(QStringLiteral("pictures"));
}

} // namespace

QByteArray encodeFacts(const SessionFacts& facts)
{
    const QJsonObject json{{key("version"), factsVersion},
                           {key("failedAttemptsForNegative"), facts.failedAttemptsForNegative},
                           {key("sessionId"), facts.sessionId},
                           {key("serviceType"), facts.start.serviceType},
                           {key("contractNumber"), facts.start.contractNumber},
                           {key("startedAt"), facts.startedAt.toIso()},
                           {key("consent"), evidence::consentToJson(facts.consent)},
                           {key("station"), facts.station},
                           {key("modelPack"), QJsonObject{{key("name"), facts.modelPack.name},
                                                          {key("purpose"), facts.modelPack.purpose}}},
                           {key("models"), evidence::modelsToJson(facts.models)},
                           {key("policy"), QJsonObject{{key("version"), facts.policy.version},
                                                       {key("sha256"), facts.policy.sha256.toHex()}}}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<SessionFacts> decodeFacts(const QByteArray& bytes)
{
    QStringList problems;
    JsonFields fields(QJsonDocument::fromJson(bytes).object(), {}, problems);
    const int writtenBy = fields.integer(key("version"), 1, factsVersion);
    const bool hasAttempts = writtenBy > 1;
    const auto consent = writtenBy > 2 ? evidence::consentFromJson(fields, problems) : std::nullopt;
    const int failedAttempts =
        hasAttempts ? fields.integer(key("failedAttemptsForNegative"), 0, mostAttempts) : 0;
    const QString sessionId = fields.text(key("sessionId"));
    const QString serviceType = fields.text(key("serviceType"));
    const QString contractNumber = fields.text(key("contractNumber"));
    const auto startedAt = fields.time(key("startedAt"));
    const QJsonObject station = fields.object(key("station"));
    JsonFields pack(fields.object(key("modelPack")), key("modelPack"), problems);
    const evidence::ModelPackReference modelPack{pack.text(key("name")), pack.text(key("purpose"))};
    pack.finish();
    const auto models = evidence::modelsFromJson(fields.array(key("models")), problems);
    JsonFields policy(fields.object(key("policy")), key("policy"), problems);
    const QString policyVersion = policy.text(key("version"));
    const auto policyHash = policy.hash(key("sha256"));
    policy.finish();
    fields.finish();
    if (!problems.isEmpty() || !startedAt || !policyHash)
        return damaged(problems.join(QStringLiteral("; ")));
    return SessionFacts{sessionId,
                        {serviceType, contractNumber},
                        {},
                        {},
                        *startedAt,
                        consent,
                        station,
                        modelPack,
                        models,
                        {policyVersion, *policyHash},
                        failedAttempts};
}

QByteArray encodeAttempt(const AttemptResult& result, UtcTime endedAt)
{
    QByteArray header = QJsonDocument(headerOf(result, endedAt)).toJson(QJsonDocument::Compact);
    constexpr qsizetype itemHead = 9;
    qsizetype size = 3 * itemHead + header.size();
    for (const EvidenceFrame& frame : result.frames)
        size += itemHead + frame.jpeg.size();
    QByteArray bytes;
    bytes.reserve(size); // growing would leave copies behind that nobody wipes
    QCborStreamWriter writer(&bytes);
    writer.startArray(2 + result.frames.size());
    writer.append(version);
    writer.append(header);
    for (const EvidenceFrame& frame : result.frames)
        writer.append(frame.jpeg);
    writer.endArray();
    wipeShared(header);
    return bytes;
}

Result<EndedAttempt> decodeAttempt(const QByteArray& bytes)
{
    QCborStreamReader reader(bytes);
    return readAttempt(reader);
}

} // namespace aiqyn::app
