// From the reference image to the criteria: the later half of a session.
#include "app/identification/DecisionRules.h"
#include "app/identification/FaceComparison.h"
#include "app/identification/IdentificationSessionPrivate.h"
#include "app/identification/PictureQuality.h"
#include "app/reference/IdentifiedImagesSource.h"
#include "app/reference/StateDatabaseClient.h"
#include "engine/ImageDecoder.h"
#include "evidence/container/ImageHeader.h"

#include <QTimeZone>

namespace aiqyn::app {

namespace {

ComparisonOutcome notPerformed(const QString& cause)
{
    ComparisonOutcome outcome;
    outcome.result = QStringLiteral("not_performed");
    outcome.cause = cause;
    return outcome;
}

struct Compared
{
    ComparisonOutcome outcome;
    QImage picture; ///< the reference, to be shown; null when it cannot be decoded
    bool isKeepable = true;
};

QImage toQImage(const engine::Image& image)
{
    constexpr qsizetype channels = 3;
    return QImage(image.bgr.data(), image.width, image.height, channels * image.width, QImage::Format_BGR888)
        .copy();
}

/// The cause of not comparing; empty: the policy lets it be.
QString ageProblem(const evidence::ReferenceRules& rules, const std::optional<QDate>& issuedOn, QDate today)
{
    if (!rules.yearsAtMost)
        return {};
    if (!issuedOn)
        return QStringLiteral("reference_age_unknown");
    return issuedOn->addYears(*rules.yearsAtMost) < today ? QStringLiteral("reference_outdated") : QString();
}

QDate dateOf(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds()).date();
}

UtcTime midnightBefore(UtcTime time)
{
    const QDateTime start = dateOf(time).startOfDay();
    return UtcTime::fromMilliseconds(start.toMSecsSinceEpoch()).value_or(time);
}

} // namespace

void IdentificationSession::Private::countSessions(const std::function<void()>& then)
{
    const evidence::SessionLimits limits = policy->content().limits;
    if (!limits.sessionsPerDay && !limits.failedSessionsPerDay) {
        then();
        return;
    }
    async(
        [this, number = iin->toString()] {
            evidence::Archive& archive = *workplace.d->archive;
            return archive.sessionsOf(archive.iinIndex(number), midnightBefore(workplace.clock.now()));
        },
        [this, limits, then](const evidence::Archive::SessionCount& count) {
            if (ending)
                return;
            isOverLimit = (limits.sessionsPerDay && count.all >= *limits.sessionsPerDay) ||
                          (limits.failedSessionsPerDay && count.notApproved >= *limits.failedSessionsPerDay);
            then();
        });
}

void IdentificationSession::Private::fetch(ReferenceSourceKind source)
{
    fetchStop = std::stop_source();
    const evidence::PolicyContent& content = policy->content();
    const ReferenceRequest request{QUuid::createUuid().toString(QUuid::WithoutBraces), iin->toString(),
                                   content.rules.id, content.customer.bin.toString(),
                                   content.provider.bin.toString()};
    async(
        [this, source, request, cancel = fetchStop.get_token()]() -> Result<ReferenceImage> {
            if (source == ReferenceSourceKind::IdentifiedImages)
                return IdentifiedImagesSource(*workplace.d->archive, workplace.clock).fetch(request, cancel);
            if (!workplace.d->stateDatabase)
                return fail(ErrorCode::ReferenceSourceUnset, QStringLiteral("state database"));
            return workplace.d->stateDatabase->fetch(request, cancel);
        },
        [this](const ReferenceImage& reference) {
            if (!ending)
                compareWith(reference);
        },
        [this](const Error& error) {
            referenceFailure = error.code;
            failedWith(error);
        });
}

void IdentificationSession::Private::notCompared(const QString& cause)
{
    comparison = notPerformed(cause);
    sealComparison({}, workplace.clock.now());
}

