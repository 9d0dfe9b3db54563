#include "evidence/signature/revocation/CrlReading.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/gost/GostVerify.h"
#include "evidence/signature/revocation/OcspHandles.h"
#include "evidence/signature/revocation/SignatureGate.h"

namespace aiqyn::evidence {

namespace {

constexpr const char* expiredCertsOnCrl = "2.5.29.60"; // X.509; OpenSSL has no name for it

openssl::Crl crlOf(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    openssl::Crl crl(d2i_X509_CRL(nullptr, &at, der.size()));
    if (crl && openssl::derOf<X509_CRL>(crl.get(), i2d_X509_CRL) != der)
        crl.reset();
    return crl;
}

bool hasUnknownCritical(const X509_CRL* crl)
{
    for (int i = 0; i < X509_CRL_get_ext_count(crl); ++i) {
        X509_EXTENSION* const extension = X509_CRL_get_ext(crl, i);
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        // The delta indicator has a cause of its own.
        if (X509_EXTENSION_get_critical(extension) != 0 && nid != NID_issuing_distribution_point &&
            nid != NID_delta_crl)
            return true;
    }
    return false;
}

/// An entry's critical extension can change whose entry it, and each that follows, is.
bool hasUnknownCritical(STACK_OF(X509_REVOKED) * entries)
{
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED* const entry = sk_X509_REVOKED_value(entries, i);
        for (int k = 0; k < X509_REVOKED_get_ext_count(entry); ++k) {
            X509_EXTENSION* const extension = X509_REVOKED_get_ext(entry, k);
            if (X509_EXTENSION_get_critical(extension) != 0 &&
                OBJ_obj2nid(X509_EXTENSION_get_object(extension)) != NID_crl_reason)
                return true;
        }
    }
    return false;
}

bool shareName(const GENERAL_NAMES* one, const GENERAL_NAMES* other)
{
    for (int i = 0; i < sk_GENERAL_NAME_num(one); ++i)
        for (int k = 0; k < sk_GENERAL_NAME_num(other); ++k)
            if (GENERAL_NAME_cmp(sk_GENERAL_NAME_value(one, i), sk_GENERAL_NAME_value(other, k)) == 0)
                return true;
    return false;
}

/// A CRL for one distribution point speaks only of certificates that name that point.
bool isPointOf(const DIST_POINT_NAME* point, X509* certificate)
{
    constexpr int fullName = 0;
    const openssl::DistributionPoints points(static_cast<CRL_DIST_POINTS*>(
        X509_get_ext_d2i(certificate, NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT_NAME* const own = sk_DIST_POINT_value(points.get(), i)->distpoint;
        if (own != nullptr && own->type == fullName && point->type == fullName &&
            shareName(own->name.fullname, point->name.fullname))
            return true;
    }
    return false;
}

void checkScope(X509_CRL* crl, X509* certificate, CrlFacts& facts)
{
    if (X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0)
        facts.causes << QStringLiteral("CRL_DELTA");
    int critical = 0;
    const openssl::IssuingPoint point(static_cast<ISSUING_DIST_POINT*>(
        X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, &critical, nullptr)));
    if (!point) {
        if (critical != -1) // there, but unreadable or repeated
            facts.causes << QStringLiteral("REVOCATION_UNREADABLE");
        return;
    }
    if (point->indirectCRL > 0)
        facts.causes << QStringLiteral("CRL_INDIRECT");
    const bool authority = X509_check_ca(certificate) != 0;
    if ((point->onlyuser > 0 && authority) || (point->onlyCA > 0 && !authority) || point->onlyattr > 0 ||
        point->onlysomereasons != nullptr ||
        (point->distpoint != nullptr && !isPointOf(point->distpoint, certificate)))
        facts.causes << QStringLiteral("CRL_SCOPE");
}

std::optional<UtcTime> keepsExpiredSince(const X509_CRL* crl)
{
    const openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(expiredCertsOnCrl, 1));
    const int index = X509_CRL_get_ext_by_OBJ(crl, object.get(), -1);
    if (index < 0)
        return std::nullopt;
    const ASN1_STRING* const value = X509_EXTENSION_get_data(X509_CRL_get_ext(crl, index));
    const unsigned char* at = ASN1_STRING_get0_data(value);
    const openssl::Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> time(
        d2i_ASN1_GENERALIZEDTIME(nullptr, &at, ASN1_STRING_length(value)));
    return timeOf(time.get());
}

void readTimes(X509_CRL* crl, X509* certificate, CrlFacts& facts)
{
    const ASN1_TIME* const nextUpdate = X509_CRL_get0_nextUpdate(crl);
    facts.thisUpdate = timeOf(X509_CRL_get0_lastUpdate(crl));
    facts.nextUpdate = timeOf(nextUpdate);
    const auto expiry = timeOf(X509_get0_notAfter(certificate));
    if (!facts.thisUpdate || !expiry || (nextUpdate != nullptr && !facts.nextUpdate)) {
        facts.causes << QStringLiteral("REVOCATION_UNREADABLE");
        return;
    }
    if (facts.nextUpdate && *facts.nextUpdate < *facts.thisUpdate)
        facts.causes << QStringLiteral("REVOCATION_TIMES_INCONSISTENT");
    const auto since = keepsExpiredSince(crl);
    facts.afterExpiry = *facts.thisUpdate > *expiry && !(since && *since <= *expiry);
}

void readEntry(X509_CRL* crl, X509* certificate, CrlFacts& facts)
{
    constexpr int listed = 1; // 0: not listed, 2: listed with removeFromCRL
    X509_REVOKED* entry = nullptr;
    const int found = X509_CRL_get0_by_cert(crl, &entry, certificate);
    facts.status = found == listed ? RevocationStatus::Revoked : RevocationStatus::Good;
    if (found == 0)
        return;
    int critical = 0;
    const openssl::Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(
        static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, &critical, nullptr)));
    facts.reason = reason ? reasonOf(ASN1_ENUMERATED_get(reason.get())) : RevocationReason::Unspecified;
    facts.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
    if (!facts.revokedAt || (!reason && critical != -1)) {
        facts.status.reset();
        facts.causes << QStringLiteral("REVOCATION_UNREADABLE");
    }
}

