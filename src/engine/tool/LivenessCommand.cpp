#include "engine/camera/FileSource.h"
#include "engine/liveness/LivenessCheck.h"
#include "engine/liveness/LivenessObserver.h"
#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/liveness/ReplayedChallengeDrawer.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype mostPlanBytes = 64 * 1024;
constexpr int usualGapMs = 300;

struct Plan
{
    std::vector<ChallengeKind> kinds;
    std::vector<int> gapsMs;
    std::vector<LightColour> colours;
};

[[nodiscard]] Result<Plan> readPlan(const QString& path)
{
    const auto bytes = readFile(path, mostPlanBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const auto unusable = [&path](const QString& why) {
        return fail(ErrorCode::InvalidArgument, path + QStringLiteral(": ") + why);
    };
    Plan plan;
    const QJsonArray challenges = json[QStringLiteral("challenges")].toArray();
    for (const QJsonValue& name : challenges) {
        const auto kind = challengeFromName(name.toString());
        if (!kind)
            return unusable(QStringLiteral("there is no challenge \"%1\"").arg(name.toString()));
        plan.kinds.push_back(*kind);
    }
    const auto count = static_cast<int>(plan.kinds.size());
    if (count < RandomChallengeDrawer::leastCount || count > RandomChallengeDrawer::mostCount)
        return unusable(QStringLiteral("a plan has 3 to 5 challenges"));
    const QJsonArray gaps = json[QStringLiteral("gapsMs")].toArray();
    for (const QJsonValue& gap : gaps) {
        if (gap.toInt(-1) < 0)
            return unusable(QStringLiteral("gapsMs has something that is no time"));
        plan.gapsMs.push_back(gap.toInt());
    }
    plan.gapsMs.resize(std::max(plan.gapsMs.size(), plan.kinds.size()), usualGapMs);
    const QJsonArray colours = json[QStringLiteral("colours")].toArray();
    for (const QJsonValue& name : colours) {
        const auto colour = lightColourFromName(name.toString());
        if (!colour || std::ranges::find(signalColours, *colour) == signalColours.end())
            return unusable(QStringLiteral("\"%1\" is no colour of a light signal").arg(name.toString()));
        plan.colours.push_back(*colour);
    }
    const bool isLit = std::ranges::find(plan.kinds, ChallengeKind::LightSignal) != plan.kinds.end();
    if (isLit && plan.colours.size() < static_cast<std::size_t>(LivenessThresholds{}.lightSlots))
        return unusable(
            QStringLiteral("a light signal needs %1 colours").arg(LivenessThresholds{}.lightSlots));
    return plan;
}

[[nodiscard]] Result<LivenessCheck> checkOf(const Plan& plan)
{
    LivenessOptions options;
    if (std::ranges::find(plan.kinds, ChallengeKind::LightSignal) == plan.kinds.end())
        options.light = LightNeed::Never;
    return LivenessCheck::create(
        LivenessThresholds{}, options,
        std::make_unique<ReplayedChallengeDrawer>(static_cast<int>(plan.kinds.size()), plan.kinds,
                                                  plan.gapsMs, plan.colours));
}

/// Feeds the recording until the check or the recording ends.
[[nodiscard]] Result<void> judge(const QString& path, LivenessObserver& observer, LivenessCheck& check)
{
    FileSource source(path);
    if (auto opened = source.open(); !opened)
        return opened;
    while (!check.isFinished()) {
        const auto frame = source.read();
        if (!frame)
            return tl::make_unexpected(frame.error());
        if (!*frame)
            return {};
        const auto measurement = observer.observe(**frame, check.wish());
        if (!measurement)
            return tl::make_unexpected(measurement.error());
        if (const auto step = check.feed(*measurement); !step)
            return tl::make_unexpected(step.error());
    }
    return {};
}

} // namespace

Result<void> judgeVideo(const Invocation& invocation)
{
    const QString path = invocation.arguments.front();
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::FileNotFound, path);
    const auto plan = readPlan(invocation.planFile);
    if (!plan)
        return tl::make_unexpected(plan.error());
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = Embedder::create(*pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    auto check = checkOf(*plan);
    if (!check)
        return tl::make_unexpected(check.error());
    LivenessObserver observer(*analyser, *embedder);
    if (auto judged = judge(path, observer, *check); !judged)
        return judged;

    const AttemptRecord& record = check->record();
    // A recording that ends before the check has shown nothing.
    const QString result = record.passed() ? QStringLiteral("passed") : QStringLiteral("failed");
    const QString why = record.mismatch   ? nameOf(*record.mismatch)
                        : record.passed() ? QString()
                                          : QStringLiteral("RECORDING_ENDED");
    if (!invocation.json) {
        print(why.isEmpty() ? result : QStringLiteral("%1: %2").arg(result, why));
        return {};
    }
    QJsonObject json = record.toJson();
    json[u"video"] = path;
    json[u"result"] = result;
    json[u"reason"] = why;
    namePack(json, *pack);
    print(json);
    return {};
}

} // namespace aiqyn::engine::tool
