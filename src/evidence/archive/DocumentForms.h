#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/archive/ArchivedDocument.h"
#include "evidence/archive/Catalogue.h"
#include "evidence/archive/ContainerStore.h"

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// The forms a document has had while its signature was completed; see Archive for the contract of each call.
/// A form that is no longer the present one moves to a store of its own, so that the other holds each
/// document once; while a crash keeps it from moving it is read where it was.
class DocumentForms
{
public:
    /// The references outlive it.
    DocumentForms(Catalogue& catalogue, const ContainerStore& present, ContainerStore superseded,
                  const Clock& clock)
        : m_catalogue(catalogue)
        , m_present(present)
        , m_superseded(std::move(superseded))
        , m_clock(clock)
    {}

    [[nodiscard]] Result<ArchivedDocument> replace(const QString& documentId, const QByteArray& container,
                                                   const QString& level,
                                                   std::optional<UtcTime> completionDue);
    [[nodiscard]] Result<void> setDue(const QString& documentId, std::optional<UtcTime> due);
    [[nodiscard]] Result<std::vector<ArchivedDocument>> awaiting(int limit) const;
    [[nodiscard]] Result<QByteArray> original(const QString& documentId) const;

    /// Whether the document had this form before its present one.
    [[nodiscard]] Result<bool> wasForm(const Catalogue::Connection& connection, const QString& documentId,
                                       const Sha256& container) const;
    /// Within a transaction: moves a form that is no document's present one any more. False: it never was a
    /// form, so nothing of it is needed.
    [[nodiscard]] Result<bool> setAside(const Catalogue::Connection& connection,
                                        const Sha256& container) const;

private:
    /// Within a transaction: points the document to the new form and notes the old one.
    [[nodiscard]] Result<void> repoint(const Catalogue::Connection& connection,
                                       const ArchivedDocument& present, const ArchivedDocument& next) const;
    void finish(const Catalogue::Connection& connection, const Sha256& superseded) const;

    Catalogue& m_catalogue;
    const ContainerStore& m_present;
    ContainerStore m_superseded;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
