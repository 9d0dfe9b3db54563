#include "app/messages/RoleNames.h"

namespace aiqyn::app {

QString RoleNames::role(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Operator");
    case Role::ComplianceOfficer:
        return tr("Compliance officer");
    case Role::Administrator:
        return tr("Administrator");
    case Role::Auditor:
        return tr("Auditor");
    }
    return {};
}

QString RoleNames::role(const QString& name)
{
    const auto known = roleFromName(name);
    return known ? role(*known) : name;
}

QString RoleNames::duty(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("holds sessions and decides them");
    case Role::ComplianceOfficer:
        return tr("reads the sealed documents, approves policies");
    case Role::Administrator:
        return tr("keys, accounts, drafts of policies");
    case Role::Auditor:
        return tr("reads everything, changes nothing");
    }
    return {};
}

QString RoleNames::advice(PasswordFault fault)
{
    switch (fault) {
    case PasswordFault::TooShort:
        return tr("Use at least %n characters.", nullptr, shortestPassword);
    case PasswordFault::TooLong:
        return tr("Use at most %n characters.", nullptr, longestPassword);
    case PasswordFault::HasOwnName:
        return tr("Leave the login and the name out.");
    case PasswordFault::TooRegular:
        return tr("Use more different characters, and no row of keys.");
    case PasswordFault::TooCommon:
        return tr("This is on every list of common passwords: add words of your own.");
    }
    return {};
}

} // namespace aiqyn::app
