#pragma once

#include "evidence/document/PolicyContent.h"

#include <QJsonObject>

namespace aiqyn::evidence {

/// The approved criteria that sessions run under (R4). Signed by the customer and cited by version and
/// manifest. JSON: docs/schema/policy-1.schema.json.
class PolicyDocument
{
public:
    /// Refuses with DocumentInvalid, naming the fields, what is out of its range or unlawful: under three
    /// challenges, other than 3 or 4 failed attempts for a negative result, liveness not required, a
    /// threshold without a calibrated false match rate, keeping for ever without a legal basis, plain http
    /// without its flag, valid before it was approved, a training pack or a weak protection in production.
    [[nodiscard]] static Result<PolicyDocument> of(const PolicyContent& content);
    /// Strict as the other records' readers; refuses what of() refuses.
    [[nodiscard]] static Result<PolicyDocument> fromJson(const QJsonObject& json);

    [[nodiscard]] const PolicyContent& content() const { return m_content; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QStringList serviceTypes() const;
    /// nullptr for a service type the policy does not know.
    [[nodiscard]] const RetentionRule* retentionOf(const QString& serviceType) const;

private:
    explicit PolicyDocument(PolicyContent content)
        : m_content(std::move(content))
    {}
    PolicyContent m_content;
};

} // namespace aiqyn::evidence
