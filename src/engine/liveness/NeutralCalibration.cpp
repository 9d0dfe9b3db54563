#include "engine/liveness/NeutralCalibration.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double nsPerMs = 1e6;

using Window = std::deque<FrameMeasurement>;

[[nodiscard]] double medianOf(const Window& window, double FrameMeasurement::*member)
{
    std::vector<double> values;
    values.reserve(window.size());
    for (const FrameMeasurement& measurement : window)
        values.push_back(measurement.*member);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

struct Spread
{
    double mean = 0;
    double deviation = 0;
};

[[nodiscard]] Spread spreadOf(const Window& window, double FrameMeasurement::*member)
{
    const auto count = static_cast<double>(window.size());
    Spread spread;
    for (const FrameMeasurement& measurement : window)
        spread.mean += measurement.*member / count;
    double squares = 0;
    for (const FrameMeasurement& measurement : window)
        squares += std::pow(measurement.*member - spread.mean, 2);
    spread.deviation = std::sqrt(squares / count);
    return spread;
}

} // namespace

Guidance qualityOf(const FrameMeasurement& measurement, const LivenessThresholds& thresholds)
{
    if (!measurement.hasFace())
        return Guidance::NoFace;
    if (measurement.secondFaceRatio >= thresholds.secondFaceRatio)
        return Guidance::OneFaceOnly;
    if (measurement.brightness < thresholds.leastBrightness)
        return Guidance::MoreLight;
    if (measurement.eyeDistancePx < thresholds.leastEyeDistancePx)
        return Guidance::ComeCloser;
    if (measurement.eyeDistancePx > thresholds.mostEyeDistancePx)
        return Guidance::MoveBack;
    if (measurement.sharpness < thresholds.leastSharpness)
        return measurement.brightness < thresholds.blamelessBrightness ? Guidance::MoreLight
                                                                       : Guidance::HoldStill;
    return Guidance::None;
}

NeutralCalibration::NeutralCalibration(const LivenessThresholds& thresholds)
    : m_thresholds(thresholds)
{}

Guidance NeutralCalibration::feed(const FrameMeasurement& measurement)
{
    m_baseline.reset();
    Guidance guidance = qualityOf(measurement, m_thresholds);
    if (guidance == Guidance::None && (std::abs(measurement.yawDeg) > m_thresholds.frontalYawDeg ||
                                       std::abs(measurement.rollDeg) > m_thresholds.frontalRollDeg))
        guidance = Guidance::LookStraight;
    const auto stepNs =
        m_window.empty() ? 0 : static_cast<double>(measurement.monotonicNs - m_window.back().monotonicNs);
    if (guidance != Guidance::None || stepNs > m_thresholds.frameGapMs * nsPerMs)
        m_window.clear();
    if (guidance != Guidance::None)
        return guidance;
    m_window.push_back(measurement);
    m_window.back().landmarks.clear();
    return judge();
}

Guidance NeutralCalibration::judge()
{
    if (progress() < 1)
        return Guidance::None;
    // Slide on, but keep the window full.
    const auto isFullWithout = [this](const FrameMeasurement& front) {
        return static_cast<double>(m_window.back().monotonicNs - front.monotonicNs) >=
                   m_thresholds.calibrationMs * nsPerMs &&
               static_cast<double>(m_window.size() - 1) >= m_thresholds.calibrationFrames;
    };
    while (m_window.size() > 1 && isFullWithout(m_window.at(1)))
        m_window.pop_front();
    const Spread yaw = spreadOf(m_window, &FrameMeasurement::yawDeg);
    const Spread pitch = spreadOf(m_window, &FrameMeasurement::pitchDeg);
    const Spread distance = spreadOf(m_window, &FrameMeasurement::eyeDistancePx);
    const bool isSteady = yaw.deviation <= m_thresholds.calibrationYawSpreadDeg &&
                          pitch.deviation <= m_thresholds.calibrationPitchSpreadDeg &&
                          distance.deviation <= m_thresholds.calibrationDistanceSpread * distance.mean;
    NeutralBaseline baseline;
    baseline.yawDeg = medianOf(m_window, &FrameMeasurement::yawDeg);
    baseline.pitchDeg = medianOf(m_window, &FrameMeasurement::pitchDeg);
    baseline.rollDeg = medianOf(m_window, &FrameMeasurement::rollDeg);
    baseline.eyeDistancePx = medianOf(m_window, &FrameMeasurement::eyeDistancePx);
    baseline.eyeOpenness = medianOf(m_window, &FrameMeasurement::eyeOpenness);
    baseline.mouthOpenness = medianOf(m_window, &FrameMeasurement::mouthOpenness);
    baseline.smile = medianOf(m_window, &FrameMeasurement::smile);
    const bool isNeutral = baseline.eyeOpenness >= m_thresholds.leastOpenEyes &&
                           baseline.mouthOpenness <= m_thresholds.mostClosedMouth;
    if (isSteady && isNeutral)
        m_baseline = baseline;
    if (!isSteady)
        return Guidance::HoldStill;
    return isNeutral ? Guidance::None : Guidance::LookStraight;
}

double NeutralCalibration::progress() const
{
    if (m_window.empty())
        return 0;
    const auto spanNs = static_cast<double>(m_window.back().monotonicNs - m_window.front().monotonicNs);
    return std::min({1.0, spanNs / (m_thresholds.calibrationMs * nsPerMs),
                     static_cast<double>(m_window.size()) / m_thresholds.calibrationFrames});
}

} // namespace aiqyn::engine
