#include "TestRegistry.h"
#include "engine/subject/ReachingLight.h"

#include <QTest>

#include <array>
#include <set>
#include <vector>

using aiqyn::engine::ScreenColour;
using aiqyn::engine::SubjectRoom;
using aiqyn::engine::SubjectSpecies;
using aiqyn::engine::subject::ReachingLight;

Q_DECLARE_METATYPE(SubjectSpecies)

namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t slot = second * 2 / 5;

const std::array<ScreenColour, 4> palette{
    {ScreenColour::fromSrgb(255, 130, 130), ScreenColour::fromSrgb(120, 255, 120),
     ScreenColour::fromSrgb(110, 150, 255), ScreenColour::fromSrgb(255, 255, 120)}};

using Code = std::vector<std::size_t>;
const Code firstCode{0, 2, 1, 3, 0, 1, 3, 2};
const Code secondCode{3, 0, 3, 1, 2, 0, 2, 1};

/// Black, white and black of the probe, then the code.
ReachingLight shown(SubjectSpecies species, std::uint64_t seed, const Code& code,
                    const SubjectRoom& room = {})
{
    ReachingLight light(species, seed, room);
    std::int64_t at = second;
    for (const int level : {0, 255, 0}) {
        light.show(ScreenColour::fromSrgb(level, level, level), at);
        at += slot;
    }
    for (const std::size_t colour : code) {
        light.show(palette.at(colour), at);
        at += slot;
    }
    light.show({}, at);
    return light;
}

/// The palette's colours in the middle of the code's slots; 99 for any other.
Code played(const ReachingLight& light, std::size_t slots)
{
    Code code;
    for (std::size_t i = 0; i < slots; ++i) {
        const ScreenColour colour = light.at(second + slot * static_cast<std::int64_t>(3 + i) + slot / 2);
        const auto* found = std::ranges::find(palette, colour);
        code.push_back(found == palette.end() ? 99 : static_cast<std::size_t>(found - palette.begin()));
    }
    return code;
}

} // namespace

