// Analysis of a frame against the bare forward runs of the same networks on inputs of the same size, in one
// run: the ratio of both is what binds. One thread, as the frame budget counts.
#include "../engine/face/EngineFixtures.h"
#include "engine/face/FaceAnalyser.h"

#include <QCoreApplication>

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>
#include <vector>

using namespace aiqyn;
using namespace aiqyn::engine;

namespace {

constexpr int coarseInputPx = 128;

[[nodiscard]] double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Medians: what else the machine does meanwhile falls on single rounds.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }
    [[nodiscard]] double median()
    {
        const auto middle = m_values.begin() + std::ssize(m_values) / 2;
        std::ranges::nth_element(m_values, middle);
        return *middle;
    }

private:
    std::vector<double> m_values;
};

/// Milliseconds this thread has worked: on a busy machine the clock on the wall counts others' work too.
[[nodiscard]] double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The networks alone, on inputs that wait ready.
class BareNetworks
{
public:
    explicit BareNetworks(const LoadedPack& pack)
    {
        const auto detector = pack.model(ModelRole::Detector).value();
        const auto landmarks = pack.model(ModelRole::Landmarks).value();
        m_detector = netOf(detector);
        m_landmarks = netOf(landmarks);
        m_passes = landmarks.descriptor.passes;
        const int width = detector.descriptor.frameLongSidePx;
        const int multiple = detector.descriptor.input.multipleOf;
        const int height = (width * 3 / 4 + multiple - 1) / multiple * multiple;
        m_frame = blobOf(width, height);
        if (detector.descriptor.leastCoarseScore > 0) // otherwise there is no second look
            m_coarse = blobOf(coarseInputPx, coarseInputPx);
        m_crop = blobOf(landmarks.descriptor.input.width, landmarks.descriptor.input.height);
    }

    void run()
    {
        forward(m_detector, m_frame);
        for (int pass = 0; pass < m_passes; ++pass)
            forward(m_landmarks, m_crop);
        if (!m_coarse.empty())
            forward(m_detector, m_coarse);
    }

private:
    [[nodiscard]] static cv::dnn::Net netOf(const LoadedPack::Model& model)
    {
        auto net =
            cv::dnn::readNetFromONNX(model.bytes.constData(), static_cast<std::size_t>(model.bytes.size()));
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return net;
    }
    [[nodiscard]] static cv::Mat blobOf(int width, int height)
    {
        cv::Mat noise(height, width, CV_8UC3);
        cv::randu(noise, 0, 255);
        return cv::dnn::blobFromImage(noise);
    }
    static void forward(cv::dnn::Net& net, const cv::Mat& blob)
    {
        net.setInput(blob);
        std::vector<cv::Mat> outputs;
        net.forward(outputs, net.getUnconnectedOutLayersNames());
        benchmark::DoNotOptimize(outputs.front().data);
    }

    cv::dnn::Net m_detector;
    cv::dnn::Net m_landmarks;
    int m_passes = 1;
    cv::Mat m_frame;
    cv::Mat m_coarse;
    cv::Mat m_crop;
};

/// Both in turn, so that a machine that grows slow meanwhile slows both.
void analyseFrame(benchmark::State& state, const char* packName)
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
    auto analyser = FaceAnalyser::create(*pack).value();
    BareNetworks bare(*pack);
    const Frame frame = tests::frameOf(tests::syntheticPerson(0));
    if (!analyser.analyse(frame)->hasFace()) {
        state.SkipWithError("no face was found in the frame");
        return;
    }
    Samples analysis;
    Samples detector;
    Samples landmarks;
    Samples measures;
    Samples forward;
    Samples bareForward;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        const double analysisStart = threadMs();
        const auto measured = analyser.analyse(frame);
        analysis.add(threadMs() - analysisStart);
        state.SetIterationTime(secondsSince(start));
        detector.add(measured->times.detectorMs);
        landmarks.add(measured->times.landmarksMs);
        measures.add(measured->times.measuresMs);
        forward.add(measured->times.forwardMs);
        const double bareStart = threadMs();
        bare.run();
        bareForward.add(threadMs() - bareStart);
    }
    state.counters["refused"] = analyser.analyse(frame)->refusedCandidates;
    state.counters["threadMs"] = analysis.median();
    state.counters["detectorMs"] = detector.median();
    state.counters["landmarksMs"] = landmarks.median();
    state.counters["measuresMs"] = measures.median();
    state.counters["ownForwardMs"] = forward.median();
    state.counters["bareForwardMs"] = bareForward.median();
    state.counters["ratio"] = analysis.median() / bareForward.median();
}

BENCHMARK_CAPTURE(analyseFrame, standard, "standard")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->MinTime(3);
BENCHMARK_CAPTURE(analyseFrame, builtin, "builtin")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->MinTime(3);

} // namespace
