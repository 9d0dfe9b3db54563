#include "evidence/signature/trust/Trust.h"

#include "evidence/document/NamedValues.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr NamedValues<AnchorPurpose, 3> purposes{{{AnchorPurpose::Provider, "provider"},
                                                  {AnchorPurpose::Customer, "customer"},
                                                  {AnchorPurpose::Timestamp, "timestamp"}}};

} // namespace

QString nameOf(AnchorPurpose purpose)
{
    return nameIn(purposes, purpose);
}

std::optional<AnchorPurpose> anchorPurposeOf(const QString& name)
{
    return valueIn(purposes, name);
}

QStringList anchorPurposeNames()
{
    return namesIn(purposes);
}

int TrustListReference::ageDays(UtcTime at) const
{
    return static_cast<int>(std::max<std::int64_t>(at.milliseconds() - issuedAt.milliseconds(), 0) / dayMs);
}

const TrustStore& Trust::anchorsFor(AnchorPurpose purpose) const
{
    switch (purpose) {
    case AnchorPurpose::Provider:
        return providers;
    case AnchorPurpose::Customer:
        return customers;
    case AnchorPurpose::Timestamp:
        break;
    }
    return timestampAuthorities;
}

} // namespace aiqyn::evidence
