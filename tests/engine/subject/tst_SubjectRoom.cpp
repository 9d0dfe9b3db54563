#include "TestRegistry.h"
#include "engine/subject/SubjectPresentation.h"
#include "engine/subject/SubjectRoom.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using aiqyn::engine::Image;
using aiqyn::engine::RoomLight;
using aiqyn::engine::SubjectPresentation;
using aiqyn::engine::SubjectRoom;
using aiqyn::engine::SubjectSpecies;

Q_DECLARE_METATYPE(RoomLight)

namespace {

constexpr int width = 192;
constexpr int height = 144;
constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t frame = 33'333'333;

/// Mean of one channel over the middle of the picture, where a face is.
double middle(const Image& image, std::size_t channel)
{
    double sum = 0;
    int count = 0;
    for (int y = height * 4 / 10; y < height * 6 / 10; ++y) {
        for (int x = width * 43 / 100; x < width * 57 / 100; ++x, ++count)
            sum += image.bgr.at(3 * (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)) +
                                channel);
    }
    return sum / count;
}

} // namespace

class tst_SubjectRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEachLightAboutEquallyOften()
    {
        constexpr std::array lights{RoomLight::Dim, RoomLight::Office, RoomLight::Window};
        std::array<int, lights.size()> count{};
        constexpr int rooms = 300;
        for (std::uint64_t seed = 0; seed < rooms; ++seed) {
            const SubjectRoom room = SubjectRoom::drawn(seed);
            QCOMPARE(SubjectRoom::drawn(seed), room);
            for (std::size_t i = 0; i < lights.size(); ++i)
                count.at(i) += SubjectRoom::of(lights.at(i), seed) == room ? 1 : 0;
        }
        QCOMPARE(count[0] + count[1] + count[2], rooms);
        for (const int times : count)
            QVERIFY2(times > rooms / 4 && times < rooms / 2, qPrintable(QString::number(times)));
    }

    void aBrighterRoomLeavesLessOfTheScreen()
    {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const SubjectRoom dim = SubjectRoom::of(RoomLight::Dim, seed);
            const SubjectRoom office = SubjectRoom::of(RoomLight::Office, seed);
            const SubjectRoom window = SubjectRoom::of(RoomLight::Window, seed);
            QVERIFY(dim.lightLevel < office.lightLevel && office.lightLevel < window.lightLevel);
            QVERIFY(dim.screenStrength / dim.lightLevel > office.screenStrength / office.lightLevel);
            QVERIFY(office.screenStrength / office.lightLevel > window.screenStrength / window.lightLevel);
            QVERIFY(std::abs(window.lightSide) >= 0.6 && std::abs(office.lightSide) <= 0.2);
            QVERIFY(dim != SubjectRoom::of(RoomLight::Dim, seed + 1));
        }
    }

    void roomsLightTheFace_data()
    {
        QTest::addColumn<RoomLight>("light");
        QTest::addColumn<double>("leastShare"); // what a white screen adds to the face, camera not adapting
        QTest::addColumn<double>("mostShare");
        QTest::newRow("dim") << RoomLight::Dim << 0.25 << 0.40;
        QTest::newRow("office") << RoomLight::Office << 0.13 << 0.23;
        QTest::newRow("window") << RoomLight::Window << 0.04 << 0.08;
    }
    void roomsLightTheFace()
    {
        QFETCH(RoomLight, light);
        QFETCH(double, leastShare);
        QFETCH(double, mostShare);
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            SubjectPresentation::Options options{107, SubjectSpecies::Genuine, seed, width, height};
            options.room = SubjectRoom::of(light, seed);
            options.room.adaptsExposure = false;
            SubjectPresentation dark(options);
            SubjectPresentation lit(options);
            lit.setScreenColour({1, 1, 1}, 0);
            const Image before = dark.frameAt(second);
            const Image after = lit.frameAt(second);
            for (std::size_t c = 0; c < 3; ++c) {
                const double share = middle(after, c) / middle(before, c) - 1;
                QVERIFY2(share > leastShare && share < mostShare, qPrintable(QString::number(share)));
            }
        }
    }

    void roomsDifferInBrightness()
    {
        double previous = 0;
        for (const RoomLight light : {RoomLight::Dim, RoomLight::Office, RoomLight::Window}) {
            SubjectPresentation::Options options{107, SubjectSpecies::Genuine, 4, width, height};
            options.room = SubjectRoom::of(light, 4);
            options.room.lightSide = 0;
            const double now = middle(SubjectPresentation(options).frameAt(second), 1);
            QVERIFY2(now > previous * 1.03, qPrintable(QString::number(now)));
            previous = now;
        }
    }

    void roomLightDriftsSlowly()
    {
        SubjectPresentation::Options options{107, SubjectSpecies::Genuine, 4};
        options.room = SubjectRoom::of(RoomLight::Office, 4);
        const SubjectPresentation presentation(options);
        double least = 9;
        double most = 0;
        for (std::int64_t at = 0; at < 10 * second; at += frame) {
            const double level = presentation.momentAt(at).state.lightLevel / options.room.lightLevel;
            least = std::min(least, level);
            most = std::max(most, level);
            QVERIFY(std::abs(presentation.momentAt(at + frame).state.lightLevel / options.room.lightLevel -
                             level) < 0.001);
        }
        QVERIFY2(least < 0.981 && least > 0.979 && most > 1.019 && most < 1.021,
                 qPrintable(QString::number(least)));
    }

    void adaptingCameraTakesBackMostOfTheLight()
    {
        SubjectPresentation::Options options{107, SubjectSpecies::Genuine, 4, width, height};
        options.room.screenStrength = 0.3;
        options.room.adaptsExposure = true;
        SubjectPresentation presentation(options);
        presentation.setScreenColour({0, 0, 1}, second);
        QCOMPARE(presentation.momentAt(second).state.gainRed, 1.0);
        const double soon = middle(presentation.frameAt(second + frame), 2);
        const double late = middle(presentation.frameAt(3 * second), 2);
        QVERIFY2(late < soon * 0.95, qPrintable(QString::number(late / soon)));
        QCOMPARE(presentation.momentAt(3 * second).state.gainBlue, 1.0);
    }
};

static const aiqyn::tests::Registered<tst_SubjectRoom> registered;
#include "tst_SubjectRoom.moc"
