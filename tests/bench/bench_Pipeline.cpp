// From the camera to the measurement in real time: a live source of pre-rendered frames at 30 a second, read
// by FramePump, analysed on this thread. What binds is that no frame is dropped over ten seconds.
#include "../engine/face/EngineFixtures.h"
#include "RealTimeSource.h"
#include "engine/camera/FramePump.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/subject/SubjectPresentation.h"

#include <QCoreApplication>

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

using namespace aiqyn;
using namespace aiqyn::engine;

namespace {

using std::chrono::steady_clock;

constexpr int framesPerSecond = bench::RealTimeSource::framesPerSecond;
constexpr std::size_t renderedFrames = 120;
constexpr std::uint64_t givenFrames = std::uint64_t{10} * framesPerSecond;

/// A person who turns, closes the eyes, opens the mouth.
[[nodiscard]] std::vector<ImagePtr> renderFrames()
{
    SubjectPresentation person({.personSeed = 20, .roomSeed = 1});
    constexpr std::array acts{SubjectAct::TurnLeft, SubjectAct::CloseEyes, SubjectAct::OpenMouth,
                              SubjectAct::TurnRight};
    std::vector<ImagePtr> frames;
    for (std::size_t i = 0; i < renderedFrames; ++i) {
        const std::int64_t ns = bench::RealTimeSource::interval.count() * static_cast<std::int64_t>(i);
        if (i % framesPerSecond == 0)
            person.prompt(acts[i / framesPerSecond], ns);
        frames.push_back(std::make_shared<const Image>(person.frameAt(ns)));
    }
    return frames;
}

struct Count
{
    std::uint64_t analysed = 0;
    std::uint64_t withFace = 0;
    std::chrono::duration<double, std::milli> worstDelay{0}; ///< from the frame's stamp to its measurement
};

/// Until the source ends; an error of the pump or of the analysis ends it as well.
[[nodiscard]] Result<Count> analyseAll(FramePump& pump, FaceAnalyser& analyser)
{
    Count count;
    for (;;) {
        const auto frame = pump.next();
        if (!frame)
            return tl::make_unexpected(frame.error());
        if (!*frame)
            return count;
        const auto measured = analyser.analyse(**frame);
        if (!measured)
            return tl::make_unexpected(measured.error());
        ++count.analysed;
        count.withFace += measured->hasFace() ? 1 : 0;
        const auto now = steady_clock::now().time_since_epoch();
        count.worstDelay = std::max<std::chrono::duration<double, std::milli>>(
            count.worstDelay, now - std::chrono::nanoseconds((*frame)->monotonicNs));
    }
}

void pipeline(benchmark::State& state, const char* packName)
{
    // The installed models are found from the program's own folder, which only an application object knows.
    int argc = 1;
    std::array<char, 12> name{"aiqyn-bench"};
    std::array<char*, 2> argv{name.data(), nullptr};
    const QCoreApplication application(argc, argv.data());
    const auto pack = tests::packAtHand(QString::fromLatin1(packName));
    if (!pack) {
        state.SkipWithError("the weights of this pack are not at hand");
        return;
    }
    cv::setNumThreads(1);
    const auto frames = renderFrames();
    auto analyser = FaceAnalyser::create(*pack).value();
    for (auto _ : state) {
        analyser.reset();
        bench::RealTimeSource source(frames, givenFrames);
        FramePump pump(source);
        const auto start = steady_clock::now();
        if (!source.open()) {
            state.SkipWithError("the source did not open");
            return;
        }
        pump.start();
        const auto count = analyseAll(pump, analyser);
        const std::chrono::duration<double> seconds = steady_clock::now() - start;
        pump.stop();
        if (!count) {
            state.SkipWithError(qPrintable(describe(count.error())));
            return;
        }
        state.counters["deliveredFps"] = static_cast<double>(source.delivered()) / seconds.count();
        state.counters["analysedFps"] = static_cast<double>(count->analysed) / seconds.count();
        state.counters["delivered"] = static_cast<double>(source.delivered());
        state.counters["missed"] = static_cast<double>(source.missed());
        state.counters["dropped"] = static_cast<double>(pump.dropped());
        state.counters["analysed"] = static_cast<double>(count->analysed);
        state.counters["withFace"] = static_cast<double>(count->withFace);
        state.counters["worstDelayMs"] = count->worstDelay.count();
    }
}

BENCHMARK_CAPTURE(pipeline, standard, "standard")->UseRealTime()->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(pipeline, builtin, "builtin")->UseRealTime()->Unit(benchmark::kSecond)->Iterations(1);

} // namespace
