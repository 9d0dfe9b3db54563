// A person before the whole application: the attempts of a session in real time, from a camera of 30 frames a
// second to the live page that an operator looks at. The frames are rendered before, so that only what the
// product does costs time. What binds: no frame is lost, memory does not grow, and how long an answer takes.
#include "../engine/face/EngineFixtures.h"
#include "RealTimeSource.h"
#include "app/identification/AttemptActivity.h"
#include "app/identification/TrainingStation.h"
#include "app/shell/Appearance.h"
#include "app/wizard/LivePage.h"
#include "base/RandomSource.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/liveness/AttemptRecord.h"
#include "engine/liveness/SessionThresholds.h"
#include "engine/liveness/passive/PassiveObserver.h"
#include "engine/matching/Calibrations.h"
#include "engine/matching/Embedder.h"
#include "engine/subject/TrainingGallery.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>

#include <opencv2/core.hpp>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <unistd.h>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

using std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::uint64_t seed = 1; ///< of the challenges: those that the person on the frames does
constexpr int challenges = 4;

/// Passes the training person's frames on and keeps them.
class RecordingStation final : public Station
{
public:
    RecordingStation()
        : m_station({.subjectSeed = engine::TrainingGallery::persons().front().seed, .realTime = false})
        , m_source(m_station.frames())
    {}

    [[nodiscard]] engine::FrameSource& frames() override { return m_source; }
    void show(const StationPrompt& prompt) override { m_station.show(prompt); }
    void onAcknowledged(std::function<void(PromptAcknowledgement)> handler) override
    {
        m_station.onAcknowledged(std::move(handler));
    }
    [[nodiscard]] QJsonObject description() override { return m_station.description(); }

    [[nodiscard]] const std::vector<engine::ImagePtr>& images() const { return m_source.images; }

private:
    struct Source final : engine::FrameSource
    {
        explicit Source(engine::FrameSource& of)
            : source(of)
        {}
        [[nodiscard]] Result<void> open() override { return source.open(); }
        [[nodiscard]] Result<engine::FramePtr> read() override
        {
            auto frame = source.read();
            if (frame && *frame)
                images.push_back((*frame)->image);
            return frame;
        }
        void close() override { source.close(); }
        [[nodiscard]] engine::TrustClass trustClass() const override { return source.trustClass(); }
        [[nodiscard]] QString description() const override { return source.description(); }

        engine::FrameSource& source;
        std::vector<engine::ImagePtr> images;
    };

    TrainingStation m_station;
    Source m_source;
};

/// A camera of rendered frames; notes how old the frames are whose events it hears.
class RenderedStation final : public Station
{
public:
    explicit RenderedStation(const std::vector<engine::ImagePtr>& images)
        : m_source(images, images.size())
    {}

    [[nodiscard]] engine::FrameSource& frames() override { return m_source; }
    void show(const StationPrompt& prompt) override
    {
        const auto now = steady_clock::now().time_since_epoch();
        m_worstPrompt = std::max<Milliseconds>(m_worstPrompt, now - std::chrono::nanoseconds(prompt.frameNs));
    }
    void onAcknowledged(std::function<void(PromptAcknowledgement)>) override {}
    [[nodiscard]] QJsonObject description() override { return {}; }

    [[nodiscard]] const bench::RealTimeSource& source() const { return m_source; }
    /// From a frame to the prompt it led to.
    [[nodiscard]] Milliseconds worstPrompt() const { return m_worstPrompt; }

private:
    bench::RealTimeSource m_source;
    Milliseconds m_worstPrompt{0};
};

struct Instruments
{
    engine::FaceAnalyser analyser;
    engine::Embedder embedder;
    engine::PassiveObserver passive;
    engine::LivenessThresholds thresholds;
    engine::LivenessOptions options;
};

[[nodiscard]] Result<Instruments> instrumentsOf(const engine::LoadedPack& pack)
{
    auto analyser = engine::FaceAnalyser::create(pack);
    auto embedder = engine::Embedder::create(pack);
    auto passive = engine::PassiveObserver::create(pack);
    if (!analyser || !embedder || !passive)
        return fail(ErrorCode::ModelUnloadable, pack.name());
    const auto calibration =
        engine::calibrationFor(pack, embedder->modelHashes(), engine::Calibration::Kind::Training);
    if (!calibration)
        return tl::make_unexpected(calibration.error());
    const auto thresholds = engine::sessionThresholds(*calibration);
    if (!thresholds)
        return tl::make_unexpected(thresholds.error());
    engine::LivenessOptions options;
    options.leaveOut(pack.challengesLeftOut());
    return Instruments{std::move(*analyser), std::move(*embedder), std::move(*passive), *thresholds, options};
}

