// How LivenessCheck probes the room's light and gives the light signal.
#include "engine/liveness/FrameTimes.h"
#include "engine/liveness/LivenessCheck.h"

namespace aiqyn::engine {

namespace {

constexpr std::array probeColours{LightColour::Black, LightColour::White, LightColour::Black,
                                  LightColour::White, LightColour::Black};
/// Time to darken the room or come nearer before the next probe.
constexpr std::int64_t probePauseNs = 2'500'000'000;

} // namespace

bool LivenessCheck::isLightSignal() const
{
    return phase() == AttemptPhase::Challenge &&
           m_record.challenges.back().kind == ChallengeKind::LightSignal;
}

void LivenessCheck::showLight(LightColour colour, const LivenessMeasurement& measurement)
{
    m_light->issue(colour);
    addEvent(LivenessEvent::Kind::Light, stampOf(measurement), colour);
}

void LivenessCheck::endLight(const std::optional<FrameStamp>& frame)
{
    if (frame)
        m_light->end(*frame);
    addEvent(LivenessEvent::Kind::LightOff, frame.value_or(stampOf(m_record.trace.back())));
}

void LivenessCheck::keepLight()
{
    LightRecord record{m_light->slots(), {}, {}};
    if (phase() == AttemptPhase::LightProbe)
        m_record.probes.push_back(std::move(record));
    else
        m_record.challenges.back().light = std::move(record);
    m_light.reset();
}

Result<void> LivenessCheck::probe(const LivenessMeasurement& measurement)
{
    if (!m_light) {
        const bool isWaiting = measurement.monotonicNs < m_probeNs;
        Guidance guidance = qualityOf(measurement, m_thresholds);
        if (isWaiting && guidance == Guidance::None)
            guidance = Guidance::LessRoomLight;
        if (guidance == Guidance::None && m_guard.isTooSlow())
            guidance = Guidance::MoreFrames;
        guide(guidance, measurement);
        if (isFinished() || guidance != Guidance::None)
            return {};
        m_light.emplace(m_thresholds);
        m_light->feed(measurement);
        showLight(probeColours.front(), measurement);
        return {};
    }
    m_light->feed(measurement);
    const std::size_t shown = m_light->slots().size();
    if (shown < probeColours.size()) {
        if (m_light->isSlotOver())
            showLight(probeColours.at(shown), measurement);
        return {};
    }
    if (m_light->isSlotOver() && !m_light->slots().back().evidence)
        endLight(stampOf(measurement));
    return m_light->isOver() ? judgeProbe(measurement) : Result<void>{};
}

Result<void> LivenessCheck::judgeProbe(const LivenessMeasurement& measurement)
{
    const auto modulation = probeModulation(m_light->slots(), m_light->readings(), m_thresholds);
    keepLight();
    m_record.probes.back().modulation = modulation;
    if (modulation && *modulation >= m_thresholds.lightProbeModulation)
        return enterGap();
    if (static_cast<double>(m_record.probes.size()) < m_thresholds.lightProbes) {
        m_probeNs = measurement.monotonicNs + probePauseNs;
        return {};
    }
    if (m_record.options.light == LightNeed::Required) {
        failWith(Mismatch::LightUnusable, stampOf(measurement));
        return {};
    }
    if (auto left = m_drawer->withoutLight(); !left)
        return left;
    return enterGap();
}

Result<void> LivenessCheck::issueColour(const LivenessMeasurement& measurement)
{
    const auto colour = m_drawer->nextColour();
    if (!colour)
        return tl::make_unexpected(colour.error());
    showLight(*colour, measurement);
    return {};
}

Result<void> LivenessCheck::awaitLight(const LivenessMeasurement& measurement)
{
    m_light->feed(measurement);
    if (static_cast<double>(m_light->slots().size()) < m_thresholds.lightSlots)
        return m_light->isSlotOver() ? issueColour(measurement) : Result<void>{};
    if (m_light->isSlotOver() && !m_light->slots().back().evidence)
        endLight(stampOf(measurement));
    if (m_light->isOver())
        judgeLight(measurement);
    return {};
}

void LivenessCheck::judgeLight(const LivenessMeasurement& measurement)
{
    const auto finding = decodeLight(m_light->slots(), m_light->readings(), m_thresholds);
    keepLight();
    ChallengeRecord& challenge = m_record.challenges.back();
    challenge.light->finding = finding;
    challenge.peakValue = finding ? finding->correlation : 0;
    challenge.returned = stampOf(measurement);
    if (!finding || !isAnswer(*finding, m_thresholds)) {
        failWith(Mismatch::LightMismatch, stampOf(measurement));
        return;
    }
    if (!isAnswererKnown()) {
        failWith(Mismatch::IdentityDrift, stampOf(measurement));
        return;
    }
    challenge.passed = true;
    addEvent(LivenessEvent::Kind::Returned, stampOf(measurement));
    m_record.phase = AttemptPhase::Gap;
}

} // namespace aiqyn::engine
