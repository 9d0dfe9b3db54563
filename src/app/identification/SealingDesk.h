#pragma once

#include "app/identification/DocumentBuilder.h"
#include "app/identification/WorkplacePrivate.h"

namespace aiqyn::app {

/// A document as it lies in the archive.
struct SealedRecord
{
    SealedDocument summary;
    Sha256 manifest; ///< by which later documents cite it
};

/// Signs a draft, puts it durably in the archive and verifies what was stored. Blocking. Errors: the sealer's
/// and the archive's; after an error nothing of the document is in the archive.
template <typename Document>
[[nodiscard]] Result<SealedRecord> sealInArchive(Workplace::Private& workplace, const Clock& clock,
                                                 const evidence::Signer& signer,
                                                 const DocumentDraft<Document>& draft, const QString& result)
{
    constexpr evidence::DocumentKind kind =
        std::is_same_v<Document, evidence::LivenessDocument>     ? evidence::DocumentKind::Liveness
        : std::is_same_v<Document, evidence::ComparisonDocument> ? evidence::DocumentKind::Comparison
                                                                 : evidence::DocumentKind::Decision;
    Document document = draft.document;
    auto rules = workplace.rules.basisOf(workplace.rulesId, kind);
    if (!rules)
        return fail(ErrorCode::DocumentInvalid, QStringLiteral("rules ") + workplace.rulesId);
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
