#pragma once

#include "app/verify/VerifyArguments.h"
#include "evidence/signature/trust/Trust.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace aiqyn::app {

/// The trust of one run: a signed list or a plain folder of certificates, and what the output says about it.
class VerifyTrust
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::VerifyTrust)

public:
    /// A signed list needs its approver: --approver, otherwise the profile's file. TrustAnchorsUnusable.
    [[nodiscard]] static Result<VerifyTrust> open(const VerifyArguments& arguments);

    [[nodiscard]] const evidence::Trust& trust() const { return m_trust; }

    /// {"list","issuedAt","ageDays","approver","signed"}; without a list "", null, null, "" and false.
    [[nodiscard]] QJsonObject toJson(UtcTime at) const;
    /// One line in the language in force.
    [[nodiscard]] QString toText(UtcTime at) const;

private:
    explicit VerifyTrust(evidence::Trust trust)
        : m_trust(std::move(trust))
    {}
    evidence::Trust m_trust;
};

} // namespace aiqyn::app
