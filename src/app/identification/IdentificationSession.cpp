#include "app/identification/IdentificationSession.h"

#include "app/identification/FaceComparison.h"
#include "app/identification/SealingDesk.h"
#include "app/identification/Station.h"
#include "app/reference/IdentifiedImagesSource.h"
#include "app/reference/TrainingStateDatabase.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QUuid>
#include <QtConcurrent>

namespace aiqyn::app {

namespace {

constexpr qsizetype longestContractNumber = 64;
constexpr qsizetype longestText = 200;

tl::unexpected<Error> outOfOrder()
{
    return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("the session is not at this stage"));
}

QString percent(double fmr)
{
    return QString::number(100 * fmr, 'g', 3) + QStringLiteral(" %");
}

} // namespace

class IdentificationSession::Private
{
public:
    Private(IdentificationSession& session, Workplace& place, std::unique_ptr<Station> personStation)
        : q(session)
        , workplace(place)
        , station(std::move(personStation))
        , startedAt(place.clock.now())
    {
        pool.setMaxThreadCount(1); // networks and keys have one user at a time
    }

    IdentificationSession& q;
    Workplace& workplace;
    std::unique_ptr<Station> station;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Stage stage = Stage::Start;
    bool busy = false;
    bool breakingOff = false;
    bool attemptRunning = false;
    SessionStart start;
    UtcTime startedAt;
    std::optional<evidence::Iin> iin;
    QString iinReason;
    LivenessOutcome liveness;
    ComparisonOutcome comparison;
    std::vector<Criterion> criteria;
    std::vector<SealedDocument> documents;
    std::vector<evidence::DocumentCitation> citations;
    std::vector<AttemptResult> attempts;
    QByteArray currentJpeg;
    QByteArray referenceJpeg;
    QString decisionResult;
    QString decisionReason;
    std::unique_ptr<AttemptActivity> activity;
    QThreadPool pool; // destroyed first: waits for its work, which uses the members above

    template <typename Work, typename Then>
    void async(Work work, Then then)
    {
        setBusy(true);
        using Value = std::invoke_result_t<Work>;
        auto* watcher = new QFutureWatcher<Value>(&q);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher, then] {
            watcher->deleteLater();
            setBusy(false);
            const Value result = watcher->result();
            if (result)
                then(*result);
            else
                Q_EMIT q.failed(result.error());
        });
        watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
    }

    void setBusy(bool value)
    {
        if (busy == value)
            return;
        busy = value;
        Q_EMIT q.busyChanged(busy);
    }

    void enter(Stage next)
    {
        stage = next;
        Q_EMIT q.stageChanged(next);
    }

    [[nodiscard]] SessionFacts facts() const
    {
        return {id,
                start,
                iin,
                iinReason,
                startedAt,
                station->description(),
                workplace.d->modelReferences(),
                workplace.policy};
    }

    /// Seals on the worker; `then` runs once the document is in the archive.
    template <typename Document, typename Then>
    void seal(DocumentDraft<Document> draft, std::shared_ptr<const evidence::Signer> signer,
              const QString& result, Then then)
    {
        async([this, draft = std::move(draft), signer = std::move(signer),
               result] { return sealInArchive(*workplace.d, workplace.clock, *signer, draft, result); },
              [this, then](const SealedRecord& sealed) {
                  documents.push_back(sealed.summary);
                  citations.push_back({evidence::documentKindOf(sealed.summary.kind).value(),
                                       sealed.summary.id, sealed.manifest});
                  Q_EMIT q.documentSealed(sealed.summary);
                  then();
              });
    }

    void startAttempt();
    void attemptEnded(const AttemptResult& result);
    void afterAttempt(const AttemptResult& result);
    void closeBrokenOff();
    void sealLiveness(Stage next);
    void compareWith(const ReferenceImage& reference);
    void sealComparison(std::optional<ReferenceImage> reference, UtcTime comparisonStart);
    void collectCriteria();
};

