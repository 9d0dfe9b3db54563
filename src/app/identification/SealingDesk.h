#pragma once

#include "app/identification/DocumentBuilder.h"
#include "app/identification/WorkplacePrivate.h"

#include <stop_token>

namespace aiqyn::app {

/// A document as it lies in the archive.
struct SealedRecord
{
    SealedDocument summary;
    Sha256 manifest; ///< by which later documents cite it
    QString level = QStringLiteral("B");
    std::vector<Error> missing = {}; ///< what its signature could not get when it was last tried
};

/// Until when the queue leaves a document to the session that sealed it; absent when nothing is awaited.
[[nodiscard]] std::optional<UtcTime> firstCompletionDue(const Workplace::Private& workplace, UtcTime now);

/// Asks for the timestamp (and status) of a document that is in the archive, for some seconds at most, and
/// puts the better form there. Whatever goes wrong is in `missing`: the document is sealed all the same.
/// Blocking.
[[nodiscard]] SealedRecord completeSealed(const Workplace::Private& workplace, const Clock& clock,
                                          SealedRecord record, const std::stop_token& cancel);

/// Signs a draft (level B), puts it durably in the archive and verifies what was stored; its timestamp is
/// awaited then, if the policy names a service. `rulesId`: of the policy the session is held by. Blocking,
/// without network. Errors: the sealer's and the archive's; after an error nothing of the document is in the
/// archive.
template <typename Document>
[[nodiscard]] Result<SealedRecord>
sealInArchive(Workplace::Private& workplace, const Clock& clock, const evidence::Signer& signer,
              const DocumentDraft<Document>& draft, const QString& result, const QString& rulesId)
{
    constexpr evidence::DocumentKind kind =
        std::is_same_v<Document, evidence::LivenessDocument>     ? evidence::DocumentKind::Liveness
        : std::is_same_v<Document, evidence::ComparisonDocument> ? evidence::DocumentKind::Comparison
                                                                 : evidence::DocumentKind::Decision;
    Document document = draft.document;
    auto rules = workplace.rules.basisOf(rulesId, kind);
    if (!rules)
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("rules ") + rulesId);
    document.common.rules = *std::move(rules);
    const evidence::DocumentSealer sealer(signer, clock);
    const auto sealed = [&] {
        if constexpr (kind == evidence::DocumentKind::Decision)
            return sealer.seal(document);
        else
            return sealer.seal(document, draft.images);
    }();
    if (!sealed)
        return tl::make_unexpected(sealed.error());

    const evidence::DocumentCommon& common = draft.document.common;
    const evidence::NewDocument row{
        sealed->documentId,
        common.sessionId,
        nameOf(sealed->kind),
        nameOf(common.mode),
        common.serviceType,
        common.contractNumber,
        common.iin ? workplace.archive->iinIndex(common.iin->toString()) : QString(),
        result,
        common.checkedAt,
        QStringLiteral("B"),
        firstCompletionDue(workplace, clock.now()),
    };
    if (const auto stored = workplace.archive->seal(row, sealed->bytes); !stored)
        return tl::make_unexpected(stored.error());
    const auto bytes = workplace.archive->read(sealed->documentId);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto report = workplace.validator.validate(*bytes, clock.now());
    return SealedRecord{{row.kind, row.documentId, nameOf(report.indication)}, sealed->manifest};
}

} // namespace aiqyn::app
