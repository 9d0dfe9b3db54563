#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/archive/ArchivedDocument.h"
#include "evidence/archive/Catalogue.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

/// Finished attempts of sessions that have no document yet; see Archive for the contract of each call.
class AttemptJournal
{
public:
    AttemptJournal(Catalogue& catalogue, const Clock& clock)
        : m_catalogue(catalogue)
        , m_clock(clock)
    {}

    [[nodiscard]] Result<void> add(const QString& sessionId, int attempt, const QJsonObject& record);
    [[nodiscard]] Result<std::vector<QJsonObject>> attempts(const QString& sessionId) const;
    [[nodiscard]] Result<QStringList> openSessions() const;
    [[nodiscard]] Result<void> close(const QString& sessionId);

    /// Within the transaction that seals `document`: closes its session if the document ends it.
    [[nodiscard]] Result<void> noteSealed(const Catalogue::Connection& connection,
                                          const NewDocument& document) const;

private:
    Catalogue& m_catalogue;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
