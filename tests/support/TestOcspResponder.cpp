#include "TestOcspResponder.h"

#include <openssl/pem.h>

namespace aiqyn::tests {

namespace openssl = aiqyn::evidence::openssl;

namespace {

constexpr long version2 = 1;
constexpr long version3 = 2;
constexpr const char* unheardOf = "1.2.398.99.1"; // an extension nobody knows

[[noreturn]] void broken(const char* what)
{
    qFatal("test fixture: %s: %s", what, qPrintable(openssl::lastReason()));
}

void require(bool done, const char* what)
{
    if (!done)
        broken(what);
}

using Time = openssl::Handle<ASN1_TIME, ASN1_TIME_free>;
using GeneralizedTime = openssl::Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free>;

Time timeOf(UtcTime time)
{
    return Time(ASN1_TIME_set(nullptr, time.milliseconds() / 1000));
}

GeneralizedTime generalizedTimeOf(UtcTime time)
{
    return GeneralizedTime(ASN1_GENERALIZEDTIME_set(nullptr, time.milliseconds() / 1000));
}

void addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    if (*value == '\0')
        return;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value);
}

/// An extension of any OID around an octet string or a time.
openssl::Extension extensionOf(const char* oid, bool critical, const QByteArray& value)
{
    const openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(oid, 1));
    const openssl::Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> octets(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(octets.get(), reinterpret_cast<const unsigned char*>(value.constData()),
                          static_cast<int>(value.size()));
    return openssl::Extension(
        X509_EXTENSION_create_by_OBJ(nullptr, object.get(), critical ? 1 : 0, octets.get()));
}

openssl::Extension criticalUnknown()
{
    return extensionOf(unheardOf, true, QByteArray::fromHex("0500"));
}

template <typename Write>
QByteArray pemOf(Write write)
{
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    require(write(out.get()) == 1, "PEM");
    return openssl::contentOf(out.get());
}

} // namespace

QByteArray TestIdentity::der() const
{
    return openssl::derOf<X509>(certificate.get(), i2d_X509);
}

QByteArray TestIdentity::pem() const
{
    return pemOf([this](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); });
}

