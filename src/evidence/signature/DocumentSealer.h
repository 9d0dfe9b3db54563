#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Sha256.h"
#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/DecisionDocument.h"
#include "evidence/document/DestructionAct.h"
#include "evidence/document/LivenessDocument.h"
#include "evidence/document/PolicyDocument.h"
#include "evidence/signature/Signer.h"

#include <QByteArray>

#include <map>

namespace aiqyn::evidence {

struct SealedContainer
{
    QByteArray bytes; ///< the .asice file
    Sha256 manifest;  ///< by which other documents cite this one
    QString documentId;
    DocumentKind kind = DocumentKind::Liveness;
};

/// Turns a record and its images into a signed container.
///
/// Refused with DocumentInvalid: a record that does not conform to the rules (codes in the detail), images
/// that are none or do not match its references one to one by name and hash, a signer of another organisation
/// than the record names for its kind, a training record under a production key or the reverse.
/// SignatureFailed.
class DocumentSealer
{
public:
    using Images = std::map<QString, QByteArray>; ///< "frames/<name>" -> bytes

    /// Both outlive the sealer. The clock gives the claimed signing time.
    DocumentSealer(const Signer& signer, const Clock& clock)
        : m_signer(signer)
        , m_clock(clock)
    {}

    [[nodiscard]] Result<SealedContainer> seal(const LivenessDocument& document, const Images& images) const;
    [[nodiscard]] Result<SealedContainer> seal(const ComparisonDocument& document,
                                               const Images& images) const;
    [[nodiscard]] Result<SealedContainer> seal(const DecisionDocument& document) const;
    [[nodiscard]] Result<SealedContainer> seal(const DestructionAct& act) const;
    [[nodiscard]] Result<SealedContainer> seal(const PolicyDocument& policy) const;

private:
    [[nodiscard]] Result<SealedContainer> seal(const QJsonObject& json, const Images& images) const;

    const Signer& m_signer;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
