#include "evidence/signature/revocation/SignatureGate.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/gost/GostAlgorithms.h"
#include "evidence/signature/gost/GostChain.h"
#include "evidence/signature/gost/GostVerify.h"

namespace aiqyn::evidence {

bool isGostAlgorithm(const X509_ALGOR* algorithm)
{
    return isGostSignature(openssl::derOf<X509_ALGOR>(algorithm, i2d_X509_ALGOR));
}

bool hasStrongKey(X509* certificate)
{
    return isStrong(X509_get0_pubkey(certificate)) ||
           isGostCertificate(openssl::derOf<X509>(certificate, i2d_X509));
}

bool isIssuedBy(X509* certificate, X509* issuer)
{
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, certificate);
    if (!isGostAlgorithm(algorithm))
        return X509_check_issued(issuer, certificate) == X509_V_OK &&
               X509_verify(certificate, X509_get0_pubkey(issuer)) == 1;
    return X509_NAME_cmp(X509_get_subject_name(issuer), X509_get_issuer_name(certificate)) == 0 &&
           (X509_get_key_usage(issuer) & KU_KEY_CERT_SIGN) != 0 &&
           verifyGostObject(openssl::derOf<X509>(certificate, i2d_X509),
                            openssl::derOf<X509>(issuer, i2d_X509));
}

bool isAllowedSignature(const X509_ALGOR* algorithm)
{
    if (isGostAlgorithm(algorithm))
        return true;
    const ASN1_OBJECT* object = nullptr;
    int parameterType = V_ASN1_UNDEF;
    X509_ALGOR_get0(&object, &parameterType, nullptr, algorithm);
    switch (OBJ_obj2nid(object)) {
    case NID_sha256WithRSAEncryption:
    case NID_sha384WithRSAEncryption:
    case NID_sha512WithRSAEncryption:
        return parameterType == V_ASN1_NULL;
    case NID_ecdsa_with_SHA256:
    case NID_ecdsa_with_SHA384:
    case NID_ecdsa_with_SHA512:
        return parameterType == V_ASN1_UNDEF;
    default:
        return false;
    }
}

bool isValidAt(X509* certificate, UtcTime at)
{
    const auto from = timeOf(X509_get0_notBefore(certificate));
    const auto to = timeOf(X509_get0_notAfter(certificate));
    return from && to && *from <= at && at <= *to;
}

} // namespace aiqyn::evidence
