#include "evidence/signature/timestamp/TimestampReading.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/SignedDataParts.h"
#include "evidence/signature/timestamp/TimestampInfo.h"
#include "evidence/signature/timestamp/TokenOutline.h"

#include <openssl/ess.h>

namespace aiqyn::evidence {

namespace {

/// An attribute with exactly one value of that type; null otherwise.
const void* signedAttribute(CMS_SignerInfo* signer, int nid, int type)
{
    return CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, type);
}

bool isPresent(CMS_SignerInfo* signer, int nid)
{
    return CMS_signed_get_attr_by_NID(signer, nid, -1) >= 0;
}

template <typename T, auto release>
openssl::Handle<T, release> readAttribute(CMS_SignerInfo* signer, int nid,
                                          T* (*decode)(T**, const unsigned char**, long))
{
    const auto* const value = static_cast<const ASN1_STRING*>(signedAttribute(signer, nid, V_ASN1_SEQUENCE));
    if (value == nullptr)
        return nullptr;
    const unsigned char* at = ASN1_STRING_get0_data(value);
    return openssl::Handle<T, release>(decode(nullptr, &at, ASN1_STRING_length(value)));
}

/// The signed attributes name exactly this certificate. Version 1 names it by SHA-1, which the national
/// authority still does: to abuse it takes a second preimage, not a collision.
bool namesCertificate(CMS_SignerInfo* signer, X509* certificate, const STACK_OF(X509) * all)
{
    const auto first = readAttribute<ESS_SIGNING_CERT, ESS_SIGNING_CERT_free>(
        signer, NID_id_smime_aa_signingCertificate, d2i_ESS_SIGNING_CERT);
    const auto second = readAttribute<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free>(
        signer, NID_id_smime_aa_signingCertificateV2, d2i_ESS_SIGNING_CERT_V2);
    // One that is there but cannot be read must not count as absent.
    if (isPresent(signer, NID_id_smime_aa_signingCertificate) != static_cast<bool>(first) ||
        isPresent(signer, NID_id_smime_aa_signingCertificateV2) != static_cast<bool>(second))
        return false;
    const openssl::Certificates chain(sk_X509_new_null());
    const auto push = [&chain](X509* next) {
        X509_up_ref(next);
        sk_X509_push(chain.get(), next);
    };
    push(certificate);
    for (int i = 0; i < sk_X509_num(all); ++i)
        if (X509_cmp(sk_X509_value(all, i), certificate) != 0)
            push(sk_X509_value(all, i));
    return OSSL_ESS_check_signing_certs(first.get(), second.get(), chain.get(), 1) == 1;
}

/// RFC 3161 2.3: the extended key usage is critical and timeStamping alone. OpenSSL's own purpose check
/// overlooks usages it does not know.
bool isForTimestamps(X509* certificate)
{
    const int index = X509_get_ext_by_NID(certificate, NID_ext_key_usage, -1);
    const openssl::Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    return index >= 0 && X509_EXTENSION_get_critical(X509_get_ext(certificate, index)) == 1 && usages &&
           sk_ASN1_OBJECT_num(usages.get()) == 1 &&
           OBJ_obj2nid(sk_ASN1_OBJECT_value(usages.get(), 0)) == NID_time_stamp &&
           X509_check_purpose(certificate, X509_PURPOSE_TIMESTAMP_SIGN, 0) == 1;
}

/// The signed digest is that of the content, the signed type that of a timestamp.
bool bindsContent(CMS_SignerInfo* signer, const TokenOutline& outline)
{
    const auto* const digest = static_cast<const ASN1_OCTET_STRING*>(
        signedAttribute(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING));
    const auto* const type =
        static_cast<const ASN1_OBJECT*>(signedAttribute(signer, NID_pkcs9_contentType, V_ASN1_OBJECT));
    return digest != nullptr && type != nullptr && OBJ_obj2nid(type) == NID_id_smime_ct_TSTInfo &&
           QByteArrayView(ASN1_STRING_get0_data(digest), ASN1_STRING_length(digest)) ==
               QByteArrayView(hashed(outline.content, outline.digest->algorithm()));
}

void checkSigner(CMS_SignerInfo* signer, X509* certificate, const STACK_OF(X509) * all,
                 const TokenOutline& outline, const TimestampInfo& info, TimestampFacts& facts)
{
    if (!namesCertificate(signer, certificate, all) || !info.namesAuthority(certificate))
        facts.causes << QStringLiteral("TIMESTAMP_CERTIFICATE_MISMATCH");
    facts.certificateIsForTimestamps = isForTimestamps(certificate);
    if (!facts.certificateIsForTimestamps)
        facts.causes << QStringLiteral("TIMESTAMP_CERTIFICATE_USAGE");
    if (!isStrong(X509_get0_pubkey(certificate)))
        facts.causes << QStringLiteral("TIMESTAMP_ALGORITHM_NOT_ALLOWED");
    CMS_SignerInfo_set1_signer_cert(signer, certificate);
    facts.signatureHolds = outline.digest != nullptr && outline.signatureFits &&
                           bindsContent(signer, outline) && CMS_SignerInfo_verify(signer) == 1;
    if (!facts.signatureHolds)
        facts.causes << QStringLiteral("TIMESTAMP_SIGNATURE_INVALID");
}

void readCertificates(CMS_ContentInfo* cms, const SignedDataParts& parts, const STACK_OF(X509) * certificates,
                      const TokenOutline& outline, const TimestampInfo& info, TimestampFacts& facts)
{
    CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    for (int i = 0; i < sk_X509_num(certificates); ++i) {
        X509* const certificate = sk_X509_value(certificates, i);
        // OpenSSL compares names by meaning; the identifier is unsigned, so its bytes must be the same too.
        const bool isSigner = facts.tsaCertificate.isEmpty() &&
                              CMS_SignerInfo_cert_cmp(signer, certificate) == 0 &&
                              openssl::derOf<X509_NAME>(X509_get_issuer_name(certificate), i2d_X509_NAME) ==
                                  outline.issuerOfSigner;
        const QByteArray& bytes = parts.certificates.at(static_cast<std::size_t>(i));
        if (!isSigner) {
            facts.furtherCertificates.push_back(bytes);
            continue;
        }
        facts.tsaCertificate = bytes;
        checkSigner(signer, certificate, certificates, outline, info, facts);
    }
    if (facts.tsaCertificate.isEmpty())
        facts.causes << QStringLiteral("TIMESTAMP_CERTIFICATE_MISSING");
}

} // namespace