void checkIssuer(X509_CRL* crl, X509* issuer, CrlFacts& facts)
{
    const X509_ALGOR* algorithm = nullptr;
    X509_CRL_get0_signature(crl, nullptr, &algorithm);
    if (!isAllowedSignature(algorithm) || !hasStrongKey(issuer)) {
        facts.causes << QStringLiteral("REVOCATION_ALGORITHM_NOT_ALLOWED");
        return;
    }
    facts.signatureHolds = isGostAlgorithm(algorithm)
                               ? verifyGostObject(openssl::derOf<X509_CRL>(crl, i2d_X509_CRL),
                                                  openssl::derOf<X509>(issuer, i2d_X509))
                               : X509_CRL_verify(crl, X509_get0_pubkey(issuer)) == 1;
    if (!facts.signatureHolds)
        facts.causes << QStringLiteral("REVOCATION_SIGNATURE_INVALID");
    if ((X509_get_key_usage(issuer) & KU_CRL_SIGN) == 0)
        facts.causes << QStringLiteral("CRL_ISSUER_NOT_AUTHORISED");
    if (facts.thisUpdate && !isValidAt(issuer, *facts.thisUpdate))
        facts.causes << QStringLiteral("CRL_ISSUER_EXPIRED");
}

CrlFacts read(const QByteArray& der, X509* certificate, X509* issuer)
{
    CrlFacts facts;
    const openssl::Crl crl = crlOf(der);
    if (!crl) {
        facts.causes << QStringLiteral("REVOCATION_UNREADABLE");
        return facts;
    }
    if (X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_issuer_name(certificate)) != 0 ||
        X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_subject_name(issuer)) != 0) {
        facts.causes << QStringLiteral("CRL_OTHER_ISSUER");
        return facts;
    }
    readTimes(crl.get(), certificate, facts);
    checkScope(crl.get(), certificate, facts);
    if (hasUnknownCritical(crl.get()) || hasUnknownCritical(X509_CRL_get_REVOKED(crl.get())))
        facts.causes << QStringLiteral("REVOCATION_CRITICAL_EXTENSION");
    readEntry(crl.get(), certificate, facts);
    checkIssuer(crl.get(), issuer, facts);
    return facts;
}

} // namespace

CrlFacts readCrl(const QByteArray& crl, const IssuedCertificate& subject)
{
    const openssl::Certificate certificate = certificateOf(subject.certificate);
    const openssl::Certificate issuer = certificateOf(subject.issuer);
    CrlFacts facts;
    if (certificate && issuer)
        facts = read(crl, certificate.get(), issuer.get());
    else
        facts.causes << QStringLiteral("REVOCATION_UNREADABLE");
    ERR_clear_error();
    return facts;
}

} // namespace aiqyn::evidence
