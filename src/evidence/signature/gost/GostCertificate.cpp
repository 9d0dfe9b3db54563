#include "evidence/signature/gost/GostCertificate.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/gost/GostVerify.h"

namespace aiqyn::evidence {

namespace {

using AuthorityKeyId = openssl::Handle<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;

/// The algorithm that the signed part names; the outer one is covered by no signature.
QByteArrayView innerAlgorithm(QByteArrayView tbsCertificate)
{
    DerReader outer(tbsCertificate);
    DerReader fields(outer.take(sequenceTag));
    if (fields.nextIs(context0))
        (void)fields.take(context0); // version
    (void)fields.take(integerTag);   // serial number
    return fields.takeWhole(sequenceTag);
}

QByteArray keyInfoOf(const X509* certificate)
{
    return openssl::derOf<X509_PUBKEY>(X509_get_X509_PUBKEY(certificate), i2d_X509_PUBKEY);
}

} // namespace

std::optional<GostCertificate> GostCertificate::fromDer(const QByteArray& der)
{
    openssl::Certificate certificate = certificateOf(der);
    if (!certificate)
        return std::nullopt;
    const auto notBefore = timeOf(X509_get0_notBefore(certificate.get()));
    const auto notAfter = timeOf(X509_get0_notAfter(certificate.get()));
    auto key = GostPublicKey::fromSubjectPublicKeyInfo(keyInfoOf(certificate.get()));
    if (!notBefore || !notAfter || !key)
        return std::nullopt;
    // OpenSSL reads the extensions at this first question; X509_check_akid() later needs them read.
    const bool inForm = (X509_get_extension_flags(certificate.get()) & EXFLAG_INVALID) == 0;
    ERR_clear_error();
    return GostCertificate(der, std::move(certificate), *std::move(key), *notBefore, *notAfter, inForm);
}

bool GostCertificate::isSelfIssued() const
{
    return X509_NAME_cmp(X509_get_subject_name(m_certificate.get()),
                         X509_get_issuer_name(m_certificate.get())) == 0;
}

bool GostCertificate::isMarkedTraining() const
{
    return evidence::isMarkedTraining(X509_get_subject_name(m_certificate.get()));
}

bool GostCertificate::mayBeIssuedBy(const GostCertificate& issuer) const
{
    const AuthorityKeyId named(static_cast<AUTHORITY_KEYID*>(
        X509_get_ext_d2i(m_certificate.get(), NID_authority_key_identifier, nullptr, nullptr)));
    const bool agrees = m_extensionsInForm && issuer.m_extensionsInForm &&
                        X509_NAME_cmp(X509_get_issuer_name(m_certificate.get()),
                                      X509_get_subject_name(issuer.m_certificate.get())) == 0 &&
                        X509_check_akid(issuer.m_certificate.get(), named.get()) == X509_V_OK;
    ERR_clear_error();
    return agrees;
}

bool GostCertificate::isSignedBy(const GostCertificate& issuer) const
{
    const auto parts = signedObjectOf(m_der);
    return parts && innerAlgorithm(parts->signedBytes) == parts->signatureAlgorithm &&
           verifyGost(issuer.key(), parts->signedBytes, parts->signatureAlgorithm, parts->signature);
}

bool GostCertificate::mayIssue(int intermediates) const
{
    const long limit = X509_get_pathlen(m_certificate.get());
    // 1: basic constraints say so and a key usage, if there is one, allows signing certificates. Other
    // answers above 0 are guesses about old certificates.
    const bool isAuthority = X509_check_ca(m_certificate.get()) == 1;
    ERR_clear_error();
    return isAuthority && (limit < 0 || intermediates <= limit);
}

bool GostCertificate::isFullyHeeded() const
{
    const X509* const certificate = m_certificate.get();
    for (int i = 0; i < X509_get_ext_count(certificate); ++i) {
        X509_EXTENSION* const extension = X509_get_ext(certificate, i);
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        const bool heeded = nid == NID_basic_constraints || nid == NID_key_usage ||
                            nid == NID_ext_key_usage || nid == NID_certificate_policies;
        // Name constraints restrict even where a sloppy issuer did not mark them critical.
        if ((!heeded && X509_EXTENSION_get_critical(extension) == 1) || nid == NID_name_constraints)
            return false;
    }
    return true;
}

} // namespace aiqyn::evidence
