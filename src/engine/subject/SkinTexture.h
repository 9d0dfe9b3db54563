#pragma once

#include "engine/subject/HeadShape.h"

#include <opencv2/core.hpp>

#include <map>
#include <utility>

namespace aiqyn::engine::subject {

/// The face as painted on the plane x, y of the head at rest: skin, brows, beard, and the eyes and the mouth
/// that are repainted when the expression changes.
class SkinTexture
{
public:
    explicit SkinTexture(const SubjectIdentity& identity);

    static constexpr double pixelsPerMm = 3;
    static constexpr double leftMm = -110;
    static constexpr double topMm = 124;
    static constexpr int width = 660;
    static constexpr int height = 732;

    /// 0..1 in steps of a sixteenth; so are the mouth's.
    void setEyes(double closed);
    void setMouth(double open, double smile);
    [[nodiscard]] const cv::Mat3b& bgr() const { return m_painted; }

private:
    /// A painted part of the face, to be put back when the same expression comes again.
    using Patches = std::map<std::pair<int, int>, cv::Mat3b>;
    static constexpr std::size_t mostPatches = 48;

    void paintEye(double side, double closed);
    void paintMouth(double open, double smile);
    /// Puts the kept patch back, or paints and keeps it.
    template <typename Paint>
    void show(Patches& patches, const std::pair<int, int>& key, const cv::Rect& place, const Paint& paint);

    SubjectIdentity m_id;
    HeadShape m_shape;
    cv::Mat3b m_bare; ///< without eyes and mouth
    cv::Mat3b m_painted;
    Patches m_eyePatches;
    Patches m_mouthPatches;
    cv::Mat1f m_grain; ///< for irises and lips
    double m_closed = -1;
    double m_open = -1;
    double m_smile = -1;
};

/// Skin with brows, beard, wrinkles, freckles, moles, nostrils; no eyes and no mouth.
[[nodiscard]] cv::Mat3b bareSkin(const SubjectIdentity& identity, const HeadShape& shape);

} // namespace aiqyn::engine::subject
