#pragma once

#include "app/identification/Workplace.h"

#include <algorithm>

namespace aiqyn::tests {

/// In another role for a while; an operator again afterwards, as a training profile begins.
class ActingAs
{
public:
    ActingAs(app::Workplace& workplace, app::Role role)
        : m_workplace(workplace)
    {
        (void)m_workplace.actAs(role);
    }
    ~ActingAs() { (void)m_workplace.actAs(app::Role::Operator); }
    ActingAs(const ActingAs&) = delete;
    ActingAs& operator=(const ActingAs&) = delete;

private:
    app::Workplace& m_workplace;
};

/// What sessions sealed, newest first: the archive has the policy as well.
[[nodiscard]] inline std::vector<app::DocumentRow> rowsOfSessions(app::Workplace& workplace)
{
    const ActingAs reader(workplace, app::Role::ComplianceOfficer);
    auto rows = workplace.documents(100).value();
    std::erase_if(rows, [](const app::DocumentRow& row) { return row.sessionId.isEmpty(); });
    return rows;
}

[[nodiscard]] inline Result<app::OpenedDocument> openedBy(app::Workplace& workplace,
                                                          const QString& documentId)
{
    const ActingAs reader(workplace, app::Role::ComplianceOfficer);
    return workplace.openDocument(documentId);
}

} // namespace aiqyn::tests
