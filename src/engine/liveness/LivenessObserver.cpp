#include "engine/liveness/LivenessObserver.h"

#include "engine/liveness/PlanarResidual.h"

namespace aiqyn::engine {

namespace {

constexpr int idBytes = 6; ///< JSON numbers keep 53 bits

[[nodiscard]] std::int64_t idOf(const Sha256& hash)
{
    std::int64_t id = 0;
    for (std::size_t i = 0; i < idBytes; ++i)
        id = id << 8 | hash.bytes().at(i);
    return id;
}

} // namespace

void LivenessObserver::restart()
{
    m_analyser.reset();
    m_before.reset();
    m_person.reset();
}

Result<LivenessMeasurement> LivenessObserver::observe(const Frame& frame, const LivenessWish& wish)
{
    auto face = m_analyser.analyse(frame);
    if (!face)
        return tl::make_unexpected(face.error());
    LivenessMeasurement measurement{std::move(*face), idOf(frame.hash), {}, {}, {}};
    if (!wish.planarity) {
        m_before.reset();
    } else if (!m_before) {
        if (measurement.hasFace())
            m_before = measurement;
    } else {
        auto residual = planarResidual(*m_before, measurement);
        if (!residual)
            return tl::make_unexpected(residual.error());
        measurement.planarResidual = *residual;
    }
    if (!measurement.hasFace())
        return measurement;
    measurement.light = readLight(*frame.image, measurement.points);
    if (wish.anchor || (wish.identity && m_person)) {
        DetectedFace found;
        found.box = measurement.box;
        found.points = measurement.points;
        found.score = measurement.score;
        auto seen = m_embedder.embed(*frame.image, found);
        if (!seen)
            return tl::make_unexpected(seen.error());
        if (wish.anchor) {
            m_person = std::move(*seen);
        } else {
            const auto similarity = m_person->similarityTo(*seen);
            if (!similarity)
                return tl::make_unexpected(similarity.error());
            measurement.identity = similarity->value();
        }
    }
    return measurement;
}

} // namespace aiqyn::engine