QByteArray TestIdentity::keyPem() const
{
    return pemOf([this](BIO* out) {
        return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray TestIdentity::pkcs12(const QByteArray& password, const TestIdentity& issuer) const
{
    const openssl::Certificates chain(sk_X509_new_null());
    X509_up_ref(issuer.certificate.get());
    sk_X509_push(chain.get(), issuer.certificate.get());
    const openssl::Pkcs12 file(PKCS12_create(password.constData(), "test", key.get(), certificate.get(),
                                             chain.get(), 0, 0, 0, 0, 0));
    require(file != nullptr, "PKCS#12");
    return openssl::derOf<PKCS12>(file.get(), i2d_PKCS12);
}

TestIdentity makeIdentity(const TestProfile& profile, const TestIdentity* issuer)
{
    TestIdentity made{openssl::Key(profile.rsaBits == 0
                                       ? EVP_EC_gen("P-256")
                                       : EVP_RSA_gen(static_cast<unsigned int>(profile.rsaBits))),
                      openssl::Certificate(X509_new())};
    X509* const self = made.certificate.get();
    X509* const parent = issuer == nullptr ? self : issuer->certificate.get();
    X509_set_version(self, version3);
    const openssl::Handle<BIGNUM, BN_free> serial(BN_new());
    BN_rand(serial.get(), 120, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(self));
    ASN1_TIME_set(X509_getm_notBefore(self), profile.from.milliseconds() / 1000);
    ASN1_TIME_set(X509_getm_notAfter(self), profile.to.milliseconds() / 1000);
    X509_set_pubkey(self, made.key.get());
    for (const auto& [field, value] :
         {std::pair{"OU", profile.organisationalUnit}, std::pair{"CN", profile.commonName}})
        if (*value != '\0')
            X509_NAME_add_entry_by_txt(X509_get_subject_name(self), field, MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char*>(value), -1, -1, 0);
    X509_set_issuer_name(self, X509_get_subject_name(parent));
    addExtension(self, parent, NID_basic_constraints,
                 profile.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(self, parent, NID_key_usage, profile.keyUsage);
    addExtension(self, parent, NID_ext_key_usage, profile.extendedUsage);
    addExtension(self, parent, NID_info_access, profile.informationAccess);
    addExtension(self, parent, NID_crl_distribution_points, profile.distributionPoints);
    addExtension(self, parent, NID_subject_key_identifier, "hash");
    addExtension(self, parent, NID_authority_key_identifier, "keyid:always");
    require(X509_sign(self, issuer == nullptr ? made.key.get() : issuer->key.get(), profile.digest) > 0,
            "certificate");
    return made;
}

QByteArray TestOcspResponder::answer(const QByteArray& request, const TestAnswer& answer) const
{
    const openssl::Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(OCSP_BASICRESP_new());
    const auto* at = reinterpret_cast<const unsigned char*>(request.constData());
    const openssl::Handle<OCSP_REQUEST, OCSP_REQUEST_free> question(
        d2i_OCSP_REQUEST(nullptr, &at, request.size()));
    require(question != nullptr, "OCSP request");
    const Time revokedAt = answer.revokedAt ? timeOf(*answer.revokedAt) : Time();
    const Time thisUpdate = timeOf(answer.thisUpdate);
    const Time nextUpdate = answer.nextUpdate ? timeOf(*answer.nextUpdate) : Time();
    for (int i = 0; i < (answer.twice ? 2 : 1); ++i) {
        OCSP_CERTID* const id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(question.get(), 0));
        OCSP_SINGLERESP* const single =
            OCSP_basic_add1_status(basic.get(), id, answer.status, answer.reason, revokedAt.get(),
                                   thisUpdate.get(), nextUpdate.get());
        require(single != nullptr, "OCSP status");
        if (answer.criticalExtension)
            OCSP_SINGLERESP_add_ext(single, criticalUnknown().get(), -1);
        if (answer.archiveCutoff)
            OCSP_SINGLERESP_add1_ext_i2d(single, NID_id_pkix_OCSP_archiveCutoff,
                                         generalizedTimeOf(*answer.archiveCutoff).get(), 0, 0);
    }
    if (answer.nonce == TestAnswer::Nonce::Echoed)
        OCSP_copy_nonce(basic.get(), question.get());
    else if (answer.nonce == TestAnswer::Nonce::Wrong)
        OCSP_basic_add1_nonce(basic.get(), nullptr, 16);
    // OpenSSL would take the machine's clock; the field has no setter.
    auto* const producedAt = const_cast<ASN1_GENERALIZEDTIME*>(OCSP_resp_get0_produced_at(basic.get()));
    ASN1_GENERALIZEDTIME_set(producedAt, answer.producedAt.milliseconds() / 1000);
    require(OCSP_basic_sign(basic.get(), m_signer.certificate.get(), m_signer.key.get(), answer.digest,
                            nullptr, answer.flags | OCSP_NOTIME) == 1,
            "OCSP signature");
    const bool successful = answer.responseStatus == OCSP_RESPONSE_STATUS_SUCCESSFUL;
    const openssl::Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> response(
        OCSP_response_create(answer.responseStatus, successful ? basic.get() : nullptr));
    require(response != nullptr, "OCSP response");
    return openssl::derOf<OCSP_RESPONSE>(response.get(), i2d_OCSP_RESPONSE);
}

QByteArray makeCrl(const TestIdentity& issuer, const TestCrl& crl, const TestIdentity* signer)
{
    const openssl::Handle<X509_CRL, X509_CRL_free> made(X509_CRL_new());
    X509_CRL* const list = made.get();
    X509_CRL_set_version(list, version2);
    X509_CRL_set_issuer_name(list, X509_get_subject_name(issuer.certificate.get()));
    X509_CRL_set1_lastUpdate(list, timeOf(crl.thisUpdate).get());
    if (crl.nextUpdate)
        X509_CRL_set1_nextUpdate(list, timeOf(*crl.nextUpdate).get());
    for (const TestCrlEntry& each : crl.entries) {
        openssl::Handle<X509_REVOKED, X509_REVOKED_free> entry(X509_REVOKED_new());
        X509_REVOKED_set_serialNumber(entry.get(), X509_get_serialNumber(each.identity.certificate.get()));
        X509_REVOKED_set_revocationDate(entry.get(), timeOf(each.revokedAt).get());
        if (each.reason >= 0) {
            const openssl::Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(ASN1_ENUMERATED_new());
            ASN1_ENUMERATED_set(reason.get(), each.reason);
            X509_REVOKED_add1_ext_i2d(entry.get(), NID_crl_reason, reason.get(), 0, 0);
        }
        if (each.criticalExtension)
            X509_REVOKED_add_ext(entry.get(), criticalUnknown().get(), -1);
        require(X509_CRL_add0_revoked(list, entry.release()) == 1, "CRL entry");
    }
    const openssl::Handle<ASN1_INTEGER, ASN1_INTEGER_free> number(ASN1_INTEGER_new());
    ASN1_INTEGER_set(number.get(), 7);
    X509_CRL_add1_ext_i2d(list, NID_crl_number, number.get(), 0, 0);
    if (crl.delta)
        X509_CRL_add1_ext_i2d(list, NID_delta_crl, number.get(), 1, 0);
    if (*crl.issuingPoint != '\0') {
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer.certificate.get(), nullptr, nullptr, list, 0);
        const openssl::Extension point(
            X509V3_EXT_conf_nid(nullptr, &context, NID_issuing_distribution_point, crl.issuingPoint));
        require(point && X509_CRL_add_ext(list, point.get(), -1) == 1, crl.issuingPoint);
    }
    if (crl.criticalExtension)
        X509_CRL_add_ext(list, criticalUnknown().get(), -1);
    if (crl.expiredCertsOnCrl)
        X509_CRL_add_ext(
            list,
            extensionOf("2.5.29.60", false,
                        openssl::derOf<ASN1_GENERALIZEDTIME>(generalizedTimeOf(*crl.expiredCertsOnCrl).get(),
                                                             i2d_ASN1_GENERALIZEDTIME))
                .get(),
            -1);
    X509_CRL_sort(list);
    require(X509_CRL_sign(list, (signer == nullptr ? issuer : *signer).key.get(), crl.digest) > 0, "CRL");
    return openssl::derOf<X509_CRL>(list, i2d_X509_CRL);
}

} // namespace aiqyn::tests
