#include "TestRegistry.h"
#include "base/Sha256.h"
#include "engine/subject/FrameTiming.h"
#include "engine/subject/SubjectPresentation.h"

#include <QTest>

#include <array>
#include <cmath>
#include <set>
#include <vector>

using aiqyn::engine::Image;
using aiqyn::engine::RoomLight;
using aiqyn::engine::SubjectAct;
using aiqyn::engine::SubjectMoment;
using aiqyn::engine::SubjectPresentation;
using aiqyn::engine::SubjectRoom;
using aiqyn::engine::SubjectSpecies;
using aiqyn::engine::SubjectState;

Q_DECLARE_METATYPE(SubjectAct)
Q_DECLARE_METATYPE(SubjectSpecies)

namespace {

constexpr int width = 192;
constexpr int height = 144;
constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t frame = 33'333'333;

SubjectPresentation present(SubjectSpecies species, std::uint64_t roomSeed = 5)
{
    return SubjectPresentation({107, species, roomSeed, width, height});
}

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

double difference(const Image& a, const Image& b, double left, double right)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = static_cast<int>(left * width); x < static_cast<int>(right * width); ++x) {
            const auto index = 3 * (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x));
            for (std::size_t c = 0; c < 3; ++c, ++count)
                sum += std::abs(a.bgr.at(index + c) - b.bgr.at(index + c));
        }
    }
    return sum / count;
}

/// The plain act that the states show most clearly between two times; nullopt when none.
std::optional<SubjectAct> actBetween(const SubjectPresentation& presentation, std::int64_t from,
                                     std::int64_t to)
{
    for (std::int64_t t = from; t <= to; t += frame) {
        const SubjectState state = presentation.momentAt(t).state;
        if (state.yawDeg > 15)
            return SubjectAct::TurnLeft;
        if (state.yawDeg < -15)
            return SubjectAct::TurnRight;
        if (state.mouthOpen > 0.5)
            return SubjectAct::OpenMouth;
        if (state.distanceMm < 480)
            return SubjectAct::ComeCloser;
        if (state.eyesClosed > 0.5 && presentation.momentAt(t + second / 2).state.eyesClosed > 0.5)
            return SubjectAct::CloseEyes;
    }
    return std::nullopt;
}

constexpr std::array plainActs{SubjectAct::TurnLeft, SubjectAct::OpenMouth, SubjectAct::ComeCloser,
                               SubjectAct::TurnRight, SubjectAct::CloseEyes};

/// What the species does at each of five prompts, 4 s apart.
std::vector<std::optional<SubjectAct>> answers(SubjectSpecies species, std::uint64_t roomSeed)
{
    SubjectPresentation presentation = present(species, roomSeed);
    std::vector<std::optional<SubjectAct>> done;
    std::int64_t at = 2 * second;
    for (const SubjectAct act : plainActs) {
        presentation.prompt(act, at);
        done.push_back(actBetween(presentation, at, at + 3 * second));
        at += 4 * second;
    }
    return done;
}

} // namespace

