#include "evidence/signature/timestamp/TimestampRequest.h"

#include "base/Sha256.h"
#include "evidence/signature/OpenSslHandles.h"

#include <openssl/ts.h>

namespace aiqyn::evidence {

namespace {

using Algorithm = openssl::Handle<X509_ALGOR, X509_ALGOR_free>;
using Imprint = openssl::Handle<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using Integer = openssl::Handle<ASN1_INTEGER, ASN1_INTEGER_free>;
using Object = openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using Request = openssl::Handle<TS_REQ, TS_REQ_free>;

constexpr std::size_t nonceSize = 16;

bool setImprint(TS_REQ* request, const QByteArray& signatureValue)
{
    const Algorithm algorithm(X509_ALGOR_new());
    const Imprint imprint(TS_MSG_IMPRINT_new());
    auto digest = Sha256::of(signatureValue).bytes();
    // The setters copy.
    return algorithm && imprint &&
           X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1 &&
           TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
           TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(digest.size())) == 1 &&
           TS_REQ_set_msg_imprint(request, imprint.get()) == 1;
}

bool setNonce(TS_REQ* request, const QByteArray& nonce)
{
    const Integer integer(ASN1_INTEGER_new());
    return integer &&
           ASN1_STRING_set(integer.get(), nonce.constData(), static_cast<int>(nonce.size())) == 1 &&
           TS_REQ_set_nonce(request, integer.get()) == 1;
}

} // namespace

Result<TimestampRequest> TimestampRequest::make(const QByteArray& signatureValue, RandomSource& random,
                                                const QString& policy)
{
    if (signatureValue.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no signature value to timestamp"));
    std::array<std::uint8_t, nonceSize> bytes{};
    if (auto filled = random.fill(bytes); !filled)
        return tl::make_unexpected(filled.error());
    // Positive and of full length, so that its DER is these very bytes.
    bytes[0] = static_cast<std::uint8_t>((bytes[0] & 0x7F) | 0x40);
    const QByteArray nonce(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));

    const Request request(TS_REQ_new());
    const Object policyOid(policy.isEmpty() ? nullptr : OBJ_txt2obj(policy.toLatin1().constData(), 1));
    if (!policy.isEmpty() && !policyOid) {
        ERR_clear_error();
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the timestamp policy is not an OID"));
    }
    const bool done = request && TS_REQ_set_version(request.get(), 1) == 1 &&
                      setImprint(request.get(), signatureValue) &&
                      (!policyOid || TS_REQ_set_policy_id(request.get(), policyOid.get()) == 1) &&
                      setNonce(request.get(), nonce) && TS_REQ_set_cert_req(request.get(), 1) == 1;
    const QByteArray der = done ? openssl::derOf<TS_REQ>(request.get(), i2d_TS_REQ) : QByteArray();
    if (der.isEmpty())
        return fail(ErrorCode::Internal, openssl::lastReason());
    return TimestampRequest(der, nonce);
}

} // namespace aiqyn::evidence