void IdentificationSession::Private::compareWith(const ReferenceImage& reference)
{
    referenceBytes = reference.bytes;
    const UtcTime comparisonStart = workplace.clock.now();
    const QString old = ageProblem(policy->content().reference, reference.issuedOn, dateOf(comparisonStart));
    async(
        [this, bytes = reference.bytes, old]() -> Result<Compared> {
            Workplace::Private& instruments = *workplace.d;
            const CurrentImage& current = evidence.current();
            Compared result;
            // What the archive would not take could not be shown later as what was compared.
            result.isKeepable = evidence::readImageHeader(bytes).has_value();
            if (!result.isKeepable) {
                result.outcome = notPerformed(QStringLiteral("reference_unusable"));
                return result;
            }
            auto compared = compareFaces(current.jpeg, bytes, instruments.analyser, instruments.embedder,
                                         instruments.calibration, policy->content().threshold);
            if (!compared)
                return tl::make_unexpected(compared.error());
            result.outcome = std::move(compared->outcome);
            if (!old.isEmpty()) // what was computed does not count
                result.outcome = notPerformed(old);
            else if (compared->current)
                result.outcome.continuity =
                    continuityOf(evidence.faces(), *compared->current,
                                 compared->reference ? &*compared->reference : nullptr);
            if (const auto picture = engine::ImageDecoder::decode(bytes)) {
                const auto quality = qualityOf(*picture, instruments.analyser);
                if (!quality)
                    return tl::make_unexpected(quality.error());
                result.outcome.referenceQuality = quality->scores;
                result.picture = toQImage(*picture);
            }
            return result;
        },
        [this, reference, comparisonStart](const Compared& result) {
            if (ending == Ending::ConsentWithdrawn)
                return; // nothing was compared, then
            comparison = result.outcome;
            comparison.referenceIssuedOn = reference.issuedOn;
            referencePicture = result.picture;
            sealComparison(reference, comparisonStart, result.isKeepable);
        });
}

void IdentificationSession::Private::sealComparison(const std::optional<ReferenceImage>& reference,
                                                    UtcTime comparisonStart, bool isKeepable)
{
    const ComparisonFacts performed{
        comparison, policy->content().threshold.calibration,          evidence.current(),
        reference,  policy->content().reference.isKept && isKeepable, comparisonStart};
    seal(comparisonDraft(facts(), performed, workplace.clock.now()), workplace.d->keys.provider(),
         comparison.result, [this, reference] {
             collectCriteria();
             const bool admissible = comparison.result == QLatin1String("match") && reference &&
                                     reference->source == QLatin1String("state") && !isWithdrawn();
             owedCause.reset();
             if (ending == Ending::ConsentWithdrawn)
                 finishWithdrawal(); // what is left is to refuse
             if (ending) {
                 enter(Stage::BrokenOff);
                 return;
             }
             if (admissible)
                 admitCurrentImage();
             else
                 enter(Stage::Comparison);
         });
}

void IdentificationSession::Private::admitCurrentImage()
{
    // R2.4: only a match against the state database makes the current image a reference.
    async(
        [this, document = documents.back().id] {
            auto& archive = *workplace.d->archive;
            return archive.identifiedImages()
                .admit(archive.iinIndex(iin->toString()), evidence.current().jpeg,
                       evidence::ReferenceOrigin::StateDatabase, document)
                .map([] { return true; });
        },
        [this](bool) { enter(Stage::Comparison); },
        [this](const Error& error) {
            // The comparison stands; the image is merely no reference for a later one.
            enter(Stage::Comparison);
            Q_EMIT q.failed(error);
        });
}

void IdentificationSession::Private::collectCriteria()
{
    criteria =
        criteriaOf(policy->content(), {liveness.result, liveness.suspicions, iin.has_value(), isWithdrawn(),
                                       isOverLimit, evidence.current().choice.score, comparison});
    recommendation = recommendationOf(criteria);
}

Result<std::optional<evidence::SecondOpinion>>
IdentificationSession::Private::opinionOf(const std::optional<SecondPersonSays>& second,
                                          const Person& decider, bool approve) const
{
    constexpr qsizetype longestNote = 2000;
    if (!second) {
        if (needsSecondPerson(policy->content(), criteria, approve))
            return fail(ErrorCode::SecondPersonNeeded, policy->content().version);
        return std::optional<evidence::SecondOpinion>();
    }
    // As the account is now: it may have been closed, or given another role, since it vouched.
    const auto person = workplace.accounts().current(second->person);
    if (!person || person->accountId == decider.accountId || person->name == decider.name ||
        !permits(person->role, Action::ConfirmDecision))
        return fail(ErrorCode::SecondPersonRefused, second->person.login);
    if (second->note.size() > longestNote)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("note of the second person"));
    return std::optional(
        evidence::SecondOpinion{person->name, second->note.trimmed(), workplace.clock.now()});
}

} // namespace aiqyn::app
