#pragma once

#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/TrustStore.h"
#include "evidence/signature/ValidationReport.h"

namespace aiqyn::evidence {

/// Verifies containers. Const calls are thread-safe. Never fails: whatever is wrong is in the report.
class Validator
{
public:
    explicit Validator(TrustStore trust)
        : m_trust(std::move(trust))
    {}

    [[nodiscard]] static DiagnosticData diagnose(const QByteArray& container);
    /// The same facts may be judged again at another time or by a validator with other anchors.
    [[nodiscard]] ValidationReport judge(const DiagnosticData& facts, UtcTime at) const;

    [[nodiscard]] ValidationReport validate(const QByteArray& container, UtcTime at) const
    {
        return judge(diagnose(container), at);
    }

private:
    TrustStore m_trust;
};

} // namespace aiqyn::evidence
