#include "engine/face/Mediapipe478Decoder.h"

#include "engine/face/MeshIndices.h"
#include "engine/face/PointGeometry.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double cropOverBox = 1.5;

} // namespace

Mediapipe478Decoder::Mediapipe478Decoder(int cropSidePx)
    : m_cropSidePx(cropSidePx)
{}

std::optional<SimilarityTransform> Mediapipe478Decoder::cropToPicture(const DetectedFace& face) const
{
    if (!(face.box.width > 0) || !(face.box.height > 0))
        return std::nullopt;
    const double angle = std::atan2(face.points[1].y - face.points[0].y, face.points[1].x - face.points[0].x);
    const double factor = cropOverBox * std::max(face.box.width, face.box.height) / m_cropSidePx;
    const double half = m_cropSidePx / 2.0;
    SimilarityTransform transform{factor * std::cos(angle), factor * std::sin(angle), 0, 0};
    const PointF middle = transform.apply({half, half});
    transform.tx = face.box.x + face.box.width / 2 - middle.x;
    transform.ty = face.box.y + face.box.height / 2 - middle.y;
    return transform;
}

std::vector<std::string> Mediapipe478Decoder::outputNames() const
{
    return {"Identity", "Identity_1"};
}

Result<LandmarkSet> Mediapipe478Decoder::decode(std::span<const TensorView> outputs,
                                                const SimilarityTransform& toPicture) const
{
    if (outputs.size() != 2 || outputs[0].values.size() != 3 * LandmarkSet::count ||
        outputs[1].values.size() != 1)
        return fail(ErrorCode::InferenceFailed, QStringLiteral("landmark outputs have wrong sizes"));
    if (!isFinite(outputs[0]) || !isFinite(outputs[1]))
        return fail(ErrorCode::InferenceFailed, QStringLiteral("landmark outputs are no numbers"));
    LandmarkSet set;
    set.picture.reserve(LandmarkSet::count);
    set.upright.reserve(LandmarkSet::count);
    for (std::size_t i = 0; i < LandmarkSet::count; ++i) {
        const auto xyz = outputs[0].values.subspan(3 * i, 3);
        set.upright.push_back({xyz[0], xyz[1], xyz[2]});
        set.picture.push_back(toPicture.apply({xyz[0], xyz[1]}));
    }
    const auto point = [&](int index) { return set.picture[static_cast<std::size_t>(index)]; };
    set.points = {middleOf(point(mesh::eyeAtImageLeft.p1), point(mesh::eyeAtImageLeft.p4)),
                  middleOf(point(mesh::eyeAtImageRight.p1), point(mesh::eyeAtImageRight.p4)),
                  point(mesh::noseTip), point(mesh::mouthCornerAtImageLeft),
                  point(mesh::mouthCornerAtImageRight)};
    set.presence = 1 / (1 + std::exp(-static_cast<double>(outputs[1].values[0])));
    return set;
}

} // namespace aiqyn::engine