/// One attempt with those challenges; shown on the page where there is one.
[[nodiscard]] Result<engine::AttemptRecord> play(Station& station, Instruments& instruments, LivePage* page)
{
    SeededRandom random(seed);
    AttemptActivity activity(station, {instruments.analyser, instruments.embedder, instruments.passive},
                             random,
                             {.challenges = challenges,
                              .options = instruments.options,
                              .thresholds = instruments.thresholds,
                              .needs = {},
                              .nonce = {},
                              .earlierPictures = {}});
    QEventLoop loop;
    Result<engine::AttemptRecord> record = fail(ErrorCode::Internal, QStringLiteral("no attempt"));
    QObject::connect(&activity, &AttemptActivity::previewReady, &loop,
                     [&](const QImage& frame, const LiveView& view) {
                         activity.previewTaken();
                         if (page != nullptr)
                             page->showFrame(frame, view);
                     });
    if (page != nullptr)
        QObject::connect(&activity, &AttemptActivity::lightChanged, page, &LivePage::showLight);
    QObject::connect(&activity, &AttemptActivity::finished, &loop, [&](const AttemptResult& result) {
        record = engine::AttemptRecord::fromJson(result.record);
        if (page != nullptr)
            page->showAttempt(result.outcome);
        loop.quit();
    });
    QObject::connect(&activity, &AttemptActivity::failed, &loop, [&](const Error& error) {
        record = tl::make_unexpected(error);
        loop.quit();
    });
    activity.start();
    loop.exec();
    return record;
}

[[nodiscard]] double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) /
           (1024 * 1024);
}

[[nodiscard]] double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// What the records of all attempts say, by the frames' own stamps.
struct Tally
{
    std::uint64_t attempts = 0;
    std::uint64_t passed = 0;
    std::uint64_t unfinished = 0;
    std::uint64_t analysed = 0;
    std::uint64_t lost = 0; ///< frames that the analysis never saw, by their sequence numbers
    std::vector<double> cueToOnsetMs;
    std::vector<double> cueToDecisionMs;

    void add(const engine::AttemptRecord& record)
    {
        ++attempts;
        passed += record.passed() ? 1 : 0;
        analysed += record.trace.size();
        for (std::size_t i = 1; i < record.trace.size(); ++i)
            lost += record.trace[i].sequence - record.trace[i - 1].sequence - 1;
        for (const engine::ChallengeRecord& challenge : record.challenges) {
            const auto sinceCueMs = [&challenge](const engine::FrameStamp& stamp) {
                return static_cast<double>(stamp.ns - challenge.cue.ns) / 1e6;
            };
            if (challenge.onset && challenge.kind != engine::ChallengeKind::LightSignal)
                cueToOnsetMs.push_back(sinceCueMs(*challenge.onset));
            if (challenge.returned && challenge.kind != engine::ChallengeKind::LightSignal)
                cueToDecisionMs.push_back(sinceCueMs(*challenge.returned));
        }
    }
};

void liveWindow(benchmark::State& state, const char* packName)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    std::array<char, 12> name{"aiqyn-bench"};
    std::array<char*, 2> argv{name.data(), nullptr};
    const QApplication application(argc, argv.data());
    const auto pack = tests::packAtHand(QString::fromLatin1(packName));
    if (!pack) {
        state.SkipWithError("the weights of this pack are not at hand");
        return;
    }
    cv::setNumThreads(1);
    auto instruments = instrumentsOf(*pack);
    if (!instruments) {
        state.SkipWithError(qPrintable(describe(instruments.error())));
        return;
    }
    applyAppearance();
    RecordingStation recording;
    if (const auto rendered = play(recording, *instruments, nullptr); !rendered || !rendered->passed()) {
        state.SkipWithError(
            qPrintable(QStringLiteral("the rendered session did not pass: ") +
                       (rendered ? engine::nameOf(*rendered->mismatch) : describe(rendered.error()))));
        return;
    }
    RenderedStation station(recording.images());
    LivePage page;
    page.setLightOnScreen(false);
    page.resize(1280, 800);
    page.show();
    const std::chrono::seconds wanted(state.range(0));
    for (auto _ : state) {
        const auto start = steady_clock::now();
        Tally tally;
        double settledMiB = 0; // after two attempts everything has its size
        while (steady_clock::now() - start < wanted) {
            const auto record = play(station, *instruments, &page);
            // Frames lost on a busy machine can make an attempt longer than the rendered one.
            if (!record && record.error().code == ErrorCode::CameraLost) {
                ++tally.unfinished;
                continue;
            }
            if (!record) {
                state.SkipWithError(qPrintable(describe(record.error())));
                return;
            }
            tally.add(*record);
            if (tally.attempts == 2)
                settledMiB = residentMiB();
        }
        state.counters["attempts"] = static_cast<double>(tally.attempts);
        state.counters["passed"] = static_cast<double>(tally.passed);
        state.counters["unfinished"] = static_cast<double>(tally.unfinished);
        state.counters["delivered"] = static_cast<double>(station.source().delivered());
        state.counters["missed"] = static_cast<double>(station.source().missed());
        state.counters["analysed"] = static_cast<double>(tally.analysed);
        state.counters["lost"] = static_cast<double>(tally.lost);
        state.counters["worstPromptMs"] = station.worstPrompt().count();
        state.counters["cueToOnsetMs"] = medianOf(tally.cueToOnsetMs);
        state.counters["cueToDecisionMs"] = medianOf(tally.cueToDecisionMs);
        state.counters["settledMiB"] = settledMiB;
        state.counters["endMiB"] = residentMiB();
    }
}

BENCHMARK_CAPTURE(liveWindow, standard, "standard")
    ->Arg(60)
    ->Arg(600)
    ->ArgName("seconds")
    ->UseRealTime()
    ->Unit(benchmark::kSecond)
    ->Iterations(1);

} // namespace
