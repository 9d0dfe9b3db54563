#include "evidence/signature/revocation/SignatureGate.h"

#include "evidence/signature/CertificateReading.h"

namespace aiqyn::evidence {

bool isAllowedSignature(const X509_ALGOR* algorithm)
{
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
