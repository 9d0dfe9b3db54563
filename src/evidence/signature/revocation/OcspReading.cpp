#include "evidence/signature/revocation/OcspReading.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/gost/GostVerify.h"
#include "evidence/signature/revocation/OcspHandles.h"
#include "evidence/signature/revocation/SignatureGate.h"

namespace aiqyn::evidence {

namespace {

openssl::OcspAnswer answerOf(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return openssl::OcspAnswer(d2i_OCSP_RESPONSE(nullptr, &at, der.size()));
}

/// The signed part, if writing it again gives the same bytes: what is read is then all there is.
openssl::OcspBasic basicOf(OCSP_RESPONSE* answer, const QByteArray& der)
{
    openssl::OcspBasic basic(OCSP_response_get1_basic(answer));
    if (!basic)
        return basic;
    const openssl::OcspAnswer again(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    if (!again || openssl::derOf<OCSP_RESPONSE>(again.get(), i2d_OCSP_RESPONSE) != der)
        basic.reset();
    return basic;
}

const EVP_MD* knownDigest(const ASN1_OBJECT* object)
{
    switch (OBJ_obj2nid(object)) {
    case NID_sha1:
        return EVP_sha1();
    case NID_sha256:
        return EVP_sha256();
    case NID_sha384:
        return EVP_sha384();
    case NID_sha512:
        return EVP_sha512();
    default:
        return nullptr;
    }
}

bool names(const OCSP_SINGLERESP* single, X509* certificate, X509* issuer)
{
    auto* const named = const_cast<OCSP_CERTID*>(OCSP_SINGLERESP_get0_id(single));
    ASN1_OBJECT* digest = nullptr;
    OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, named);
    const EVP_MD* const known = knownDigest(digest);
    const openssl::OcspId own(known == nullptr ? nullptr : OCSP_cert_to_id(known, certificate, issuer));
    return own && OCSP_id_cmp(own.get(), named) == 0;
}

std::vector<OCSP_SINGLERESP*> answersAbout(OCSP_BASICRESP* basic, X509* certificate, X509* issuer)
{
    std::vector<OCSP_SINGLERESP*> found;
    for (int i = 0; i < OCSP_resp_count(basic); ++i)
        if (OCSP_SINGLERESP* const single = OCSP_resp_get0(basic, i); names(single, certificate, issuer))
            found.push_back(single);
    return found;
}

bool hasUnknownCritical(OCSP_BASICRESP* basic, OCSP_SINGLERESP* single)
{
    for (int i = 0; i < OCSP_BASICRESP_get_ext_count(basic); ++i) {
        X509_EXTENSION* const extension = OCSP_BASICRESP_get_ext(basic, i);
        if (X509_EXTENSION_get_critical(extension) != 0 &&
            OBJ_obj2nid(X509_EXTENSION_get_object(extension)) != NID_id_pkix_OCSP_Nonce)
            return true;
    }
    for (int i = 0; i < OCSP_SINGLERESP_get_ext_count(single); ++i)
        if (X509_EXTENSION_get_critical(OCSP_SINGLERESP_get_ext(single, i)) != 0)
            return true;
    return false;
}

std::optional<bool> compareNonce(OCSP_BASICRESP* basic, const QByteArray& expected)
{
    const int index = OCSP_BASICRESP_get_ext_by_NID(basic, NID_id_pkix_OCSP_Nonce, -1);
    if (index < 0 || expected.isEmpty())
        return std::nullopt;
    const ASN1_STRING* const value = X509_EXTENSION_get_data(OCSP_BASICRESP_get_ext(basic, index));
    DerReader octets(QByteArrayView(ASN1_STRING_get0_data(value), ASN1_STRING_length(value)));
    return octets.take(V_ASN1_OCTET_STRING) == QByteArrayView(expected) && octets.isDone();
}

/// The source keeps certificates that expired at or after this time (archiveCutoff).
std::optional<UtcTime> archiveCutoff(OCSP_SINGLERESP* single)
{
    const openssl::Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> cutoff(
        static_cast<ASN1_GENERALIZEDTIME*>(
            OCSP_SINGLERESP_get1_ext_d2i(single, NID_id_pkix_OCSP_archiveCutoff, nullptr, nullptr)));
    return timeOf(cutoff.get());
}

void readStatus(OCSP_SINGLERESP* single, X509* certificate, OcspFacts& facts)
{
    int reason = -1;
    ASN1_GENERALIZEDTIME* revokedAt = nullptr;
    ASN1_GENERALIZEDTIME* thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME* nextUpdate = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revokedAt, &thisUpdate, &nextUpdate);
    facts.thisUpdate = timeOf(thisUpdate);
    facts.nextUpdate = timeOf(nextUpdate);
    if (status == V_OCSP_CERTSTATUS_REVOKED) {
        facts.revokedAt = timeOf(revokedAt);
        facts.reason = reasonOf(reason);
    }
    const auto expiry = timeOf(X509_get0_notAfter(certificate));
    const bool readable = facts.thisUpdate && facts.producedAt && expiry &&
                          (nextUpdate == nullptr || facts.nextUpdate) &&
                          (status != V_OCSP_CERTSTATUS_REVOKED || facts.revokedAt);
    if (!readable) {
        facts.causes << QStringLiteral("REVOCATION_UNREADABLE");
        return;
    }
    facts.status = status == V_OCSP_CERTSTATUS_GOOD      ? RevocationStatus::Good
                   : status == V_OCSP_CERTSTATUS_REVOKED ? RevocationStatus::Revoked
                                                         : RevocationStatus::Unknown;
    if (*facts.thisUpdate > *facts.producedAt || (facts.nextUpdate && *facts.nextUpdate < *facts.thisUpdate))
        facts.causes << QStringLiteral("REVOCATION_TIMES_INCONSISTENT");
    const auto cutoff = archiveCutoff(single);
    facts.afterExpiry = *facts.thisUpdate > *expiry && !(cutoff && *cutoff <= *expiry);
}

bool isDelegate(X509* responder, X509* issuer)
{
    const std::uint32_t extended = X509_get_extended_key_usage(responder);
    const std::uint32_t usage = X509_get_key_usage(responder);
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, responder);
    // Only the usage spelt out: neither its absence nor "any" makes a responder (RFC 6960 4.2.2.2).
    return extended != UINT32_MAX && (extended & XKU_OCSP_SIGN) != 0 &&
           (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && isAllowedSignature(algorithm) &&
           isIssuedBy(responder, issuer);
}

bool signedBy(OCSP_BASICRESP* basic, X509* responder)
{
    if (isGostAlgorithm(OCSP_resp_get0_tbs_sigalg(basic)))
        return verifyGostObject(openssl::derOf<OCSP_BASICRESP>(basic, i2d_OCSP_BASICRESP),
                                openssl::derOf<X509>(responder, i2d_X509));
    const openssl::Certificates only(sk_X509_new_null());
    X509_up_ref(responder);
    sk_X509_push(only.get(), responder);
    return OCSP_basic_verify(basic, only.get(), nullptr, OCSP_NOINTERN | OCSP_NOVERIFY) == 1;
}

/// The certificate that the response names as its responder: one it verifies with before one it does not.
X509* responderOf(OCSP_BASICRESP* basic, X509* issuer, bool& holds)
{
    const openssl::Certificates candidates(sk_X509_new_null());
    X509_up_ref(issuer);
    sk_X509_push(candidates.get(), issuer);
    holds = signedBy(basic, issuer);
    if (holds)
        return issuer;
    const STACK_OF(X509)* const inside = OCSP_resp_get0_certs(basic);
    for (int i = 0; i < sk_X509_num(inside); ++i) {
        holds = signedBy(basic, sk_X509_value(inside, i));
        if (holds)
            return sk_X509_value(inside, i);
    }
    X509* named = nullptr;
    OCSP_resp_get0_signer(basic, &named, candidates.get());
    return named;
}

void checkResponder(OCSP_BASICRESP* basic, X509* issuer, OcspFacts& facts)
{
    if (!isAllowedSignature(OCSP_resp_get0_tbs_sigalg(basic))) {
        facts.causes << QStringLiteral("REVOCATION_ALGORITHM_NOT_ALLOWED");
        return;
    }
    bool holds = false;
    X509* const responder = responderOf(basic, issuer, holds);
    if (responder == nullptr) {
        facts.causes << QStringLiteral("OCSP_RESPONDER_UNKNOWN");
        return;
    }
    facts.signatureHolds = holds;
    facts.responder = openssl::derOf<X509>(responder, i2d_X509);
    if (!holds)
        facts.causes << QStringLiteral("REVOCATION_SIGNATURE_INVALID");
    if (!hasStrongKey(responder))
        facts.causes << QStringLiteral("REVOCATION_ALGORITHM_NOT_ALLOWED");
    const bool inTime = facts.producedAt && isValidAt(responder, *facts.producedAt);
    const bool appointed = responder == issuer || isDelegate(responder, issuer);
    if (!appointed)
        facts.causes << QStringLiteral("OCSP_RESPONDER_NOT_AUTHORISED");
    if (!inTime)
        facts.causes << QStringLiteral("OCSP_RESPONDER_EXPIRED");
    facts.responderAuthorised = appointed && inTime;
}

OcspFacts refused(const char* cause)
{
    OcspFacts facts;
    facts.causes << QString::fromLatin1(cause);
    return facts;
}

OcspFacts read(const QByteArray& der, X509* certificate, X509* issuer, const QByteArray& nonce)
{
    const openssl::OcspAnswer answer = answerOf(der);
    if (!answer)
        return refused("REVOCATION_UNREADABLE");
    if (const int status = OCSP_response_status(answer.get()); status != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return refused(status == OCSP_RESPONSE_STATUS_TRYLATER ? "OCSP_TRY_LATER" : "OCSP_REFUSED");
    const openssl::OcspBasic basic = basicOf(answer.get(), der);
    if (!basic)
        return refused("REVOCATION_UNREADABLE");
    const auto answers = answersAbout(basic.get(), certificate, issuer);
    if (answers.empty())
        return refused("OCSP_OTHER_CERTIFICATE");
    // Two answers about one certificate leave it open which holds.
    if (answers.size() > 1)
        return refused("REVOCATION_UNREADABLE");
    OcspFacts facts;
    facts.producedAt = timeOf(OCSP_resp_get0_produced_at(basic.get()));
    readStatus(answers.front(), certificate, facts);
    facts.nonceMatches = compareNonce(basic.get(), nonce);
    if (facts.nonceMatches == std::optional(false))
        facts.causes << QStringLiteral("OCSP_NONCE_MISMATCH");
    if (hasUnknownCritical(basic.get(), answers.front()))
        facts.causes << QStringLiteral("REVOCATION_CRITICAL_EXTENSION");
    checkResponder(basic.get(), issuer, facts);
    return facts;
}

} // namespace

OcspFacts readOcsp(const QByteArray& response, const IssuedCertificate& subject, const QByteArray& nonce)
{
    const openssl::Certificate certificate = certificateOf(subject.certificate);
    const openssl::Certificate issuer = certificateOf(subject.issuer);
    OcspFacts facts = certificate && issuer ? read(response, certificate.get(), issuer.get(), nonce)
                                            : refused("REVOCATION_UNREADABLE");
    ERR_clear_error();
    return facts;
}

} // namespace aiqyn::evidence
