#include "app/access/Access.h"

namespace aiqyn::app {

std::optional<Person> Access::person() const
{
    const std::scoped_lock lock(m_mutex);
    return m_person;
}

bool Access::isLocked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isLocked;
}

Result<Person> Access::require(Action action) const
{
    auto person = isLocked() ? std::nullopt : this->person();
    // A role that was taken, or an account that was closed meanwhile, counts at once.
    if (person && m_recheck)
        person = m_recheck(*person);
    if (!person)
        return fail(ErrorCode::LogInRequired, nameOf(action));
    if (!permits(person->role, action))
        return fail(ErrorCode::NotPermitted, nameOf(person->role) + QStringLiteral(": ") + nameOf(action));
    return *std::move(person);
}

void Access::enter(const Person& person)
{
    const std::scoped_lock lock(m_mutex);
    m_person = person;
    m_isLocked = false;
}

void Access::lock()
{
    const std::scoped_lock lock(m_mutex);
    m_isLocked = m_person.has_value();
}

void Access::leave()
{
    const std::scoped_lock lock(m_mutex);
    m_person.reset();
    m_isLocked = false;
}

} // namespace aiqyn::app
