#include "TestTimestampAuthority.h"

#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/OpenSslHandles.h"

#include <openssl/ts.h>

#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace aiqyn::tests {

using namespace evidence;

namespace {

using Response = openssl::Handle<TS_RESP, TS_RESP_free>;
using ResponseContext = openssl::Handle<TS_RESP_CTX, TS_RESP_CTX_free>;
using Request = openssl::Handle<TS_REQ, TS_REQ_free>;
using Imprint = openssl::Handle<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using Algorithm = openssl::Handle<X509_ALGOR, X509_ALGOR_free>;
using Object = openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using Integer = openssl::Handle<ASN1_INTEGER, ASN1_INTEGER_free>;

constexpr const char* forTimestamps = "critical,timeStamping";
constexpr const char* usualPolicy = "1.2.398.3.3.2.6.2";
constexpr const char* otherPolicy = "1.2.398.3.3.2.6.9";

/// A false one is a fault of the tests themselves.
void require(bool holds, const char* what)
{
    if (!holds)
        throw std::runtime_error(what);
}

ASN1_INTEGER* serial(TS_RESP_CTX* /*context*/, void* /*data*/)
{
    ASN1_INTEGER* const number = ASN1_INTEGER_new();
    ASN1_INTEGER_set(number, 7);
    return number;
}

int tokenTime(TS_RESP_CTX* /*context*/, void* data, long* seconds, long* microseconds)
{
    const std::int64_t ms = static_cast<const UtcTime*>(data)->milliseconds();
    *seconds = static_cast<long>(ms / 1000);
    *microseconds = static_cast<long>(ms % 1000 * 1000);
    return 1;
}

struct KeyAndCertificate
{
    openssl::Key key;
    openssl::Certificate certificate;
};

KeyAndCertificate issued(const CertificateIssuer& issuer, const TestTimestampAuthority::Settings& settings,
                         const char* extendedUsage)
{
    const QByteArray file = settings.pkcs12.isEmpty() ? issuer
                                                            .issue({QStringLiteral("Test TSA"), {}, {}},
                                                                   {settings.validFrom, settings.validTo},
                                                                   QStringLiteral("p"), extendedUsage)
                                                            .value()
                                                      : settings.pkcs12;
    const auto* at = reinterpret_cast<const unsigned char*>(file.constData());
    const openssl::Pkcs12 pkcs12(d2i_PKCS12(nullptr, &at, file.size()));
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    require(PKCS12_parse(pkcs12.get(), "p", &key, &certificate, nullptr) == 1, "TSA key");
    return {openssl::Key(key), openssl::Certificate(certificate)};
}

Request requestFrom(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return Request(d2i_TS_REQ(nullptr, &at, der.size()));
}

Request requestAbout(const QByteArray& bytes, const char* hash)
{
    const EVP_MD* const md = EVP_get_digestbyname(hash);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    Request request(TS_REQ_new());
    const Imprint imprint(TS_MSG_IMPRINT_new());
    const Algorithm algorithm(X509_ALGOR_new());
    require(
        EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()), digest, &size, md, nullptr) ==
                1 &&
            X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(EVP_MD_get_type(md)), V_ASN1_NULL, nullptr) == 1 &&
            TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
            TS_MSG_IMPRINT_set_msg(imprint.get(), digest, static_cast<int>(size)) == 1 &&
            TS_REQ_set_version(request.get(), 1) == 1 &&
            TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
            TS_REQ_set_cert_req(request.get(), 1) == 1,
        "request");
    return request;
}

/// False: there is nothing to change in the TSTInfo.
bool spoil(TS_TST_INFO* info, const TestTimestampAuthority::Settings& settings)
{
    if (settings.fault == TsaFault::WrongNonce) {
        const Integer number(ASN1_INTEGER_new());
        require(ASN1_INTEGER_set(number.get(), 12345) == 1 && TS_TST_INFO_set_nonce(info, number.get()) == 1,
                "wrong nonce");
    }
    if (settings.fault == TsaFault::WrongImprint) {
        const Request other = requestAbout(QByteArrayLiteral("something else"), "SHA256");
        require(TS_TST_INFO_set_msg_imprint(info, TS_REQ_get_msg_imprint(other.get())) == 1, "wrong imprint");
    }
    if (settings.alter)
        settings.alter(*info);
    return settings.fault == TsaFault::WrongNonce || settings.fault == TsaFault::WrongImprint ||
           settings.alter;
}

/// OpenSSL's authority refuses certificates that are not for timestamps and cannot be made to lie.
PKCS7* signedByHand(const TS_TST_INFO* info, const KeyAndCertificate& signer)
{
    const QByteArray content = openssl::derOf<TS_TST_INFO>(info, i2d_TS_TST_INFO);
    const openssl::Bio input = openssl::readBio(content);
    constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL | CMS_CADES | CMS_NOSMIMECAP;
    const openssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    require(CMS_set1_eContentType(cms.get(), OBJ_nid2obj(NID_id_smime_ct_TSTInfo)) == 1 &&
                CMS_add1_signer(cms.get(), signer.certificate.get(), signer.key.get(), EVP_sha256(), flags) !=
                    nullptr &&
                CMS_final(cms.get(), input.get(), nullptr, flags) == 1,
            "token by hand");
    const QByteArray der = openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return d2i_PKCS7(nullptr, &at, der.size());
}

} // namespace

struct TestTimestampAuthority::Parts
{
    Settings settings;
    QByteArray anchorPem;
    KeyAndCertificate sound;   ///< for timestamps, whatever the settings say
    KeyAndCertificate claimed; ///< with the usage of the settings
    int requests = 0;

    Response respond(Request request);
};

