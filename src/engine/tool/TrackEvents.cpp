#include "engine/tool/TrackEvents.h"

#include "engine/face/BoxOverlap.h"
#include "engine/liveness/LivenessThresholds.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace aiqyn::engine::tool {

namespace {

constexpr double cutChange = 20; // grey levels; fast pans of the recordings measured stay below 14
constexpr std::size_t leastNeutralFrames = 10;
constexpr double closedMouthShare = 0.1;
constexpr double eyesClosing = 0.65; // a blink falls between the frames of a slow camera
constexpr double closingMs = 150;
constexpr double mostYawForEyesDeg = 30;
constexpr double mostYawForMouthDeg = 20;
constexpr double mouthOpened = 0.12; // the built-in pack reads up to 0.11 into eyes that close
constexpr double mouthReleased = 0.06;

/// A stretch of samples beyond a threshold, by index.
struct Run
{
    std::size_t before = 0; ///< the last sample below the release threshold
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t peak = 0;
    bool isOver = false; ///< it was seen to fall below the release threshold
};

/// values: nothing where the measure means nothing. A run begins above `begin` once a value below `release`
/// was seen, and ends below `release` or where the measure is lost.
[[nodiscard]] std::vector<Run> runsOf(const std::vector<std::optional<double>>& values, double begin,
                                      double release)
{
    std::vector<Run> runs;
    std::size_t below = 0;
    bool hasBeenBelow = false;
    bool isRunning = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& value = values[i];
        if (!value) {
            hasBeenBelow = false;
            isRunning = false;
        } else if (*value < release) {
            if (isRunning)
                runs.back().isOver = true;
            isRunning = false;
            below = i;
            hasBeenBelow = true;
        } else if (isRunning) {
            runs.back().last = i;
            if (*value > *values[runs.back().peak])
                runs.back().peak = i;
        } else if (hasBeenBelow && *value > begin) {
            runs.push_back({below, i, i, i, false});
            isRunning = true;
        }
    }
    return runs;
}

[[nodiscard]] double quantile(std::vector<double> values, double share)
{
    const auto place =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, place);
    return *place;
}

[[nodiscard]] QJsonObject jsonOf(const TrackEvent& event, QLatin1String peakName)
{
    return {{QStringLiteral("startMs"), event.startMs},
            {QStringLiteral("endMs"), event.endMs},
            {QStringLiteral("peakMs"), event.peakMs},
            {peakName, event.peak}};
}

} // namespace

QJsonObject TrackedEvents::toJson() const
{
    QJsonArray blinkArray;
    for (const TrackEvent& blink : blinks)
        blinkArray.append(jsonOf(blink, QLatin1String("openness")));
    QJsonArray turnArray;
    for (const TrackEvent& turn : turns) {
        QJsonObject object = jsonOf(turn, QLatin1String("peakDeg"));
        object[u"direction"] = turn.peak > 0 ? QStringLiteral("left") : QStringLiteral("right");
        turnArray.append(object);
    }
    QJsonArray mouthArray;
    for (const TrackEvent& opening : mouthOpenings)
        mouthArray.append(jsonOf(opening, QLatin1String("growth")));
    return {{QStringLiteral("blinks"), blinkArray},
            {QStringLiteral("turns"), turnArray},
            {QStringLiteral("mouthOpenings"), mouthArray}};
}

QString TrackedEvents::toText() const
{
    const auto left = std::ranges::count_if(turns, [](const TrackEvent& turn) { return turn.peak > 0; });
    return QStringLiteral("%1 blinks, %2 turns to the person's left, %3 to the right, %4 mouth openings")
        .arg(blinks.size())
        .arg(left)
        .arg(std::ssize(turns) - left)
        .arg(mouthOpenings.size());
}

/// Finds the events of one shot.
class TrackEvents::Shot
{
public:
    explicit Shot(const std::vector<Sample>& samples)
        : m_samples(samples)
    {
        std::vector<double> yaws, pitches, eyes, mouths;
        for (const Sample& sample : samples) {
            if (std::abs(sample.yawDeg) > m_thresholds.frontalYawDeg)
                continue;
            yaws.push_back(sample.yawDeg);
            pitches.push_back(sample.pitchDeg);
            eyes.push_back(sample.eyes);
            mouths.push_back(sample.mouth);
        }
        m_isKnown = yaws.size() >= leastNeutralFrames;
        if (m_isKnown)
            m_neutral = {0, quantile(std::move(yaws), 0.5), quantile(std::move(pitches), 0.5),
                         quantile(std::move(eyes), 0.5), quantile(std::move(mouths), closedMouthShare)};
    }

