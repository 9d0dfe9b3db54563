#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "evidence/document/DocumentKind.h"
#include "evidence/signature/trust/Trust.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace aiqyn::evidence {

/// A root that an administrator approved, pinned by its hash.
struct TrustAnchor
{
    QByteArray certificate; ///< DER, see problemsOfAnchor()
    Sha256 sha256;          ///< of the DER
    std::vector<AnchorPurpose> purposes;
    UtcTime trustedFrom;
    std::optional<UtcTime> trustedUntil = {}; ///< included; absent: no end yet
    QString note = {};                        ///< 0..500 characters
};

/// The approved trust anchors (docs/schema/trust-list-1.schema.json). Every value is one that all rules
/// allow: an anchor's hash is that of its certificate, no anchor is named twice or without a purpose, none
/// stops being trusted before it starts, and training anchors stand in training lists alone.
class TrustList
{
public:
    struct Content
    {
        QString id;       ///< 1..100 letters, digits, dots, hyphens and underscores
        int sequence = 1; ///< from 1; each list of a customer has a higher one than the list before
        DocumentMode mode = DocumentMode::Training;
        UtcTime issuedAt;
        UtcTime nextReview;               ///< after issuedAt; from then on the list is called old
        QString approvedBy;               ///< 1..200 characters
        std::vector<TrustAnchor> anchors; ///< 1..200
    };

    /// TrustAnchorsUnusable names the fields concerned.
    [[nodiscard]] static Result<TrustList> of(const Content& content);
    [[nodiscard]] static Result<TrustList> fromJson(const QJsonObject& json);
    /// From the bytes of a file, strictly (parseDocumentJson()).
    [[nodiscard]] static Result<TrustList> read(const QByteArray& bytes);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] const Content& content() const { return m_content; }

    /// A list never goes back: it takes the place of another only with a higher sequence number, another id
    /// (by which reports name it), an issue not before that one's and the same mode. TrustAnchorsUnusable.
    [[nodiscard]] Result<void> mayReplace(const TrustList& present) const;

private:
    explicit TrustList(Content content)
        : m_content(std::move(content))
    {}
    Content m_content;
};

} // namespace aiqyn::evidence
