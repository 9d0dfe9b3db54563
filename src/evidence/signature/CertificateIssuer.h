#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"

#include <QByteArray>
#include <QString>

namespace aiqyn::evidence {

/// Issues certificates under a root of its own (EC P-256), whose private key dies with this object. For
/// training keys and tests; a production key always comes from an accredited authority.
class CertificateIssuer
{
public:
    struct Validity
    {
        UtcTime from;
        UtcTime to;
    };
    struct Subject
    {
        QString commonName;
        QString organisation;
        QString bin;                  ///< empty = no organisational unit
        QString alternativeName = {}; ///< OpenSSL's "IP:127.0.0.1", "DNS:..."; empty = none
    };

    [[nodiscard]] static Result<CertificateIssuer> make(const QString& commonName, const Validity& validity);

    [[nodiscard]] QByteArray rootPem() const;
    /// A PKCS#12 file with a new key and a certificate for signing documents. `extendedUsage` is OpenSSL's
    /// name of the extended key usage.
    [[nodiscard]] Result<QByteArray> issue(const Subject& subject, const Validity& validity,
                                           const QString& password,
                                           const char* extendedUsage = "emailProtection") const;

private:
    CertificateIssuer(openssl::Key key, openssl::Certificate root)
        : m_key(std::move(key))
        , m_root(std::move(root))
    {}
    openssl::Key m_key;
    openssl::Certificate m_root;
};

} // namespace aiqyn::evidence
