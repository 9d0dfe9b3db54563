#pragma once

#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/Judgement.h"
#include "evidence/signature/ValidationReport.h"

namespace aiqyn::evidence {

/// Verifies containers. Const calls are thread-safe if the context's proofs are. Never fails: whatever is
/// wrong is in the report.
class Validator
{
public:
    /// Every anchor for every purpose.
    explicit Validator(const TrustStore& anchors)
        : Validator(Trust::forEveryPurpose(anchors))
    {}
    explicit Validator(Trust trust)
        : Validator(JudgementContext{std::move(trust)})
    {}
    explicit Validator(JudgementContext context)
        : m_context(std::move(context))
    {}

    [[nodiscard]] static DiagnosticData diagnose(const QByteArray& container);
    /// The same facts may be judged again at another time or by a validator with other anchors.
    [[nodiscard]] ValidationReport judge(const DiagnosticData& facts, UtcTime at) const;

    [[nodiscard]] ValidationReport validate(const QByteArray& container, UtcTime at) const
    {
        return judge(diagnose(container), at);
    }

private:
    JudgementContext m_context;
};

} // namespace aiqyn::evidence
