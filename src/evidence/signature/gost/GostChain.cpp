#include "evidence/signature/gost/GostChain.h"

#include "evidence/signature/TrustStoreParts.h"
#include "evidence/signature/gost/GostCertificate.h"

namespace aiqyn::evidence {

namespace {

constexpr std::size_t longestPath = 3;

using Path = std::vector<const GostCertificate*>; ///< from the signer to the anchor

struct PathFindings
{
    bool tooEarly = false;
    bool signatureBroken = false;
    bool againstConstraints = false;
    bool expired = false;

    [[nodiscard]] bool none() const
    {
        return !tooEarly && !signatureBroken && !againstConstraints && !expired;
    }
};

/// In the order in which checkChain() gives them.
QStringList subIndicationsOf(const PathFindings& path, bool strays)
{
    QStringList names;
    if (path.tooEarly)
        names << QStringLiteral("NOT_YET_VALID");
    if (path.signatureBroken || strays)
        names << QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE");
    if (path.againstConstraints)
        names << QStringLiteral("CHAIN_CONSTRAINTS_FAILURE");
    if (path.expired)
        names << QStringLiteral("OUT_OF_BOUNDS_NO_POE");
    return names;
}

PathFindings examine(const Path& path, UtcTime at)
{
    PathFindings findings;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const GostCertificate& certificate = *path[i];
        findings.tooEarly |= at < certificate.notBefore();
        findings.expired |= at > certificate.notAfter();
        findings.againstConstraints |= !certificate.isFullyHeeded();
        if (i > 0)
            findings.againstConstraints |= !certificate.mayIssue(static_cast<int>(i) - 1);
        if (i + 1 < path.size())
            findings.signatureBroken |= !certificate.isSignedBy(*path[i + 1]);
    }
    return findings;
}

/// Certificates of one store or of one signature that have a GOST key.
std::vector<GostCertificate> anchorsOf(const TrustStore& trust)
{
    std::vector<GostCertificate> found;
    const openssl::Certificates all(X509_STORE_get1_all_certs(trust.parts().store.get()));
    for (int i = 0; i < sk_X509_num(all.get()); ++i)
        if (auto gost = GostCertificate::fromDer(openssl::derOf<X509>(sk_X509_value(all.get(), i), i2d_X509)))
            found.push_back(*std::move(gost));
    return found;
}

/// All paths by name from the signer to a self-issued anchor.
class PathSearch
{
public:
    PathSearch(const std::vector<GostCertificate>& anchors, const std::vector<GostCertificate>& further)
        : m_anchors(anchors)
        , m_further(further)
    {}

    [[nodiscard]] std::vector<Path> from(const GostCertificate& signer)
    {
        extend({&signer});
        return std::move(m_found);
    }

private:
    void extend(const Path& path)
    {
        const GostCertificate& last = *path.back();
        if (last.isSelfIssued()) {
            // The anchor's own bytes, not merely a certificate like it.
            if (std::any_of(m_anchors.begin(), m_anchors.end(),
                            [&last](const GostCertificate& anchor) { return anchor.der() == last.der(); }))
                m_found.push_back(path);
            return;
        }
        if (path.size() == longestPath)
            return;
        for (const auto* candidates : {&m_anchors, &m_further})
            for (const GostCertificate& candidate : *candidates)
                if (last.mayBeIssuedBy(candidate) && candidate.der() != last.der()) {
                    Path longer = path;
                    longer.push_back(&candidate);
                    extend(longer);
                }
    }

    const std::vector<GostCertificate>& m_anchors;
    const std::vector<GostCertificate>& m_further;
    std::vector<Path> m_found;
};

bool isInPath(const QByteArray& der, const Path& path)
{
    return std::any_of(path.begin(), path.end(),
                       [&der](const GostCertificate* certificate) { return certificate->der() == der; });
}

} // namespace

bool isGostCertificate(const QByteArray& der)
{
    return GostCertificate::fromDer(der).has_value();
}

ChainFindings checkGostChain(const QByteArray& signer, const std::vector<QByteArray>& further,
                             const TrustStore& trust, UtcTime at)
{
    ChainFindings findings;
    const auto leaf = GostCertificate::fromDer(signer);
    // More than a path can hold are refused unread: each costs a search and a signature.
    if (!leaf || further.size() >= longestPath) {
        findings.subIndications << QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE");
        return findings;
    }
    std::vector<GostCertificate> alongside;
    for (const QByteArray& der : further)
        if (auto certificate = GostCertificate::fromDer(der))
            alongside.push_back(*std::move(certificate));
    const std::vector<GostCertificate> anchors = anchorsOf(trust);
    const std::vector<Path> paths = PathSearch(anchors, alongside).from(*leaf);
    if (paths.empty()) {
        findings.subIndications << QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND");
        return findings;
    }
    const Path* path = &paths.front();
    PathFindings best = examine(*path, at);
    for (std::size_t i = 1; i < paths.size() && !best.none(); ++i) {
        if (const PathFindings other = examine(paths[i], at); other.none()) {
            path = &paths[i];
            best = other;
        }
    }
    const bool strays = std::any_of(further.begin(), further.end(),
                                    [path](const QByteArray& der) { return !isInPath(der, *path); });
    findings.subIndications = subIndicationsOf(best, strays);
    findings.trainingAnchor = path->back()->isMarkedTraining();
    for (const GostCertificate* certificate : *path)
        findings.path.push_back(certificate->der());
    return findings;
}

} // namespace aiqyn::evidence
