#include "evidence/signature/trust/AnchorCheck.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/gost/GostCertificate.h"

namespace aiqyn::evidence {

namespace {

struct RootFacts
{
    bool isAuthority = false; ///< issued by itself, and allowed to issue
    bool isSigned = false;    ///< by its own key
    bool isStrong = false;
};

RootFacts factsOf(const GostCertificate& root)
{
    return {root.isSelfIssued() && root.mayIssue(0) && root.isFullyHeeded(), root.isSignedBy(root), true};
}

RootFacts factsOf(X509* root)
{
    // 1 of X509_check_ca(): basic constraints say so. What it guesses about certificates without them is not
    // enough for an anchor.
    return {X509_self_signed(root, 0) == 1 && X509_check_ca(root) == 1, X509_self_signed(root, 1) == 1,
            isStrong(X509_get0_pubkey(root))};
}

} // namespace

QStringList problemsOfAnchor(const QByteArray& certificate, DocumentMode mode)
{
    const auto root = certificateOf(certificate);
    const auto info = root ? describe(root.get()) : std::nullopt;
    // The hash that is pinned is of these bytes, so they must be the only ones that say this.
    if (!info || info->sha256 != Sha256::of(certificate))
        return {QStringLiteral("no certificate in DER")};
    const auto gost = GostCertificate::fromDer(certificate);
    const RootFacts facts = gost ? factsOf(*gost) : factsOf(root.get());
    ERR_clear_error();
    QStringList problems;
    if (!facts.isAuthority)
        problems << QStringLiteral("no root of an authority");
    else if (!facts.isSigned)
        problems << QStringLiteral("not signed by its own key");
    if (!facts.isStrong)
        problems << QStringLiteral("key too weak");
    if (info->training != (mode == DocumentMode::Training))
        problems << (info->training ? QStringLiteral("marked TRAINING in a production list")
                                    : QStringLiteral("not marked TRAINING in a training list"));
    return problems;
}

} // namespace aiqyn::evidence
