#pragma once

#include "evidence/document/DocumentCommon.h"
#include "evidence/document/Similarity.h"

namespace aiqyn::evidence {

/// What clause 4 has the customer approve, part by part. Plain values: PolicyDocument::of() makes them a
/// policy or refuses them.

/// A system that verifies (liveness) or compares images.
struct SystemDescription
{
    enum class Purpose { Verification = 1, Comparison };
    Purpose purpose = Purpose::Verification; ///< "verification", "comparison"
    QString name;                            ///< 1..300 characters
    QString version;                         ///< 1..100 characters
};

/// A threshold that means something: with the false match rate it has in a named calibration.
struct CalibratedThreshold
{
    Similarity similarity;
    double targetFmr = 0; ///< above 0, at most 0.1
    QString calibration;  ///< 1..300 characters
};

/// Similarities that a supervisor looks at, around the threshold.
struct ReviewBand
{
    Similarity from;
    Similarity to;
};

/// What an attempt asks of the person (R8).
struct LivenessCriteria
{
    enum class LightSignal { Required = 1, WhenMeasurable, Never };
    bool required = true;              ///< nothing but true is lawful: no approval without liveness
    QStringList challengeSet;          ///< names, none twice, at least `challengesPerAttempt`
    int challengesPerAttempt = 4;      ///< 3..12
    int failedAttemptsForNegative = 3; ///< 3 or 4
    LightSignal lightSignal = LightSignal::Required; ///< "required", "when-measurable", "never"
    bool reviewsPassiveCues = true; ///< the decision shows what in the stream is worth a review
    double qualityFloor = 0;        ///< 0..1, of the current image
};

/// What a finding of R7 does to a session. Production always blocks on the first and the last.
struct ProtectionLevels
{
    enum class Level { Block = 1, Supervisor, Record };
    Level integrity = Level::Block; ///< "block", "supervisor", "record"
    Level environment = Level::Block;
    Level camera = Level::Block;
};

/// What a person agrees to before the session; every language says the same.
struct ConsentText
{
    QString version; ///< 1..100 characters
    QString kk;      ///< 1..20000 characters, likewise the others
    QString ru;
    QString en;

    /// The text in "kk", "ru" or "en"; empty for any other.
    [[nodiscard]] const QString& in(const QString& language) const
    {
        static const QString none;
        return language == QLatin1String("kk")   ? kk
               : language == QLatin1String("ru") ? ru
               : language == QLatin1String("en") ? en
                                                 : none;
    }
};

/// When a decision takes a second person (R16).
enum class SecondPerson {
    Never = 1,  ///< "never"
    ReviewBand, ///< "review-band": a similarity inside it
    Always      ///< "always"
};

/// What becomes of the reference image and how old it may be.
struct ReferenceRules
{
    bool isKept = true;                  ///< in the comparison's container; else its hash alone
    std::optional<int> yearsAtMost = {}; ///< 1..100, from its date of issue; nullopt: of any age
};

/// Against guessing and forgotten sessions.
struct SessionLimits
{
    std::optional<int> sessionsPerDay = {};       ///< 1..1000 for one IIN; nullopt: not limited
    std::optional<int> failedSessionsPerDay = {}; ///< likewise, of those not approved
    int minutes = 60;                             ///< 1..240 from the start to the decision
};

enum class ReferenceSource { StateDatabase = 1, IdentifiedImages };

/// How long the documents of a service are kept, from the service's end (R17).
struct RetentionRule
{
    QString serviceType;      ///< 1..100 characters
    std::optional<int> years; ///< 1..100; nullopt: for ever
    QString legalBasis;       ///< up to 2000 characters; never empty when kept for ever
};

/// A service whose answers are signed. Plain http needs its flag; everything else is TLS (R15).
struct ServiceEndpoint
{
    enum class Service { Timestamp = 1, Ocsp, Crl };
    Service service = Service::Timestamp; ///< "timestamp", "ocsp", "crl"
    QString url;                          ///< "https://..." or "http://...", up to 300 characters
    bool plainHttp = false;               ///< exactly when the address is http
};

struct PolicyContent
{
    QString id;      ///< UUID, lower case, no braces
    QString version; ///< 1..100 characters
    DocumentMode mode = DocumentMode::Training;
    Requisites customer; ///< approves and signs
    Requisites provider;
    RulesBasis rules;
    QString processDescription;             ///< 1..20000 characters
    std::vector<SystemDescription> systems; ///< at least one of each purpose
    ModelPackReference modelPack;
    std::vector<ModelReference> models; ///< at least one; the only weights a session may load
    CalibratedThreshold threshold;
    std::optional<ReviewBand> reviewBand = {}; ///< holds the threshold
    LivenessCriteria liveness = {};
    ProtectionLevels protection = {};
    std::vector<ReferenceSource> referenceSources; ///< at least one, none twice
    ReferenceRules reference = {};
    SecondPerson secondPerson = SecondPerson::Never;
    SessionLimits limits = {};
    std::optional<ConsentText> consent = {}; ///< nullopt: consent is taken outside of this program
    std::vector<RetentionRule> retention;    ///< at least one; each service type once
    std::vector<ServiceEndpoint> endpoints = {};
    bool continuesWithoutTimestamp = false; ///< a session may go on while no timestamp can be had
    QString approvedBy;                     ///< 1..200 characters
    UtcTime approvedAt;
    UtcTime validFrom; ///< not before the approval
};

} // namespace aiqyn::evidence
