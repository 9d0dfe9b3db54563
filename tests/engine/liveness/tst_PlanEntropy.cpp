#include "TestRegistry.h"
#include "engine/liveness/LightDecoder.h"
#include "engine/liveness/LivenessOptions.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/RandomChallengeDrawer.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace aiqyn::engine;

Q_DECLARE_METATYPE(LivenessOptions)

namespace {

using Plan = std::vector<ChallengeKind>;
using Code = std::vector<LightColour>;

/// By the rule itself, not by the drawer: distinct kinds, and one of each stratum that the options leave.
bool isAdmissible(const Plan& plan, const std::vector<ChallengeKind>& allowed)
{
    const auto isLight = [](ChallengeKind kind) { return kind == ChallengeKind::LightSignal; };
    const auto isMet = [&](auto isOfStratum) {
        return std::ranges::none_of(allowed, isOfStratum) || std::ranges::any_of(plan, isOfStratum);
    };
    Plan sorted = plan;
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) == sorted.end() && isMet(isTurn) && isMet(isDeformation) &&
           isMet(isLight);
}

int countPlans(Plan& begun, int count, const std::vector<ChallengeKind>& allowed)
{
    if (static_cast<int>(begun.size()) == count)
        return isAdmissible(begun, allowed) ? 1 : 0;
    int plans = 0;
    for (const ChallengeKind kind : allowed) {
        begun.push_back(kind);
        plans += countPlans(begun, count, allowed);
        begun.pop_back();
    }
    return plans;
}

int countPlans(int count, const LivenessOptions& options)
{
    Plan begun;
    return countPlans(begun, count, options.kinds());
}

void collectCodes(Code& begun, std::size_t slots, std::vector<Code>& codes)
{
    if (begun.size() == slots) {
        codes.push_back(begun);
        return;
    }
    for (const LightColour colour : signalColours) {
        if (!begun.empty() && begun.back() == colour)
            continue;
        begun.push_back(colour);
        collectCodes(begun, slots, codes);
        begun.pop_back();
    }
}

const std::vector<Code>& allCodes()
{
    static const std::vector<Code> codes = [] {
        std::vector<Code> all;
        Code begun;
        collectCodes(begun, static_cast<std::size_t>(LivenessThresholds{}.lightSlots), all);
        return all;
    }();
    return codes;
}

/// Changes of emitted light from slot to slot without what the channels share, one after the other, of
/// length 1.
std::vector<float> changesOf(const Code& code)
{
    std::vector<float> changes;
    double squares = 0;
    for (std::size_t s = 1; s < code.size(); ++s) {
        LinearLight change = linearOf(code[s]);
        for (std::size_t c = 0; c < 3; ++c)
            change.at(c) -= linearOf(code[s - 1]).at(c);
        const double shared = (change[0] + change[1] + change[2]) / 3;
        for (const double channel : change) {
            changes.push_back(static_cast<float>(channel - shared));
            squares += (channel - shared) * (channel - shared);
        }
    }
    for (float& change : changes)
        change /= static_cast<float>(std::sqrt(squares));
    return changes;
}

/// Share of pairs (code asked for, code of the recording) that correlate as a true answer must: every code as
/// a recording against every 37th code asked for, which takes seconds instead of minutes.
double replayedCodeShare()
{
    static const double share = [] {
        std::vector<std::vector<float>> changes;
        for (const Code& code : allCodes())
            changes.push_back(changesOf(code));
        const auto least = static_cast<float>(LivenessThresholds{}.lightCorrelation);
        std::int64_t passing = 0;
        constexpr std::size_t step = 37;
        std::int64_t pairs = 0;
        for (std::size_t w = 0; w < changes.size(); w += step) {
            const auto& wanted = changes[w];
            pairs += static_cast<std::int64_t>(changes.size());
            for (const auto& shown : changes) {
                float product = 0;
                for (std::size_t i = 0; i < wanted.size(); ++i)
                    product += wanted[i] * shown[i];
                passing += product >= least ? 1 : 0;
            }
        }
        return static_cast<double>(passing) / static_cast<double>(pairs);
    }();
    return share;
}