class tst_ReachingLight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoeverSitsThereIsLitAsShown_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        for (const SubjectSpecies species :
             {SubjectSpecies::Genuine, SubjectSpecies::FlatPhoto, SubjectSpecies::TiltedPhoto,
              SubjectSpecies::BentPhoto, SubjectSpecies::IdentitySwap, SubjectSpecies::SecondFace})
            QTest::newRow(qPrintable(nameOf(species))) << species;
    }
    void whoeverSitsThereIsLitAsShown()
    {
        QFETCH(SubjectSpecies, species);
        const ReachingLight light = shown(species, 1, firstCode);
        QCOMPARE(played(light, firstCode.size()), firstCode);
        QCOMPARE(light.at(second - 1), ScreenColour{});
        QCOMPARE(light.at(second + slot), (ScreenColour{1, 1, 1}));
        QCOMPARE(light.at(90 * second), ScreenColour{});
    }

    void otherCodesAreValidOnesOfTheSameColours_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        QTest::newRow("wrong code") << SubjectSpecies::WrongLightCode;
        QTest::newRow("replay") << SubjectSpecies::Replay;
    }
    void otherCodesAreValidOnesOfTheSameColours()
    {
        QFETCH(SubjectSpecies, species);
        std::set<Code> codes;
        int agreements = 0;
        constexpr std::uint64_t seeds = 200;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const ReachingLight light = shown(species, seed, firstCode);
            const Code code = played(light, firstCode.size());
            QVERIFY(code != firstCode);
            for (std::size_t i = 0; i < code.size(); ++i) {
                QVERIFY(code[i] < palette.size());
                QVERIFY(i == 0 || code[i] != code[i - 1]);
                agreements += code[i] == firstCode[i] ? 1 : 0;
            }
            codes.insert(code);
            QCOMPARE(light.at(second + slot), (ScreenColour{1, 1, 1}));
            QCOMPARE(light.at(second + 2 * slot), ScreenColour{});
        }
        QVERIFY2(codes.size() > 180, qPrintable(QString::number(codes.size())));
        // By chance a quarter of the slots agree.
        const double share = agreements / (8.0 * seeds);
        QVERIFY2(share > 0.17 && share < 0.31, qPrintable(QString::number(share)));
    }

    void aRecordingDoesNotHearTheCode()
    {
        int wrongCodesMoved = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            QCOMPARE(played(shown(SubjectSpecies::Replay, seed, secondCode), 8),
                     played(shown(SubjectSpecies::Replay, seed, firstCode), 8));
            wrongCodesMoved += played(shown(SubjectSpecies::WrongLightCode, seed, secondCode), 8) !=
                                       played(shown(SubjectSpecies::WrongLightCode, seed, firstCode), 8)
                                   ? 1
                                   : 0;
        }
        QVERIFY(wrongCodesMoved > 0);
    }

    void anUnlitReplayStaysDark()
    {
        const ReachingLight light = shown(SubjectSpecies::ReplayUnlit, 1, firstCode);
        for (std::int64_t at = 0; at < 8 * second; at += slot / 4)
            QCOMPARE(light.at(at), ScreenColour{});
    }

    void aDelayedCodeIsTheRightOneButLate()
    {
        std::set<std::int64_t> delays;
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const ReachingLight light = shown(SubjectSpecies::DelayedLightCode, seed, firstCode);
            const ReachingLight live = shown(SubjectSpecies::Genuine, seed, firstCode);
            std::int64_t delay = 0;
            while (light.at(second + slot + delay) == ScreenColour{})
                delay += 1'000'000;
            QVERIFY2(delay >= 420'000'000 && delay <= 701'000'000, qPrintable(QString::number(delay)));
            for (std::int64_t at = 0; at < 8 * second; at += slot)
                QCOMPARE(light.at(at + delay), live.at(at));
            delays.insert(delay);
        }
        QVERIFY(delays.size() > 30);
    }

    void theRoomScalesTheLight()
    {
        SubjectRoom room;
        room.screenStrength = 0.25;
        const ScreenColour light = shown(SubjectSpecies::Genuine, 1, firstCode, room).at(second + slot);
        QCOMPARE(light, (ScreenColour{0.25, 0.25, 0.25}));
    }

    void theCamerasGainLagsBehindTheLight()
    {
        SubjectRoom room;
        room.screenStrength = 0.3;
        ReachingLight still(SubjectSpecies::Genuine, 1, room);
        room.adaptsExposure = true;
        ReachingLight light(SubjectSpecies::Genuine, 1, room);
        for (ReachingLight* one : {&still, &light}) {
            one->show({0, 0, 1}, second);
            one->show({}, 4 * second);
        }
        QCOMPARE(still.cameraGainAt(2 * second)[2], 1.0);
        QCOMPARE(light.cameraGainAt(second)[2], 1.0);
        QCOMPARE(light.cameraGainAt(3 * second)[0], 1.0);
        const double settled = std::log(light.cameraGainAt(4 * second)[2]);
        QVERIFY2(settled < -0.1, qPrintable(QString::number(settled)));
        // 12 % of the way in the first frame, 12 % of the rest in the next.
        constexpr std::int64_t frame = second / 30;
        const double one = std::log(light.cameraGainAt(second + frame)[2]) / settled;
        const double two = std::log(light.cameraGainAt(second + 2 * frame)[2]) / settled;
        QVERIFY2(std::abs(one - 0.12) < 0.002, qPrintable(QString::number(one)));
        QVERIFY2(std::abs(two - (1 - 0.88 * 0.88)) < 0.003, qPrintable(QString::number(two)));
        QVERIFY(std::abs(light.cameraGainAt(8 * second)[2] - 1) < 1e-4);
    }
};

static const aiqyn::tests::Registered<tst_ReachingLight> registered;
#include "tst_ReachingLight.moc"
