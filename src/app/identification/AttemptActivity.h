#pragma once

#include "app/identification/SessionTypes.h"
#include "engine/camera/Frame.h"

#include <QImage>
#include <QJsonObject>
#include <QObject>

#include <atomic>
#include <thread>

namespace aiqyn {
class RandomSource;
}
namespace aiqyn::engine {
class FaceAnalyser;
}

namespace aiqyn::app {

class Station;

/// A frame kept as evidence.
struct EvidenceFrame
{
    std::uint64_t sequence = 0;
    QString role;      ///< "cue", "onset", "peak", "return", "current"
    QString challenge; ///< name, empty for "current"
    int challengeIndex = -1;
    QByteArray jpeg;
};

struct AttemptResult
{
    AttemptOutcome outcome;
    bool cancelled = false;
    QJsonObject record; ///< engine's AttemptRecord
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
    };

    /// All references outlive the activity.
    AttemptActivity(Station& station, engine::FaceAnalyser& analyser, RandomSource& random,
                    const Setup& setup);
    ~AttemptActivity() override;

    void start();
    void cancel();
    /// The receiver has drawn the last preview; until then newer ones are dropped.
    void previewTaken() { m_previewPending = false; }

Q_SIGNALS:
    void previewReady(const QImage& frame, const aiqyn::app::LiveView& view);
    void finished(const aiqyn::app::AttemptResult& result);
    void failed(const aiqyn::Error& error);

private:
    [[nodiscard]] Result<AttemptResult> run();

    Station& m_station;
    engine::FaceAnalyser& m_analyser;
    RandomSource& m_random;
    const Setup m_setup;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_previewPending = false;
    std::thread m_thread;
};

} // namespace aiqyn::app

Q_DECLARE_METATYPE(aiqyn::app::AttemptResult)
