#include "evidence/signature/token/Pkcs11Session.h"

#include "base/Sha256.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/token/Pkcs11Login.h"
#include "evidence/signature/token/Pkcs11ModuleParts.h"
#include "evidence/signature/token/Pkcs11Objects.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

using pkcs11::Attribute;
using pkcs11::bytesOf;
using pkcs11::failed;
using pkcs11::Outcome;

constexpr CK_ULONG longestSignature = 2048; // RSA of 16384 bits

/// The session, the login or the handles are gone, or a failed call left its operation behind: with a new
/// login it may go on.
bool isLost(CK_RV code)
{
    switch (code) {
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_DEVICE_REMOVED:
    case CKR_USER_NOT_LOGGED_IN:
    case CKR_KEY_HANDLE_INVALID:
    case CKR_OBJECT_HANDLE_INVALID:
    case CKR_OPERATION_ACTIVE:
        return true;
    default:
        return false;
    }
}

/// What a code means that stays after a new login.
ErrorCode codeOf(CK_RV code, ErrorCode otherwise)
{
    switch (code) {
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_DEVICE_REMOVED:
        return ErrorCode::TokenNotFound;
    case CKR_KEY_HANDLE_INVALID:
    case CKR_OBJECT_HANDLE_INVALID:
        return ErrorCode::TokenKeyNotFound;
    default:
        return otherwise;
    }
}

/// How to make a signature and over what.
struct Order
{
    CK_MECHANISM mechanism;
    QByteArray data;
};

Order orderOf(CK_FUNCTION_LIST& p11, CK_SLOT_ID slot, TokenKeyKind kind, const QByteArray& bytes)
{
    const QByteArray hash = Sha256::of(bytes).toByteArray();
    if (kind == TokenKeyKind::Ec)
        return {{CKM_ECDSA, nullptr, 0}, hash};
    CK_MECHANISM_INFO info{};
    if (p11.C_GetMechanismInfo(slot, CKM_SHA256_RSA_PKCS, &info) == CKR_OK && (info.flags & CKF_SIGN) != 0)
        return {{CKM_SHA256_RSA_PKCS, nullptr, 0}, bytes};
    // DigestInfo of SHA-256 (RFC 8017, 9.2): the older mechanism leaves it to us.
    static constexpr char prefix[] =
        "\x30\x31\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
    return {{CKM_RSA_PKCS, nullptr, 0}, QByteArray(prefix, sizeof prefix - 1) + hash};
}

Outcome<CK_OBJECT_HANDLE> findKey(CK_FUNCTION_LIST& p11, CK_SESSION_HANDLE session, const QByteArray& id)
{
    const auto found =
        pkcs11::findObjects(p11, session, {{CKA_CLASS, bytesOf(CKO_PRIVATE_KEY)}, {CKA_ID, id}});
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->empty())
        return failed(CKR_KEY_HANDLE_INVALID);
    return found->front();
}

} // namespace

// Guarded by the module's mutex.
struct Pkcs11Session::Parts
{
    std::shared_ptr<const Pkcs11Module> module;
    Pkcs11Login login;

    /// `act` gives an Outcome; it is tried a second time after a new login when the first met a lost one.
    template <typename Act>
    auto retrying(const char* function, ErrorCode otherwise, Act act)
        -> Result<typename decltype(act())::value_type>
    {
        const std::scoped_lock lock(module->parts().mutex);
        const auto attempt = [&]() -> decltype(act()) {
            if (const CK_RV code = login.check(); code != CKR_OK)
                return failed(code);
            return act();
        };
        auto outcome = attempt();
        if (!outcome && isLost(outcome.error().code)) {
            if (auto again = login.renew(); !again)
                return tl::make_unexpected(again.error());
            outcome = attempt();
        }
        if (!outcome && outcome.error().said)
            return tl::make_unexpected(*outcome.error().said);
        if (!outcome)
            return fail(codeOf(outcome.error().code, otherwise), reasonOf(outcome.error().code, function));
        return *std::move(outcome);
    }

    [[nodiscard]] Outcome<std::vector<TokenKey>> keys();
    [[nodiscard]] Outcome<QByteArray> sign(const QByteArray& keyId, TokenKeyKind kind,
                                           const QByteArray& bytes);
};