void IdentificationSession::Private::startAttempt()
{
    const int number = static_cast<int>(attempts.size()) + 1;
    activity = std::make_unique<AttemptActivity>(
        *station, workplace.d->analyser, *workplace.d->random,
        AttemptActivity::Setup{number, workplace.policy.failedAttemptsForNegative,
                               workplace.policy.challenges, static_cast<std::uint64_t>(number) * 1000 + 1});
    QObject::connect(activity.get(), &AttemptActivity::previewReady, &q,
                     [this](const QImage& frame, const LiveView& view) {
                         if (activity)
                             activity->previewTaken();
                         Q_EMIT q.previewReady(frame, view);
                     });
    QObject::connect(activity.get(), &AttemptActivity::finished, &q,
                     [this](const AttemptResult& result) { attemptEnded(result); });
    QObject::connect(activity.get(), &AttemptActivity::failed, &q, [this](const Error& error) {
        // The camera or a network gave out: the attempt is void, earlier ones are journalled.
        attemptRunning = false;
        if (breakingOff)
            closeBrokenOff();
        else
            Q_EMIT q.failed(error);
    });
    attemptRunning = true;
    activity->start();
}

void IdentificationSession::Private::attemptEnded(const AttemptResult& result)
{
    attemptRunning = false;
    attempts.push_back(result);
    liveness.attempts.push_back(result.outcome);
    async(
        [this, result] {
            return workplace.d->archive->journalAttempt(id, result.outcome.attempt, result.record).map([] {
                return true;
            });
        },
        [this, result](bool) { afterAttempt(result); });
}

void IdentificationSession::Private::afterAttempt(const AttemptResult& result)
{
    if (result.cancelled || breakingOff) {
        closeBrokenOff();
        return;
    }
    Q_EMIT q.attemptFinished(result.outcome);
    if (result.outcome.passed) {
        liveness.result = QStringLiteral("passed");
        currentJpeg = result.frames.back().jpeg;
        enter(Stage::Iin);
    } else if (static_cast<int>(attempts.size()) < workplace.policy.failedAttemptsForNegative) {
        startAttempt();
    } else {
        liveness.result = QStringLiteral("negative");
        enter(Stage::Iin);
    }
}

void IdentificationSession::Private::closeBrokenOff()
{
    if (liveness.result.isEmpty())
        liveness.result = QStringLiteral("broken_off");
    iinReason = QStringLiteral("session broken off");
    sealLiveness(Stage::BrokenOff);
}

void IdentificationSession::Private::sealLiveness(Stage next)
{
    const auto result = liveness.result == QLatin1String("passed")     ? evidence::LivenessResult::Passed
                        : liveness.result == QLatin1String("negative") ? evidence::LivenessResult::Negative
                                                                       : evidence::LivenessResult::BrokenOff;
    seal(livenessDraft(facts(), result, attempts, workplace.clock.now()), workplace.d->keys.provider(),
         liveness.result, [this, next] {
             if (next == Stage::Decision)
                 collectCriteria();
             if (next == Stage::Comparison) { // no IIN, so nothing to fetch a reference with
                 comparison.result = QStringLiteral("not_performed");
                 comparison.cause = QStringLiteral("iin_not_obtained");
                 sealComparison({}, workplace.clock.now());
                 return;
             }
             enter(next);
         });
}

void IdentificationSession::Private::compareWith(const ReferenceImage& reference)
{
    referenceJpeg = reference.jpeg;
    const UtcTime comparisonStart = workplace.clock.now();
    async(
        [this, jpeg = reference.jpeg] {
            return compareFaces(currentJpeg, jpeg, workplace.d->analyser, workplace.d->embedder,
                                workplace.d->calibration, workplace.policy.targetFmr);
        },
        [this, reference, comparisonStart](const ComparisonOutcome& outcome) {
            comparison = outcome;
            sealComparison(reference, comparisonStart);
        });
}

