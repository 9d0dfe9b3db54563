#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/signature/CertificateInfo.h"
#include "evidence/signature/token/Pkcs11Module.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace aiqyn::evidence {

/// A private key on a token that has a certificate beside it (same CKA_ID).
struct TokenKey
{
    QByteArray id;
    QByteArray certificate; ///< DER
    CertificateInfo info;
};

enum class TokenKeyKind { Rsa = 1, Ec };

/// Logged in to a token. When the token was taken out and put back, or another program ended the login, the
/// call that notices it logs in once more and goes on. Safe to call from several threads, one waits for the
/// other.
///
/// The PIN stays in memory for that, wiped with the session or as soon as the token refuses it: a wrong PIN
/// is never tried twice, and the last try is never used up without a person. While another session of this
/// process is logged in to the same token, the token does not look at the PIN.
///
/// Any call may give TokenNotFound, TokenPinWrong, TokenPinLastTry (wrong, and the next wrong one locks the
/// token), TokenPinLocked, TokenModuleUnusable.
class Pkcs11Session
{
public:
    /// `pin` is UTF-8.
    [[nodiscard]] static Result<std::shared_ptr<Pkcs11Session>>
    open(std::shared_ptr<const Pkcs11Module> module, TokenName token, WipedBytes pin);
    Pkcs11Session(const Pkcs11Session&) = delete;
    Pkcs11Session& operator=(const Pkcs11Session&) = delete;
    ~Pkcs11Session();

    /// What this token can sign with. Unreadable certificates are left out.
    [[nodiscard]] Result<std::vector<TokenKey>> keys();

    /// Over the SHA-256 of `bytes`, as the token gives it: RSA PKCS#1 v1.5; EC r and s of equal length.
    /// TokenKeyNotFound; SignatureFailed.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray& keyId, TokenKeyKind kind,
                                          const QByteArray& bytes);

private:
    struct Parts;
    explicit Pkcs11Session(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace aiqyn::evidence
