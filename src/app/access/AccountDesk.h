#pragma once

#include "app/access/Access.h"
#include "app/access/CertificateLogIn.h"
#include "base/Clock.h"
#include "base/RandomSource.h"
#include "base/WipedBytes.h"
#include "evidence/archive/Accounts.h"

namespace aiqyn::app {

/// Logging in and the accounts of an archive. Passwords are UTF-8. Every call that has a password takes some
/// tenths of a second: GUI callers use a worker thread. What is done and which log-ins are
/// refused is in the audit log, but for tries during a wait. Thread-safe. Errors of every call besides those
/// named: those of the archive.
class AccountDesk
{
public:
    /// What it is given outlives it.
    AccountDesk(evidence::Accounts& accounts, evidence::AuditLog& audit, Access& access, const Clock& clock)
        : m_accounts(accounts)
        , m_audit(audit)
        , m_access(access)
        , m_clock(clock)
    {}

    /// Nobody has an account yet: the first start.
    [[nodiscard]] Result<bool> isUnused() const;
    /// Makes the first account, logs it in, and gives the recovery code, which is shown once and kept
    /// nowhere. AccountConflict: there are accounts; PasswordUnsuitable, InvalidArgument.
    [[nodiscard]] Result<QString> createFirstAdministrator(const QString& login, const QString& name,
                                                           const WipedBytes& password);

    /// LogInRefused: unknown, locked by an administrator, or the wrong password, and which of them is not
    /// said; LogInDelayed: refused too often, the detail has the seconds that are left; PasswordExpired: the
    /// right password, but one to be changed first (see changePassword()).
    [[nodiscard]] Result<Person> logIn(const QString& login, const WipedBytes& password);
    /// By the signature of the certificate that is bound to an account. LogInRefused.
    [[nodiscard]] Result<Person> logIn(const LogInChallenge& challenge, const QByteArray& signature,
                                       const evidence::TrustStore& anchors);
    /// Whose password this is, without logging in: a second person beside whoever works here. `object`: what
    /// it is about, for the audit log. As logIn(); LogInRequired: nobody works here; NotPermitted: the role
    /// does not include the action.
    [[nodiscard]] Result<Person> vouch(Action action, const QString& object, const QString& login,
                                       const WipedBytes& password);
    void logOut();
    /// Somebody who logged in, as the account is now; nullopt: it was closed, or could not be read.
    [[nodiscard]] std::optional<Person> current(const Person& person) const;
    /// Changes the password of whoever knows the present one, and logs in. As logIn(); PasswordUnsuitable.
    [[nodiscard]] Result<Person> changePassword(const QString& login, const WipedBytes& present,
                                                const WipedBytes& next);
    /// Opens an administrator's account with this password and logs it in; gives the next code, also when the
    /// log-in after it does not succeed. RecoveryRefused: wrong or used; AccountUnknown: none, or of another
    /// role; PasswordUnsuitable.
    [[nodiscard]] Result<QString> recover(const QString& code, const QString& login,
                                          const WipedBytes& password);

    /// Action::ReadAccounts.
    [[nodiscard]] Result<std::vector<evidence::Account>> accounts() const;
    // Action::ChangeAccounts each. A password given by somebody else has to be changed at the first log-in.
    // AccountUnknown, AccountConflict, AccountLast, PasswordUnsuitable, InvalidArgument.
    [[nodiscard]] Result<void> add(const QString& login, const QString& name, Role role,
                                   const WipedBytes& password);
    [[nodiscard]] Result<void> setRole(const QString& id, Role role);
    [[nodiscard]] Result<void> setActive(const QString& id, bool isActive);
    [[nodiscard]] Result<void> givePassword(const QString& id, const WipedBytes& password);
    /// nullopt: no certificate logs in any more.
    [[nodiscard]] Result<void> bindCertificate(const QString& id, std::optional<Sha256> certificate);

private:
    using Change = std::function<void(evidence::Account&)>;

    /// The account that this password opens now; notes what is refused.
    [[nodiscard]] Result<evidence::Account> authenticate(const QString& login, const WipedBytes& password);
    [[nodiscard]] Result<Person> enter(const evidence::Account& account, const char* how);
    [[nodiscard]] Result<void> refuse(const evidence::Account& account, const char* why);
    [[nodiscard]] Result<void> change(const QString& id, const char* action, const QJsonObject& detail,
                                      const Change& change);
    [[nodiscard]] Result<evidence::PasswordHash> hashed(const WipedBytes& password, const QString& login,
                                                        const QString& name);

    evidence::Accounts& m_accounts;
    evidence::AuditLog& m_audit;
    Access& m_access;
    const Clock& m_clock;
    SecureRandom m_random;
};

} // namespace aiqyn::app
