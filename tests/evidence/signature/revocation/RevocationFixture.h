#pragma once

#include "TestOcspResponder.h"
#include "TestTime.h"
#include "base/RandomSource.h"
#include "evidence/signature/revocation/CrlReading.h"
#include "evidence/signature/revocation/OcspReading.h"
#include "evidence/signature/revocation/OcspRequest.h"

namespace aiqyn::tests {

/// An anchor, an authority below it and a signer below that, with responders good and bad.
struct RevocationFixture
{
    static constexpr const char* authorityUsage = "critical,keyCertSign,cRLSign,digitalSignature";

    UtcTime from = timeAt("2020-01-01T00:00:00Z");
    UtcTime to = timeAt("2049-01-01T00:00:00Z");
    UtcTime signedAt = timeAt("2026-11-24T05:00:00.400Z");
    UtcTime saidAt = timeAt("2026-11-24T05:00:10Z");

    TestIdentity root = makeIdentity(
        {.commonName = "Root", .from = from, .to = to, .authority = true, .keyUsage = authorityUsage});
    TestIdentity authority = makeIdentity({.commonName = "Authority",
                                           .from = from,
                                           .to = to,
                                           .authority = true,
                                           .keyUsage = authorityUsage,
                                           .distributionPoints = "URI:http://crl.test/root.crl"},
                                          &root);
    TestIdentity signer = makeIdentity({.commonName = "Signer",
                                        .from = from,
                                        .to = timeAt("2027-01-01T00:00:00Z"),
                                        .informationAccess = "OCSP;URI:http://ocsp.test/",
                                        .distributionPoints = "URI:http://crl.test/authority.crl"},
                                       &authority);
    TestIdentity other = makeIdentity({.commonName = "Other", .from = from, .to = to}, &authority);
    TestIdentity responder = makeIdentity(
        {.commonName = "Responder", .from = from, .to = to, .extendedUsage = "OCSPSigning"}, &authority);
    SeededRandom random{7};

    [[nodiscard]] evidence::IssuedCertificate subject() const { return {signer.der(), authority.der()}; }
    [[nodiscard]] std::vector<QByteArray> path() const { return {signer.der(), authority.der(), root.der()}; }
    [[nodiscard]] TestAnswer good() const { return {.producedAt = saidAt, .thisUpdate = saidAt}; }
    [[nodiscard]] TestAnswer revoked(UtcTime at, int reason) const
    {
        return {.producedAt = saidAt,
                .thisUpdate = saidAt,
                .status = V_OCSP_CERTSTATUS_REVOKED,
                .revokedAt = at,
                .reason = reason};
    }

    [[nodiscard]] QByteArray ocsp(const TestAnswer& answer, const TestIdentity& by)
    {
        const auto request = evidence::OcspRequest::make(subject(), random).value();
        return TestOcspResponder(by).answer(request.der(), answer);
    }
    [[nodiscard]] QByteArray ocsp(const TestAnswer& answer) { return ocsp(answer, responder); }
};

} // namespace aiqyn::tests
