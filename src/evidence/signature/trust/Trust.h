#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/TrustStore.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace aiqyn::evidence {

/// What an anchor is trusted for: signatures of the provider (liveness, comparison), of the customer
/// (decision, policy, act of destruction), timestamps.
enum class AnchorPurpose { Provider = 1, Customer, Timestamp };

/// "provider", "customer", "timestamp".
[[nodiscard]] QString nameOf(AnchorPurpose purpose);
[[nodiscard]] std::optional<AnchorPurpose> anchorPurposeOf(const QString& name);
[[nodiscard]] QStringList anchorPurposeNames();

/// Which signed trust list a Trust comes from.
struct TrustListReference
{
    QString id;
    UtcTime issuedAt;
    UtcTime nextReview;
    QString approver; ///< common name of the certificate that signed the list

    /// Whole days since it was issued, 0 before.
    [[nodiscard]] int ageDays(UtcTime at) const;
    /// Its review is overdue.
    [[nodiscard]] bool isOld(UtcTime at) const { return at > nextReview; }
};

/// Who is trusted for what.
struct Trust
{
    TrustStore providers;
    TrustStore customers;
    TrustStore timestampAuthorities;
    std::optional<TrustListReference> list = {}; ///< absent: certificates that nobody signed

    [[nodiscard]] static Trust forEveryPurpose(const TrustStore& anchors)
    {
        return {anchors, anchors, anchors, {}};
    }
    [[nodiscard]] const TrustStore& anchorsFor(AnchorPurpose purpose) const;
};

} // namespace aiqyn::evidence
