#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/signature/CertificateInfo.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace aiqyn::evidence {

/// A private key with its certificate (and the certificates between it and a root). Copies share the key.
class SigningKey
{
public:
    /// Also opens the national certification authority's old files (3DES, RC2-40): those algorithms live in a
    /// private library context and stay unavailable elsewhere.
    /// The password is UTF-8. KeyPasswordWrong; KeyUnreadable: no PKCS#12, or no key in it;
    /// CertificateInvalid: no certificate, one of another key, or a key too weak (RSA under 2048 bits, EC
    /// under 256).
    [[nodiscard]] static Result<SigningKey> fromPkcs12(const QByteArray& file, const WipedBytes& password);
    /// For passwords that are no secret: training keys, tests.
    [[nodiscard]] static Result<SigningKey> fromPkcs12(const QByteArray& file, const QString& password);

    /// The same key with issuers' certificates (DER) that are kept beside the file: the national authority's
    /// files have none. Those that are not on the path to a root, and roots, are left out.
    /// CertificateInvalid: bytes that are no certificate.
    [[nodiscard]] Result<SigningKey> withChain(const std::vector<QByteArray>& certificates) const;

    [[nodiscard]] const CertificateInfo& certificate() const;

    struct Parts;
    [[nodiscard]] const Parts& parts() const { return *m_parts; }
    explicit SigningKey(std::shared_ptr<const Parts> parts)
        : m_parts(std::move(parts))
    {}

private:
    std::shared_ptr<const Parts> m_parts;
};

} // namespace aiqyn::evidence
