#include "TestRegistry.h"
#include "engine/subject/SubjectScript.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

using aiqyn::engine::SubjectAct;
using aiqyn::engine::SubjectBehaviour;
using aiqyn::engine::SubjectScript;
using aiqyn::engine::SubjectState;

Q_DECLARE_METATYPE(SubjectAct)

namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t step = second / 100;
constexpr std::int64_t shortestReactionNs = 350'000'000;
constexpr std::int64_t longestReactionNs = 900'000'000;
constexpr std::int64_t longestAnswerNs = longestReactionNs + SubjectScript::longestActNs;

/// How far a state answers a prompt: about 0 in rest, about 1 when done.
double answer(SubjectAct act, const SubjectState& state)
{
    switch (act) {
    case SubjectAct::TurnLeft:
        return state.yawDeg / 26;
    case SubjectAct::TurnRight:
        return -state.yawDeg / 26;
    case SubjectAct::LookUp:
        return -state.pitchDeg / 25;
    case SubjectAct::LookDown:
        return state.pitchDeg / 25;
    case SubjectAct::TiltLeft:
        return state.rollDeg / 18;
    case SubjectAct::TiltRight:
        return -state.rollDeg / 18;
    case SubjectAct::CloseEyes:
        return state.eyesClosed;
    case SubjectAct::OpenMouth:
        return state.mouthOpen;
    case SubjectAct::Smile:
        return state.smile;
    case SubjectAct::ComeCloser:
        return (560 - state.distanceMm) / 130;
    case SubjectAct::MoveBack:
        return (state.distanceMm - 560) / 175;
    }
    return 0;
}

void addKinds()
{
    QTest::addColumn<SubjectAct>("kind");
    for (const SubjectAct act : aiqyn::engine::subjectActs)
        QTest::newRow(qPrintable(nameOf(act))) << act;
}

double largest(const SubjectScript& script, SubjectAct kind, std::int64_t from, std::int64_t to)
{
    double most = 0;
    for (std::int64_t t = from; t <= to; t += step)
        most = std::max(most, answer(kind, script.stateAt(t)));
    return most;
}

} // namespace

