#pragma once

#include "app/access/PasswordRules.h"
#include "app/access/Permissions.h"

#include <QCoreApplication>
#include <QString>

namespace aiqyn::app {

/// Words of accounts and roles in the language in force.
class RoleNames final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::RoleNames)

public:
    [[nodiscard]] static QString role(Role role);
    /// By the name that is stored; comes back as it is when no role has it.
    [[nodiscard]] static QString role(const QString& name);
    /// What somebody with the role does, one line.
    [[nodiscard]] static QString duty(Role role);
    /// What to do about a password, one sentence.
    [[nodiscard]] static QString advice(PasswordFault fault);
};

} // namespace aiqyn::app
