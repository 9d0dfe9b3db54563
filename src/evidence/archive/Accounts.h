#pragma once

#include "evidence/archive/AuditLog.h"
#include "evidence/archive/PasswordHash.h"

#include <functional>

namespace aiqyn::evidence {

/// Somebody who may work with an archive.
struct Account
{
    QString id;    ///< UUID, lower case, no braces
    QString login; ///< unique; 2..64 of a-z, 0-9, '.', '-', '_'
    QString name;  ///< of the person, 1..200 characters
    QString role;  ///< app::Role by its name
    bool isActive = true;
    std::optional<PasswordHash> password = {};
    bool mustChangePassword = false;
    std::optional<Sha256> certificate = {}; ///< unique; the one that may log in instead of a password
    int failures = 0;                       ///< log-ins refused since the last that succeeded
    std::optional<UtcTime> lastFailure = {};
};

/// The accounts of an archive. Every change is in the audit log, written in the same transaction. Whether
/// somebody may make it is decided before it gets here. Thread-safe.
class Accounts
{
public:
    Accounts(Catalogue& catalogue, const Clock& clock)
        : m_catalogue(catalogue)
        , m_clock(clock)
    {}

    /// By login. ArchiveDamaged: a row that says nothing sensible.
    [[nodiscard]] Result<std::vector<Account>> all() const;
    [[nodiscard]] Result<std::optional<Account>> byId(const QString& id) const;
    [[nodiscard]] Result<std::optional<Account>> byLogin(const QString& login) const;
    [[nodiscard]] Result<std::optional<Account>> byCertificate(const Sha256& certificate) const;

    /// AccountConflict: its login or certificate is another's; InvalidArgument: fields out of their range.
    [[nodiscard]] Result<void> add(const Account& account, const AuditEvent& event);
    /// The first account, with what can later bring an administrator back in. AccountConflict: there are
    /// some.
    [[nodiscard]] Result<void> addFirst(const Account& account, const PasswordHash& recoveryCode,
                                        const AuditEvent& event);
    /// Applies `change` to the account as it is at that moment. Its id stays. AccountUnknown,
    /// AccountConflict; AccountLast: no active account of `keptRole` would be left.
    [[nodiscard]] Result<void> change(const QString& id, const std::function<void(Account&)>& change,
                                      const QString& keptRole, const AuditEvent& event);

    /// nullopt before addFirst().
    [[nodiscard]] Result<std::optional<PasswordHash>> recoveryCode() const;
    /// Gives an account new access and replaces the code that was used. RecoveryRefused: it was replaced
    /// already; AccountUnknown.
    [[nodiscard]] Result<void> recover(const QString& id, const std::function<void(Account&)>& change,
                                       const PasswordHash& used, const PasswordHash& next,
                                       const AuditEvent& event);

private:
    Catalogue& m_catalogue;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
