#include "evidence/signature/trust/TrustList.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/DocumentJson.h"
#include "evidence/document/PartsJson.h"
#include "evidence/signature/trust/AnchorCheck.h"

#include <set>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestList = 4LL << 20;
constexpr int longestCertificate = 16'384; // characters of base64
constexpr int mostAnchors = 200;
constexpr int highestSequence = 1'000'000'000;

const QString schemaName = QStringLiteral("aiqyn/trust-list/1");

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

tl::unexpected<Error> unusable(const QString& why)
{
    return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("trust list: ") + why);
}

QJsonObject anchorToJson(const TrustAnchor& anchor)
{
    QJsonArray purposes;
    for (const AnchorPurpose purpose : anchor.purposes)
        purposes.append(nameOf(purpose));
    return {
        {key("certificate"), QString::fromLatin1(anchor.certificate.toBase64())},
        {key("sha256"), anchor.sha256.toHex()},
        {key("purposes"), purposes},
        {key("trustedFrom"), anchor.trustedFrom.toIso()},
        {key("trustedUntil"), anchor.trustedUntil ? QJsonValue(anchor.trustedUntil->toIso()) : QJsonValue()},
        {key("note"), anchor.note}};
}

/// Base64 has one form for the same bytes here: padded, without spaces.
QByteArray certificateFromJson(JsonFields& fields)
{
    const QString name = key("certificate");
    const QByteArray text = fields.text(name, 1, longestCertificate).toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (text.isEmpty())
        return {};
    if (!decoded || decoded.decoded.isEmpty() || decoded.decoded.toBase64() != text) {
        fields.problem(name, QStringLiteral("no base64"));
        return {};
    }
    return decoded.decoded;
}

std::vector<AnchorPurpose> purposesFromJson(JsonFields& fields)
{
    const QJsonArray names = fields.array(key("purposes"));
    std::vector<AnchorPurpose> purposes;
    for (const auto& name : names) {
        const auto purpose = anchorPurposeOf(name.toString());
        if (!purpose || std::ranges::find(purposes, *purpose) != purposes.end()) {
            fields.problem(key("purposes"), QStringLiteral("not one of its values, or twice"));
            return {};
        }
        purposes.push_back(*purpose);
    }
    if (names.isEmpty())
        fields.problem(key("purposes"), QStringLiteral("none"));
    return purposes;
}

std::optional<TrustAnchor> anchorFromJson(JsonFields fields, DocumentMode mode)
{
    QByteArray certificate = certificateFromJson(fields);
    const auto sha256 = fields.hash(key("sha256"));
    auto purposes = purposesFromJson(fields);
    const auto from = fields.time(key("trustedFrom"));
    const auto until = fields.timeOrNull(key("trustedUntil"));
    const QString note = fields.text(key("note"), 0, 500);
    fields.finish();
    if (certificate.isEmpty() || !sha256 || !from)
        return std::nullopt;
    if (*sha256 != Sha256::of(certificate))
        fields.problem(key("sha256"), QStringLiteral("not of the certificate"));
    if (until && *until < *from)
        fields.problem(key("trustedUntil"), QStringLiteral("before trustedFrom"));
    for (const QString& what : problemsOfAnchor(certificate, mode))
        fields.problem(key("certificate"), what);
    return TrustAnchor{std::move(certificate), *sha256, std::move(purposes), *from, until, note};
}

std::vector<TrustAnchor> anchorsFromJson(JsonFields& fields, DocumentMode mode, QStringList& problems)
{
    const QJsonArray list = fields.array(key("anchors"));
    if (list.isEmpty() || list.size() > mostAnchors) {
        fields.problem(key("anchors"), QStringLiteral("none, or too many"));
        return {};
    }
    std::vector<TrustAnchor> anchors;
    std::set<Sha256> known;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("anchors[%1]").arg(i);
        auto anchor = anchorFromJson(JsonFields(list.at(i).toObject(), path, problems), mode);
        if (!anchor)
            continue;
        if (!known.insert(anchor->sha256).second)
            problems << path + QStringLiteral(": a second time");
        anchors.push_back(*std::move(anchor));
    }
    return anchors;
}

} // namespace

QJsonObject TrustList::toJson() const
{
    QJsonArray anchors;
    for (const TrustAnchor& anchor : m_content.anchors)
        anchors.append(anchorToJson(anchor));
    return {{key("schema"), schemaName},
            {key("id"), m_content.id},
            {key("sequence"), m_content.sequence},
            {key("mode"), nameOf(m_content.mode)},
            {key("issuedAt"), m_content.issuedAt.toIso()},
            {key("nextReview"), m_content.nextReview.toIso()},
            {key("approvedBy"), m_content.approvedBy},
            {key("anchors"), anchors}};
}

// One set of checks for both ways in: what is built passes through the reader.
Result<TrustList> TrustList::of(const Content& content)
{
    return fromJson(TrustList(content).toJson());
}

Result<TrustList> TrustList::read(const QByteArray& bytes)
{
    if (bytes.size() > largestList)
        return unusable(QStringLiteral("too large"));
    const auto json = parseDocumentJson(bytes);
    if (!json)
        return unusable(json.error().detail);
    return fromJson(*json);
}

Result<TrustList> TrustList::fromJson(const QJsonObject& json)
{
    static const QRegularExpression idForm(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")));
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    (void)fields.choice(key("schema"), {schemaName});
    const QString id = fields.code(key("id"), idForm);
    const int sequence = fields.integer(key("sequence"), 1, highestSequence);
    const auto mode = modeFromJson(fields);
    const auto issuedAt = fields.time(key("issuedAt"));
    const auto nextReview = fields.time(key("nextReview"));
    const QString approvedBy = fields.text(key("approvedBy"), 1, 200);
    auto anchors = anchorsFromJson(fields, mode.value_or(DocumentMode::Production), problems);
    fields.finish();
    if (issuedAt && nextReview && *nextReview <= *issuedAt)
        fields.problem(key("nextReview"), QStringLiteral("not after issuedAt"));
    if (!problems.isEmpty() || !mode || !issuedAt || !nextReview)
        return unusable(problemLine(problems));
    return TrustList({.id = id,
                      .sequence = sequence,
                      .mode = *mode,
                      .issuedAt = *issuedAt,
                      .nextReview = *nextReview,
                      .approvedBy = approvedBy,
                      .anchors = std::move(anchors)});
}

Result<void> TrustList::mayReplace(const TrustList& present) const
{
    const Content& before = present.m_content;
    if (m_content.mode != before.mode)
        return unusable(QStringLiteral("of another mode than the present one"));
    if (m_content.sequence <= before.sequence)
        return unusable(QStringLiteral("sequence %1 after %2").arg(m_content.sequence).arg(before.sequence));
    if (m_content.id == before.id)
        return unusable(QStringLiteral("the same id as the present one"));
    if (m_content.issuedAt < before.issuedAt)
        return unusable(QStringLiteral("issued before the present one"));
    return {};
}

} // namespace aiqyn::evidence
