#pragma once

#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/TrustStore.h"

#include <QByteArray>
#include <QString>

namespace aiqyn::tests {

namespace openssl = evidence::openssl;

enum class KeyKind { Rsa1024 = 1, Rsa2048, Rsa3072, EcP256 };

[[nodiscard]] openssl::Key makeKey(KeyKind kind);
[[nodiscard]] QByteArray derOf(X509* certificate);
[[nodiscard]] QByteArray pemOf(X509* certificate);
[[nodiscard]] QByteArray pemOf(EVP_PKEY* privateKey);

/// A TRAINING root, an authority under it, and certificates for the keys of a token or file.
class TestPki
{
public:
    TestPki();

    /// For documents of the training provider, by the authority, valid around the fixture's time.
    [[nodiscard]] openssl::Certificate issue(EVP_PKEY* key) const;
    [[nodiscard]] QByteArray rootPem() const { return pemOf(m_root.get()); }
    [[nodiscard]] QByteArray rootDer() const { return derOf(m_root.get()); }
    [[nodiscard]] QByteArray authorityDer() const { return derOf(m_authority.get()); }
    /// A certificate of the authority's name and key identifier over another key.
    [[nodiscard]] QByteArray namesakeDer() const;
    [[nodiscard]] X509* authority() const { return m_authority.get(); }
    [[nodiscard]] X509* root() const { return m_root.get(); }
    [[nodiscard]] evidence::TrustStore trust() const;

private:
    openssl::Key m_rootKey;
    openssl::Certificate m_root;
    openssl::Key m_authorityKey;
    openssl::Certificate m_authority;
};

/// PKCS#12 as OpenSSL makes it today (AES-256, PBKDF2).
[[nodiscard]] QByteArray modernPkcs12(EVP_PKEY* key, X509* certificate, const QString& password,
                                      const std::vector<X509*>& further = {});
/// As the national authority makes it: 3DES, RC2-40, MAC with SHA-1; by the openssl program.
[[nodiscard]] QByteArray legacyPkcs12(EVP_PKEY* key, X509* certificate, const QString& password);

/// What `openssl cms -verify -cades` prints about a detached signature; ends with "successful" when it is
/// good.
[[nodiscard]] QString opensslSays(const QByteArray& signature, const QByteArray& content,
                                  const QByteArray& rootPem, const QStringList& options);

} // namespace aiqyn::tests
