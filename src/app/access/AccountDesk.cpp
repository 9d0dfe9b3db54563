#include "app/access/AccountDesk.h"

#include "app/access/LogInDelay.h"
#include "app/access/PasswordRules.h"
#include "app/access/RecoveryCode.h"

#include <QLoggingCategory>
#include <QUuid>

namespace aiqyn::app {

namespace {

using evidence::Account;
using evidence::AuditEvent;
using evidence::PasswordHash;

Q_LOGGING_CATEGORY(logAccess, "aiqyn.app.access")

const QString administrator = nameOf(Role::Administrator);

QByteArray bytesOf(const WipedBytes& secret)
{
    // Not a copy: the hash reads the secret where it is wiped.
    return QByteArray::fromRawData(reinterpret_cast<const char*>(secret.data()),
                                   static_cast<qsizetype>(secret.size()));
}

AuditEvent event(const char* action, const QString& actor, const QString& object,
                 const QJsonObject& detail = {})
{
    return {QString::fromLatin1(action), actor, object, detail};
}

/// As typed: logins are lower case.
QString normalised(const QString& login)
{
    return login.trimmed().toLower();
}

void forgetFailures(Account& account)
{
    account.failures = 0;
    account.lastFailure.reset();
}

} // namespace

Result<bool> AccountDesk::isUnused() const
{
    return m_accounts.all().map([](const std::vector<Account>& accounts) { return accounts.empty(); });
}

Result<PasswordHash> AccountDesk::hashed(const WipedBytes& password, const QString& login,
                                         const QString& name)
{
    QString text = QString::fromUtf8(bytesOf(password));
    QStringList faults;
    for (const PasswordFault fault : faultsOf(text, login, name))
        faults << nameOf(fault);
    wipeShared(text);
    if (!faults.isEmpty())
        return fail(ErrorCode::PasswordUnsuitable, faults.join(u' '));
    return PasswordHash::of(bytesOf(password), m_random);
}

Result<QString> AccountDesk::createFirstAdministrator(const QString& login, const QString& name,
                                                      const WipedBytes& password)
{
    Account account{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                    .login = normalised(login),
                    .name = name.trimmed(),
                    .role = administrator};
    auto hash = hashed(password, account.login, account.name);
    if (!hash)
        return tl::make_unexpected(hash.error());
    account.password = *std::move(hash);
    const auto code = makeRecoveryCode(m_random);
    if (!code)
        return tl::make_unexpected(code.error());
    const auto codeHash = PasswordHash::of(normalisedRecoveryCode(*code).toLatin1(), m_random);
    if (!codeHash)
        return tl::make_unexpected(codeHash.error());
    if (auto added = m_accounts.addFirst(account, *codeHash, event("first-account", account.id, account.id));
        !added)
        return tl::make_unexpected(added.error());
    // Whatever comes of it: the code is shown now or never.
    if (const auto entered = enter(account, "password"); !entered)
        qCWarning(logAccess) << "not logged in:" << describe(entered.error());
    return *code;
}

Result<Person> AccountDesk::enter(const Account& account, const char* how)
{
    const auto role = roleFromName(account.role);
    if (!role)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("role of account ") + account.id);
    // The password took a while: what was changed meanwhile counts.
    const Person person{account.id, account.login, account.name, *role};
    if (current(person) != person)
        return fail(ErrorCode::LogInRefused, QStringLiteral("the account was changed meanwhile"));
    if (auto noted = m_accounts.change(
            account.id, forgetFailures, administrator,
            event("log-in", account.id, account.id, {{QStringLiteral("by"), QString::fromLatin1(how)}}));
        !noted)
        return tl::make_unexpected(noted.error());
    m_access.enter(person);
    return person;
}

Result<void> AccountDesk::refuse(const Account& account, const char* why)
{
    return m_accounts.change(
        account.id,
        [this](Account& changed) {
            ++changed.failures;
            changed.lastFailure = m_clock.now();
        },
        administrator,
        event("log-in-refused", {}, account.id, {{QStringLiteral("why"), QString::fromLatin1(why)}}));
}

