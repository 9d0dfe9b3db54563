#include "app/identification/DocumentOpening.h"

#include "app/identification/WorkplacePrivate.h"
#include "evidence/signature/SessionJudgement.h"

namespace aiqyn::app {

namespace {

constexpr int mostOfASession = 16;

std::vector<DocumentImage> imagesOf(const QJsonObject& json, const evidence::ContainerContent& content)
{
    QJsonArray references = json.value(QStringLiteral("images")).toArray();
    for (const auto& key : {QStringLiteral("currentImage"), QStringLiteral("referenceImage")}) {
        if (json.value(key).isObject())
            references.append(json.value(key));
    }
    std::vector<DocumentImage> images;
    for (const QJsonValue reference : references) {
        const QString file = reference[QStringLiteral("file")].toString();
        const auto frame = content.frames.find(file);
        if (frame == content.frames.end())
            continue; // the verdict names it
        images.push_back({file, reference[QStringLiteral("role")].toString(),
                          reference[QStringLiteral("challenge")].toString(),
                          reference[QStringLiteral("attempt")].toInt(),
                          QImage::fromData(frame->second, "JPEG")});
    }
    return images;
}

/// The other documents of the session that can be believed.
struct Others
{
    std::vector<evidence::SessionDocument> witnesses;
    bool areAll = true; ///< what is there and not believed is not missing
};

Result<Others> othersOf(Workplace::Private& workplace, UtcTime at, const evidence::ArchivedDocument& archived,
                        const QString& sessionKey)
{
    evidence::DocumentFilter filter;
    filter.sessionId = archived.document.sessionId;
    const auto found = workplace.archive->list(filter, mostOfASession);
    if (!found)
        return tl::make_unexpected(found.error());
    Others others;
    for (const evidence::ArchivedDocument& other : *found) {
        if (other.document.documentId == archived.document.documentId)
            continue;
        const auto bytes = workplace.archive->read(other.document.documentId);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        const auto facts = evidence::Validator::diagnose(*bytes);
        auto witness = evidence::witnessOf(facts, workplace.status.judge(workplace.validator, facts, at));
        if (witness && evidence::sessionKeyOf(*witness) == sessionKey)
            others.witnesses.push_back(*std::move(witness));
        else
            others.areAll = false;
    }
    return others;
}

/// The policy that a document cites, where it is in this archive and can be believed.
std::optional<evidence::SessionDocument> policyCited(Workplace::Private& workplace, UtcTime at,
                                                     const QString& manifest)
{
    const auto hash = Sha256::fromHex(manifest);
    const auto accepted = hash ? workplace.archive->policies().find(*hash)
                               : Result<std::optional<evidence::ApprovedPolicies::Accepted>>(std::nullopt);
    if (!accepted || !*accepted)
        return std::nullopt;
    const auto bytes = workplace.archive->read((*accepted)->policy.documentId);
    if (!bytes)
        return std::nullopt;
    const auto facts = evidence::Validator::diagnose(*bytes);
    return evidence::witnessOf(facts, workplace.validator.judge(facts, at));
}

/// What the documents of one session say against each other, and against the policy they cite.
Result<void> checkAgainstSession(Workplace::Private& workplace, UtcTime at,
                                 const evidence::ArchivedDocument& archived,
                                 const evidence::DiagnosticData& facts, evidence::ValidationReport& report)
{
    auto own = evidence::witnessOf(facts, report);
    if (!own || archived.document.sessionId.isEmpty())
        return {};
    auto others = othersOf(workplace, at, archived, evidence::sessionKeyOf(*own));
    if (!others)
        return tl::make_unexpected(others.error());
    const QJsonObject cited = own->record.value(QStringLiteral("policy")).toObject();
    if (auto policy = policyCited(workplace, at, cited.value(QStringLiteral("sha256")).toString()))
        others->witnesses.push_back(*std::move(policy));
    others->witnesses.push_back(*std::move(own));
    const auto scope = others->areAll ? evidence::SessionScope::Whole : evidence::SessionScope::Part;
    evidence::lowerBySession(evidence::checkSession(others->witnesses, scope), report);
    return {};
}

} // namespace

DocumentRow rowOf(const evidence::ArchivedDocument& archived)
{
    const evidence::NewDocument& document = archived.document;
    return {document.documentId, document.sessionId,   document.kind,
            document.result,     document.serviceType, document.contractNumber,
            archived.sealedAt,   document.level,       document.completionDue.has_value()};
}

Result<OpenedDocument> openArchived(Workplace::Private& workplace, UtcTime at, const QString& documentId)
{
    const auto archived = workplace.archive->find(documentId);
    if (!archived)
        return tl::make_unexpected(archived.error());
    const auto bytes = workplace.archive->read(documentId);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const evidence::DiagnosticData facts = evidence::Validator::diagnose(*bytes);
    evidence::ValidationReport report = workplace.status.judge(workplace.validator, facts, at);
    if (auto checked = checkAgainstSession(workplace, at, *archived, facts, report); !checked)
        return tl::make_unexpected(checked.error());
    if (auto filled = workplace.recomputation.fill(facts, report); !filled)
        return tl::make_unexpected(filled.error());

    // Nothing is shown but what was hashed. A record of a later version is shown as it is, and not read.
    OpenedDocument opened{rowOf(*archived), facts.content.document, {}, std::move(report), {}, false, false};
    if (!opened.report.level.isEmpty())
        opened.row.level = opened.report.level; // as it is, whatever the catalogue says
    opened.isOfUnknownVersion = facts.conformance && facts.conformance->isOfUnknownVersion();
    if (!facts.conformance || opened.isOfUnknownVersion)
        return opened;
    const QJsonObject& record = facts.conformance->record;
    opened.images = imagesOf(record, facts.content);
    const QJsonValue pack = record.value(QStringLiteral("modelPack"));
    opened.modelPack = pack[QStringLiteral("name")].toString();
    opened.packIsBasic =
        pack[QStringLiteral("purpose")].toString() == engine::nameOf(engine::PackPurpose::Training);
    return opened;
}

} // namespace aiqyn::app
