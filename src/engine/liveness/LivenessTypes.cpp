#include "engine/liveness/LivenessTypes.h"

namespace aiqyn::engine {

namespace {

template <typename Enum>
struct Name
{
    Enum value;
    const char* text;
};

constexpr std::array phaseNames{Name{AttemptPhase::Calibrating, "calibrating"},
                                Name{AttemptPhase::LightProbe, "light-probe"},
                                Name{AttemptPhase::Gap, "gap"},
                                Name{AttemptPhase::Challenge, "challenge"},
                                Name{AttemptPhase::Returning, "returning"},
                                Name{AttemptPhase::Passed, "passed"},
                                Name{AttemptPhase::Failed, "failed"}};
constexpr std::array guidanceNames{Name{Guidance::None, "none"},
                                   Name{Guidance::LookStraight, "look-straight"},
                                   Name{Guidance::ComeCloser, "come-closer"},
                                   Name{Guidance::MoveBack, "move-back"},
                                   Name{Guidance::MoreLight, "more-light"},
                                   Name{Guidance::HoldStill, "hold-still"},
                                   Name{Guidance::OneFaceOnly, "one-face-only"},
                                   Name{Guidance::NoFace, "no-face"},
                                   Name{Guidance::LessRoomLight, "less-room-light"},
                                   Name{Guidance::MoreFrames, "more-frames"}};
constexpr std::array mismatchNames{Name{Mismatch::WrongAction, "WRONG_ACTION"},
                                   Name{Mismatch::Early, "EARLY"},
                                   Name{Mismatch::NoAction, "NO_ACTION"},
                                   Name{Mismatch::NoReturn, "NO_RETURN"},
                                   Name{Mismatch::FaceLost, "FACE_LOST"},
                                   Name{Mismatch::MultiFace, "MULTI_FACE"},
                                   Name{Mismatch::IdentityDrift, "IDENTITY_DRIFT"},
                                   Name{Mismatch::Planar, "PLANAR"},
                                   Name{Mismatch::LightMismatch, "LIGHT_MISMATCH"},
                                   Name{Mismatch::LightUnusable, "LIGHT_UNUSABLE"},
                                   Name{Mismatch::Frozen, "FROZEN"},
                                   Name{Mismatch::Loop, "LOOP"},
                                   Name{Mismatch::Gap, "GAP"},
                                   Name{Mismatch::LowRate, "FPS"},
                                   Name{Mismatch::QualityTimeout, "QUALITY_TIMEOUT"},
                                   Name{Mismatch::Interrupted, "INTERRUPTED"},
                                   Name{Mismatch::CameraChanged, "CAMERA_CHANGED"},
                                   Name{Mismatch::EnvironmentChanged, "ENV_CHANGED"}};

template <typename Enum, std::size_t count>
[[nodiscard]] QString nameIn(const std::array<Name<Enum>, count>& names, Enum value)
{
    for (const auto& name : names) {
        if (name.value == value)
            return QString::fromLatin1(name.text);
    }
    return {};
}

template <typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> valueIn(const std::array<Name<Enum>, count>& names, const QString& text)
{
    for (const auto& name : names) {
        if (text == QLatin1String(name.text))
            return name.value;
    }
    return std::nullopt;
}

} // namespace

QString nameOf(AttemptPhase phase)
{
    return nameIn(phaseNames, phase);
}

std::optional<AttemptPhase> attemptPhaseFromName(const QString& name)
{
    return valueIn(phaseNames, name);
}

QString nameOf(Guidance guidance)
{
    return nameIn(guidanceNames, guidance);
}

std::optional<Guidance> guidanceFromName(const QString& name)
{
    return valueIn(guidanceNames, name);
}

QString nameOf(Mismatch mismatch)
{
    return nameIn(mismatchNames, mismatch);
}

std::optional<Mismatch> mismatchFromName(const QString& name)
{
    return valueIn(mismatchNames, name);
}

} // namespace aiqyn::engine
