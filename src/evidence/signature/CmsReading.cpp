#include "evidence/signature/CmsReading.h"

#include "base/Sha256.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/OpenSslHandles.h"

#include <openssl/ess.h>

namespace aiqyn::evidence {

namespace {

constexpr std::uint8_t integerTag = 0x02;
constexpr std::uint8_t octetsTag = 0x04;
constexpr std::uint8_t oidTag = 0x06;
constexpr std::uint8_t sequenceTag = 0x30;
constexpr std::uint8_t setTag = 0x31;
constexpr std::uint8_t context0 = 0xA0;

QByteArrayView view(const char* bytes, qsizetype size)
{
    return {bytes, size};
}

const QByteArrayView oidSignedData = view("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 9);
const QByteArrayView oidData = view("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01", 9);
const QByteArrayView versionOne = view("\x01", 1);

// Algorithms as OpenSSL writes them, parameters included: these bytes are not signed, so they are compared.
const QByteArrayView sha256Bare = view("\x30\x0B\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01", 13);
const QByteArrayView sha256Null = view("\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00", 15);
const QByteArrayView rsa = view("\x30\x0D\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01\x05\x00", 15);
const QByteArrayView rsaSha256 = view("\x30\x0D\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B\x05\x00", 15);
const QByteArrayView ecdsaSha256 = view("\x30\x0A\x06\x08\x2A\x86\x48\xCE\x3D\x04\x03\x02", 12);

struct Outline
{
    bool inForm = false;
    bool allowedAlgorithms = false;
    QByteArrayView issuerOfSigner; ///< DER of the name in the signer identifier
};

bool isSha256(QByteArrayView algorithm)
{
    return algorithm == sha256Bare || algorithm == sha256Null;
}

/// The parts of the structure that OpenSSL reads leniently and no signature covers.
Outline outlineOf(const QByteArray& der)
{
    Outline outline;
    DerReader file{QByteArrayView(der)};
    DerReader info(file.take(sequenceTag));
    const bool signedData = info.take(oidTag) == oidSignedData;
    DerReader explicitTag(info.take(context0));
    DerReader data(explicitTag.take(sequenceTag));
    const bool version = data.take(integerTag) == versionOne;
    DerReader digests(data.take(setTag));
    const QByteArrayView digest = digests.takeWhole(sequenceTag);
    DerReader content(data.take(sequenceTag));
    const bool detached = content.take(oidTag) == oidData && content.isDone();
    (void)data.take(context0); // certificates
    DerReader signers(data.take(setTag));
    DerReader signer(signers.take(sequenceTag));
    const bool signerVersion = signer.take(integerTag) == versionOne;
    DerReader identifier(signer.take(sequenceTag));
    outline.issuerOfSigner = identifier.takeWhole(sequenceTag);
    (void)identifier.take(integerTag);
    const QByteArrayView signerDigest = signer.takeWhole(sequenceTag);
    (void)signer.take(context0); // signed attributes
    const QByteArrayView signatureAlgorithm = signer.takeWhole(sequenceTag);
    (void)signer.take(octetsTag);
    outline.inForm = signedData && version && detached && signerVersion && file.isDone() && info.isDone() &&
                     explicitTag.isDone() && data.isDone() && digests.isDone() && signers.isDone() &&
                     signer.isDone() && identifier.isDone() && digest == signerDigest;
    outline.allowedAlgorithms =
        isSha256(signerDigest) &&
        (signatureAlgorithm == rsa || signatureAlgorithm == rsaSha256 || signatureAlgorithm == ecdsaSha256);
    return outline;
}

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

void checkSigner(CMS_SignerInfo* signer, X509* certificate, const QByteArray& manifest, CmsReading& reading)
{
    if (!namesCertificate(signer, certificate))
        reading.formatCauses << QStringLiteral("SIGNING_CERTIFICATE_MISMATCH");
    const auto* const digest = octetsAttribute(signer, NID_pkcs9_messageDigest);
    const QByteArray expected = Sha256::of(manifest).toByteArray();
    if (digest == nullptr ||
        QByteArrayView(ASN1_STRING_get0_data(digest), ASN1_STRING_length(digest)) != QByteArrayView(expected))
        reading.hashCauses << QStringLiteral("MANIFEST_DIGEST_MISMATCH");
    const auto* const type = static_cast<const ASN1_OBJECT*>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT));
    if (type == nullptr || OBJ_obj2nid(type) != NID_pkcs7_data)
        reading.formatCauses << QStringLiteral("FORMAT_SIGNATURE_ATTRIBUTES");
    if (!isStrong(X509_get0_pubkey(certificate)))
        reading.constraintCauses << QStringLiteral("WEAK_KEY");
    CMS_SignerInfo_set1_signer_cert(signer, certificate);
    if (CMS_SignerInfo_verify(signer) != 1)
        reading.cryptoCauses << QStringLiteral("SIGNATURE_INVALID");
}

} // namespace

CmsReading readCms(const QByteArray& der, const QByteArray& manifest)
{
    CmsReading reading;
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const openssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, der.size()));
    const Outline outline = outlineOf(der);
    STACK_OF(CMS_SignerInfo)* const signers = cms ? CMS_get0_SignerInfos(cms.get()) : nullptr;
    if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1 || !outline.inForm ||
        openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo) != der) {
        ERR_clear_error();
        reading.formatCauses << QStringLiteral("FORMAT_SIGNATURE");
        return reading;
    }
    if (!outline.allowedAlgorithms)
        reading.constraintCauses << QStringLiteral("ALGORITHM_NOT_ALLOWED");
    CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(signers, 0);
    reading.claimedTime = signingTime(signer);
    if (!reading.claimedTime)
        reading.formatCauses << QStringLiteral("FORMAT_SIGNATURE_ATTRIBUTES");
    const openssl::Certificates certificates(CMS_get1_certs(cms.get()));
    for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
        X509* const certificate = sk_X509_value(certificates.get(), i);
        // OpenSSL compares names by meaning; the identifier is unsigned, so its bytes must be the same too.
        const bool isSigner = reading.signerCertificate.isEmpty() &&
                              CMS_SignerInfo_cert_cmp(signer, certificate) == 0 &&
                              openssl::derOf<X509_NAME>(X509_get_issuer_name(certificate), i2d_X509_NAME) ==
                                  outline.issuerOfSigner;
        const QByteArray bytes = openssl::derOf<X509>(certificate, i2d_X509);
        if (!isSigner) {
            reading.furtherCertificates.push_back(bytes);
            continue;
        }
        reading.signerCertificate = bytes;
        checkSigner(signer, certificate, manifest, reading);
    }
    ERR_clear_error();
    return reading;
}

} // namespace aiqyn::evidence