Result<Account> AccountDesk::authenticate(const QString& login, const WipedBytes& password)
{
    const auto refusal = fail(ErrorCode::LogInRefused, QStringLiteral("login or password"));
    auto found = m_accounts.byLogin(normalised(login));
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found || !(*found)->password) {
        // Takes as long as a known one; what was typed may be a password and is not noted.
        (void)PasswordHash::of(bytesOf(password), m_random);
        if (auto noted = m_audit.append(
                event("log-in-refused", {}, {}, {{QStringLiteral("why"), QStringLiteral("unknown")}}));
            !noted)
            return tl::make_unexpected(noted.error());
        return refusal;
    }
    Account& account = **found;
    const auto left = std::chrono::ceil<std::chrono::seconds>(
        delayLeft(account.failures, account.lastFailure, m_clock.now()));
    if (left.count() > 0)
        return fail(ErrorCode::LogInDelayed, QString::number(left.count()));
    if (account.password->matches(bytesOf(password)) && account.isActive)
        return std::move(account);
    if (auto noted = refuse(account, account.isActive ? "password" : "inactive"); !noted)
        return tl::make_unexpected(noted.error());
    return refusal;
}

Result<Person> AccountDesk::logIn(const QString& login, const WipedBytes& password)
{
    const auto account = authenticate(login, password);
    if (!account)
        return tl::make_unexpected(account.error());
    if (account->mustChangePassword)
        return fail(ErrorCode::PasswordExpired, account->id);
    return enter(*account, "password");
}

Result<Person> AccountDesk::vouch(Action action, const QString& object, const QString& login,
                                  const WipedBytes& password)
{
    if (!m_access.person() || m_access.isLocked())
        return fail(ErrorCode::LogInRequired, QStringLiteral("nobody to vouch beside"));
    const auto account = authenticate(login, password);
    if (!account)
        return tl::make_unexpected(account.error());
    if (account->mustChangePassword)
        return fail(ErrorCode::PasswordExpired, account->id);
    const auto role = roleFromName(account->role);
    if (!role || !permits(*role, action))
        return fail(ErrorCode::NotPermitted, account->role + QStringLiteral(": ") + nameOf(action));
    if (auto noted = m_accounts.change(
            account->id, forgetFailures, administrator,
            event("vouched", account->id, object, {{QStringLiteral("for"), nameOf(action)}}));
        !noted)
        return tl::make_unexpected(noted.error());
    return Person{account->id, account->login, account->name, *role};
}

Result<Person> AccountDesk::logIn(const LogInChallenge& challenge, const QByteArray& signature,
                                  const evidence::TrustStore& anchors)
{
    const auto certificate = provenCertificate(challenge, signature, anchors, m_clock);
    const auto account =
        certificate ? m_accounts.byCertificate(*certificate) : Result<std::optional<Account>>(std::nullopt);
    if (!account)
        return tl::make_unexpected(account.error());
    if (certificate && *account && (*account)->isActive)
        return enter(**account, "certificate");
    if (auto noted = m_audit.append(
            event("log-in-refused", {}, *account ? (*account)->id : QString(),
                  {{QStringLiteral("why"),
                    certificate ? QStringLiteral("certificate not bound") : QStringLiteral("certificate")}}));
        !noted)
        return tl::make_unexpected(noted.error());
    return certificate ? fail(ErrorCode::LogInRefused, QStringLiteral("no account has this certificate"))
                       : tl::make_unexpected(certificate.error());
}

std::optional<Person> AccountDesk::current(const Person& person) const
{
    const auto account = m_accounts.byId(person.accountId);
    if (!account || !*account || !(*account)->isActive)
        return std::nullopt;
    const auto role = roleFromName((*account)->role);
    return role ? std::optional(Person{person.accountId, (*account)->login, (*account)->name, *role})
                : std::nullopt;
}

void AccountDesk::logOut()
{
    m_access.leave();
}

Result<Person> AccountDesk::changePassword(const QString& login, const WipedBytes& present,
                                           const WipedBytes& next)
{
    auto account = authenticate(login, present);
    if (!account)
        return tl::make_unexpected(account.error());
    if (bytesOf(present) == bytesOf(next))
        return fail(ErrorCode::PasswordUnsuitable, QStringLiteral("the same as before"));
    const auto hash = hashed(next, account->login, account->name);
    if (!hash)
        return tl::make_unexpected(hash.error());
    if (auto changed = m_accounts.change(
            account->id,
            [&hash](Account& own) {
                own.password = *hash;
                own.mustChangePassword = false;
            },
            administrator, event("password-changed", account->id, account->id));
        !changed)
        return tl::make_unexpected(changed.error());
    return enter(*account, "password");
}

