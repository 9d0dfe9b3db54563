#include "CmsForge.h"

#include "evidence/signature/OpenSslHandles.h"

namespace aiqyn::tests {

namespace openssl = evidence::openssl;

namespace {

/// Where the content of the outermost element begins.
qsizetype contentOffset(const QByteArray& der)
{
    const auto first = static_cast<std::uint8_t>(der[1]);
    return first < 0x80 ? 2 : 2 + (first - 0x80);
}

CMS_SignerInfo* addSigner(CMS_ContentInfo* cms, X509* certificate, EVP_PKEY* key, UtcTime at,
                          const EVP_MD* digest, unsigned int flags)
{
    CMS_SignerInfo* const signer = CMS_add1_signer(cms, certificate, key, digest, flags);
    const openssl::Time time(ASN1_TIME_set(nullptr, at.milliseconds() / 1000));
    if ((flags & CMS_NOATTR) == 0)
        CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()), time.get(),
                                    -1);
    return signer;
}

} // namespace

QByteArray forgedCms(const QByteArray& pkcs12, const QString& password, const QByteArray& manifest,
                     UtcTime at, CmsDefect defect)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(pkcs12.constData());
    const openssl::Pkcs12 file(d2i_PKCS12(nullptr, &bytes, pkcs12.size()));
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    PKCS12_parse(file.get(), password.toUtf8().constData(), &key, &certificate, nullptr);
    const openssl::Key ownedKey(key);
    const openssl::Certificate ownedCertificate(certificate);

    unsigned int flags = CMS_DETACHED | CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP | CMS_PARTIAL;
    const EVP_MD* digest = EVP_sha256();
    if (defect == CmsDefect::EmbeddedContent)
        flags &= ~static_cast<unsigned int>(CMS_DETACHED);
    if (defect == CmsDefect::NoSigningCertificate)
        flags &= ~static_cast<unsigned int>(CMS_CADES);
    if (defect == CmsDefect::NoCertificateInside)
        flags |= CMS_NOCERTS;
    if (defect == CmsDefect::SignerByKeyIdentifier)
        flags |= CMS_USE_KEYID;
    if (defect == CmsDefect::NoSignedAttributes)
        flags = (flags | CMS_NOATTR) & ~static_cast<unsigned int>(CMS_CADES);
    if (defect == CmsDefect::Sha1Digest)
        digest = EVP_sha1();
    if (defect == CmsDefect::Sha512Digest)
        digest = EVP_sha512();

    const openssl::Bio input = openssl::readBio(manifest);
    const openssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, input.get(), flags));
    CMS_SignerInfo* const signer = addSigner(cms.get(), certificate, key, at, digest, flags);
    if (defect == CmsDefect::TwoSigners)
        addSigner(cms.get(), certificate, key, at, digest, flags | CMS_NOCERTS);
    CMS_final(cms.get(), input.get(), nullptr, flags);
    if (defect == CmsDefect::UnsignedAttribute)
        CMS_unsigned_add1_attr_by_NID(signer, NID_pkcs9_unstructuredName, V_ASN1_IA5STRING, "x", 1);
    return openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo);
}

QByteArray withIndefiniteLength(const QByteArray& der)
{
    return QByteArray("\x30\x80", 2) + der.sliced(contentOffset(der)) + QByteArray(2, '\0');
}

QByteArray withLongLength(const QByteArray& der)
{
    const qsizetype offset = contentOffset(der);
    const qsizetype size = der.size() - offset;
    QByteArray header("\x30\x84", 2);
    for (int shift = 24; shift >= 0; shift -= 8)
        header += static_cast<char>(size >> shift);
    return header + der.sliced(offset);
}

} // namespace aiqyn::tests