Response TestTimestampAuthority::Parts::respond(Request request)
{
    const Object policy(OBJ_txt2obj(settings.fault == TsaFault::OtherPolicy ? otherPolicy : usualPolicy, 1));
    if (settings.fault == TsaFault::OtherPolicy)
        TS_REQ_set_policy_id(request.get(), policy.get());
    if (settings.fault == TsaFault::NoCertificate)
        TS_REQ_set_cert_req(request.get(), 0);
    const ResponseContext context(TS_RESP_CTX_new());
    TS_RESP_CTX_set_serial_cb(context.get(), serial, nullptr);
    TS_RESP_CTX_set_time_cb(context.get(), tokenTime, &settings.time);
    require(TS_RESP_CTX_set_signer_cert(context.get(), sound.certificate.get()) == 1 &&
                TS_RESP_CTX_set_signer_key(context.get(), sound.key.get()) == 1 &&
                TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256()) == 1 &&
                TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256()) == 1 &&
                TS_RESP_CTX_set_def_policy(context.get(), policy.get()) == 1 &&
                TS_RESP_CTX_set_accuracy(context.get(), 1, 500, 0) == 1 &&
                TS_RESP_CTX_set_clock_precision_digits(context.get(), 3) == 1 &&
                TS_RESP_CTX_add_md(context.get(), EVP_sha1()) == 1,
            "TSA");
    if (settings.fault != TsaFault::Rejection)
        for (const EVP_MD* md : {EVP_sha256(), EVP_sha384(), EVP_sha512()})
            require(TS_RESP_CTX_add_md(context.get(), md) == 1, "imprint hash");
    if (settings.tsaName)
        TS_RESP_CTX_add_flags(context.get(), TS_TSA_NAME);
    const QByteArray der = openssl::derOf<TS_REQ>(request.get(), i2d_TS_REQ);
    const openssl::Bio input = openssl::readBio(der);
    Response response(TS_RESP_create_response(context.get(), input.get()));
    TS_TST_INFO* const info = TS_RESP_get_tst_info(response.get());
    if (info != nullptr && (spoil(info, settings) || qstrcmp(settings.extendedUsage, forTimestamps) != 0))
        TS_RESP_set_tst_info(response.get(), signedByHand(info, claimed), nullptr);
    ERR_clear_error();
    return response;
}

TestTimestampAuthority::TestTimestampAuthority(const Settings& settings)
{
    const CertificateIssuer::Validity always{
        UtcTime::fromIso(QStringLiteral("2019-01-01T00:00:00Z")).value(),
        UtcTime::fromIso(QStringLiteral("2049-01-01T00:00:00Z")).value()};
    const auto issuer = CertificateIssuer::make(QStringLiteral("Test TSA root"), always).value();
    m_parts = std::make_unique<Parts>(
        Parts{settings, settings.pem.isEmpty() ? issuer.rootPem() : settings.pem,
              issued(issuer, settings, forTimestamps), issued(issuer, settings, settings.extendedUsage)});
}

TestTimestampAuthority::~TestTimestampAuthority() = default;

TestTimestampAuthority::Settings& TestTimestampAuthority::settings()
{
    return m_parts->settings;
}

TrustStore TestTimestampAuthority::trust() const
{
    return TrustStore::fromPem(m_parts->anchorPem).value();
}

QByteArray TestTimestampAuthority::anchorPem() const
{
    return m_parts->anchorPem;
}

int TestTimestampAuthority::requests() const
{
    return m_parts->requests;
}

QByteArray TestTimestampAuthority::answer(const QByteArray& request)
{
    ++m_parts->requests;
    if (m_parts->settings.fault == TsaFault::HtmlBody)
        return QByteArrayLiteral("<html><body>Please log in</body></html>");
    if (m_parts->settings.fault == TsaFault::NoToken)
        return QByteArray::fromHex("30053003020100");
    Request parsed = requestFrom(request);
    require(parsed != nullptr, "not a timestamp request");
    if (m_parts->settings.fault == TsaFault::NoNonce) {
        Request bare(TS_REQ_new());
        TS_REQ_set_version(bare.get(), 1);
        TS_REQ_set_msg_imprint(bare.get(), TS_REQ_get_msg_imprint(parsed.get()));
        TS_REQ_set_cert_req(bare.get(), 1);
        parsed = std::move(bare);
    }
    return openssl::derOf<TS_RESP>(m_parts->respond(std::move(parsed)).get(), i2d_TS_RESP);
}

QByteArray TestTimestampAuthority::token(const QByteArray& signatureValue, const char* hash)
{
    const Response response = m_parts->respond(requestAbout(signatureValue, hash));
    PKCS7* const token = TS_RESP_get_token(response.get());
    require(token != nullptr, "no token");
    return openssl::derOf<PKCS7>(token, i2d_PKCS7);
}

Result<QByteArray> TestTimestampAuthority::post(const Endpoint& /*endpoint*/,
                                                const QByteArray& /*contentType*/, const QByteArray& body,
                                                const AnswerLimits& limits)
{
    if (m_parts->settings.fault != TsaFault::Silence)
        return answer(body);
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, limits.cancel, limits.time, [] { return false; });
    return limits.cancel.stop_requested() ? fail(ErrorCode::Cancelled, QStringLiteral("cancelled"))
                                          : fail(ErrorCode::ServiceUnreachable, QStringLiteral("silence"));
}

Result<QByteArray> TestTimestampAuthority::get(const Endpoint& /*endpoint*/, const AnswerLimits& /*limits*/)
{
    return fail(ErrorCode::ServiceRefused, QStringLiteral("POST only"));
}

} // namespace aiqyn::tests
