#include "engine/liveness/StreamGuard.h"

namespace aiqyn::engine {

namespace {

constexpr double nsPerMs = 1e6;

[[nodiscard]] double overlapOf(const RectF& a, const RectF& b)
{
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0)
        return 0;
    const double common = width * height;
    return common / (a.width * a.height + b.width * b.height - common);
}

} // namespace

std::optional<Mismatch> StreamGuard::feed(const FrameMeasurement& measurement, bool inWindow)
{
    const double stepMs = m_lastNs ? static_cast<double>(measurement.monotonicNs - *m_lastNs) / nsPerMs : 0;
    m_lastNs = measurement.monotonicNs;
    // Each of them keeps state, so all of them see every frame.
    const bool frozen = isFrozen(measurement);
    const bool secondFace = hasSecondFace(measurement);
    const bool faceLost = isFaceLost(measurement);
    if (inWindow && stepMs > m_thresholds.frameGapMs)
        return Mismatch::Gap;
    if (frozen)
        return Mismatch::Frozen;
    if (secondFace)
        return Mismatch::MultiFace;
    if (faceLost)
        return Mismatch::FaceLost;
    return std::nullopt;
}

void StreamGuard::restart()
{
    m_stillSinceNs.reset();
    m_secondFaceNs.clear();
    m_face.reset();
}

bool StreamGuard::isFrozen(const FrameMeasurement& measurement)
{
    // -1 stands for the first frame of a stream.
    const bool still =
        measurement.meanAbsoluteChange >= 0 && measurement.meanAbsoluteChange < m_thresholds.frozenChange;
    if (!still)
        m_stillSinceNs.reset();
    else if (!m_stillSinceNs)
        m_stillSinceNs = measurement.monotonicNs;
    return m_stillSinceNs &&
           static_cast<double>(measurement.monotonicNs - *m_stillSinceNs) >= m_thresholds.frozenMs * nsPerMs;
}

bool StreamGuard::hasSecondFace(const FrameMeasurement& measurement)
{
    if (measurement.hasFace() && measurement.secondFaceRatio >= m_thresholds.secondFaceRatio)
        m_secondFaceNs.push_back(measurement.monotonicNs);
    while (!m_secondFaceNs.empty() && static_cast<double>(measurement.monotonicNs - m_secondFaceNs.front()) >
                                          m_thresholds.secondFaceMs * nsPerMs)
        m_secondFaceNs.pop_front();
    return static_cast<double>(m_secondFaceNs.size()) >= m_thresholds.secondFaceFrames;
}

bool StreamGuard::isFaceLost(const FrameMeasurement& measurement)
{
    if (!measurement.hasFace()) {
        if (!m_face)
            m_face = SeenFace{measurement.monotonicNs, {}, false};
        return static_cast<double>(measurement.monotonicNs - m_face->ns) > m_thresholds.faceLostMs * nsPerMs;
    }
    const SeenFace face{measurement.monotonicNs, measurement.box,
                        measurement.secondFaceRatio < m_thresholds.secondFaceRatio};
    // Beside a second face the largest may alternate: that is hasSecondFace's case.
    const bool jumped = m_face && m_face->alone && face.alone &&
                        static_cast<double>(face.ns - m_face->ns) <= m_thresholds.faceLostMs * nsPerMs &&
                        overlapOf(m_face->box, face.box) < m_thresholds.leastBoxOverlap;
    m_face = face;
    return jumped;
}

} // namespace aiqyn::engine
