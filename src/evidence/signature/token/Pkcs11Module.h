#pragma once

#include "base/Error.h"

#include <QString>

#include <memory>
#include <vector>

namespace aiqyn::evidence {

/// How a token is named in settings: both as the token itself gives them, padding removed.
struct TokenName
{
    QString label;
    QString serial;

    friend bool operator==(const TokenName&, const TokenName&) = default;
};

enum class PinState {
    Usable = 1,
    LastTry, ///< warn before asking: one more wrong PIN locks the token
    Locked   ///< locked, or never set
};

struct Token
{
    TokenName name;
    QString model;
    PinState pin = PinState::Usable;
    unsigned long slot = 0; ///< where it is now; changes when it is put in elsewhere
};

/// A vendor's PKCS#11 library. It has one state per process, so make one object for each library and share
/// it: sessions hold on to it. Thread-safe: one call is inside the library at a time.
class Pkcs11Module
{
public:
    /// TokenModuleUnusable: no absolute path, not a PKCS#11 library, or it does not start.
    [[nodiscard]] static Result<std::shared_ptr<const Pkcs11Module>> load(const QString& path);
    Pkcs11Module(const Pkcs11Module&) = delete;
    Pkcs11Module& operator=(const Pkcs11Module&) = delete;
    ~Pkcs11Module();

    /// Those that are connected now. TokenModuleUnusable.
    [[nodiscard]] Result<std::vector<Token>> tokens() const;

    struct Parts;
    [[nodiscard]] const Parts& parts() const { return *m_parts; }

private:
    explicit Pkcs11Module(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace aiqyn::evidence
