#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "engine/Image.h"
#include "engine/liveness/Challenge.h"
#include "engine/liveness/LightColour.h"
#include "evidence/document/ComparisonDocument.h"

#include <QDate>
#include <QMetaType>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace aiqyn::app {

enum class Stage { Start = 1, LiveImage, Iin, Reference, Comparison, Decision, Sealed, BrokenOff };

/// "state" and "identified" in documents: the only two sources of a reference image (R11).
enum class ReferenceSourceKind { StateDatabase = 1, IdentifiedImages };

/// What the person cannot be asked for; chosen before the first attempt, with who chose it and why.
struct SubjectNeeds
{
    bool photosensitive = false; ///< no light signal
    bool noHeadMovement = false; ///< no turns, looks and tilts
    bool noEyeClosing = false;
    bool longerWindows = false; ///< more time to answer
    QString chosenBy;           ///< 1..200 characters when anything is chosen
    QString reason;             ///< 1..200 characters when anything is chosen

    [[nodiscard]] bool isAny() const
    {
        return photosensitive || noHeadMovement || noEyeClosing || longerWindows;
    }
};

/// The person agreed to this text, as it was read.
struct ConsentAnswer
{
    QString language; ///< "kk", "ru" or "en"
    QString textVersion;
    QString text;
};

struct SessionStart
{
    QString serviceType;    ///< one of Policy::serviceTypes
    QString contractNumber; ///< 1..64 characters
    SubjectNeeds needs = {};
    std::optional<ConsentAnswer> consent = {}; ///< nullopt: not asked, or not agreed
    /// 16..64 bytes, mixed into the challenges' draws when the bank's server gave one.
    QByteArray serverNonce = {};
};

/// What the person should mend before or during an attempt; shown as a calm sentence.
enum class LiveGuidance {
    None = 1,
    LookStraight,
    ComeCloser,
    MoveBack,
    MoreLight,
    HoldStill,
    OneFaceOnly,
    NoFace,
    LessRoomLight, ///< the room outshines the screen: darken it, come nearer, or make the screen brighter
    MoreFrames     ///< the camera or the computer is too slow
};

enum class ChallengeState { Waiting = 1, Running, Passed, Failed };

/// What the live page draws for one frame.
struct LiveView
{
    int attempt = 0; ///< from 1
    int attemptsAllowed = 0;
    int challengesPlanned = 0;
    std::vector<std::pair<engine::ChallengeKind, ChallengeState>> challenges; ///< those drawn so far
    std::optional<engine::ChallengeKind> prompt;                              ///< asked for now
    bool returning = false;                                                   ///< done, look straight again
    bool probing = false; ///< the room's light is measured
    LiveGuidance guidance = LiveGuidance::None;
    double remaining = 0;          ///< of the window, 1..0, while a prompt stands
    std::optional<QRectF> faceBox; ///< in pixels of the preview
};

struct AttemptOutcome
{
    int attempt = 0;
    bool passed = false;
    std::vector<engine::ChallengeKind> plan;
    QString mismatch; ///< stable code such as "WRONG_ACTION", empty when passed
};

struct LivenessOutcome
{
    QString result; ///< "passed", "negative", "broken_off"; empty before the end
    std::vector<AttemptOutcome> attempts;
    QStringList suspicions; ///< codes of passive cues of all attempts that ask for a review
};

struct ComparisonOutcome
{
    QString result;                   ///< "match", "no_match", "not_performed"; empty before
    QString cause;                    ///< with not_performed
    std::optional<double> similarity; ///< cosine, -1..1
    std::optional<double> threshold;
    std::optional<double> fmr;   ///< at which the threshold stands
    QString calibration;         ///< name of the table the threshold comes from
    qint64 calibrationPairs = 0; ///< pairs of different persons it rests on; 0 when unknown
    QDate calibrationDate;       ///< when they were measured; null when unknown
    std::optional<QDate> referenceIssuedOn = {};
    std::vector<evidence::QualityScore> referenceQuality = {};
    std::vector<evidence::ContinuityRecord> continuity = {};
};

/// One decision criterion of the policy with the value that met or failed it.
struct Criterion
{
    QString id; ///< "liveness", "iin", "passive_cues", "current_quality", "continuity", "similarity",
                ///< "review_band", "consent", "sessions_today"
    QString required;
    QString value;
    bool met = false;
};

struct SealedDocument
{
    QString kind; ///< "liveness", "comparison", "decision"
    QString id;
    QString indication; ///< of the validation right after sealing, e.g. "TOTAL-PASSED"
};

} // namespace aiqyn::app

Q_DECLARE_METATYPE(aiqyn::app::Stage)
Q_DECLARE_METATYPE(aiqyn::app::LiveView)
Q_DECLARE_METATYPE(aiqyn::app::AttemptOutcome)
Q_DECLARE_METATYPE(aiqyn::app::SealedDocument)
Q_DECLARE_METATYPE(aiqyn::Error)
