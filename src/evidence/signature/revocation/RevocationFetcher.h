#pragma once

#include "base/Error.h"
#include "base/RandomSource.h"
#include "evidence/signature/revocation/OcspRequest.h"
#include "evidence/signature/revocation/ValidationData.h"

#include <QUrl>

#include <functional>
#include <vector>

namespace aiqyn::evidence {

/// One exchange over HTTP: a POST of `body` with its content type, a GET when both are empty. Gives the body
/// of a successful answer. Proxies, time limits, cancelling (Cancelled) and which schemes are allowed are its
/// business.
using RevocationFetch =
    std::function<Result<QByteArray>(const QUrl& url, const QByteArray& contentType, const QByteArray& body)>;

/// Where to ask, in this order.
struct RevocationEndpoints
{
    std::vector<QUrl> ocsp;
    std::vector<QUrl> crls;
};

/// The addresses a certificate names (authority information access, CRL distribution points): http and https
/// alone, the first four of each kind, and no point that covers only some reasons or is signed by another
/// than the issuer.
[[nodiscard]] RevocationEndpoints endpointsOf(const QByteArray& certificate);

/// It names anybody who tells its status.
[[nodiscard]] bool namesStatusService(const QByteArray& certificate);

/// Obtains the status of each certificate of a path but the anchor: OCSP first, a CRL when no responder has a
/// usable answer.
class RevocationFetcher
{
public:
    struct Settings
    {
        RevocationEndpoints configured = {}; ///< asked before what the certificate names
        OcspRequest::CertIdDigest certIdDigest = OcspRequest::CertIdDigest::Sha256;
    };

    /// `random` outlives this object.
    RevocationFetcher(RevocationFetch fetch, RandomSource& random, Settings settings)
        : m_fetch(std::move(fetch))
        , m_random(random)
        , m_settings(std::move(settings))
    {}

    /// `path` runs from the leaf to the anchor and has been verified: what its certificates name is asked as
    /// it stands. Values are those that judgeRevocation accepts at `bestTime`,
    /// revoked ones included: what they say is for it.
    /// RevocationUnavailable: a certificate without a usable value, causes say what each address gave; a CRL
    /// from before the signing is among them, so this is to be tried again after its nextUpdate. Cancelled.
    [[nodiscard]] Result<RevocationValues> fetch(const std::vector<QByteArray>& path, UtcTime bestTime) const;

private:
    struct Attempt;
    [[nodiscard]] Result<void> askOcsp(Attempt& attempt) const;
    [[nodiscard]] Result<void> askCrl(Attempt& attempt) const;
    /// True at the first address with a usable value; Cancelled.
    template <typename Ask>
    [[nodiscard]] Result<bool> askEach(const std::vector<QUrl>& urls, Ask ask, Attempt& attempt) const;
    [[nodiscard]] Result<void> fetchOne(Attempt& attempt) const;

    RevocationFetch m_fetch;
    RandomSource& m_random;
    Settings m_settings;
};

} // namespace aiqyn::evidence
