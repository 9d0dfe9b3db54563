#pragma once

#include <QString>

#include <array>
#include <optional>

namespace aiqyn::app {

/// What an account is for; one account has one. Who makes something is never who checks it.
enum class Role {
    Operator = 1,      ///< holds sessions
    ComplianceOfficer, ///< reads what was sealed, approves policies
    Administrator,     ///< installs: keys, accounts, drafts of policies
    Auditor            ///< reads, changes nothing
};

inline constexpr std::array allRoles{Role::Operator, Role::ComplianceOfficer, Role::Administrator,
                                     Role::Auditor};

/// "operator", "compliance-officer", "administrator", "auditor".
[[nodiscard]] QString nameOf(Role role);
[[nodiscard]] std::optional<Role> roleFromName(const QString& name);

/// What can be done with a workplace. Each is asked for where it is done, see Access::require().
enum class Action {
    HoldSession = 1, ///< begin an identification and decide it
    ConfirmDecision, ///< as the second person beside whoever decides
    ListDocuments,   ///< which documents there are, without what is in them
    OpenDocument,    ///< with its images and personal data
    ExportDocument,  ///< a copy outside the archive
    ReadPolicy,      ///< in force and former ones
    ExportPolicy,
    DraftPolicy,   ///< write what is to be approved
    ApprovePolicy, ///< sign it as the customer; never what one drafted oneself
    ImportPolicy,  ///< take over an approved one
    ChangeKeys,    ///< choose, try
    ReadAccounts,
    ChangeAccounts ///< add, change, lock, give a new password
};

inline constexpr std::array allActions{Action::HoldSession,   Action::ConfirmDecision, Action::ListDocuments,
                                       Action::OpenDocument,  Action::ExportDocument,  Action::ReadPolicy,
                                       Action::ExportPolicy,  Action::DraftPolicy,     Action::ApprovePolicy,
                                       Action::ImportPolicy,  Action::ChangeKeys,      Action::ReadAccounts,
                                       Action::ChangeAccounts};

/// "hold-session", ...
[[nodiscard]] QString nameOf(Action action);

/// The one table of who may do what. What is not in it is denied.
[[nodiscard]] bool permits(Role role, Action action);

} // namespace aiqyn::app
