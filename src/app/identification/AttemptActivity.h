#pragma once

#include "app/identification/SessionTypes.h"
#include "app/identification/Station.h"
#include "engine/liveness/LightColour.h"
#include "engine/liveness/LivenessOptions.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"

#include <QImage>
#include <QJsonObject>
#include <QObject>

#include <atomic>
#include <optional>
#include <thread>

namespace aiqyn {
class RandomSource;
}
namespace aiqyn::engine {
class Embedder;
class FaceAnalyser;
class FramePump;
class LivenessCheck;
class PassiveObserver;
} // namespace aiqyn::engine

namespace aiqyn::app {

class EvidenceRing;

/// A frame kept as evidence.
struct EvidenceFrame
{
    std::uint64_t sequence = 0;
    QString role; ///< "neutral", "anchor", "probe", "cue", "light", "onset", "peak", "return", "failure",
                  ///< "current"
    QString challenge; ///< name, empty for those that belong to none
    int challengeIndex = -1;
    QByteArray jpeg;
};

struct AttemptResult
{
    AttemptOutcome outcome;
    bool cancelled = false;
    bool endsSession = false;             ///< the camera was exchanged: no further attempt
    QStringList suspicions;               ///< codes of passive cues that ask for a review
    std::vector<std::int64_t> pictureIds; ///< of all frames: none may come again in a later attempt
    QJsonObject record;                   ///< engine's AttemptRecord
    std::vector<QJsonObject> acknowledgements;
    std::vector<EvidenceFrame> frames; ///< by challenge in order; a passed attempt's "current" is last
};

/// One attempt of the liveness check on its own thread: reads frames, measures, prompts. Signals come from
/// that thread (queued into the receiver's); the destructor cancels and joins.
class AttemptActivity final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        int attempt = 1;
        int attemptsAllowed = 3;
        int challenges = 4;
        std::uint64_t firstPromptId = 1;
        engine::LivenessOptions options;
        engine::LivenessThresholds thresholds;
        SubjectNeeds needs; ///< for the record: who chose what the options leave out, and why
        QByteArray nonce;   ///< of a server, mixed into the draws; empty without
        std::vector<std::int64_t> earlierPictures; ///< AttemptResult::pictureIds of the attempts before
    };

    /// What an attempt measures with; one attempt at a time.
    struct Instruments
    {
        engine::FaceAnalyser& analyser;
        engine::Embedder& embedder;
        engine::PassiveObserver& passive;
    };

    /// All references outlive the activity.
    AttemptActivity(Station& station, const Instruments& instruments, RandomSource& random,
                    const Setup& setup);
    ~AttemptActivity() override;

    void start();
    void cancel();
    /// The receiver has drawn the last preview; until then newer ones are dropped.
    void previewTaken() { m_previewPending = false; }

Q_SIGNALS:
    void previewReady(const QImage& frame, const aiqyn::app::LiveView& view);
    /// The screen before the person shall show nothing but this colour; nullopt = the usual picture again.
    void lightChanged(std::optional<aiqyn::engine::LightColour> colour);
    void finished(const aiqyn::app::AttemptResult& result);
    void failed(const aiqyn::Error& error);

private:
    [[nodiscard]] Result<AttemptResult> run();
    /// Reads and judges until the verdict, the end or the first error.
    [[nodiscard]] Result<void> watch(engine::LivenessCheck& check, engine::FramePump* pump,
                                     EvidenceRing& ring);
    /// Outcome, record and pictures.
    void describeAttempt(const engine::LivenessCheck& check, const EvidenceRing& ring,
                         AttemptResult& result) const;
    /// Shows what the events of one frame call for.
    void follow(const engine::LivenessStep& step, std::int64_t frameNs);
    void show(StationPrompt prompt, std::int64_t frameNs);

    Station& m_station;
    const Instruments m_instruments;
    RandomSource& m_random;
    const Setup m_setup;
    std::uint64_t m_nextPromptId;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_previewPending = false;
    std::thread m_thread;
};

} // namespace aiqyn::app

Q_DECLARE_METATYPE(aiqyn::app::AttemptResult)
Q_DECLARE_METATYPE(std::optional<aiqyn::engine::LightColour>)
