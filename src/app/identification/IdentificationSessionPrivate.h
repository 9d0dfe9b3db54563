#pragma once

// For this folder only: what a session holds and does behind its public face.
#include "app/identification/AttemptEvidence.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/SealingDesk.h"
#include "app/identification/SessionLock.h"
#include "app/identification/Station.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QUuid>
#include <QtConcurrent>

namespace aiqyn::app {

class IdentificationSession::Private
{
public:
    enum class Ending { BrokenOff = 1, TimedOut, ConsentWithdrawn };

    Private(IdentificationSession& session, Workplace& place, std::unique_ptr<Station> personStation)
        : q(session)
        , workplace(place)
        , policy(place.policy())
        , station(std::move(personStation))
        , startedAt(place.clock.now())
    {
        pool.setMaxThreadCount(1); // networks and keys have one user at a time
    }

    IdentificationSession& q;
    Workplace& workplace;
    const std::shared_ptr<const PolicyInForce>
        policy; ///< to the session's end, whatever is approved meanwhile
    std::unique_ptr<Station> station;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Stage stage = Stage::Start;
    bool busy = false;
    int working = 0;            ///< pieces of work that are not over, with what follows from them
    bool isEndingTried = false; ///< not to be tried again before somebody asks
    /// Why the session is to end before a decision; from then on no other step is taken. It may have to wait
    /// for what is at work, and is done again by whoever asks again when its document could not be sealed.
    std::optional<Ending> ending;
    std::optional<Ending> afterwards; ///< what ends it once the withdrawal is sealed
    /// Why there is nothing to compare, known before any source was asked; the document is still owed.
    std::optional<QString> owedCause;
    bool attemptRunning = false;
    SessionStart start;
    UtcTime startedAt;
    std::optional<evidence::Iin> iin;
    QString iinReason;
    std::vector<std::int64_t> pictureIds; ///< of all attempts so far
    LivenessOutcome liveness;
    ComparisonOutcome comparison;
    std::vector<Criterion> criteria;
    std::vector<SealedDocument> documents;
    std::vector<evidence::DocumentCitation> citations;
    std::unique_ptr<SessionLock> lock; ///< from begin() on: no other process takes this session for dead
    AttemptEvidence evidence;
    bool factsJournalled = false;
    std::optional<UtcTime> unjournalledSince; ///< the end of the last attempt while it is not in the journal
    std::optional<evidence::ConsentRecord> consent;
    bool isOverLimit = false; ///< more sessions of this person today than the policy allows
    QTimer timing;
    QByteArray referenceBytes;                 ///< kept to be overwritten
    QImage referencePicture;                   ///< null while there is none that this program decodes
    std::optional<ErrorCode> referenceFailure; ///< of the source asked last
    std::stop_source fetchStop;
    evidence::Recommendation recommendation = evidence::Recommendation::Refuse;
    QString decisionResult;
    QString decisionReason;
    /// A sealed document without the timestamp that the policy asks for before the session goes on.
    struct Waiting
    {
        SealedRecord record;
        QString step; ///< what was asked for, with what was entered
        std::function<void()> then;
    };
    std::optional<Waiting> waiting;
    QString step; ///< the one being taken, as in Waiting
    std::unique_ptr<AttemptActivity> activity;
    std::stop_source stop; ///< of what the worker asks of services
    QThreadPool pool;      // destroyed first: waits for its work, which uses the members above

    /// Does the work on the worker; then, or after failed(), everything is idle again.
    template <typename Work, typename Then>
    void async(Work work, Then then)
    {
        async(std::move(work), std::move(then), [this](const Error& error) { failedWith(error); });
    }
    template <typename Work, typename Then, typename Failed>
    void async(Work work, Then then, Failed onFailure)
    {
        ++working;
        setBusy(true);
        using Value = std::invoke_result_t<Work>;
        auto* watcher = new QFutureWatcher<Value>(&q);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher, then, onFailure] {
            watcher->deleteLater();
            const Value result = watcher->result();
            if (result)
                then(*result);
            else
                onFailure(result.error());
            --working;
            settleDown();
        });
        watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
    }

    /// After what was done, unless it led to more: the ending that came meanwhile, then others may ask.
    void settleDown()
    {
        if (working > 0)
            return;
        if (ending && !isEndingTried)
            proceedEnding();
        if (working == 0)
            setBusy(false);
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
                consent,
                station->description(),
                workplace.d->installation.modelPack,
                workplace.d->installation.models,
                policy->reference(),
                policy->content().liveness.failedAttemptsForNegative};
    }

    /// Seals on the worker and asks for the timestamp; `then` runs once the document is in the archive and,
    /// unless the session ends with it, as complete as the policy wants it.
    template <typename Document, typename Then>
    void seal(DocumentDraft<Document> draft, std::shared_ptr<const evidence::Signer> signer,
              const QString& result, Then then, bool endsHere = false)
    {
        async(
            [this, draft = std::move(draft), signer = std::move(signer), result, cancel = stop.get_token()] {
                return sealInArchive(*workplace.d, workplace.clock, *signer, draft, result,
                                     policy->content().rules.id)
                    .map([&](SealedRecord&& sealed) {
                        return completeSealed(*workplace.d, workplace.clock, std::move(sealed), cancel);
                    });
            },
            [this, then, endsHere](const SealedRecord& sealed) {
                documents.push_back(sealed.summary);
                citations.push_back({evidence::documentKindOf(sealed.summary.kind).value(), sealed.summary.id,
                                     sealed.manifest});
                Q_EMIT q.documentSealed(sealed.summary);
                settle(sealed, then, endsHere);
            });
    }

    /// Begins a step, or takes it again when its document waits for a timestamp: true, it is being taken up
    /// again and there is nothing else to do. TimestampAwaited: another step, or the same with other entries.
    [[nodiscard]] Result<bool> resumes(const QString& wanted);
    /// Goes on after a sealed document, or lets it wait and reports why.
    void settle(const SealedRecord& sealed, const std::function<void()>& then, bool endsHere);
    /// Ends the session for this reason, now or when what is at work is done.
    void end(Ending why);
    void proceedEnding();
    /// The consent is taken back in the documents; what else was to end the session comes now.
    void finishWithdrawal();
    void failedWith(const Error& error);
    [[nodiscard]] bool isWithdrawn() const
    {
        return consent && consent->answer == evidence::ConsentRecord::Answer::Withdrawn;
    }
    void nextAttempt();
    void startAttempt();
    void attemptEnded(const AttemptResult& result);
    void journalAttempt();
    void afterAttempt();
    void closeBrokenOff();
    void sealLiveness(Stage next);
    /// Nothing when the policy has no text. ConsentMissing, InvalidArgument: no such language.
    [[nodiscard]] Result<std::optional<evidence::ConsentRecord>>
    consentOf(const std::optional<ConsentAnswer>& answer) const;
    void startTiming();
    /// How often the person of the IIN was here today; then goes on.
    void countSessions(const std::function<void()>& then);
    void fetch(ReferenceSourceKind source);
    void notCompared(const QString& cause);
    void admitCurrentImage();
    [[nodiscard]] Result<std::optional<evidence::SecondOpinion>>
    opinionOf(const std::optional<SecondPersonSays>& second, const Person& decider, bool approve) const;
    void compareWith(const ReferenceImage& reference);
    /// `isKeepable`: the reference can lie in a container.
    void sealComparison(const std::optional<ReferenceImage>& reference, UtcTime comparisonStart,
                        bool isKeepable = true);
    void collectCriteria();
};

} // namespace aiqyn::app
