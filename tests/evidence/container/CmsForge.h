#pragma once

#include "base/UtcTime.h"

#include <QByteArray>

namespace aiqyn::tests {

/// What is wrong with a signature that CmsForge makes.
enum class CmsDefect {
    EmbeddedContent = 1,
    TwoSigners,
    NoSigningCertificate,
    NoCertificateInside,
    SignerByKeyIdentifier,
    NoSignedAttributes,
    Sha1Digest,
    Sha512Digest,
    UnsignedAttribute
};

/// A CMS signature of `manifest` with one defect, by the key of a PKCS#12 file. DER.
[[nodiscard]] QByteArray forgedCms(const QByteArray& pkcs12, const QString& password,
                                   const QByteArray& manifest, UtcTime at, CmsDefect defect);

/// The same bytes in BER: the outermost length indefinite.
[[nodiscard]] QByteArray withIndefiniteLength(const QByteArray& der);
/// The same bytes in BER: the outermost length in more octets than it needs.
[[nodiscard]] QByteArray withLongLength(const QByteArray& der);

} // namespace aiqyn::tests
