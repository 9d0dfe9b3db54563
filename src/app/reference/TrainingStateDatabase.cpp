#include "app/reference/TrainingStateDatabase.h"

#include "engine/ImageDecoder.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"
#include "evidence/document/Iin.h"

#include <QUuid>

namespace aiqyn::app {

namespace {

constexpr int portraitJpegQuality = 92;

QString iinOfPerson(const engine::GalleryPerson& person)
{
    const auto sex = person.sex == engine::Sex::Male ? evidence::Sex::Male : evidence::Sex::Female;
    const auto iin = evidence::Iin::makeTraining(person.birthDate, sex, static_cast<int>(person.seed % 9000));
    return iin ? iin->toString() : QString();
}

/// Another day and another light than any session has: the portrait of an identity card.
engine::SubjectState portraitState()
{
    engine::SubjectState state;
    state.yawDeg = 1.5;
    state.pitchDeg = -1;
    state.distanceMm = 540;
    state.lightLevel = 1.08;
    return state;
}

} // namespace

QString TrainingStateDatabase::iinOf(std::uint64_t subjectSeed)
{
    const engine::GalleryPerson* person = engine::TrainingGallery::find(subjectSeed);
    return person != nullptr ? iinOfPerson(*person) : QString();
}

Result<ReferenceImage> TrainingStateDatabase::fetch(const QString& iin)
{
    const auto& persons = engine::TrainingGallery::persons();
    const auto person = std::ranges::find_if(
        persons, [&iin](const auto& candidate) { return iinOfPerson(candidate) == iin; });
    if (person == persons.end())
        return fail(ErrorCode::ReferenceNotFound, QStringLiteral("training state database: no such person"));
    constexpr std::uint64_t anotherDay = 0x5354415445444200;
    engine::SubjectRenderer renderer(engine::SubjectIdentity::fromSeed(person->seed),
                                     person->seed ^ anotherDay);
    const auto jpeg = engine::ImageDecoder::encodeJpeg(renderer.render(portraitState()), portraitJpegQuality);
    if (!jpeg)
        return tl::make_unexpected(jpeg.error());
    return ReferenceImage{*jpeg, QStringLiteral("state"), QUuid::createUuid().toString(QUuid::WithoutBraces),
                          m_clock.now()};
}

} // namespace aiqyn::app
