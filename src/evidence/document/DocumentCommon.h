#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "base/UtcTime.h"
#include "evidence/document/Bin.h"
#include "evidence/document/DocumentKind.h"
#include "evidence/document/Iin.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// Who an organisation is (R9, R13: the customer's requisites).
struct Requisites
{
    QString name; ///< 1..300 characters
    Bin bin;
    QString address; ///< 1..300 characters
};

/// The act of law a document was made under: data of the approved policy, never a string in code.
struct RulesBasis
{
    QString id; ///< e.g. "KZ-2024-56"
    QString titleKk;
    QString titleRu;
    QString titleEn;
    QStringList clauses; ///< those the document answers, e.g. "8", "9"
};

/// An image inside the container.
struct ImageReference
{
    QString file; ///< "frames/<lower-case name>.jpg" or ".png"
    Sha256 sha256;
    QString role;      ///< "cue", "onset", "peak", "return", "current", "reference": [a-z][a-z0-9_-]*
    QString challenge; ///< its name, [a-z][a-z0-9-]*, empty when none
    int attempt = 0;   ///< from 1, 0 = none
};

struct ModelReference
{
    QString role; ///< e.g. "detector"
    QString file; ///< file name without folder
    Sha256 sha256;
};

/// The set of networks that worked together, and what it may be used for.
struct ModelPackReference
{
    QString name;    ///< 1..300 characters
    QString purpose; ///< "production", or "training": no basis for a decision about a real person
};

struct PolicyReference
{
    QString version;
    Sha256 sha256;
};

/// Where the images were taken (R1, R7).
struct StationDescription
{
    QString name;
    QString kind;              ///< "local", "training" or "remote"
    QString camera;            ///< what the camera calls itself
    QString hardwareOwner;     ///< "subject", "provider" or "customer" (R1)
    bool rulesRequired = true; ///< false: applied voluntarily (R1)
    QJsonObject findings = {}; ///< integrity and environment findings, free form
};

/// What the person was asked before anything was recorded, and the answer.
struct ConsentRecord
{
    enum class Answer { Given = 1, Withdrawn };
    Answer answer = Answer::Given; ///< "given"; "withdrawn" during the session, which then ended
    QString textVersion;           ///< 1..100 characters: ConsentText of the policy
    QString language;              ///< "kk", "ru", "en": the one the person heard or read
    Sha256 textSha256;             ///< of that text in UTF-8
    UtcTime at;
};

/// A sealed document another one rests on.
struct DocumentCitation
{
    DocumentKind kind = DocumentKind::Liveness;
    QString id;
    Sha256 manifest; ///< SHA-256 of that document's META-INF/ASiCManifest.xml
};

/// The fields all three kinds share. JSON: flat in the document's object, see docs/schema.
struct DocumentCommon
{
    QString id;        ///< UUID, lower case, no braces
    QString sessionId; ///< UUID, lower case, no braces
    DocumentMode mode = DocumentMode::Training;
    QString serviceType;          ///< 1..100 characters (R17)
    QString contractNumber;       ///< 1..64 characters (R17)
    std::optional<Iin> iin = {};  ///< nullopt: "iin": null, "iinStatus": "not_obtained"
    QString iinStatusReason = {}; ///< why not obtained; not written when it was
    Requisites customer;
    Requisites provider;
    UtcTime startedAt;                         ///< of the stage the document is about
    UtcTime checkedAt;                         ///< its end: the date and time of the check
    std::optional<ConsentRecord> consent = {}; ///< absent where the policy has no text for it
    StationDescription station;
    ModelPackReference modelPack;
    std::vector<ModelReference> models = {};
    PolicyReference policy;
    RulesBasis rules;
};

} // namespace aiqyn::evidence