Result<QString> AccountDesk::recover(const QString& code, const QString& login, const WipedBytes& password)
{
    const auto kept = m_accounts.recoveryCode();
    if (!kept)
        return tl::make_unexpected(kept.error());
    if (!*kept || !(*kept)->matches(normalisedRecoveryCode(code).toUtf8())) {
        if (auto noted = m_audit.append(event("recovery-refused", {}, {})); !noted)
            return tl::make_unexpected(noted.error());
        return fail(ErrorCode::RecoveryRefused, QStringLiteral("wrong code"));
    }
    const auto account = m_accounts.byLogin(normalised(login));
    if (!account)
        return tl::make_unexpected(account.error());
    if (!*account || (*account)->role != administrator)
        return fail(ErrorCode::AccountUnknown, {});
    const auto hash = hashed(password, (*account)->login, (*account)->name);
    if (!hash)
        return tl::make_unexpected(hash.error());
    const auto next = makeRecoveryCode(m_random);
    if (!next)
        return tl::make_unexpected(next.error());
    const auto nextHash = PasswordHash::of(normalisedRecoveryCode(*next).toLatin1(), m_random);
    if (!nextHash)
        return tl::make_unexpected(nextHash.error());
    const Change renew = [&hash](Account& own) {
        own.password = *hash;
        own.mustChangePassword = false;
        own.isActive = true;
        own.failures = 0;
        own.lastFailure.reset();
    };
    if (auto recovered = m_accounts.recover((*account)->id, renew, **kept, *nextHash,
                                            event("recovered", {}, (*account)->id));
        !recovered)
        return tl::make_unexpected(recovered.error());
    Account own = **account;
    renew(own);
    if (const auto entered = enter(own, "recovery code"); !entered)
        qCWarning(logAccess) << "not logged in:" << describe(entered.error());
    return *next;
}

Result<std::vector<Account>> AccountDesk::accounts() const
{
    if (const auto person = m_access.require(Action::ReadAccounts); !person)
        return tl::make_unexpected(person.error());
    return m_accounts.all();
}

Result<void> AccountDesk::add(const QString& login, const QString& name, Role role,
                              const WipedBytes& password)
{
    const auto person = m_access.require(Action::ChangeAccounts);
    if (!person)
        return tl::make_unexpected(person.error());
    Account account{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                    .login = normalised(login),
                    .name = name.trimmed(),
                    .role = nameOf(role),
                    .mustChangePassword = true};
    auto hash = hashed(password, account.login, account.name);
    if (!hash)
        return tl::make_unexpected(hash.error());
    account.password = *std::move(hash);
    return m_accounts.add(account, event("account-added", person->accountId, account.id,
                                         {{QStringLiteral("role"), account.role}}));
}

Result<void> AccountDesk::change(const QString& id, const char* action, const QJsonObject& detail,
                                 const Change& change)
{
    const auto person = m_access.require(Action::ChangeAccounts);
    if (!person)
        return tl::make_unexpected(person.error());
    return m_accounts.change(id, change, administrator, event(action, person->accountId, id, detail));
}

Result<void> AccountDesk::setRole(const QString& id, Role role)
{
    return change(id, "role-changed", {{QStringLiteral("role"), nameOf(role)}},
                  [role](Account& account) { account.role = nameOf(role); });
}

Result<void> AccountDesk::setActive(const QString& id, bool isActive)
{
    return change(id, isActive ? "account-opened" : "account-closed", {},
                  [isActive](Account& account) { account.isActive = isActive; });
}

Result<void> AccountDesk::givePassword(const QString& id, const WipedBytes& password)
{
    if (const auto person = m_access.require(Action::ChangeAccounts); !person)
        return tl::make_unexpected(person.error());
    const auto account = m_accounts.byId(id);
    if (!account)
        return tl::make_unexpected(account.error());
    if (!*account)
        return fail(ErrorCode::AccountUnknown, id);
    const auto hash = hashed(password, (*account)->login, (*account)->name);
    if (!hash)
        return tl::make_unexpected(hash.error());
    return change(id, "password-given", {}, [&hash](Account& changed) {
        changed.password = *hash;
        changed.mustChangePassword = true;
        changed.failures = 0;
        changed.lastFailure.reset();
    });
}

Result<void> AccountDesk::bindCertificate(const QString& id, std::optional<Sha256> certificate)
{
    return change(id, certificate ? "certificate-bound" : "certificate-unbound",
                  certificate ? QJsonObject{{QStringLiteral("sha256"), certificate->toHex()}} : QJsonObject(),
                  [certificate](Account& account) { account.certificate = certificate; });
}

} // namespace aiqyn::app