void IdentificationSession::Private::sealComparison(std::optional<ReferenceImage> reference,
                                                    UtcTime comparisonStart)
{
    const ComparisonFacts performed{comparison, workplace.d->calibration.name(), currentJpeg, reference,
                                    comparisonStart};
    seal(comparisonDraft(facts(), performed, workplace.clock.now()), workplace.d->keys.provider(),
         comparison.result, [this, reference] {
             collectCriteria();
             const bool admissible = comparison.result == QLatin1String("match") && reference &&
                                     reference->source == QLatin1String("state");
             if (!admissible) {
                 enter(Stage::Comparison);
                 return;
             }
             // R2.4: only a match against the state database makes the current image a reference.
             async(
                 [this, document = documents.back().id] {
                     auto& archive = *workplace.d->archive;
                     return archive.identifiedImages()
                         .admit(archive.iinIndex(iin->toString()), currentJpeg,
                                evidence::ReferenceOrigin::StateDatabase, document)
                         .map([] { return true; });
                 },
                 [this](bool) { enter(Stage::Comparison); });
         });
}

void IdentificationSession::Private::collectCriteria()
{
    const bool live = liveness.result == QLatin1String("passed");
    criteria = {{QStringLiteral("liveness"), QStringLiteral("passed"), liveness.result, live},
                {QStringLiteral("iin"), QStringLiteral("obtained"),
                 iin ? QStringLiteral("obtained") : QStringLiteral("not_obtained"), iin.has_value()}};
    const auto threshold = workplace.d->calibration.thresholdFor(workplace.policy.targetFmr);
    criteria.push_back(
        {QStringLiteral("similarity"),
         QStringLiteral("\u2265 %1 (FMR %2)")
             .arg(QString::number(threshold.value_or(1), 'f', 3), percent(workplace.policy.targetFmr)),
         comparison.similarity ? QString::number(*comparison.similarity, 'f', 3)
                               : QStringLiteral("not_performed"),
         comparison.result == QLatin1String("match")});
}

IdentificationSession::IdentificationSession(Workplace& workplace, std::unique_ptr<Station> station,
                                             QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, workplace, std::move(station)))
{
    qRegisterMetaType<AttemptResult>();
    qRegisterMetaType<LiveView>();
    qRegisterMetaType<Error>();
}

IdentificationSession::~IdentificationSession()
{
    d->activity.reset();
    d->pool.waitForDone();
}

Result<void> IdentificationSession::begin(const SessionStart& start)
{
    if (d->stage != Stage::Start)
        return outOfOrder();
    if (!d->workplace.policy.serviceTypes.contains(start.serviceType) ||
        start.contractNumber.trimmed().isEmpty() || start.contractNumber.size() > longestContractNumber)
        return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("service type or contract number"));
    d->start = {start.serviceType, start.contractNumber.trimmed()};
    d->startedAt = d->workplace.clock.now();
    d->enter(Stage::LiveImage);
    d->startAttempt();
    return {};
}

Result<void> IdentificationSession::repeatAttempt()
{
    if (d->stage != Stage::LiveImage || d->attemptRunning || d->busy || d->breakingOff)
        return outOfOrder();
    d->startAttempt();
    return {};
}

void IdentificationSession::breakOff()
{
    if (d->breakingOff || d->busy)
        return;
    if (d->stage == Stage::LiveImage || d->stage == Stage::Iin) {
        d->breakingOff = true;
        if (d->attemptRunning)
            d->activity->cancel();
        else
            d->closeBrokenOff();
    } else if (d->stage != Stage::Sealed) {
        d->enter(Stage::BrokenOff);
    }
}

Result<void> IdentificationSession::submitIin(const QString& typed)
{
    if (d->stage != Stage::Iin || d->busy)
        return outOfOrder();
    const auto iin = evidence::Iin::parse(typed, evidence::IinPopulation::Training);
    if (!iin)
        return aiqyn::fail(ErrorCode::IinInvalid, nameOf(iin.error()));
    d->iin = *iin;
    d->sealLiveness(d->liveness.result == QLatin1String("passed") ? Stage::Reference : Stage::Decision);
    return {};
}