class tst_SubjectPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedsSamePicturesInAnyOrder_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        for (const SubjectSpecies species : aiqyn::engine::subjectSpecies)
            QTest::newRow(qPrintable(nameOf(species))) << species;
    }
    void sameSeedsSamePicturesInAnyOrder()
    {
        QFETCH(SubjectSpecies, species);
        SubjectPresentation::Options options{107, species, 5, width, height};
        options.room = SubjectRoom::of(RoomLight::Office, 5);
        SubjectPresentation first(options);
        SubjectPresentation again(options);
        for (SubjectPresentation* one : {&first, &again}) {
            one->prompt(SubjectAct::TurnLeft, second);
            one->setScreenColour({1, 0.2, 0.2}, 3 * second / 2);
            one->setScreenColour({0.2, 1, 0.2}, 9 * second / 5);
        }
        const Image early = first.frameAt(second / 3);
        const Image late = first.frameAt(2 * second);
        QCOMPARE(again.frameAt(2 * second).bgr, late.bgr);
        QCOMPARE(again.frameAt(second / 3).bgr, early.bgr);
        QVERIFY(early.bgr != late.bgr);
    }

    void anotherRoomLooksDifferent()
    {
        QVERIFY(present(SubjectSpecies::Genuine, 6).frameAt(second).bgr !=
                present(SubjectSpecies::Genuine, 5).frameAt(second).bgr);
    }

    void screenLightReachesSkinAndPaperOnly_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        QTest::addColumn<bool>("reaches");
        QTest::newRow("living") << SubjectSpecies::Genuine << true;
        QTest::newRow("flat photo") << SubjectSpecies::FlatPhoto << true;
        QTest::newRow("bent photo") << SubjectSpecies::BentPhoto << true;
        QTest::newRow("unlit replay") << SubjectSpecies::ReplayUnlit << false;
    }
    void screenLightReachesSkinAndPaperOnly()
    {
        QFETCH(SubjectSpecies, species);
        QFETCH(bool, reaches);
        SubjectPresentation dark = present(species);
        SubjectPresentation lit = present(species);
        lit.setScreenColour({0, 0, 1}, 0);
        const Image before = dark.frameAt(second);
        const Image after = lit.frameAt(second);
        if (!reaches) {
            QCOMPARE(after.bgr, before.bgr);
            return;
        }
        const double red = middle(after, 2) - middle(before, 2);
        const double blue = middle(after, 0) - middle(before, 0);
        QVERIFY2(red > 8 && blue < 2, qPrintable(QString::number(red)));
    }

    void screenColourHoldsUntilTheNext()
    {
        SubjectPresentation presentation = present(SubjectSpecies::Genuine);
        presentation.setScreenColour({1, 0, 0}, second);
        presentation.setScreenColour({0, 0, 0.5}, 2 * second);
        QCOMPARE(presentation.momentAt(second - 1).state.screenBlue, 0.0);
        QCOMPARE(presentation.momentAt(second).state.screenBlue, 1.0);
        QCOMPARE(presentation.momentAt(2 * second - 1).state.screenBlue, 1.0);
        QCOMPARE(presentation.momentAt(5 * second).state.screenBlue, 0.0);
        QCOMPARE(presentation.momentAt(5 * second).state.screenRed, 0.5);
    }

    void answersAreTheSpecies_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        QTest::addColumn<int>("least"); // right answers of five, over ten rooms at most and at least
        QTest::addColumn<int>("most");
        QTest::newRow("genuine") << SubjectSpecies::Genuine << 50 << 50;
        QTest::newRow("unlit replay") << SubjectSpecies::ReplayUnlit << 50 << 50;
        QTest::newRow("wrong action") << SubjectSpecies::WrongAction << 0 << 0;
        QTest::newRow("no reaction") << SubjectSpecies::NoReaction << 0 << 0;
        QTest::newRow("replay: by chance") << SubjectSpecies::Replay << 0 << 25;
    }
    void answersAreTheSpecies()
    {
        QFETCH(SubjectSpecies, species);
        QFETCH(int, least);
        QFETCH(int, most);
        int right = 0;
        for (std::uint64_t room = 0; room < 10; ++room) {
            const auto done = answers(species, room);
            for (std::size_t i = 0; i < plainActs.size(); ++i)
                right += done[i] == plainActs.at(i) ? 1 : 0;
        }
        QVERIFY2(right >= least && right <= most, qPrintable(QString::number(right)));
    }

    void replayKeepsItsOwnOrder()
    {
        // Every act of the earlier session comes once, whatever is asked.
        const auto done = answers(SubjectSpecies::Replay, 3);
        std::set<SubjectAct> acts;
        for (const auto& act : done) {
            QVERIFY(act);
            acts.insert(*act);
        }
        QCOMPARE(acts.size(), done.size());
        SubjectPresentation presentation = present(SubjectSpecies::Replay, 3);
        presentation.prompt(SubjectAct::Smile, 2 * second);
        QCOMPARE(actBetween(presentation, 2 * second, 5 * second), done.front());
    }

    void earlyActsBeforeAnybodyCan()
    {
        for (std::uint64_t room = 0; room < 20; ++room) {
            SubjectPresentation early = present(SubjectSpecies::Early, room);
            SubjectPresentation living = present(SubjectSpecies::Genuine, room);
            for (SubjectPresentation* one : {&early, &living})
                one->prompt(SubjectAct::TurnLeft, second);
            constexpr std::int64_t soon = second + second / 5;
            QVERIFY(early.momentAt(soon).state.yawDeg > 20);
            QVERIFY(std::abs(living.momentAt(soon).state.yawDeg) < 3);
        }
    }

    void frozenRepeatsOneFrame()
    {
        SubjectPresentation presentation = present(SubjectSpecies::Frozen);
        QVERIFY(presentation.frameAt(0).bgr != presentation.frameAt(frame).bgr);
        presentation.prompt(SubjectAct::TurnLeft, second);
        const Image still = presentation.frameAt(second);
        QVERIFY(presentation.frameAt(second - frame).bgr != still.bgr);
        for (const std::int64_t at : {second + frame, second + 2 * frame, 3 * second})
            QCOMPARE(presentation.frameAt(at).bgr, still.bgr);
        presentation.rest();
        QVERIFY(presentation.frameAt(4 * second).bgr != still.bgr);
    }

    void loopedRepeatsItself()
    {
        SubjectPresentation presentation = present(SubjectSpecies::Looped);
        constexpr std::int64_t loop = 3 * second / 2;
        std::set<QString> different;
        for (int i = 0; i < 10; ++i) {
            const std::int64_t at = i * 4 * frame;
            different.insert(aiqyn::Sha256::of(presentation.frameAt(at).bgr).toHex());
            QCOMPARE(presentation.frameAt(at + loop).bgr, presentation.frameAt(at).bgr);
            QCOMPARE(presentation.frameAt(at + 4 * loop).bgr, presentation.frameAt(at).bgr);
        }
        QCOMPARE(different.size(), std::size_t{10});
    }

    void identitySwapsAtTheSecondPrompt()
    {
        for (std::uint64_t room = 0; room < 6; ++room) {
            SubjectPresentation swapped = present(SubjectSpecies::IdentitySwap, room);
            SubjectPresentation genuine = present(SubjectSpecies::Genuine, room);
            for (SubjectPresentation* one : {&swapped, &genuine}) {
                one->prompt(SubjectAct::OpenMouth, second);
                one->prompt(SubjectAct::OpenMouth, 5 * second);
            }
            QCOMPARE(swapped.frameAt(4 * second).bgr, genuine.frameAt(4 * second).bgr);
            const double apart =
                difference(swapped.frameAt(5 * second), genuine.frameAt(5 * second), 0.38, 0.62);
            QVERIFY2(apart > 5, qPrintable(QString::number(apart)));
        }
    }

    void halfOfTheSwapsAreWithSomebodyAlike()
    {
        int alike = 0;
        constexpr int rooms = 16;
        for (std::uint64_t room = 0; room < rooms; ++room) {
            SubjectPresentation swapped = present(SubjectSpecies::IdentitySwap, room);
            SubjectMoment moment;
            const double before = middle(swapped.draw(moment), 1);
            moment.isSomebodyElse = true;
            alike += std::abs(middle(swapped.draw(moment), 1) - before) < 15 ? 1 : 0;
        }
        QVERIFY2(alike > rooms / 4 && alike < rooms * 3 / 4, qPrintable(QString::number(alike)));
    }

    void aHandMovesThePhotoButNotTheFaceOnIt_data()
    {
        QTest::addColumn<SubjectAct>("act");
        QTest::addColumn<bool>("moves");
        for (const SubjectAct act : aiqyn::engine::subjectActs) {
            QTest::newRow(qPrintable(nameOf(act)))
                << act
                << (act != SubjectAct::CloseEyes && act != SubjectAct::OpenMouth && act != SubjectAct::Smile);
        }
    }
    void aHandMovesThePhotoButNotTheFaceOnIt()
    {
        QFETCH(SubjectAct, act);
        QFETCH(bool, moves);
        for (const SubjectSpecies species :
             {SubjectSpecies::FlatPhoto, SubjectSpecies::TiltedPhoto, SubjectSpecies::BentPhoto}) {
            SubjectPresentation asked = present(species);
            SubjectPresentation left = present(species);
            asked.prompt(act, second);
            const std::int64_t done = second * 5 / 2;
            const double moved = difference(asked.frameAt(done), left.frameAt(done), 0, 1);
            QVERIFY2(moves ? moved > 2 : moved == 0, qPrintable(QString::number(moved)));
        }
    }

    void loopedIsIndependentOfTheCamerasTiming()
    {
        SubjectPresentation presentation = present(SubjectSpecies::Looped);
        const auto timing = aiqyn::engine::FrameTiming::drawn(3);
        std::set<QString> different;
        for (std::int64_t at = 0; at < 5 * second; at = timing.next(at).frameNs)
            different.insert(aiqyn::Sha256::of(presentation.frameAt(at).bgr).toHex());
        QVERIFY2(different.size() <= 45 && different.size() > 30,
                 qPrintable(QString::number(different.size())));
    }

    void secondFaceComesFromTheSide()
    {
        SubjectPresentation two = present(SubjectSpecies::SecondFace);
        SubjectPresentation one = present(SubjectSpecies::Genuine);
        for (SubjectPresentation* each : {&two, &one})
            each->prompt(SubjectAct::CloseEyes, second);
        QCOMPARE(two.frameAt(second / 2).bgr, one.frameAt(second / 2).bgr);
        const Image both = two.frameAt(2 * second);
        const Image alone = one.frameAt(2 * second);
        QCOMPARE(difference(both, alone, 0.0, 0.35), 0.0);
        QVERIFY(difference(both, alone, 0.65, 0.95) > 10);
    }

    void leavingEmptiesTheSeatAndComesBack()
    {
        SubjectPresentation leaving = present(SubjectSpecies::LeavingFrame);
        SubjectPresentation genuine = present(SubjectSpecies::Genuine);
        for (SubjectPresentation* one : {&leaving, &genuine})
            one->prompt(SubjectAct::TurnLeft, second);
        QCOMPARE(leaving.frameAt(second).bgr, genuine.frameAt(second).bgr);
        QVERIFY(difference(leaving.frameAt(3 * second), genuine.frameAt(3 * second), 0.38, 0.62) > 10);
        QCOMPARE(leaving.frameAt(6 * second).bgr, genuine.frameAt(6 * second).bgr);
    }

    void framesAreLostAfterEachPrompt()
    {
        SubjectPresentation presentation = present(SubjectSpecies::DroppedFrames);
        presentation.prompt(SubjectAct::Smile, second);
        std::int64_t lost = 0;
        for (std::int64_t at = 0; at < 4 * second; at += frame)
            lost += presentation.momentAt(at).isLost ? frame : 0;
        QVERIFY2(lost > 3 * second / 10 && lost < second / 2, qPrintable(QString::number(lost)));
        QVERIFY(!presentation.momentAt(second).isLost);
    }
};

static const aiqyn::tests::Registered<tst_SubjectPresentation> registered;
#include "tst_SubjectPresentation.moc"
