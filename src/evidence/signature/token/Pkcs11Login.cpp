#include "evidence/signature/token/Pkcs11Login.h"

#include "evidence/signature/token/Pkcs11ModuleParts.h"

namespace aiqyn::evidence {

namespace {

bool isPinRefused(CK_RV code)
{
    return code == CKR_PIN_INCORRECT || code == CKR_PIN_INVALID || code == CKR_PIN_LEN_RANGE;
}

bool isPinUnusable(CK_RV code)
{
    return code == CKR_PIN_LOCKED || code == CKR_PIN_EXPIRED || code == CKR_USER_PIN_NOT_INITIALIZED;
}

bool isAbsent(CK_RV code)
{
    return code == CKR_TOKEN_NOT_PRESENT || code == CKR_DEVICE_REMOVED || code == CKR_SLOT_ID_INVALID ||
           code == CKR_TOKEN_NOT_RECOGNIZED;
}

} // namespace

Pkcs11Login::Pkcs11Login(CK_FUNCTION_LIST& functions, TokenName token, WipedBytes pin)
    : m_functions(functions)
    , m_token(std::move(token))
    , m_pin(std::move(pin))
{}

Result<Token> Pkcs11Login::findToken() const
{
    const auto tokens = listTokens(m_functions);
    if (!tokens)
        return fail(ErrorCode::TokenModuleUnusable, reasonOf(tokens.error(), "C_GetSlotList"));
    for (const Token& token : *tokens)
        if (token.name == m_token)
            return token;
    return fail(ErrorCode::TokenNotFound, QStringLiteral("not among %1 connected").arg(tokens->size()));
}

CK_RV Pkcs11Login::enterPin(CK_USER_TYPE user)
{
    return m_functions.C_Login(m_session, user, m_pin.data(), m_pin.size());
}

/// What a refused login means now; the flags tell how many tries are left.
tl::unexpected<Error> Pkcs11Login::refused(CK_RV code)
{
    end();
    const QString reason = reasonOf(code, "C_Login");
    if (isAbsent(code))
        return fail(ErrorCode::TokenNotFound, reason);
    if (isPinUnusable(code)) {
        forgetPin();
        return fail(ErrorCode::TokenPinLocked, reason);
    }
    if (!isPinRefused(code))
        return fail(ErrorCode::TokenModuleUnusable, reason);
    forgetPin();
    const auto token = findToken();
    if (token && token->pin == PinState::Locked)
        return fail(ErrorCode::TokenPinLocked, reason);
    if (token && token->pin == PinState::LastTry)
        return fail(ErrorCode::TokenPinLastTry, reason);
    return fail(ErrorCode::TokenPinWrong, reason);
}

Result<void> Pkcs11Login::openAt(const Token& token)
{
    if (token.pin == PinState::Locked)
        return fail(ErrorCode::TokenPinLocked, QStringLiteral("by its flags"));
    if (m_pin.empty())
        return fail(ErrorCode::TokenPinWrong, QStringLiteral("no PIN, or the token has refused it"));
    const CK_RV opened =
        m_functions.C_OpenSession(token.slot, CKF_SERIAL_SESSION, nullptr, nullptr, &m_session);
    if (opened != CKR_OK) {
        m_session = CK_INVALID_HANDLE;
        return fail(isAbsent(opened) ? ErrorCode::TokenNotFound : ErrorCode::TokenModuleUnusable,
                    reasonOf(opened, "C_OpenSession"));
    }
    m_slot = token.slot;
    const CK_RV code = enterPin(CKU_USER);
    // The login is the process's: another session may have it already.
    if (code != CKR_OK && code != CKR_USER_ALREADY_LOGGED_IN)
        return refused(code);
    return {};
}

Result<void> Pkcs11Login::begin()
{
    const auto token = findToken();
    if (!token)
        return tl::make_unexpected(token.error());
    return openAt(*token);
}

Result<Token> Pkcs11Login::findTokenToUseAlone() const
{
    auto token = findToken();
    if (token && token->pin == PinState::LastTry)
        return fail(ErrorCode::TokenPinLastTry, QStringLiteral("not tried without a person"));
    return token;
}

Result<void> Pkcs11Login::renew()
{
    end();
    const auto token = findTokenToUseAlone();
    if (!token)
        return tl::make_unexpected(token.error());
    return openAt(*token);
}

CK_RV Pkcs11Login::check() const
{
    CK_SESSION_INFO info{};
    if (const CK_RV code = m_functions.C_GetSessionInfo(m_session, &info); code != CKR_OK)
        return code;
    const bool user = info.state == CKS_RO_USER_FUNCTIONS || info.state == CKS_RW_USER_FUNCTIONS;
    return user ? CKR_OK : CKR_USER_NOT_LOGGED_IN;
}

Result<void> Pkcs11Login::confirm()
{
    const auto token = findTokenToUseAlone();
    if (!token) {
        end();
        return tl::make_unexpected(token.error());
    }
    if (const CK_RV code = enterPin(CKU_CONTEXT_SPECIFIC); code != CKR_OK)
        return refused(code);
    return {};
}

void Pkcs11Login::forgetPin()
{
    WipedBytes().swap(m_pin); // clear() would keep the memory, and so the PIN
}

void Pkcs11Login::end()
{
    // Of a session that the token has already ended there is nothing to close.
    if (m_session != CK_INVALID_HANDLE)
        m_functions.C_CloseSession(m_session);
    m_session = CK_INVALID_HANDLE;
}

} // namespace aiqyn::evidence
