#pragma once

#include "evidence/signature/token/Pkcs11Session.h"

#include <map>
#include <mutex>

namespace aiqyn::app {

/// The PKCS#11 libraries and token sessions in use, each once in the process: a library has one state, and
/// beside a login that stands a token does not look at the PIN of a second. What nobody uses any more is
/// closed. Thread-safe; calls may block for as long as a driver does.
class TokenDesk
{
public:
    /// Errors of Pkcs11Module::load().
    [[nodiscard]] Result<std::shared_ptr<const evidence::Pkcs11Module>> module(const QString& path);

    /// The session with this token that is still in use and logged in, else null.
    [[nodiscard]] std::shared_ptr<evidence::Pkcs11Session> session(const QString& module,
                                                                   const evidence::TokenName& token);
    void remember(const QString& module, const evidence::TokenName& token,
                  const std::shared_ptr<evidence::Pkcs11Session>& session);

private:
    using Address = std::pair<QString, std::pair<QString, QString>>;

    std::mutex m_mutex;
    std::map<QString, std::weak_ptr<const evidence::Pkcs11Module>> m_modules; ///< by canonical path
    std::map<Address, std::weak_ptr<evidence::Pkcs11Session>> m_sessions;
};

} // namespace aiqyn::app