QString documentation()
{
    QFile file(QStringLiteral(AIQYN_SOURCE_DIR "/docs/liveness.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString rounded(double chance)
{
    return QString::number(chance, 'e', 1);
}

} // namespace

/// How much an attacker with a recording of an earlier session must guess; docs/liveness.md says the same.
class tst_PlanEntropy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansAndReplays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("count");
        QTest::addColumn<LivenessOptions>("options");
        const LivenessOptions dark{LightNeed::Never, true, true, false};
        const LivenessOptions still{LightNeed::Required, false, true, false};
        const LivenessOptions most{LightNeed::Never, false, false, false};
        const auto row = [](const QString& name, int count, const LivenessOptions& options) {
            QTest::addRow("%s", qPrintable(name)) << name << count << options;
        };
        row(QStringLiteral("three challenges"), 3, {});
        row(QStringLiteral("four challenges"), 4, {});
        row(QStringLiteral("five challenges"), 5, {});
        row(QStringLiteral("four without light"), 4, dark);
        row(QStringLiteral("four without head movement"), 4, still);
        row(QStringLiteral("four without light, head movement and eye closing"), 4, most);
    }
    void plansAndReplays()
    {
        QFETCH(QString, name);
        QFETCH(int, count);
        QFETCH(LivenessOptions, options);
        const int plans = countPlans(count, options);
        const bool isLit = options.light != LightNeed::Never;
        const double codes = isLit ? static_cast<double>(allCodes().size()) : 1;
        const double bits = std::log2(plans) + std::log2(codes);
        const double chance = (isLit ? replayedCodeShare() : 1) / plans;
        const double inThree = 1 - std::pow(1 - chance, 3);
        // The table's row: plans, bits of a plan with its colours, chance of a replay in one attempt, in
        // three.
        const QString line = QStringLiteral("| %1 | %2 | %3 | %4 | %5 |")
                                 .arg(name)
                                 .arg(plans)
                                 .arg(bits, 0, 'f', 1)
                                 .arg(rounded(chance), rounded(inThree));
        QVERIFY2(documentation().contains(line), qPrintable(line));
    }

    void aReplayedCodeHardlyPasses()
    {
        QCOMPARE(allCodes().size(), static_cast<std::size_t>(4 * std::pow(3, 9)));
        const QString share = rounded(replayedCodeShare());
        QVERIFY2(documentation().contains(QStringLiteral("in %1 of the pairs of codes").arg(share)),
                 qPrintable(share));
        QVERIFY(replayedCodeShare() < 1e-3);
        // The decoder's own measure says the same as the one above.
        const Code& a = allCodes().front();
        const Code& b = allCodes().back();
        QVERIFY(std::abs(correlationOf(a, a) - 1) < 1e-9);
        QVERIFY(correlationOf(a, b) < 0.8);
    }

    void noCodeFlashesMoreThanThreeTimesASecond()
    {
        // WCAG 2.2, 2.3.1: a flash is a pair of opposing changes of relative luminance by 10 % or more where
        // the darker is below 0.80; none may follow more than three times within any second.
        const double slotMs = LivenessThresholds{}.lightSlotMs;
        const auto changesInASecond = static_cast<std::size_t>(std::ceil(1000 / slotMs));
        QVERIFY(changesInASecond <= 6); // six changes, each opposed to the one before, are three flashes
        std::size_t most = 0;
        for (const Code& code : allCodes()) {
            std::vector<int> directions; // of the changes that count; 0 for the others
            for (std::size_t s = 1; s < code.size(); ++s) {
                const double now = luminanceOf(code[s]);
                const double before = luminanceOf(code[s - 1]);
                const bool counts = std::abs(now - before) >= 0.1 && std::min(now, before) < 0.8;
                directions.push_back(!counts ? 0 : now > before ? 1 : -1);
            }
            for (std::size_t from = 0; from < directions.size(); ++from) {
                std::size_t opposed = 0;
                int last = 0;
                for (std::size_t i = from; i < std::min(directions.size(), from + changesInASecond); ++i) {
                    if (directions[i] != 0 && directions[i] != last) {
                        ++opposed;
                        last = directions[i];
                    }
                }
                most = std::max(most, opposed / 2);
            }
        }
        QVERIFY2(most <= 2, qPrintable(QString::number(most)));
        for (const LightColour colour : signalColours) {
            const LinearLight light = linearOf(colour);
            QVERIFY(light[2] / (light[0] + light[1] + light[2]) < 0.8); // no saturated red
        }
    }

    void everyThresholdIsDocumented()
    {
        const QJsonObject thresholds = LivenessThresholds{}.toJson();
        const QString text = documentation();
        QVERIFY(text.contains(thresholds[QStringLiteral("version")].toString()));
        for (auto entry = thresholds.begin(); entry != thresholds.end(); ++entry) {
            if (entry.key() == QLatin1String("version"))
                continue;
            const QString row = QStringLiteral("| %1 | %2 |").arg(entry.key()).arg(entry.value().toDouble());
            QVERIFY2(text.contains(row), qPrintable(row));
        }
    }
};

static const aiqyn::tests::Registered<tst_PlanEntropy> registered;
#include "tst_PlanEntropy.moc"
