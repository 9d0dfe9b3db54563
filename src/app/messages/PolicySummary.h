#pragma once

#include "base/Sha256.h"
#include "evidence/document/PolicyContent.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace aiqyn::app {

/// A policy in plain words, in the language in force, so that those who approve it know what they sign.
class PolicySummary final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::PolicySummary)

public:
    /// HTML of the subset that QTextDocument knows. `manifest`: of an approved policy; absent: it says that
    /// it is a draft.
    [[nodiscard]] static QString toHtml(const evidence::PolicyContent& policy,
                                        const std::optional<Sha256>& manifest);
    /// "1 in 1,000".
    [[nodiscard]] static QString rate(double falseMatchRate);
    [[nodiscard]] static QString protectionLevel(evidence::ProtectionLevels::Level level);
    [[nodiscard]] static QString lightSignal(evidence::LivenessCriteria::LightSignal signal);
    [[nodiscard]] static QString secondPerson(evidence::SecondPerson second);
    [[nodiscard]] static QString referenceSource(evidence::ReferenceSource source);

private:
    [[nodiscard]] static QString head(const evidence::PolicyContent& policy,
                                      const std::optional<Sha256>& manifest);
    [[nodiscard]] static QString liveness(const evidence::PolicyContent& policy);
    [[nodiscard]] static QString comparison(const evidence::PolicyContent& policy);
    [[nodiscard]] static QString session(const evidence::PolicyContent& policy);
    [[nodiscard]] static QString safeguards(const evidence::PolicyContent& policy);
    [[nodiscard]] static QString keeping(const evidence::PolicyContent& policy);
    [[nodiscard]] static QString services(const evidence::PolicyContent& policy);
    [[nodiscard]] static QString software(const evidence::PolicyContent& policy);
};

} // namespace aiqyn::app
