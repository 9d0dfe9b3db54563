#include "evidence/signature/revocation/OcspRequest.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/revocation/OcspHandles.h"

namespace aiqyn::evidence {

namespace {
constexpr std::size_t nonceSize = 16; // RFC 8954: 1 to 32
}

Result<OcspRequest> OcspRequest::make(const IssuedCertificate& subject, RandomSource& random,
                                      CertIdDigest digest)
{
    const openssl::Certificate certificate = certificateOf(subject.certificate);
    const openssl::Certificate issuer = certificateOf(subject.issuer);
    if (!certificate || !issuer)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("no certificate to ask the status of"));
    std::array<std::uint8_t, nonceSize> nonce{};
    if (auto filled = random.fill(nonce); !filled)
        return tl::make_unexpected(filled.error());
    const openssl::OcspQuery query(OCSP_REQUEST_new());
    openssl::OcspId id(OCSP_cert_to_id(digest == CertIdDigest::Sha1 ? EVP_sha1() : EVP_sha256(),
                                       certificate.get(), issuer.get()));
    if (!query || !id || OCSP_request_add0_id(query.get(), id.get()) == nullptr)
        return fail(ErrorCode::CertificateInvalid, openssl::lastReason());
    (void)id.release(); // the request owns it now
    if (OCSP_request_add1_nonce(query.get(), nonce.data(), static_cast<int>(nonce.size())) != 1)
        return fail(ErrorCode::CertificateInvalid, openssl::lastReason());
    return OcspRequest(openssl::derOf<OCSP_REQUEST>(query.get(), i2d_OCSP_REQUEST),
                       QByteArray(reinterpret_cast<const char*>(nonce.data()), nonceSize));
}

} // namespace aiqyn::evidence
