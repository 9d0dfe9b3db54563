#pragma once

#include "base/Sha256.h"
#include "evidence/document/DocumentKind.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

/// One document of a session as its container gives it.
struct SessionDocument
{
    DocumentKind kind = DocumentKind::Liveness; ///< as the archive or the validator has it
    Sha256 manifest;                            ///< SHA-256 of its META-INF/ASiCManifest.xml
    QJsonObject record;                         ///< document.json, as hashed

    /// With no more of each attempt than the rules ask about: what was measured is most of a record.
    [[nodiscard]] static SessionDocument pared(DocumentKind kind, const Sha256& manifest, QJsonObject record);
};

/// What is known about the documents at hand.
enum class SessionScope {
    Whole = 1, ///< all that were sealed
    Part       ///< some of them: what is missing may be elsewhere
};

struct SessionFindings
{
    QStringList causes; ///< stable codes, see the table in SessionConformance.cpp; empty: the documents agree
    QString detail;     ///< the fields or documents concerned, no personal data
};

/// Whether the documents of one session, in any order, belong together and follow from each other. Each is
/// taken to have passed checkConformance(); one that cannot be read is a cause and looked at no further. The
/// policy they were made under may be among them: then attempts, challenges and threshold are checked
/// against it. A session that goes on or was broken off lacks its later documents without a cause.
[[nodiscard]] SessionFindings checkSession(const std::vector<SessionDocument>& documents,
                                           SessionScope scope = SessionScope::Whole);

} // namespace aiqyn::evidence
