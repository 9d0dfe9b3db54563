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
    /// Signers and timestamp authorities lead to the same anchors.
    explicit Validator(TrustStore trust)
        : Validator(JudgementContext{trust, trust, {}})
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
