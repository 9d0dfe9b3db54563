#include "engine/tool/AttackReport.h"

#include <QDate>

namespace aiqyn::engine::tool {

namespace {

[[nodiscard]] QString percent(double share)
{
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

[[nodiscard]] QString rateOf(std::int64_t errors, std::int64_t sessions)
{
    const Interval interval = clopperPearsonInterval(errors, sessions);
    const double share = sessions > 0 ? static_cast<double>(errors) / static_cast<double>(sessions) : 0;
    return QStringLiteral("%1 (%2 to %3)").arg(percent(share), percent(interval.low), percent(interval.high));
}

/// "LIGHT_UNUSABLE 290, WRONG_ACTION 10", the most frequent first.
[[nodiscard]] QString codesOf(const AttackResults::Species& counts)
{
    std::vector<std::pair<std::int64_t, QString>> codes;
    for (auto code = counts.codes.cbegin(); code != counts.codes.cend(); ++code)
        codes.emplace_back(-code.value(), code.key());
    std::ranges::sort(codes);
    QStringList texts;
    for (const auto& [negative, code] : codes)
        texts.append(QStringLiteral("%1 %2").arg(code).arg(-negative));
    return texts.isEmpty() ? QStringLiteral("-") : texts.join(QStringLiteral(", "));
}

[[nodiscard]] QString descriptionOf(SubjectSpecies species)
{
    switch (species) {
    case SubjectSpecies::Genuine:
        return QStringLiteral("a willing person");
    case SubjectSpecies::NoReaction:
        return QStringLiteral("a person who only looks into the camera");
    case SubjectSpecies::WrongAction:
        return QStringLiteral("a person who does something else each time");
    case SubjectSpecies::Early:
        return QStringLiteral("acts sooner than anybody can react");
    case SubjectSpecies::FlatPhoto:
        return QStringLiteral("a flat print, turned and moved by hand as asked");
    case SubjectSpecies::TiltedPhoto:
        return QStringLiteral("the same, held askew");
    case SubjectSpecies::BentPhoto:
        return QStringLiteral("a print bent to a radius of 150 mm");
    case SubjectSpecies::TightlyBentPhoto:
        return QStringLiteral("a print bent to a radius of 90 mm");
    case SubjectSpecies::Replay:
        return QStringLiteral("a recording of an earlier session");
    case SubjectSpecies::ReplayUnlit:
        return QStringLiteral("a puppet that obeys and ignores the screen's light");
    case SubjectSpecies::WrongLightCode:
        return QStringLiteral("a puppet that obeys, lit in other colours than those shown");
    case SubjectSpecies::DelayedLightCode:
        return QStringLiteral("a puppet that obeys, lit in the right colours 0.4 to 0.7 s late");
    case SubjectSpecies::Frozen:
        return QStringLiteral("one picture again and again from the first prompt on");
    case SubjectSpecies::Looped:
        return QStringLiteral("the first 1.5 s again and again");
    case SubjectSpecies::EveryGesture:
        return QStringLiteral("shows every gesture after each command, one after the other");
    case SubjectSpecies::ActionSwap:
        return QStringLiteral("the person at rest, another one, often alike, for each act");
    case SubjectSpecies::IdentitySwap:
        return QStringLiteral("another person takes the seat at the second prompt");
    case SubjectSpecies::SecondFace:
        return QStringLiteral("somebody looks over the shoulder");
    case SubjectSpecies::LeavingFrame:
        return QStringLiteral("leaves the picture and comes back");
    case SubjectSpecies::DroppedFrames:
        return QStringLiteral("a willing person and a camera that loses 400 ms after each prompt");
    }
    return {};
}

[[nodiscard]] QString nameOf(RoomLight light)
{
    switch (light) {
    case RoomLight::Dim:
        return QStringLiteral("dim");
    case RoomLight::Office:
        return QStringLiteral("office");
    case RoomLight::Window:
        return QStringLiteral("window");
    }
    return {};
}

[[nodiscard]] QString roomsLine(const AttackResults& results)
{
    QStringList rooms;
    for (const auto& [light, room] : results.rooms())
        rooms.append(QStringLiteral("%1 %2 of %3").arg(nameOf(light)).arg(room.refused).arg(room.sessions));
    return QStringLiteral("Refused by the light of the room: %1.\n").arg(rooms.join(QStringLiteral(", ")));
}

[[nodiscard]] QString bonaFideLine(const AttackResults& results)
{
    const auto found = results.species().find(SubjectSpecies::Genuine);
    if (found == results.species().end())
        return QStringLiteral("No bona fide session was played.\n");
    const AttackResults::Species& counts = found->second;
    const std::int64_t refused = counts.sessions - counts.passed;
    return QStringLiteral(
               "Bona fide: %1 sessions, each of another person; %2 refused: BPCER %3. Failed attempts in all "
               "of them: %4 (%5). Sessions without response: %6.\n")
               .arg(counts.sessions)
               .arg(refused)
               .arg(rateOf(refused, counts.sessions))
               .arg(counts.attempts - counts.passed)
               .arg(codesOf(counts))
               .arg(counts.nonResponses) +
           roomsLine(results);
}

/// Thresholds were chosen on the seeds below.
constexpr std::uint64_t firstReportedSeed = 1001;

/// What the numbers wanted are: 200 bona fide sessions and 100 of each attack.
[[nodiscard]] bool isComplete(const AttackResults& results)
{
    return std::ranges::all_of(subjectSpecies, [&results](SubjectSpecies species) {
        const auto found = results.species().find(species);
        const std::int64_t wanted = species == SubjectSpecies::Genuine ? 200 : 100;
        return found != results.species().end() && found->second.sessions >= wanted;
    });
}

[[nodiscard]] QString warningsOf(const AttackResults& results)
{
    QString text;
    if (!results.seeds().empty() && *results.seeds().begin() < firstReportedSeed)
        text += QStringLiteral("**Seeds below %1 are among those that the thresholds were chosen on: the "
                               "figures below are no results.**\n\n")
                    .arg(firstReportedSeed);
    if (!isComplete(results))
        text += QStringLiteral("**The run is not complete: 200 bona fide sessions and 100 of each attack are "
                               "wanted. Nothing follows yet from the figures below.**\n\n");
    if (results.recomputed() < results.attempts())
        text += QStringLiteral("**Attempts did not give the identical record again: the program is at "
                               "fault.**\n\n");
    return text;
}

} // namespace

QString attackTable(const AttackResults& results)
{
    QString text = bonaFideLine(results) +
                   QStringLiteral("\n| species | what it is | sessions | accepted | APCER (95 %) | "
                                  "non-response | codes of its failed attempts |\n"
                                  "|---|---|---|---|---|---|---|\n");
    for (const auto& [species, counts] : results.species()) {
        if (species == SubjectSpecies::Genuine)
            continue;
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n")
                    .arg(nameOf(species), descriptionOf(species))
                    .arg(counts.sessions)
                    .arg(counts.passed)
                    .arg(rateOf(counts.passed, counts.sessions))
                    .arg(counts.nonResponses)
                    .arg(codesOf(counts));
    }
    return text;
}

QString attackReport(const AttackResults& results)
{
    const AttackConditions conditions = results.conditions().value_or(AttackConditions{});
    const QString seeds =
        results.seeds().empty()
            ? QStringLiteral("none")
            : QStringLiteral("%1 to %2").arg(*results.seeds().begin()).arg(*results.seeds().rbegin());
    return QStringLiteral(R"(# Attack report

Written by `aiqyn-engine attacks --report` on %1; how to repeat it: `./dev attacks`.

**These are regression figures on synthetic stimuli. They are no evaluation of presentation attack detection
in the sense of ISO/IEC 30107-3 and no claim of conformity: no camera, no paper, no screen and no person took
part.** They show that the checks work as designed and that a change did not weaken them. What happens with
real attacks must be measured by an accredited laboratory.

## Conditions

- Model pack %2; thresholds %3 (SHA-256 of the table: %4), chosen on seeds below 1001 alone. Reported: %5.
- One session of each species for each seed: a session is up to %6 attempts of %7 challenges, as the product
  runs them, in frame time. A session counts as accepted when one of its attempts passes.
- Each seed has a person of its own (none of the training gallery, none of seeds 1 to 100), a room, a light
  (dim, office or window, in turn), a camera of 25 to 30 frames a second that loses single frames, and
  challenges.
- Intervals are Clopper-Pearson, 95 %. Sessions of one seed share person and room, so errors of different
  species are not independent of each other.

## Figures

%11%8
Recomputation: %9 of %10 attempts gave the identical record when their stored trace was judged again.

## What was not tested, and what is not solved

- Cut-out masks (holes for eyes and mouth), silicone and resin masks, make-up: not simulated. Nothing here is
  made to stop a good mask that moves with the face beneath it.
- Live face swaps and other puppets that take the screen's light in time: the light signal raises their cost;
  they are stopped by the camera's trust and the workstation's protection or not at all. The puppets above are
  perfect pictures with a fault in their light, which is what the signal must find.
- Prints reflect the screen's light as a face does: they are caught by the commands, not by the signal.
- Real cameras, lenses, compression, motion blur, glasses' glare, beards over mouths, head scarves, and people
  who cannot do what is asked.
- Attackers who know the thresholds and probe them session after session: three failed attempts end a session;
  limiting sessions is the institution's part.
)")
        .arg(QDate::currentDate().toString(Qt::ISODate), conditions.pack, conditions.thresholds,
             conditions.thresholdsSha256.left(16), seeds)
        .arg(AttackSession::attemptsAllowed)
        .arg(AttackSession::challenges)
        .arg(attackTable(results))
        .arg(results.recomputed())
        .arg(results.attempts())
        .arg(warningsOf(results));
}

} // namespace aiqyn::engine::tool
