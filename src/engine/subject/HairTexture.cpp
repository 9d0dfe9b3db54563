#include "engine/subject/HairTexture.h"

#include "engine/subject/HairShape.h"
#include "engine/subject/Procedural.h"
#include "engine/subject/TextureTools.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine::subject {

namespace {

/// HairShape::depthMm over the texture. It changes slowly, so a texel in twelve is worked out.
cv::Mat1f depths(const SubjectIdentity& identity, const HeadShape& shape)
{
    const HairShape hair(identity);
    constexpr int columns = HairTexture::width / 4 + 1;
    constexpr int rows = HairTexture::height / 3;
    cv::Mat1f coarse(rows, columns);
    for (int r = 0; r < rows; ++r) {
        // Centres of coarse cells, as resize() takes them.
        const double y =
            HairTexture::topMm - ((r + 0.5) * HairTexture::height / rows - 0.5) / HairTexture::pixelsPerMm;
        for (int c = 0; c < columns; ++c) {
            const double lambda =
                HairTexture::firstDegree +
                ((c + 0.5) * HairTexture::width / columns - 0.5) / HairTexture::pixelsPerDegree;
            const double x = y > HeadShape::bottomY ? shape.sideAt(lambda, std::min(y, HeadShape::topY)) : 0;
            coarse(r, c) = static_cast<float>(hair.depthMm(lambda, x, y));
        }
    }
    cv::Mat1f depth;
    cv::resize(coarse, depth, {HairTexture::width, HairTexture::height}, 0, 0, cv::INTER_LINEAR);
    return depth;
}

} // namespace

cv::Mat4b hairTexture(const SubjectIdentity& identity, const HeadShape& shape)
{
    const cv::Mat1f depthOf = depths(identity, shape);
    const cv::Size size(HairTexture::width, HairTexture::height);
    const double curl = identity.hair.curl;
    const cv::Mat1f strands = smoothNoise(size, mix(2.2, 4, curl), mix(80, 9, curl), identity.seed + 11);
    const cv::Mat1f locks = smoothNoise(size, mix(9, 16, curl), mix(140, 18, curl), identity.seed + 12);
    const cv::Mat1f fringe = smoothNoise(size, 2.2, 12, identity.seed + 13);
    const bool isCropped = identity.hair.style == HairStyle::Crop;
    const double soft = isCropped ? 7 : 3.5;
    cv::Mat4b texture(size);
    for (int r = 0; r < size.height; ++r) {
        const double y = HairTexture::topMm - r / HairTexture::pixelsPerMm;
        for (int c = 0; c < size.width; ++c) {
            const double depth = depthOf(r, c);
            double alpha = y > -70 ? ramp(-soft, soft, depth + 3.0 * fringe(r, c)) : 0;
            if (isCropped)
                alpha *= 0.80;
            // Light falls on hair from above: a band of gloss round the head, and darker roots below it.
            const double gloss = 0.22 * bump(y + 5 * locks(r, c), 86, 13) * (1 - 0.5 * curl);
            const double roots = 0.82 + 0.18 * ramp(0, 16, depth);
            const double shade =
                std::max(0.3, roots * (0.90 + gloss + 0.13 * strands(r, c) + 0.08 * locks(r, c)));
            cv::Vec4b& texel = texture(r, c);
            for (int k = 0; k < 3; ++k)
                texel[k] = cv::saturate_cast<std::uint8_t>(
                    identity.hair.colour.at(static_cast<std::size_t>(k)) * shade);
            texel[3] = cv::saturate_cast<std::uint8_t>(255 * alpha);
        }
    }
    return texture;
}

} // namespace aiqyn::engine::subject