    void addTo(TrackedEvents& events) const
    {
        if (!m_isKnown)
            return;
        addBlinks(events.blinks);
        const std::size_t turnsBefore = events.turns.size();
        addTurns(events.turns, 1);
        addTurns(events.turns, -1);
        std::ranges::sort(events.turns.begin() + static_cast<std::ptrdiff_t>(turnsBefore), events.turns.end(),
                          std::ranges::less(), &TrackEvent::startMs);
        addMouthOpenings(events.mouthOpenings);
    }

private:
    using Values = std::vector<std::optional<double>>;

    template <typename Measure>
    [[nodiscard]] Values valuesOf(double mostYawDeg, Measure measure) const
    {
        Values values;
        values.reserve(m_samples.size());
        for (const Sample& sample : m_samples) {
            const bool isMeaningful = std::abs(sample.yawDeg - m_neutral.yawDeg) <= mostYawDeg;
            values.push_back(isMeaningful ? std::optional<double>(measure(sample)) : std::nullopt);
        }
        return values;
    }

    [[nodiscard]] TrackEvent eventOf(const Run& run, double peak) const
    {
        return {m_samples[run.first].ms, m_samples[run.last].ms, m_samples[run.peak].ms, peak};
    }

    void addBlinks(std::vector<TrackEvent>& blinks) const
    {
        if (m_neutral.eyes <= 0)
            return;
        const Values closing = valuesOf(
            mostYawForEyesDeg, [this](const Sample& sample) { return 1 - sample.eyes / m_neutral.eyes; });
        for (const Run& run : runsOf(closing, 1 - eyesClosing, 1 - m_thresholds.eyesReopenedRatio)) {
            const TrackEvent blink = eventOf(run, 1 - *closing[run.peak]);
            const bool isSudden = blink.startMs - m_samples[run.before].ms <= closingMs;
            const bool isShort = run.isOver && blink.endMs - blink.startMs <= m_thresholds.blinkMs;
            const double loweredDeg = m_samples[run.peak].pitchDeg - m_neutral.pitchDeg;
            if (isSudden && isShort && loweredDeg <= m_thresholds.eyesPitchGateDeg)
                blinks.push_back(blink);
        }
    }

    void addTurns(std::vector<TrackEvent>& turns, int sign) const
    {
        const Values values =
            valuesOf(180, [&](const Sample& sample) { return sign * (sample.yawDeg - m_neutral.yawDeg); });
        for (const Run& run : runsOf(values, m_thresholds.turnDeg, m_thresholds.turnReleaseDeg)) {
            const TrackEvent turn = eventOf(run, sign * *values[run.peak]);
            if (turn.endMs - turn.startMs >= m_thresholds.holdMs)
                turns.push_back(turn);
        }
    }

    void addMouthOpenings(std::vector<TrackEvent>& openings) const
    {
        const Values growth = valuesOf(
            mostYawForMouthDeg, [this](const Sample& sample) { return sample.mouth - m_neutral.mouth; });
        for (const Run& run : runsOf(growth, mouthOpened, mouthReleased))
            openings.push_back(eventOf(run, *growth[run.peak]));
    }

    const std::vector<Sample>& m_samples;
    LivenessThresholds m_thresholds;
    Sample m_neutral;
    bool m_isKnown = false;
};

bool TrackEvents::isCut(const FrameMeasurement& measurement) const
{
    const LivenessThresholds thresholds;
    const double sinceMs = static_cast<double>(measurement.monotonicNs) / 1e6 - m_shot.back().ms;
    return m_hasChanged || sinceMs <= 0 || sinceMs > thresholds.faceLostMs ||
           overlapOf(measurement.box, *m_box) < thresholds.leastBoxOverlap;
}

void TrackEvents::add(const FrameMeasurement& measurement)
{
    m_hasChanged = m_hasChanged || measurement.meanAbsoluteChange > cutChange;
    if (!measurement.hasFace())
        return;
    if (!m_shot.empty() && isCut(measurement)) {
        Shot(m_shot).addTo(m_found);
        m_shot.clear();
    }
    m_hasChanged = false;
    m_box = measurement.box;
    m_shot.push_back({static_cast<double>(measurement.monotonicNs) / 1e6, measurement.yawDeg,
                      measurement.pitchDeg, measurement.eyeOpenness, measurement.mouthOpenness});
}

TrackedEvents TrackEvents::events() const
{
    TrackedEvents events = m_found;
    Shot(m_shot).addTo(events);
    return events;
}

} // namespace aiqyn::engine::tool
