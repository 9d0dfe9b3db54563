#include "app/messages/Names.h"

#include <map>
#include <span>
#include <utility>

namespace aiqyn::app {

using engine::ChallengeKind;

namespace {

struct Entry
{
    const char* code;
    const char* text;
};

constexpr Entry mismatches[] = {
    {"WRONG_ACTION",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "Another movement was made than the one asked for.")},
    {"EARLY", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The movement began before it was asked for.")},
    {"NO_ACTION", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The movement was not made in time.")},
    {"NO_RETURN", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The person did not look straight again in time.")},
    {"FACE_LOST", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The face left the picture.")},
    {"MULTI_FACE", QT_TRANSLATE_NOOP("aiqyn::app::Names", "More than one person was in the picture.")},
    {"IDENTITY_DRIFT", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The face changed during the attempt.")},
    {"PLANAR", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The face moved like a flat picture.")},
    {"LIGHT_MISMATCH",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The face did not answer to the light signal.")},
    {"LIGHT_UNUSABLE",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The light of the screen could not be seen on the face.")},
    {"FROZEN", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The picture stood still.")},
    {"LOOP", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The picture repeated itself.")},
    {"GAP", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The video was interrupted.")},
    {"FPS", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The video was too slow.")},
    {"QUALITY_TIMEOUT",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The picture did not become good enough in time.")},
    {"INTERRUPTED",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The camera or the analysis gave out during the attempt.")},
    {"CAMERA_CHANGED", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The camera changed during the attempt.")},
    {"ENV_CHANGED",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The environment of the program changed during the attempt.")},
    {"CANCELLED", QT_TRANSLATE_NOOP("aiqyn::app::Names", "The attempt was broken off.")},
};

constexpr const char* followPrompts =
    QT_TRANSLATE_NOOP("aiqyn::app::Names", "Ask the person to wait for each prompt and to make only "
                                           "that movement.");
constexpr const char* staySeated =
    QT_TRANSLATE_NOOP("aiqyn::app::Names", "The person should sit alone before the camera and stay there to "
                                           "the end.");
constexpr const char* lookAround =
    QT_TRANSLATE_NOOP("aiqyn::app::Names", "Make sure that the person really sits before the camera, not a "
                                           "picture or a screen.");
constexpr const char* checkCamera = QT_TRANSLATE_NOOP(
    "aiqyn::app::Names", "Close other programs, connect the camera directly and add light.");
constexpr const char* darkenRoom =
    QT_TRANSLATE_NOOP("aiqyn::app::Names", "Draw the curtains, switch off a lamp, come nearer or make the "
                                           "screen brighter.");
constexpr const char* newSession =
    QT_TRANSLATE_NOOP("aiqyn::app::Names", "This session cannot go on. Find out what changed, then begin a "
                                           "new one.");

constexpr Entry nextSteps[] = {
    {"WRONG_ACTION", followPrompts},
    {"EARLY", followPrompts},
    {"NO_ACTION", followPrompts},
    {"NO_RETURN",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "Ask the person to look straight again after each movement.")},
    {"FACE_LOST", staySeated},
    {"MULTI_FACE", staySeated},
    {"IDENTITY_DRIFT", staySeated},
    {"PLANAR", lookAround},
    {"LIGHT_MISMATCH", darkenRoom},
    {"LIGHT_UNUSABLE", darkenRoom},
    {"FROZEN", checkCamera},
    {"LOOP", checkCamera},
    {"GAP", checkCamera},
    {"FPS", checkCamera},
    {"QUALITY_TIMEOUT",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "Follow the hints in the picture: light, distance, looking "
                                            "straight.")},
    {"INTERRUPTED", checkCamera},
    {"CAMERA_CHANGED", newSession},
    {"ENV_CHANGED", newSession},
};

constexpr Entry suspicions[] = {
    {"PAD_MODEL",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The face looks like a print or a screen to the networks.")},
    {"MOIRE", QT_TRANSLATE_NOOP("aiqyn::app::Names",
                                "A fine regular pattern lies over the face, as on a photographed screen.")},
    {"BEZEL", QT_TRANSLATE_NOOP("aiqyn::app::Names",
                                "Straight edges surround the face, like those of a sheet or a screen.")},
    {"NOISE_LOW",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The picture has less noise than a camera's picture has.")},
    {"JITTER_REGULAR",
     QT_TRANSLATE_NOOP("aiqyn::app::Names", "The pictures came more regularly than a camera's do.")},
};

const char* textIn(std::span<const Entry> entries, const QString& code)
{
    for (const Entry& entry : entries)
        if (code == QLatin1String(entry.code))
            return entry.text;
    return nullptr;
}

} // namespace

QString Names::stage(Stage stage)
{
    switch (stage) {
    case Stage::Start:
        return tr("Start");
    case Stage::LiveImage:
        return tr("Live image");
    case Stage::Iin:
        return tr("IIN");
    case Stage::Reference:
        return tr("Reference image");
    case Stage::Comparison:
        return tr("Comparison");
    case Stage::Decision:
        return tr("Decision");
    case Stage::Sealed:
        return tr("Sealed");
    case Stage::BrokenOff:
        return tr("Broken off");
    }
    return {};
}

QString Names::challenge(ChallengeKind kind)
{
    switch (kind) {
    case ChallengeKind::TurnLeft:
        return tr("Turn left");
    case ChallengeKind::TurnRight:
        return tr("Turn right");
    case ChallengeKind::LookUp:
        return tr("Look up");
    case ChallengeKind::LookDown:
        return tr("Look down");
    case ChallengeKind::TiltLeft:
        return tr("Tilt left");
    case ChallengeKind::TiltRight:
        return tr("Tilt right");
    case ChallengeKind::CloseEyes:
        return tr("Close eyes");
    case ChallengeKind::OpenMouth:
        return tr("Open mouth");
    case ChallengeKind::Smile:
        return tr("Smile");
    case ChallengeKind::ComeCloser:
        return tr("Come closer");
    case ChallengeKind::MoveBack:
        return tr("Move back");
    case ChallengeKind::LightSignal:
        return tr("Light signal");
    }
    return {};
}

QString Names::challenge(const QString& name)
{
    // Not challengeFromName(): this library stands without the engine.
    static constexpr std::pair<const char*, ChallengeKind> stableNames[] = {
        {"turn-left", ChallengeKind::TurnLeft},   {"turn-right", ChallengeKind::TurnRight},
        {"look-up", ChallengeKind::LookUp},       {"look-down", ChallengeKind::LookDown},
        {"tilt-left", ChallengeKind::TiltLeft},   {"tilt-right", ChallengeKind::TiltRight},
        {"close-eyes", ChallengeKind::CloseEyes}, {"open-mouth", ChallengeKind::OpenMouth},
        {"smile", ChallengeKind::Smile},          {"come-closer", ChallengeKind::ComeCloser},
        {"move-back", ChallengeKind::MoveBack},   {"light-signal", ChallengeKind::LightSignal}};
    for (const auto& [stable, kind] : stableNames)
        if (name == QLatin1String(stable))
            return challenge(kind);
    return name;
}

QString Names::instruction(ChallengeKind kind)
{
    switch (kind) {
    case ChallengeKind::TurnLeft:
        return tr("Turn your head to the left.");
    case ChallengeKind::TurnRight:
        return tr("Turn your head to the right.");
    case ChallengeKind::LookUp:
        return tr("Raise your head and look up.");
    case ChallengeKind::LookDown:
        return tr("Lower your head and look down.");
    case ChallengeKind::TiltLeft:
        return tr("Tilt your head to your left shoulder.");
    case ChallengeKind::TiltRight:
        return tr("Tilt your head to your right shoulder.");
    case ChallengeKind::CloseEyes:
        return tr("Close your eyes for a second and open them again.");
    case ChallengeKind::OpenMouth:
        return tr("Open your mouth wide.");
    case ChallengeKind::Smile:
        return tr("Smile broadly.");
    case ChallengeKind::ComeCloser:
        return tr("Come closer to the camera.");
    case ChallengeKind::MoveBack:
        return tr("Move back a little.");
    case ChallengeKind::LightSignal:
        return tr("Look at the screen: it changes its colour.");
    }
    return {};
}

QString Names::returnInstruction()
{
    return tr("Look straight at the camera.");
}

QString Names::probingInstruction()
{
    return tr("Measuring the light of the room. Look at the screen.");
}

QString Names::challengeState(ChallengeState state)
{
    switch (state) {
    case ChallengeState::Waiting:
        return tr("waiting");
    case ChallengeState::Running:
        return tr("running");
    case ChallengeState::Passed:
        return tr("done");
    case ChallengeState::Failed:
        return tr("failed");
    }
    return {};
}

QString Names::guidance(LiveGuidance guidance)
{
    switch (guidance) {
    case LiveGuidance::None:
        return {};
    case LiveGuidance::LookStraight:
        return tr("Look straight at the camera.");
    case LiveGuidance::ComeCloser:
        return tr("Please come a little closer.");
    case LiveGuidance::MoveBack:
        return tr("Please move back a little.");
    case LiveGuidance::MoreLight:
        return tr("Please turn your face to the light.");
    case LiveGuidance::HoldStill:
        return tr("Please hold still for a moment.");
    case LiveGuidance::OneFaceOnly:
        return tr("Only one person may be in the picture.");
    case LiveGuidance::NoFace:
        return tr("Please place your face in the oval.");
    case LiveGuidance::LessRoomLight:
        return tr(
            "The room is too bright for the check by light: please draw the curtains, switch off a lamp, "
            "come nearer or make the screen brighter.");
    case LiveGuidance::MoreFrames:
        return tr("The camera gives too few pictures: please add light and close other programs.");
    }
    return {};
}

QString Names::mismatch(const QString& code)
{
    const char* text = textIn(mismatches, code);
    return text != nullptr ? tr(text) : code;
}

QString Names::nextStep(const QString& code)
{
    const char* text = textIn(nextSteps, code);
    return text != nullptr ? tr(text) : QString();
}

QString Names::suspicion(const QString& code)
{
    const char* text = textIn(suspicions, code);
    return text != nullptr ? tr(text) : code;
}

QString Names::result(const QString& code)
{
    if (code == QLatin1String("passed"))
        return tr("Passed");
    if (code == QLatin1String("failed"))
        return tr("Failed");
    if (code == QLatin1String("negative"))
        return tr("Negative result");
    if (code == QLatin1String("broken_off"))
        return tr("Broken off");
    if (code == QLatin1String("match"))
        return tr("The same person");
    if (code == QLatin1String("no_match"))
        return tr("Not the same person");
    if (code == QLatin1String("not_performed"))
        return tr("Not performed");
    if (code == QLatin1String("adopted"))
        return tr("Adopted");
    if (code == QLatin1String("approved"))
        return tr("Approved");
    if (code == QLatin1String("refused"))
        return tr("Refused");
    if (code == QLatin1String("obtained"))
        return tr("Obtained");
    if (code == QLatin1String("not_obtained"))
        return tr("Not obtained");
    if (code == QLatin1String("reviewed"))
        return tr("Look at it");
    if (code == QLatin1String("none"))
        return tr("Nothing noticed");
    if (code == QLatin1String("given"))
        return tr("Given");
    if (code == QLatin1String("withdrawn"))
        return tr("Withdrawn");
    if (code == QLatin1String("within_limit"))
        return tr("Within the limit");
    if (code == QLatin1String("over_limit"))
        return tr("Over the limit");
    return code;
}

QString Names::serviceType(const QString& code)
{
    if (code == QLatin1String("consumer-loan"))
        return tr("Consumer loan");
    if (code == QLatin1String("bank-account"))
        return tr("Bank account");
    if (code == QLatin1String("payment-card"))
        return tr("Payment card");
    if (code == QLatin1String("deposit"))
        return tr("Deposit");
    return code;
}

QString Names::referenceSource(ReferenceSourceKind source)
{
    switch (source) {
    case ReferenceSourceKind::StateDatabase:
        return tr("State image database");
    case ReferenceSourceKind::IdentifiedImages:
        return tr("Provider's database of identified images");
    }
    return {};
}

QString Names::criterion(const QString& id)
{
    if (id == QLatin1String("liveness"))
        return tr("Liveness check");
    if (id == QLatin1String("iin"))
        return tr("IIN");
    if (id == QLatin1String("reference"))
        return tr("Reference image");
    if (id == QLatin1String("similarity"))
        return tr("Similarity");
    if (id == QLatin1String("review_band"))
        return tr("Similarity near the threshold");
    if (id == QLatin1String("passive_cues"))
        return tr("Signs in the video");
    if (id == QLatin1String("current_quality"))
        return tr("Quality of the current image");
    if (id == QLatin1String("continuity"))
        return tr("The same face in all challenges");
    if (id == QLatin1String("consent"))
        return tr("Consent");
    if (id == QLatin1String("sessions_today"))
        return tr("Sessions of this IIN today");
    return id;
}

} // namespace aiqyn::app
