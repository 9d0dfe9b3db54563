#include "engine/face/measures/QualityValue.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::array componentNames{"single-face",
                                    "luminance-mean",
                                    "dynamic-range",
                                    "under-exposure",
                                    "over-exposure",
                                    "illumination-uniformity",
                                    "sharpness",
                                    "yaw",
                                    "pitch",
                                    "roll",
                                    "eyes-open",
                                    "mouth-closed",
                                    "inter-eye-distance",
                                    "head-size",
                                    "margin-left",
                                    "margin-right",
                                    "margin-above",
                                    "margin-below",
                                    "face-visible"};
static_assert(componentNames.size() == qualityComponents);

} // namespace

QString nameOf(QualityComponent component)
{
    return QLatin1String(componentNames[static_cast<std::size_t>(component) - 1]);
}

const std::array<QualityComponent, qualityComponents>& allQualityComponents()
{
    static const auto all = [] {
        std::array<QualityComponent, qualityComponents> components{};
        for (std::size_t i = 0; i < components.size(); ++i)
            components[i] = static_cast<QualityComponent>(i + 1);
        return components;
    }();
    return all;
}

QString nameOf(Assessment assessment)
{
    switch (assessment) {
    case Assessment::NotMeasured:
        return QStringLiteral("not-measured");
    case Assessment::FaceCutOff:
        return QStringLiteral("face-cut-off");
    case Assessment::FaceTurnedAway:
        return QStringLiteral("face-turned-away");
    case Assessment::Assessed:
        return QStringLiteral("assessed");
    }
    return {};
}

QualityValue QualityValue::of(double raw, double score)
{
    return {Assessment::Assessed, raw, std::clamp(score, 0.0, 100.0)};
}

double sigmoid(double x, double middle, double width)
{
    return 1 / (1 + std::exp((middle - x) / width));
}

} // namespace aiqyn::engine
