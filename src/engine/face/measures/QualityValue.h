#pragma once

#include <QString>

#include <array>

namespace aiqyn::engine {

/// Quality of a face picture in the terms of ISO/IEC 29794-5. The mappings from raw values to scores are
/// those of OFIQ, its open reference implementation (BSI, github.com/BSI-OFIQ), where a measure's header does
/// not say that they are ours.
enum class QualityComponent {
    SingleFace = 1,
    LuminanceMean,
    DynamicRange,
    UnderExposure,
    OverExposure,
    IlluminationUniformity,
    Sharpness,
    Yaw,
    Pitch,
    Roll,
    EyesOpen,
    MouthClosed,
    InterEyeDistance,
    HeadSize,
    MarginLeft,
    MarginRight,
    MarginAbove,
    MarginBelow,
    FaceVisible
};
constexpr std::size_t qualityComponents = 19;

/// "single-face", "luminance-mean", ..., "face-visible".
[[nodiscard]] QString nameOf(QualityComponent component);
/// All of them, in the order above.
[[nodiscard]] const std::array<QualityComponent, qualityComponents>& allQualityComponents();

/// Why there is a score, or none.
enum class Assessment {
    NotMeasured = 1, ///< the pack's model does not tell, or nothing was measured yet
    FaceCutOff,      ///< too much of the face lies outside the picture
    FaceTurnedAway,  ///< the pose makes the measure meaningless
    Assessed
};

/// "not-measured", "face-cut-off", "face-turned-away", "assessed".
[[nodiscard]] QString nameOf(Assessment assessment);

struct QualityValue
{
    Assessment assessment = Assessment::NotMeasured;
    double raw = 0;   ///< unit: see the measure; 0 unless assessed
    double score = 0; ///< 0 worst .. 100 best; 0 unless assessed

    [[nodiscard]] bool isAssessed() const { return assessment == Assessment::Assessed; }
    /// Assessed; the score is clamped to 0..100.
    [[nodiscard]] static QualityValue of(double raw, double score);
    [[nodiscard]] static QualityValue none(Assessment why) { return {why, 0, 0}; }
};

/// One value for each component. A plain value.
class QualityReport
{
public:
    [[nodiscard]] const QualityValue& operator[](QualityComponent component) const
    {
        return m_values[static_cast<std::size_t>(component) - 1];
    }
    void set(QualityComponent component, const QualityValue& value)
    {
        m_values[static_cast<std::size_t>(component) - 1] = value;
    }

private:
    std::array<QualityValue, qualityComponents> m_values{};
};

/// 1 / (1 + exp((middle - x) / width)): OFIQ's way from raw values to scores.
[[nodiscard]] double sigmoid(double x, double middle, double width);

} // namespace aiqyn::engine
