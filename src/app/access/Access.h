#pragma once

#include "app/access/Permissions.h"
#include "base/Error.h"

#include <functional>
#include <mutex>
#include <optional>

namespace aiqyn::app {

/// Somebody who has logged in.
struct Person
{
    QString accountId;
    QString login;
    QString name;
    Role role = Role::Operator;

    friend bool operator==(const Person&, const Person&) = default;
};

/// Who works here at the moment, and whether that person may do something. Everything that an Action names
/// asks here before it is done. Thread-safe.
class Access
{
public:
    Access() = default;
    Access(const Access&) = delete;
    Access& operator=(const Access&) = delete;

    /// Also while locked.
    [[nodiscard]] std::optional<Person> person() const;
    [[nodiscard]] bool isLocked() const;
    /// The person, who may. LogInRequired: nobody is logged in, or the workplace is locked; NotPermitted,
    /// naming role and action.
    [[nodiscard]] Result<Person> require(Action action) const;
    /// The same without an error, for what is shown.
    [[nodiscard]] bool may(Action action) const { return require(action).has_value(); }

    /// Asked by require(): the person as the account is now; nullopt: may not work here any more. Set before
    /// any other thread uses this.
    using Recheck = std::function<std::optional<Person>(const Person&)>;
    void setRecheck(Recheck recheck) { m_recheck = std::move(recheck); }

    void enter(const Person& person);
    /// Until the same person enters again, or another.
    void lock();
    void leave();

private:
    mutable std::mutex m_mutex;
    std::optional<Person> m_person;
    bool m_isLocked = false;
    Recheck m_recheck;
};

} // namespace aiqyn::app
