#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/signature/token/Pkcs11Module.h"

#include <p11-kit/pkcs11.h>

namespace aiqyn::evidence {

/// One open session with a token and the PIN to begin it again. The caller holds the module's mutex around
/// every call; `functions` outlives it. Errors as Pkcs11Session says.
class Pkcs11Login
{
public:
    Pkcs11Login(CK_FUNCTION_LIST& functions, TokenName token, WipedBytes pin);

    /// A person has just entered the PIN, so the last try may be used. On an error no session is left open.
    [[nodiscard]] Result<void> begin();
    /// With nobody there to ask: refused, not tried, when it could lock the token.
    [[nodiscard]] Result<void> renew();
    /// CKR_OK while the session is there and logged in.
    [[nodiscard]] CK_RV check() const;
    /// The PIN again for the operation that C_SignInit has begun, with the same care; on an error the session
    /// is closed, and the operation with it.
    [[nodiscard]] Result<void> confirm();
    /// Closes the session if it is open. The other sessions of this process stay logged in.
    void end();

    [[nodiscard]] CK_SESSION_HANDLE session() const { return m_session; }
    [[nodiscard]] CK_SLOT_ID slot() const { return m_slot; }

private:
    [[nodiscard]] Result<Token> findToken() const;
    [[nodiscard]] Result<Token> findTokenToUseAlone() const;
    [[nodiscard]] Result<void> openAt(const Token& token);
    [[nodiscard]] tl::unexpected<Error> refused(CK_RV code);
    [[nodiscard]] CK_RV enterPin(CK_USER_TYPE user);
    void forgetPin();

    CK_FUNCTION_LIST& m_functions;
    TokenName m_token;
    WipedBytes m_pin; ///< empty once the token has refused it
    CK_SLOT_ID m_slot = 0;
    CK_SESSION_HANDLE m_session = CK_INVALID_HANDLE;
};

} // namespace aiqyn::evidence
