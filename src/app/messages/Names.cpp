#include "app/messages/Names.h"

namespace aiqyn::app {

using engine::ChallengeKind;

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
    case ChallengeKind::CloseEyes:
        return tr("Close eyes");
    case ChallengeKind::OpenMouth:
        return tr("Open mouth");
    case ChallengeKind::ComeCloser:
        return tr("Come closer");
    }
    return {};
}

QString Names::challenge(const QString& name)
{
    // Not challengeFromName(): this library stands without the engine.
    for (const auto& [stable, kind] :
         {std::pair("turn-left", ChallengeKind::TurnLeft), std::pair("turn-right", ChallengeKind::TurnRight),
          std::pair("close-eyes", ChallengeKind::CloseEyes),
          std::pair("open-mouth", ChallengeKind::OpenMouth),
          std::pair("come-closer", ChallengeKind::ComeCloser)})
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
    case ChallengeKind::CloseEyes:
        return tr("Close your eyes and open them again.");
    case ChallengeKind::OpenMouth:
        return tr("Open your mouth wide.");
    case ChallengeKind::ComeCloser:
        return tr("Come closer to the camera.");
    }
    return {};
}

QString Names::returnInstruction()
{
    return tr("Look straight at the camera.");
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
    }
    return {};
}

QString Names::mismatch(const QString& code)
{
    struct Entry
    {
        const char* code;
        const char* text;
    };
    static constexpr Entry entries[] = {
        {"WRONG_ACTION", QT_TR_NOOP("Another movement was made than the one asked for.")},
        {"EARLY", QT_TR_NOOP("The movement began before it was asked for.")},
        {"NO_ACTION", QT_TR_NOOP("The movement was not made in time.")},
        {"NO_RETURN", QT_TR_NOOP("The person did not look straight again in time.")},
        {"FACE_LOST", QT_TR_NOOP("The face left the picture.")},
        {"MULTI_FACE", QT_TR_NOOP("More than one person was in the picture.")},
        {"IDENTITY_DRIFT", QT_TR_NOOP("The face changed during the attempt.")},
        {"FROZEN", QT_TR_NOOP("The picture stood still.")},
        {"LOOP", QT_TR_NOOP("The picture repeated itself.")},
        {"GAP", QT_TR_NOOP("The video was interrupted.")},
        {"FPS", QT_TR_NOOP("The video was too slow.")},
        {"QUALITY_TIMEOUT", QT_TR_NOOP("The picture did not become good enough in time.")},
        {"PLANAR", QT_TR_NOOP("The face moved like a flat picture.")},
        {"LIGHT_MISMATCH", QT_TR_NOOP("The face did not answer to the light signal.")},
        {"CAMERA_CHANGED", QT_TR_NOOP("The camera changed during the attempt.")},
        {"CANCELLED", QT_TR_NOOP("The attempt was broken off.")},
    };
    for (const Entry& entry : entries)
        if (code == QLatin1String(entry.code))
            return tr(entry.text);
    return code;
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
    if (code == QLatin1String("approved"))
        return tr("Approved");
    if (code == QLatin1String("refused"))
        return tr("Refused");
    if (code == QLatin1String("obtained"))
        return tr("Obtained");
    if (code == QLatin1String("not_obtained"))
        return tr("Not obtained");
    return code;
}

QString Names::comparisonCause(const QString& code)
{
    if (code == QLatin1String("reference_unavailable") || code == QLatin1String("no_reference"))
        return tr("No reference image could be obtained.");
    if (code == QLatin1String("iin_not_obtained"))
        return tr("The IIN was not obtained.");
    if (code == QLatin1String("liveness_negative"))
        return tr("The liveness check had a negative result.");
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
    return id;
}

} // namespace aiqyn::app
