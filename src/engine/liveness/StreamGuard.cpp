#include "engine/liveness/StreamGuard.h"

namespace aiqyn::engine {

namespace {

constexpr double nsPerMs = 1e6;
constexpr double rateMs = 2000; ///< over which frames are counted

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

std::optional<Mismatch> StreamGuard::feed(const LivenessMeasurement& measurement, bool inWindow)
{
    const FrameStamp now{measurement.sequence, measurement.monotonicNs};
    const FrameStamp before = m_last.value_or(FrameStamp{now.sequence - 1, now.ns});
    const double stepMs = static_cast<double>(now.ns - before.ns) / nsPerMs;
    const auto lost = static_cast<double>(now.sequence - before.sequence) - 1;
    m_last = now;
    m_recentNs.push_back(now.ns);
    while (static_cast<double>(now.ns - m_recentNs.front()) > rateMs * nsPerMs)
        m_recentNs.pop_front();
    // Each of them keeps state, so all of them see every frame.
    const bool repeated = isRepeated(measurement);
    const bool frozen = isFrozen(measurement);
    const bool secondFace = hasSecondFace(measurement);
    const bool faceLost = isFaceLost(measurement);
    if (repeated)
        return Mismatch::Loop;
    if (inWindow && (stepMs > m_thresholds.frameGapMs || lost > m_thresholds.mostLostFrames))
        return Mismatch::Gap;
    if (frozen)
        return Mismatch::Frozen;
    if (secondFace)
        return Mismatch::MultiFace;
    if (faceLost)
        return Mismatch::FaceLost;
    if (inWindow && isTooSlow())
        return Mismatch::LowRate;
    return std::nullopt;
}

bool StreamGuard::isTooSlow() const
{
    if (m_recentNs.size() < 2)
        return false;
    const auto spanMs = static_cast<double>(m_recentNs.back() - m_recentNs.front()) / nsPerMs;
    const auto frames = static_cast<double>(m_recentNs.size() - 1);
    return spanMs > rateMs / 2 && frames * 1000 / spanMs < m_thresholds.leastFps;
}

bool StreamGuard::isRepeated(const LivenessMeasurement& measurement)
{
    const bool isAdjacent = measurement.pictureId == m_lastPicture;
    m_identicalFrames = isAdjacent ? m_identicalFrames + 1 : 1;
    m_lastPicture = measurement.pictureId;
    return !m_pictures.insert(measurement.pictureId).second && !isAdjacent;
}

void StreamGuard::restart()
{
    m_stillSinceNs.reset();
    m_secondFaceNs.clear();
    m_face.reset();
}

bool StreamGuard::isFrozen(const LivenessMeasurement& measurement)
{
    // -1 stands for the first frame of a stream.
    const bool still =
        measurement.meanAbsoluteChange >= 0 && measurement.meanAbsoluteChange < m_thresholds.frozenChange;
    if (!still)
        m_stillSinceNs.reset();
    else if (!m_stillSinceNs)
        m_stillSinceNs = measurement.monotonicNs;
    if (m_identicalFrames >= m_thresholds.identicalFrames)
        return true;
    return m_stillSinceNs &&
           static_cast<double>(measurement.monotonicNs - *m_stillSinceNs) >= m_thresholds.frozenMs * nsPerMs;
}

bool StreamGuard::hasSecondFace(const LivenessMeasurement& measurement)
{
    if (measurement.hasFace() && measurement.secondFaceRatio >= m_thresholds.secondFaceRatio)
        m_secondFaceNs.push_back(measurement.monotonicNs);
    while (!m_secondFaceNs.empty() && static_cast<double>(measurement.monotonicNs - m_secondFaceNs.front()) >
                                          m_thresholds.secondFaceMs * nsPerMs)
        m_secondFaceNs.pop_front();
    return static_cast<double>(m_secondFaceNs.size()) >= m_thresholds.secondFaceFrames;
}

bool StreamGuard::isFaceLost(const LivenessMeasurement& measurement)
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
