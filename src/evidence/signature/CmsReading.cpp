#include "evidence/signature/CmsReading.h"

#include "base/Sha256.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/CmsOutline.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/SignedDataParts.h"
#include "evidence/signature/gost/GostCms.h"

#include <openssl/ess.h>

namespace aiqyn::evidence {

namespace {

const ASN1_OCTET_STRING* octetsAttribute(CMS_SignerInfo* signer, int nid)
{
    return static_cast<const ASN1_OCTET_STRING*>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, V_ASN1_OCTET_STRING));
}

std::optional<UtcTime> signingTime(CMS_SignerInfo* signer)
{
    const int index = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    X509_ATTRIBUTE* const attribute = index < 0 ? nullptr : CMS_signed_get_attr(signer, index);
    const ASN1_TYPE* const value = attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
    if (value == nullptr || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME))
        return std::nullopt;
    return timeOf(value->value.asn1_string);
}

/// signingCertificateV2 names exactly this certificate: without it another certificate of the same key would
/// do as well.
bool namesCertificate(CMS_SignerInfo* signer, X509* certificate)
{
    const auto* attribute = static_cast<const ASN1_STRING*>(CMS_signed_get0_data_by_OBJ(
        signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE));
    if (attribute == nullptr)
        return false;
    const unsigned char* at = ASN1_STRING_get0_data(attribute);
    const openssl::Handle<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free> named(
        d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(attribute)));
    const openssl::Certificates chain(sk_X509_new_null());
    X509_up_ref(certificate);
    sk_X509_push(chain.get(), certificate);
    return named && OSSL_ESS_check_signing_certs(nullptr, named.get(), chain.get(), 1) == 1;
}

void checkGostSignature(const CmsOutline& outline, const QByteArray& manifest, CmsReading& reading)
{
    // Signed is the SET OF, and its tag is another one in the file.
    QByteArray attributes = outline.signedAttributes.toByteArray();
    if (!attributes.isEmpty())
        attributes.front() = static_cast<char>(setTag);
    const GostCmsFindings findings = verifyGostCms(
        {outline.digestAlgorithm, attributes, outline.signatureAlgorithm, outline.signatureValue}, manifest,
        reading.signerCertificate);
    if (!findings.algorithmsAllowed) {
        reading.constraintCauses << QStringLiteral("ALGORITHM_NOT_ALLOWED");
        return;
    }
    if (!findings.digestMatches)
        reading.hashCauses << QStringLiteral("MANIFEST_DIGEST_MISMATCH");
    if (!findings.signatureHolds)
        reading.cryptoCauses << QStringLiteral("SIGNATURE_INVALID");
}

void checkSignature(CMS_SignerInfo* signer, X509* certificate, const QByteArray& manifest,
                    CmsReading& reading)
{
    const auto* const digest = octetsAttribute(signer, NID_pkcs9_messageDigest);
    const QByteArray expected = Sha256::of(manifest).toByteArray();
    if (digest == nullptr ||
        QByteArrayView(ASN1_STRING_get0_data(digest), ASN1_STRING_length(digest)) != QByteArrayView(expected))
        reading.hashCauses << QStringLiteral("MANIFEST_DIGEST_MISMATCH");
    if (!isStrong(X509_get0_pubkey(certificate)))
        reading.constraintCauses << QStringLiteral("WEAK_KEY");
    CMS_SignerInfo_set1_signer_cert(signer, certificate);
    if (CMS_SignerInfo_verify(signer) != 1)
        reading.cryptoCauses << QStringLiteral("SIGNATURE_INVALID");
}

void checkAttributes(CMS_SignerInfo* signer, X509* certificate, CmsReading& reading)
{
    if (!namesCertificate(signer, certificate))
        reading.formatCauses << QStringLiteral("SIGNING_CERTIFICATE_MISMATCH");
    const auto* const type = static_cast<const ASN1_OBJECT*>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT));
    if (type == nullptr || OBJ_obj2nid(type) != NID_pkcs7_data)
        reading.formatCauses << QStringLiteral("FORMAT_SIGNATURE_ATTRIBUTES");
}

} // namespace

CmsReading readCms(const QByteArray& der, const QByteArray& manifest)
{
    CmsReading reading;
    const CmsOutline outline = outlineOf(der);
    const SignedDataParts parts = takeApart(der);
    const openssl::Cms cms = decodedWithoutCertificates(parts);
    const openssl::Certificates certificates = certificatesOf(parts);
    STACK_OF(CMS_SignerInfo)* const signers = cms ? CMS_get0_SignerInfos(cms.get()) : nullptr;
    if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1 || !outline.isInForm || !certificates ||
        putTogether(parts) != der) {
        ERR_clear_error();
        reading.formatCauses << QStringLiteral("FORMAT_SIGNATURE");
        return reading;
    }
    if (!outline.hasAllowedAlgorithms && !outline.isGost)
        reading.constraintCauses << QStringLiteral("ALGORITHM_NOT_ALLOWED");
    CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(signers, 0);
    reading.claimedTime = signingTime(signer);
    if (!reading.claimedTime)
        reading.formatCauses << QStringLiteral("FORMAT_SIGNATURE_ATTRIBUTES");
    for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
        X509* const certificate = sk_X509_value(certificates.get(), i);
        // OpenSSL compares names by meaning; the identifier is unsigned, so its bytes must be the same too.
        const bool isSigner = reading.signerCertificate.isEmpty() &&
                              CMS_SignerInfo_cert_cmp(signer, certificate) == 0 &&
                              openssl::derOf<X509_NAME>(X509_get_issuer_name(certificate), i2d_X509_NAME) ==
                                  outline.issuerOfSigner;
        const QByteArray& bytes = parts.certificates.at(static_cast<std::size_t>(i));
        if (!isSigner) {
            reading.furtherCertificates.push_back(bytes);
            continue;
        }
        reading.signerCertificate = bytes;
        checkAttributes(signer, certificate, reading);
        if (outline.isGost)
            checkGostSignature(outline, manifest, reading);
        else
            checkSignature(signer, certificate, manifest, reading);
    }
    ERR_clear_error();
    return reading;
}

} // namespace aiqyn::evidence
