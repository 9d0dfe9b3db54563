#include "evidence/signature/trust/TrustedChain.h"

#include <algorithm>
#include <array>

namespace aiqyn::evidence {

namespace {

bool leadsNowhere(const ChainFindings& chain)
{
    return chain.subIndications.contains(QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND"));
}

/// Searches no store twice: of a plain folder all purposes share one.
class Searches
{
public:
    explicit Searches(const ChainSearch& search)
        : m_search(search)
    {}

    /// nullopt: no path, or searched before.
    [[nodiscard]] std::optional<ChainFindings> in(const TrustStore& anchors)
    {
        const TrustStore::Parts* const parts = &anchors.parts();
        if (std::ranges::find(m_searched, parts) != m_searched.end())
            return std::nullopt;
        m_searched.push_back(parts);
        ChainFindings found = m_search(anchors);
        if (leadsNowhere(found)) {
            m_nowhere = std::move(found);
            return std::nullopt;
        }
        return found;
    }
    [[nodiscard]] const ChainFindings& nowhere() const { return m_nowhere; }

private:
    const ChainSearch& m_search;
    std::vector<const TrustStore::Parts*> m_searched;
    ChainFindings m_nowhere;
};

} // namespace

TrustedChain findTrustedChain(const Trust& trust, const std::vector<AnchorPurpose>& purposes,
                              UtcTime bestTime, const ChainSearch& search)
{
    Searches searches(search);
    std::optional<ChainFindings> best;
    std::vector<TrustStore> then; // alive while their addresses tell what was searched
    for (const AnchorPurpose purpose : purposes) {
        then.push_back(trust.anchorsFor(purpose).at(bestTime));
        auto found = searches.in(then.back());
        if (found && (!best || (!best->subIndications.isEmpty() && found->subIndications.isEmpty())))
            best = std::move(found);
    }
    if (best)
        return {*std::move(best), {}};
    for (const AnchorPurpose purpose : purposes)
        if (auto found = searches.in(trust.anchorsFor(purpose)))
            return {*std::move(found), QStringLiteral("ANCHOR_NOT_TRUSTED_THEN")};
    for (const AnchorPurpose purpose :
         {AnchorPurpose::Provider, AnchorPurpose::Customer, AnchorPurpose::Timestamp})
        if (auto found = searches.in(trust.anchorsFor(purpose)))
            return {*std::move(found), QStringLiteral("ANCHOR_NOT_FOR_PURPOSE")};
    return {searches.nowhere(), {}};
}

} // namespace aiqyn::evidence
