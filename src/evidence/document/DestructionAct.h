#pragma once

#include "evidence/document/DocumentCommon.h"

namespace aiqyn::evidence {

enum class DestructionMethod {
    KeyDestroyed = 1, ///< the data keys that alone open the stored ciphertext are gone
    FileOverwritten,
    MediumDestroyed
};

/// The rule of the approved policy that ended the keeping of the documents (R17).
struct ExpiredRetention
{
    QString serviceType;    ///< 1..100 characters
    QString contractNumber; ///< 1..64 characters
    int years = 1;          ///< 1..100, from the end of the service
    UtcTime serviceEndedAt;
};

/// Proof that documents were destroyed as the rules want it (R3.3, R17). Signed by the customer, who keeps
/// the documents. JSON: docs/schema/destruction-1.schema.json.
class DestructionAct
{
public:
    struct Content
    {
        QString id; ///< UUID, lower case, no braces
        DocumentMode mode = DocumentMode::Training;
        Requisites customer;
        PolicyReference policy;
        RulesBasis rules;
        QString legalBasis; ///< 1..2000 characters: the act and clause the retention rule rests on
        ExpiredRetention retention;
        std::vector<DocumentCitation> documents; ///< at least one, none twice; no acts, no policies
        DestructionMethod method = DestructionMethod::KeyDestroyed;
        QString methodDetail; ///< up to 2000 characters
        QString destroyedBy;  ///< 1..200 characters
        QString witness;      ///< 1..200 characters, another person
        UtcTime destroyedAt;
    };

    /// Refuses with DocumentInvalid, naming the fields: what is out of its range, destruction before the
    /// retention ended, a witness of one's own act.
    [[nodiscard]] static Result<DestructionAct> of(const Content& content);
    /// Strict as the other records' readers; refuses what of() refuses.
    [[nodiscard]] static Result<DestructionAct> fromJson(const QJsonObject& json);

    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] QJsonObject toJson() const;

private:
    explicit DestructionAct(Content content)
        : m_content(std::move(content))
    {}
    Content m_content;
};

/// "data_key_destroyed", "file_overwritten", "medium_destroyed".
[[nodiscard]] QString nameOf(DestructionMethod method);

} // namespace aiqyn::evidence