class tst_SubjectScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTimeAndReturns_data() { addKinds(); }
    void answersInTimeAndReturns()
    {
        QFETCH(SubjectAct, kind);
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            SubjectScript script(seed, SubjectBehaviour::Genuine);
            const std::int64_t at = 7 * second;
            script.prompt(kind, at);
            QVERIFY(largest(script, kind, at, at + shortestReactionNs) < 0.12);
            std::int64_t held = 0;
            for (std::int64_t t = at; t < at + longestAnswerNs; t += step)
                held += answer(kind, script.stateAt(t)) > 0.75 ? step : 0;
            QVERIFY2(held > 7 * second / 10, qPrintable(QString::number(held)));
            QVERIFY(largest(script, kind, at, at + longestReactionNs + second / 2) > 0.75);
            const std::int64_t after = at + longestAnswerNs;
            QVERIFY(largest(script, kind, after, after + second / 5) < 0.12 || kind == SubjectAct::CloseEyes);
        }
    }

    void onlyThePromptedActionHappens_data() { addKinds(); }
    void onlyThePromptedActionHappens()
    {
        QFETCH(SubjectAct, kind);
        SubjectScript script(4, SubjectBehaviour::Genuine);
        script.prompt(kind, 0);
        for (const SubjectAct other : aiqyn::engine::subjectActs) {
            if (other != kind)
                QVERIFY(largest(script, other, 0, 2 * second) < 0.12);
        }
    }

    void wrongActionIsAnother_data() { addKinds(); }
    void wrongActionIsAnother()
    {
        QFETCH(SubjectAct, kind);
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            SubjectScript script(seed, SubjectBehaviour::WrongAction);
            script.prompt(kind, 0);
            QVERIFY(largest(script, kind, 0, 2 * second) < 0.12);
            double most = 0;
            for (const SubjectAct other : aiqyn::engine::subjectActs)
                most = std::max(most, largest(script, other, 0, 2 * second));
            QVERIFY(most > 0.75);
        }
    }

    void wrongActionsAreOfAllKindsAndUnlikeTheAsked()
    {
        const auto mostDone = [](SubjectAct asked, std::uint64_t seed) {
            SubjectScript script(seed, SubjectBehaviour::WrongAction, {350, 900, 0});
            script.prompt(asked, 0);
            std::pair<double, SubjectAct> most{0, asked};
            for (const SubjectAct act : aiqyn::engine::subjectActs)
                most = std::max(most, std::pair(largest(script, act, 0, 2 * second), act));
            return most.second;
        };
        std::set<SubjectAct> done;
        for (std::uint64_t seed = 1; seed < 100; ++seed) {
            done.insert(mostDone(SubjectAct::TurnLeft, seed));
            QVERIFY(mostDone(SubjectAct::OpenMouth, seed) != SubjectAct::Smile);
            QVERIFY(mostDone(SubjectAct::CloseEyes, seed) != SubjectAct::LookDown);
        }
        QCOMPARE(done.size(), aiqyn::engine::subjectActs.size() - 2); // nor a smile, which nobody minds
        QVERIFY(!done.contains(SubjectAct::TurnLeft));
    }

    void genuinePersonsDiffer()
    {
        double leastDeg = 90;
        double mostDeg = 0;
        std::int64_t soonest = 9 * second;
        std::int64_t latest = 0;
        std::int64_t shortest = 9 * second;
        std::int64_t longest = 0;
        for (std::uint64_t seed = 1; seed < 200; ++seed) {
            SubjectScript script(seed, SubjectBehaviour::Genuine, {350, 900, 0});
            script.prompt(SubjectAct::TurnLeft, 0);
            const double peak = 26 * largest(script, SubjectAct::TurnLeft, 0, 3 * second);
            leastDeg = std::min(leastDeg, peak);
            mostDeg = std::max(mostDeg, peak);
            std::int64_t start = 0;
            while (script.stateAt(start).yawDeg <= 0)
                start += step;
            soonest = std::min(soonest, start);
            latest = std::max(latest, start);
            std::int64_t held = 0;
            for (std::int64_t t = 0; t < 4 * second; t += step)
                held += script.stateAt(t).yawDeg > 0.999 * peak ? step : 0;
            shortest = std::min(shortest, held);
            longest = std::max(longest, held);
        }
        QVERIFY2(leastDeg >= 22 && leastDeg < 23, qPrintable(QString::number(leastDeg)));
        QVERIFY2(mostDeg <= 30 && mostDeg > 29, qPrintable(QString::number(mostDeg)));
        QVERIFY2(soonest >= 350'000'000 && soonest < 400'000'000, qPrintable(QString::number(soonest)));
        QVERIFY2(latest <= 910'000'000 && latest > 850'000'000, qPrintable(QString::number(latest)));
        QVERIFY2(shortest >= 690'000'000 && shortest < 770'000'000, qPrintable(QString::number(shortest)));
        QVERIFY2(longest <= 1'150'000'000 && longest > 1'050'000'000, qPrintable(QString::number(longest)));
    }

    void noReactionAndRestStayNeutral_data()
    {
        QTest::addColumn<bool>("rests");
        QTest::newRow("no reaction") << false;
        QTest::newRow("rest") << true;
    }
    void noReactionAndRestStayNeutral()
    {
        QFETCH(bool, rests);
        SubjectScript script(9, rests ? SubjectBehaviour::Genuine : SubjectBehaviour::NoReaction);
        script.prompt(SubjectAct::TurnLeft, 0);
        script.prompt(SubjectAct::OpenMouth, 0);
        if (rests)
            script.rest();
        for (std::int64_t t = 0; t < 20 * second; t += step) {
            const SubjectState state = script.stateAt(t);
            QVERIFY(std::abs(state.yawDeg) <= 1.5 && std::abs(state.pitchDeg) <= 1);
            QCOMPARE(state.mouthOpen, 0.0);
            QVERIFY(std::abs(state.distanceMm - 560) < 10);
        }
    }

    void blinksAreShortAndRare()
    {
        SubjectScript script(3, SubjectBehaviour::Genuine);
        int blinks = 0;
        std::int64_t length = 0;
        constexpr std::int64_t fine = second / 500;
        for (std::int64_t t = -60 * second; t < 60 * second; t += fine) {
            if (script.stateAt(t).eyesClosed > 0) {
                length += fine;
            } else if (length > 0) {
                QVERIFY2(length > second / 10 && length <= 21 * second / 100,
                         qPrintable(QString::number(length)));
                ++blinks;
                length = 0;
            }
        }
        QVERIFY2(blinks > 15 && blinks < 31, qPrintable(QString::number(blinks)));
    }

    void movesSmoothly()
    {
        SubjectScript script(5, SubjectBehaviour::Genuine);
        script.prompt(SubjectAct::TurnRight, second);
        for (std::int64_t t = 0; t < 5 * second; t += step) {
            const double change = script.stateAt(t + step).yawDeg - script.stateAt(t).yawDeg;
            QVERIFY2(std::abs(change) < 1.8, qPrintable(QString::number(change)));
        }
    }

    void mannerSetsReactionAndSway()
    {
        SubjectScript script(2, SubjectBehaviour::Genuine, {1500, 1600, 0});
        script.prompt(SubjectAct::OpenMouth, 0);
        QCOMPARE(largest(script, SubjectAct::OpenMouth, 0, 3 * second / 2), 0.0);
        QVERIFY(largest(script, SubjectAct::OpenMouth, 0, 5 * second / 2) > 0.75);
        QCOMPARE(script.stateAt(9 * second).yawDeg, 0.0);
        QCOMPARE(script.stateAt(9 * second).distanceMm, 560.0);
    }

    void hastyAndEarlierAnswers()
    {
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            SubjectScript hasty(seed, SubjectBehaviour::Early);
            hasty.prompt(SubjectAct::TurnRight, second);
            QVERIFY(answer(SubjectAct::TurnRight, hasty.stateAt(second + second / 5)) > 0.75);

            // The same whatever is asked, and the same again after a rest.
            SubjectScript earlier(seed, SubjectBehaviour::EarlierOrder);
            earlier.prompt(SubjectAct::Smile, second);
            const SubjectState first = earlier.stateAt(2 * second + second / 2);
            QCOMPARE(first.smile, 0.0);
            earlier.rest();
            earlier.prompt(SubjectAct::LookUp, second);
            for (const SubjectAct act : aiqyn::engine::subjectActs)
                QVERIFY(std::abs(answer(act, earlier.stateAt(2 * second + second / 2)) - answer(act, first)) <
                        0.5);
        }
    }

    void sameSeedSameStates()
    {
        SubjectScript first(8, SubjectBehaviour::Genuine);
        SubjectScript second8(8, SubjectBehaviour::Genuine);
        SubjectScript other(11, SubjectBehaviour::Genuine);
        int differences = 0;
        for (SubjectScript* script : {&first, &second8, &other})
            script->prompt(SubjectAct::TurnLeft, second);
        for (std::int64_t t = 4 * second; t > 0; t -= 7 * step) {
            QCOMPARE(first.stateAt(t).yawDeg, second8.stateAt(t).yawDeg);
            differences += std::abs(first.stateAt(t).yawDeg - other.stateAt(t).yawDeg) > 0.01 ? 1 : 0;
        }
        QVERIFY(differences > 20);
    }
};

static const aiqyn::tests::Registered<tst_SubjectScript> registered;
#include "tst_SubjectScript.moc"
