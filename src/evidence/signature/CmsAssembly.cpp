#include "evidence/signature/CmsAssembly.h"

#include "base/Sha256.h"

#include <algorithm>
#include <vector>

namespace aiqyn::evidence {

namespace {

constexpr unsigned int containerFlags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL;
constexpr unsigned int signerFlags = CMS_CADES | CMS_NOSMIMECAP | CMS_BINARY; // CADES: signingCertificateV2

constexpr unsigned char octetsTag = V_ASN1_OCTET_STRING;
constexpr unsigned char oidTag = V_ASN1_OBJECT;

tl::unexpected<Error> failed()
{
    return fail(ErrorCode::SignatureFailed, openssl::lastReason());
}

bool addAttribute(CMS_SignerInfo* signer, int nid, int type, const void* value, int size = -1)
{
    return CMS_signed_add1_attr_by_NID(signer, nid, type, value, size) == 1;
}

/// contentType, signingTime and messageDigest ourselves: OpenSSL would take the machine's clock, and adds the
/// others only when it signs.
bool addAttributes(CMS_SignerInfo* signer, const QByteArray& manifest, UtcTime claimedTime)
{
    const openssl::Time time(ASN1_TIME_set(nullptr, claimedTime.milliseconds() / 1000));
    const QByteArray digest = Sha256::of(manifest).toByteArray();
    return time && addAttribute(signer, NID_pkcs9_contentType, oidTag, OBJ_nid2obj(NID_pkcs7_data)) &&
           addAttribute(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()), time.get()) &&
           addAttribute(signer, NID_pkcs9_messageDigest, octetsTag, digest.constData(),
                        static_cast<int>(digest.size()));
}

QByteArray lengthOf(qsizetype size)
{
    if (size < 0x80)
        return QByteArray(1, static_cast<char>(size));
    QByteArray octets;
    for (; size > 0; size >>= 8)
        octets.prepend(static_cast<char>(size & 0xFF));
    return octets.prepend(static_cast<char>(0x80 | octets.size()));
}

/// What is signed (RFC 5652, 5.4): the attributes as a DER SET OF, so with their encodings in ascending
/// order. Empty when one cannot be encoded.
QByteArray signedBytes(CMS_SignerInfo* signer)
{
    std::vector<QByteArray> attributes;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        attributes.push_back(
            openssl::derOf<X509_ATTRIBUTE>(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
    std::sort(attributes.begin(), attributes.end());
    if (attributes.empty() || attributes.front().isEmpty())
        return {};
    QByteArray content;
    for (const QByteArray& attribute : attributes)
        content += attribute;
    return QByteArray(1, static_cast<char>(V_ASN1_SET | V_ASN1_CONSTRUCTED)) + lengthOf(content.size()) +
           content;
}

} // namespace

bool verifies(EVP_PKEY* key, const QByteArray& bytes, const QByteArray& signature)
{
    const openssl::Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    const bool right =
        key != nullptr && context &&
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.constData()),
                         static_cast<std::size_t>(signature.size()),
                         reinterpret_cast<const unsigned char*>(bytes.constData()),
                         static_cast<std::size_t>(bytes.size())) == 1;
    ERR_clear_error();
    return right;
}

Result<QByteArray> assembleCms(X509* certificate, STACK_OF(X509) * chain, const QByteArray& manifest,
                               UtcTime claimedTime, const SignatureMaker& makeSignature)
{
    ERR_clear_error();
    EVP_PKEY* const publicKey = X509_get0_pubkey(certificate);
    const openssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, containerFlags));
    // With the public key alone OpenSSL sets up everything but the value, the algorithms included.
    CMS_SignerInfo* const signer =
        cms ? CMS_add1_signer(cms.get(), certificate, publicKey, EVP_sha256(), signerFlags) : nullptr;
    if (signer == nullptr || !addAttributes(signer, manifest, claimedTime))
        return failed();
    for (int i = 0; i < sk_X509_num(chain); ++i)
        if (CMS_add1_cert(cms.get(), sk_X509_value(chain, i)) != 1)
            return failed();
    const QByteArray toSign = signedBytes(signer);
    if (toSign.isEmpty())
        return failed();
    const auto value = makeSignature(toSign);
    if (!value)
        return tl::make_unexpected(value.error());
    // A worn-out token or a fault in memory: never let a document out that will not verify.
    if (!verifies(publicKey, toSign, *value))
        return fail(ErrorCode::SignatureFailed, QStringLiteral("the value made does not verify"));
    if (ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), value->constData(),
                        static_cast<int>(value->size())) != 1)
        return failed();
    const QByteArray der = openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo);
    if (der.isEmpty())
        return failed();
    return der;
}

} // namespace aiqyn::evidence
