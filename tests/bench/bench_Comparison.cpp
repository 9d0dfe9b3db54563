// Comparison of two stills with warm models, as "aiqyn-engine match" and the workplace do it: detection
// and template of both, and the similarity. One thread; budget 80 ms.
#include "../engine/face/EngineFixtures.h"
#include "engine/matching/PictureTemplate.h"

#include <QCoreApplication>

#include <opencv2/core/utility.hpp>

#include <array>
#include <benchmark/benchmark.h>

using namespace aiqyn;
using namespace aiqyn::engine;

namespace {

[[nodiscard]] Result<Similarity> compare(const Image& first, const Image& second, FaceAnalyser& analyser,
                                         Embedder& embedder)
{
    const auto a = templateOfPicture(first, analyser, embedder);
    if (!a)
        return tl::make_unexpected(a.error());
    const auto b = templateOfPicture(second, analyser, embedder);
    if (!b)
        return tl::make_unexpected(b.error());
    return similarity(a->face, b->face);
}

void compareStills(benchmark::State& state, const char* packName)
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
    auto embedder = Embedder::create(*pack).value();
    SubjectState turned;
    turned.yawDeg = 8;
    const Image first = tests::syntheticPerson(0);
    const Image second = tests::syntheticPerson(0, turned);
    // The first run of a network is slower.
    if (!compare(first, second, analyser, embedder)) {
        state.SkipWithError("the pictures cannot be compared");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(compare(first, second, analyser, embedder));
}

BENCHMARK_CAPTURE(compareStills, standard, "standard")->Unit(benchmark::kMillisecond)->MinTime(2);
BENCHMARK_CAPTURE(compareStills, second_opinion, "standard-second-opinion")
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);
BENCHMARK_CAPTURE(compareStills, builtin, "builtin")->Unit(benchmark::kMillisecond)->MinTime(2);

} // namespace
