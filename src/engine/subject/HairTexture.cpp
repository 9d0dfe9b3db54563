#include "engine/subject/HairTexture.h"

#include "engine/subject/HairShape.h"
#include "engine/subject/Procedural.h"
#include "engine/subject/TextureTools.h"

namespace aiqyn::engine::subject {

cv::Mat4b hairTexture(const SubjectIdentity& identity, const HeadShape& shape)
{
    const HairShape hair(identity);
    const cv::Size size(HairTexture::width, HairTexture::height);
    const double curl = identity.hair.curl;
    const cv::Mat1f strands = smoothNoise(size, mix(3, 5, curl), mix(70, 9, curl), identity.seed + 11);
    const cv::Mat1f locks = smoothNoise(size, mix(14, 20, curl), mix(120, 18, curl), identity.seed + 12);
    const cv::Mat1f fringe = smoothNoise(size, 4, 10, identity.seed + 13);
    const bool isCropped = identity.hair.style == HairStyle::Crop;
    const double soft = isCropped ? 6 : 2.5;
    cv::Mat4b texture(size);
    for (int r = 0; r < size.height; ++r) {
        const double y = HairTexture::topMm - r / HairTexture::pixelsPerMm;
        for (int c = 0; c < size.width; ++c) {
            const double lambda = HairTexture::firstDegree + c / HairTexture::pixelsPerDegree;
            double alpha = 0;
            if (y > -70) {
                const double x =
                    y > HeadShape::bottomY ? shape.sideAt(lambda, std::min(y, HeadShape::topY)) : 0;
                alpha = ramp(-soft, soft, hair.depthMm(lambda, x, y) + 2.2 * fringe(r, c));
            }
            if (isCropped)
                alpha *= 0.80;
            const double shade = std::max(0.25, 0.88 + 0.20 * strands(r, c) + 0.16 * locks(r, c));
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
