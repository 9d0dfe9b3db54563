#include "app/access/Permissions.h"

#include <algorithm>
#include <utility>

namespace aiqyn::app {

namespace {

constexpr std::array roleNames{
    std::pair{Role::Operator, "operator"}, std::pair{Role::ComplianceOfficer, "compliance-officer"},
    std::pair{Role::Administrator, "administrator"}, std::pair{Role::Auditor, "auditor"}};

using RoleSet = unsigned;

template <typename... Roles>
constexpr RoleSet of(Roles... permitted)
{
    return ((1U << static_cast<unsigned>(permitted)) | ...);
}

struct Permission
{
    Action action;
    const char* name;
    RoleSet permitted;
};

constexpr RoleSet everybody = of(Role::Operator, Role::ComplianceOfficer, Role::Administrator, Role::Auditor);

constexpr std::array permissions{
    Permission{Action::HoldSession, "hold-session", of(Role::Operator)},
    Permission{Action::ConfirmDecision, "confirm-decision", of(Role::Operator, Role::ComplianceOfficer)},
    Permission{Action::ListDocuments, "list-documents", of(Role::ComplianceOfficer, Role::Auditor)},
    Permission{Action::OpenDocument, "open-document", of(Role::ComplianceOfficer, Role::Auditor)},
    Permission{Action::ExportDocument, "export-document", of(Role::ComplianceOfficer)},
    Permission{Action::ReadPolicy, "read-policy", everybody},
    Permission{Action::ExportPolicy, "export-policy",
               of(Role::ComplianceOfficer, Role::Administrator, Role::Auditor)},
    Permission{Action::DraftPolicy, "draft-policy", of(Role::Administrator)},
    Permission{Action::ApprovePolicy, "approve-policy", of(Role::ComplianceOfficer)},
    Permission{Action::ImportPolicy, "import-policy", of(Role::ComplianceOfficer, Role::Administrator)},
    Permission{Action::ChangeKeys, "change-keys", of(Role::Administrator)},
    Permission{Action::ReadAccounts, "read-accounts",
               of(Role::ComplianceOfficer, Role::Administrator, Role::Auditor)},
    Permission{Action::ChangeAccounts, "change-accounts", of(Role::Administrator)}};

static_assert(permissions.size() == allActions.size());

constexpr const Permission* find(Action action)
{
    for (const Permission& permission : permissions)
        if (permission.action == action)
            return &permission;
    return nullptr;
}

} // namespace

QString nameOf(Role role)
{
    const auto named = std::ranges::find(roleNames, role, &std::pair<Role, const char*>::first);
    return named == roleNames.end() ? QString() : QString::fromLatin1(named->second);
}

std::optional<Role> roleFromName(const QString& name)
{
    for (const auto& [role, text] : roleNames)
        if (name == QLatin1String(text))
            return role;
    return std::nullopt;
}

QString nameOf(Action action)
{
    const Permission* const permission = find(action);
    return permission == nullptr ? QString() : QString::fromLatin1(permission->name);
}

bool permits(Role role, Action action)
{
    const Permission* const permission = find(action);
    const bool isRole = std::ranges::find(allRoles, role) != allRoles.end();
    return permission != nullptr && isRole && (permission->permitted & of(role)) != 0;
}

} // namespace aiqyn::app
