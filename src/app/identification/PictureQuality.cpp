#include "app/identification/PictureQuality.h"

#include "engine/face/FaceAnalyser.h"

namespace aiqyn::app {

namespace {

using engine::QualityComponent;

constexpr std::array mendable{QualityComponent::LuminanceMean, QualityComponent::UnderExposure,
                              QualityComponent::OverExposure,  QualityComponent::IlluminationUniformity,
                              QualityComponent::Sharpness,     QualityComponent::Yaw,
                              QualityComponent::Pitch,         QualityComponent::Roll,
                              QualityComponent::EyesOpen,      QualityComponent::MouthClosed};

} // namespace

Result<PictureQuality> qualityOf(const engine::Image& image, engine::FaceAnalyser& analyser)
{
    const engine::Frame still{.image = std::make_shared<const engine::Image>(image),
                              .hash = Sha256::of(QByteArray())};
    analyser.reset();
    const auto measured = analyser.analyse(still);
    analyser.reset(); // keeps no picture of the person
    if (!measured)
        return tl::make_unexpected(measured.error());
    PictureQuality quality;
    quality.faces = measured->faceCount;
    if (quality.faces == 0)
        return quality;
    double sum = 0;
    int count = 0;
    for (const QualityComponent component : engine::allQualityComponents()) {
        const engine::QualityValue& value = measured->quality[component];
        if (!value.isAssessed())
            continue;
        quality.scores.push_back({engine::nameOf(component), value.score});
        if (std::ranges::find(mendable, component) != mendable.end()) {
            sum += value.score;
            ++count;
        }
    }
    quality.mean = count > 0 ? sum / count : 0;
    return quality;
}

} // namespace aiqyn::app
