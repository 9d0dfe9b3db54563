#include "engine/subject/SubjectIdentity.h"
#include "engine/subject/SubjectPresentation.h"
#include "engine/subject/SubjectRenderer.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <numbers>

namespace {

using namespace aiqyn::engine;

/// A man with a beard, whose head has every layer.
constexpr std::uint64_t someone = 20;

/// The part of a second-long motion that frame `index` of 30 shows: 0..1 and back.
double wave(std::int64_t index)
{
    return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(index % 30) / 30);
}

/// Time a frame of 640x480 while one thing, or everything, moves; budget 33 ms.
template <typename Move>
void frames(benchmark::State& state, const Move& move)
{
    SubjectRenderer renderer(SubjectIdentity::fromSeed(someone), 1);
    std::int64_t index = 0;
    for (auto _ : state) {
        SubjectState pose;
        move(pose, wave(index++));
        benchmark::DoNotOptimize(renderer.render(pose));
    }
}

void still(benchmark::State& state)
{
    frames(state, [](SubjectState&, double) {});
}
void turning(benchmark::State& state)
{
    frames(state, [](SubjectState& pose, double t) { pose.yawDeg = 60 * t - 30; });
}
void blinking(benchmark::State& state)
{
    frames(state, [](SubjectState& pose, double t) { pose.eyesClosed = t; });
}
void speaking(benchmark::State& state)
{
    frames(state, [](SubjectState& pose, double t) { pose.mouthOpen = t; });
}
void everything(benchmark::State& state)
{
    frames(state, [](SubjectState& pose, double t) {
        pose.yawDeg = 60 * t - 30;
        pose.eyesClosed = t;
        pose.mouthOpen = 1 - t;
        pose.smile = std::abs(2 * t - 1);
        pose.screenRed = t;
    });
}
void close(benchmark::State& state)
{
    frames(state, [](SubjectState& pose, double t) { pose.distanceMm = 560 - 130 * t; });
}

void species(benchmark::State& state, SubjectSpecies which)
{
    SubjectPresentation presentation({someone, which, 1});
    presentation.prompt(SubjectAct::TurnLeft, 0);
    std::int64_t ns = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(presentation.frameAt(ns));
        ns += 33'333'333;
    }
}

void newPerson(benchmark::State& state)
{
    std::uint64_t seed = 1;
    for (auto _ : state)
        benchmark::DoNotOptimize(SubjectRenderer(SubjectIdentity::fromSeed(seed++), 1));
}

BENCHMARK(still)->Unit(benchmark::kMillisecond);
BENCHMARK(turning)->Unit(benchmark::kMillisecond);
BENCHMARK(blinking)->Unit(benchmark::kMillisecond);
BENCHMARK(speaking)->Unit(benchmark::kMillisecond);
BENCHMARK(everything)->Unit(benchmark::kMillisecond);
BENCHMARK(close)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(species, flat_photo, SubjectSpecies::FlatPhoto)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(species, bent_photo, SubjectSpecies::BentPhoto)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(species, second_face, SubjectSpecies::SecondFace)->Unit(benchmark::kMillisecond);
BENCHMARK(newPerson)->Unit(benchmark::kMillisecond);

} // namespace