Result<void> IdentificationSession::declareIinNotObtained(const QString& reason)
{
    if (d->stage != Stage::Iin || d->busy)
        return outOfOrder();
    if (reason.trimmed().isEmpty() || reason.size() > longestText)
        return aiqyn::fail(ErrorCode::InvalidArgument, QStringLiteral("a reason is needed"));
    d->iinReason = reason.trimmed();
    d->sealLiveness(d->liveness.result == QLatin1String("passed") ? Stage::Comparison : Stage::Decision);
    return {};
}

Result<void> IdentificationSession::fetchReference(ReferenceSourceKind source)
{
    if (d->stage != Stage::Reference || d->busy)
        return outOfOrder();
    d->async(
        [this, source, iin = d->iin->toString()]() -> Result<ReferenceImage> {
            if (source == ReferenceSourceKind::StateDatabase)
                return TrainingStateDatabase(d->workplace.clock).fetch(iin);
            return IdentifiedImagesSource(*d->workplace.d->archive, d->workplace.clock).fetch(iin);
        },
        [this](const ReferenceImage& reference) { d->compareWith(reference); });
    return {};
}

Result<void> IdentificationSession::declareReferenceUnavailable()
{
    if (d->stage != Stage::Reference || d->busy)
        return outOfOrder();
    d->comparison.result = QStringLiteral("not_performed");
    d->comparison.cause = QStringLiteral("reference_unavailable");
    d->sealComparison({}, d->workplace.clock.now());
    return {};
}

Result<void> IdentificationSession::proceedToDecision()
{
    if (d->stage != Stage::Comparison || d->busy)
        return outOfOrder();
    d->enter(Stage::Decision);
    return {};
}

Result<void> IdentificationSession::decide(bool approve, const QString& reason, const QString& decidedBy)
{
    if (d->stage != Stage::Decision || d->busy)
        return outOfOrder();
    const bool allMet = std::ranges::all_of(d->criteria, &Criterion::met);
    if (reason.trimmed().isEmpty() || decidedBy.trimmed().isEmpty() || (approve && !allMet))
        return aiqyn::fail(ErrorCode::InvalidArgument,
                           QStringLiteral("decision without a reason or against the criteria"));
    const UtcTime now = d->workplace.clock.now();
    std::vector<evidence::CriterionRecord> criteria;
    for (const Criterion& criterion : d->criteria)
        criteria.push_back({criterion.id, criterion.required, criterion.value, criterion.met});
    DocumentDraft<evidence::DecisionDocument> draft{
        {commonOf(d->facts(), d->startedAt, now),
         approve ? evidence::DecisionResult::Approved : evidence::DecisionResult::Refused, criteria,
         decidedBy.trimmed(), reason.trimmed(), d->citations},
        {}};
    const QString result = approve ? QStringLiteral("approved") : QStringLiteral("refused");
    d->seal(std::move(draft), d->workplace.d->keys.customer(), result, [this, result, reason] {
        d->decisionResult = result;
        d->decisionReason = reason.trimmed();
        d->enter(Stage::Sealed);
    });
    return {};
}

Stage IdentificationSession::stage() const
{
    return d->stage;
}
QString IdentificationSession::id() const
{
    return d->id;
}
bool IdentificationSession::isBusy() const
{
    return d->busy;
}
const LivenessOutcome& IdentificationSession::liveness() const
{
    return d->liveness;
}
const ComparisonOutcome& IdentificationSession::comparison() const
{
    return d->comparison;
}
const std::vector<Criterion>& IdentificationSession::criteria() const
{
    return d->criteria;
}
const std::vector<SealedDocument>& IdentificationSession::documents() const
{
    return d->documents;
}
QString IdentificationSession::decisionResult() const
{
    return d->decisionResult;
}
QString IdentificationSession::decisionReason() const
{
    return d->decisionReason;
}
QImage IdentificationSession::currentImage() const
{
    return QImage::fromData(d->currentJpeg, "JPEG");
}
QImage IdentificationSession::referenceImage() const
{
    return QImage::fromData(d->referenceJpeg, "JPEG");
}

} // namespace aiqyn::app