Outcome<std::vector<TokenKey>> Pkcs11Session::Parts::keys()
{
    CK_FUNCTION_LIST& p11 = *module->parts().functions;
    const CK_SESSION_HANDLE session = login.session();
    const auto certificates = pkcs11::findObjects(
        p11, session, {{CKA_CLASS, bytesOf(CKO_CERTIFICATE)}, {CKA_CERTIFICATE_TYPE, bytesOf(CKC_X_509)}});
    if (!certificates)
        return tl::make_unexpected(certificates.error());
    std::vector<TokenKey> pairs;
    for (const CK_OBJECT_HANDLE object : *certificates) {
        auto id = pkcs11::attributeOf(p11, session, object, CKA_ID);
        auto der = pkcs11::attributeOf(p11, session, object, CKA_VALUE);
        if (!id || !der)
            return tl::make_unexpected(id ? der.error() : id.error());
        const auto certificate = certificateOf(*der);
        const auto info = certificate ? describe(certificate.get()) : std::nullopt;
        if (id->isEmpty() || !info)
            continue;
        const auto key = findKey(p11, session, *id);
        if (key)
            pairs.push_back({*std::move(id), *std::move(der), *info});
        else if (key.error().code != CKR_KEY_HANDLE_INVALID)
            return tl::make_unexpected(key.error());
    }
    return pairs;
}

Outcome<QByteArray> Pkcs11Session::Parts::sign(const QByteArray& keyId, TokenKeyKind kind,
                                               const QByteArray& bytes)
{
    CK_FUNCTION_LIST& p11 = *module->parts().functions;
    const CK_SESSION_HANDLE session = login.session();
    // Looked for each time: a handle from before the token was taken out may be another key's now.
    const auto key = findKey(p11, session, keyId);
    if (!key)
        return tl::make_unexpected(key.error());
    const auto always = pkcs11::attributeOf(p11, session, *key, CKA_ALWAYS_AUTHENTICATE);
    if (!always)
        return tl::make_unexpected(always.error());
    Order order = orderOf(p11, login.slot(), kind, bytes);
    if (const CK_RV code = p11.C_SignInit(session, &order.mechanism, *key); code != CKR_OK)
        return failed(code);
    // Some keys of qualified tokens ask for the PIN at every signature.
    if (*always == QByteArray(1, static_cast<char>(CK_TRUE)))
        if (auto confirmed = login.confirm(); !confirmed)
            return tl::make_unexpected(pkcs11::Failure{CKR_OK, std::move(confirmed).error()});
    QByteArray signature(longestSignature, Qt::Uninitialized);
    CK_ULONG size = longestSignature;
    const CK_RV code = p11.C_Sign(session, reinterpret_cast<unsigned char*>(order.data.data()),
                                  static_cast<CK_ULONG>(order.data.size()),
                                  reinterpret_cast<unsigned char*>(signature.data()), &size);
    if (code != CKR_OK)
        return failed(code);
    signature.truncate(static_cast<qsizetype>(std::min(size, longestSignature)));
    return signature;
}

Pkcs11Session::Pkcs11Session(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

Pkcs11Session::~Pkcs11Session()
{
    const std::scoped_lock lock(m_parts->module->parts().mutex);
    m_parts->login.end();
}

Result<std::shared_ptr<Pkcs11Session>> Pkcs11Session::open(std::shared_ptr<const Pkcs11Module> module,
                                                           TokenName token, WipedBytes pin)
{
    auto parts = std::make_unique<Parts>(
        Parts{module, Pkcs11Login(*module->parts().functions, std::move(token), std::move(pin))});
    {
        const std::scoped_lock lock(module->parts().mutex);
        if (auto begun = parts->login.begin(); !begun)
            return tl::make_unexpected(begun.error());
    }
    return std::shared_ptr<Pkcs11Session>(new Pkcs11Session(std::move(parts)));
}

Result<std::vector<TokenKey>> Pkcs11Session::keys()
{
    return m_parts->retrying("C_FindObjects", ErrorCode::TokenModuleUnusable,
                             [this] { return m_parts->keys(); });
}

Result<QByteArray> Pkcs11Session::sign(const QByteArray& keyId, TokenKeyKind kind, const QByteArray& bytes)
{
    return m_parts->retrying("C_Sign", ErrorCode::SignatureFailed,
                             [&] { return m_parts->sign(keyId, kind, bytes); });
}

} // namespace aiqyn::evidence