TimestampFacts readTimestamp(const QByteArray& token, const QByteArray& signatureValue)
{
    TimestampFacts facts;
    const TokenOutline outline = outlineOfToken(token);
    const SignedDataParts parts = takeApart(token);
    // The order of the certificates is no part of any signature, and common authorities do not sort them.
    const openssl::Cms cms = outline.inForm ? decodedWithoutCertificates(parts) : nullptr;
    const openssl::Certificates certificates = certificatesOf(parts);
    const auto info = TimestampInfo::fromDer(outline.content);
    STACK_OF(CMS_SignerInfo)* const signers = cms ? CMS_get0_SignerInfos(cms.get()) : nullptr;
    if (!info || !certificates || signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1) {
        ERR_clear_error();
        facts.causes << QStringLiteral("TIMESTAMP_FORMAT");
        return facts;
    }
    facts.isInForm = true;
    facts.time = info->time();
    facts.accuracy = info->accuracy();
    facts.policy = info->policy();
    facts.nonce = info->nonce();
    if (info->hasCriticalExtension())
        facts.causes << QStringLiteral("TIMESTAMP_EXTENSION_UNKNOWN");
    if (outline.digest == nullptr || !outline.signatureFits || info->imprintHash() == nullptr)
        facts.causes << QStringLiteral("TIMESTAMP_ALGORITHM_NOT_ALLOWED");
    facts.imprintMatches = info->imprintHash() != nullptr &&
                           hashed(signatureValue, info->imprintHash()->algorithm()) == info->imprint();
    if (!facts.imprintMatches)
        facts.causes << QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH");
    readCertificates(cms.get(), parts, certificates.get(), outline, *info, facts);
    facts.causes.removeDuplicates();
    ERR_clear_error();
    return facts;
}

ChainFindings checkTimestampChain(const TimestampFacts& facts, const TrustStore& tsaAnchors, UtcTime at)
{
    return checkChain(facts.tsaCertificate, facts.furtherCertificates, tsaAnchors, at);
}

} // namespace aiqyn::evidence
