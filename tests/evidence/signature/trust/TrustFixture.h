#pragma once

#include "EvidenceFixture.h"
#include "TestOcspResponder.h"
#include "TestTime.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/trust/TrustBundle.h"

namespace aiqyn::tests {

/// DER of the first certificate.
[[nodiscard]] inline QByteArray derOfPem(const QByteArray& pem)
{
    const qsizetype begin = pem.indexOf('\n', pem.indexOf("-----BEGIN"));
    return QByteArray::fromBase64(pem.sliced(begin, pem.indexOf("-----END") - begin));
}

/// An administrator with his certificate, and roots that he may approve.
struct TrustFixture
{
    UtcTime from = timeAt("2020-01-01T00:00:00Z");
    UtcTime to = timeAt("2049-01-01T00:00:00Z");
    FixedClock clock{timeAt("2026-11-01T09:00:00Z")};

    [[nodiscard]] TestIdentity root(const char* commonName, int rsaBits = 0) const
    {
        return makeIdentity({.commonName = commonName,
                             .from = from,
                             .to = to,
                             .authority = true,
                             .keyUsage = "critical,keyCertSign,cRLSign",
                             .rsaBits = rsaBits});
    }

    TestIdentity administration = root("Administration");
    TestIdentity approver = makeIdentity(
        {.commonName = "Approver", .from = from, .to = timeAt("2027-01-01T00:00:00Z")}, &administration);
    TestIdentity first = root("First root");
    TestIdentity second = root("Second root", 2048);

    [[nodiscard]] evidence::KeySigner signerOf(const TestIdentity& identity) const
    {
        return evidence::KeySigner(evidence::SigningKey::fromPkcs12(identity.pkcs12("secret", administration),
                                                                    QStringLiteral("secret"))
                                       .value());
    }
    [[nodiscard]] evidence::TrustAnchor anchor(const QByteArray& certificate,
                                               std::vector<evidence::AnchorPurpose> purposes) const
    {
        return {.certificate = certificate,
                .sha256 = Sha256::of(certificate),
                .purposes = std::move(purposes),
                .trustedFrom = from,
                .trustedUntil = timeAt("2040-01-01T00:00:00Z"),
                .note = QStringLiteral("read out over the telephone")};
    }
    [[nodiscard]] evidence::TrustList::Content content() const
    {
        return {.id = QStringLiteral("bank-2026.1"),
                .sequence = 3,
                .mode = evidence::DocumentMode::Production,
                .issuedAt = timeAt("2026-11-01T08:00:00Z"),
                .nextReview = timeAt("2027-11-01T00:00:00Z"),
                .approvedBy = QStringLiteral("The administrator"),
                .anchors = {anchor(first.der(),
                                   {evidence::AnchorPurpose::Provider, evidence::AnchorPurpose::Timestamp}),
                            anchor(second.der(), {evidence::AnchorPurpose::Customer})}};
    }
    [[nodiscard]] evidence::TrustList list() const { return evidence::TrustList::of(content()).value(); }
};

} // namespace aiqyn::tests
