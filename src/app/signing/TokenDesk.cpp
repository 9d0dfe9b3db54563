#include "app/signing/TokenDesk.h"

#include <QFileInfo>

namespace aiqyn::app {

namespace {

/// Two names of one file are one library; a file that is not there keeps its name, for the error.
QString canonical(const QString& path)
{
    const QString found = QFileInfo(path).canonicalFilePath();
    return found.isEmpty() ? path : found;
}

} // namespace

Result<std::shared_ptr<const evidence::Pkcs11Module>> TokenDesk::module(const QString& path)
{
    if (!QFileInfo(path).isAbsolute())
        return evidence::Pkcs11Module::load(path); // refuses it
    const QString file = canonical(path);
    // Held while loading: two threads must not start the same library.
    const std::scoped_lock lock(m_mutex);
    if (auto known = m_modules[file].lock())
        return known;
    auto loaded = evidence::Pkcs11Module::load(file);
    if (loaded)
        m_modules[file] = *loaded;
    return loaded;
}

std::shared_ptr<evidence::Pkcs11Session> TokenDesk::session(const QString& module,
                                                            const evidence::TokenName& token)
{
    const Address address{canonical(module), {token.label, token.serial}};
    std::shared_ptr<evidence::Pkcs11Session> known;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_sessions.find(address);
        if (found != m_sessions.end())
            known = found->second.lock();
    }
    // Looking for the keys finds out whether the login stands, or can be had again.
    return known && known->keys() ? known : nullptr;
}

void TokenDesk::remember(const QString& module, const evidence::TokenName& token,
                         const std::shared_ptr<evidence::Pkcs11Session>& session)
{
    const std::scoped_lock lock(m_mutex);
    m_sessions[{canonical(module), {token.label, token.serial}}] = session;
}

} // namespace aiqyn::app
