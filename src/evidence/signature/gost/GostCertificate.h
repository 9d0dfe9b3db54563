#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/gost/GostPublicKey.h"

#include <QByteArray>

#include <optional>

namespace aiqyn::evidence {

/// A certificate of a GOST key, whoever signed it. OpenSSL reads its structure but neither its key nor its
/// signature.
class GostCertificate
{
public:
    /// DER, all of it. nullopt: no certificate, no GOST key, or unreadable dates.
    [[nodiscard]] static std::optional<GostCertificate> fromDer(const QByteArray& der);

    [[nodiscard]] const QByteArray& der() const { return m_der; }
    [[nodiscard]] const GostPublicKey& key() const { return m_key; }
    [[nodiscard]] UtcTime notBefore() const { return m_notBefore; }
    [[nodiscard]] UtcTime notAfter() const { return m_notAfter; }

    [[nodiscard]] bool isSelfIssued() const;
    [[nodiscard]] bool isMarkedTraining() const;
    /// Both are in form, the names agree, and whatever this certificate says of its issuer's key does too.
    [[nodiscard]] bool mayBeIssuedBy(const GostCertificate& issuer) const;
    [[nodiscard]] bool isSignedBy(const GostCertificate& issuer) const;
    /// Basic constraints and key usage allow it to issue certificates, with this many intermediates between
    /// it and the end of the path.
    [[nodiscard]] bool mayIssue(int intermediates) const;
    /// No extension that must not be ignored goes unheeded.
    [[nodiscard]] bool isFullyHeeded() const;

private:
    GostCertificate(QByteArray der, openssl::Certificate certificate, GostPublicKey key, UtcTime notBefore,
                    UtcTime notAfter, bool extensionsInForm)
        : m_der(std::move(der))
        , m_certificate(std::move(certificate))
        , m_key(std::move(key))
        , m_notBefore(notBefore)
        , m_notAfter(notAfter)
        , m_extensionsInForm(extensionsInForm)
    {}

    QByteArray m_der;
    openssl::Certificate m_certificate;
    GostPublicKey m_key;
    UtcTime m_notBefore;
    UtcTime m_notAfter;
    bool m_extensionsInForm;
};

} // namespace aiqyn::evidence
