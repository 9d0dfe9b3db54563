#pragma once

#include "app/access/Access.h"
#include "app/identification/SessionTypes.h"
#include "evidence/document/DecisionDocument.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace aiqyn::app {

struct Workplace;
class Station;

/// A colleague who has given an own credential (AccountDesk::vouch()) confirms the decision.
struct SecondPersonSays
{
    Person person;
    QString note; ///< up to 2000 characters
};

/// The process of clause 6 as a state machine without widgets: live image, IIN, reference image, comparison,
/// decision. Lives in the GUI thread; networks and keys work on a worker thread, results come as signals.
/// A step out of order returns InvalidArgument and changes nothing. Each stage's document is sealed in the
/// archive before the next stage begins, and is asked a timestamp for. Where the policy does not go on
/// without one and none can be had, failed() says TimestampAwaited and the stage stays: the same step with
/// the same entries asks again for the document that is sealed, any other is refused with that code.
class IdentificationSession final : public QObject
{
    Q_OBJECT

public:
    /// `workplace` and `station` outlive the session.
    IdentificationSession(Workplace& workplace, std::unique_ptr<Station> station, QObject* parent = nullptr);
    ~IdentificationSession() override;

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] QString id() const;
    [[nodiscard]] bool isBusy() const;

    /// Start -> LiveImage, and the first attempt begins. Both texts are required (R17), and who chose and why
    /// when anything of SessionStart::needs is chosen. ConsentMissing: the policy asks for it, or for another
    /// text; SecondPersonNeeded: the policy wants two for every decision, and nobody has an account. From
    /// here the session has SessionLimits::minutes of the policy: then it ends by itself as if broken off,
    /// and failed() says SessionTimedOut.
    [[nodiscard]] Result<void> begin(const SessionStart& start);
    /// After failed() in stage LiveImage: the void attempt begins anew.
    [[nodiscard]] Result<void> repeatAttempt();
    /// Ends the running attempt; the session is closed as broken off with its document. A decision that is
    /// sealed and only waits for its timestamp stays made. While busy it waits for its turn; no other step is
    /// taken from then on. Called again, it tries again what could not be sealed.
    void breakOff();
    /// The person takes the consent back. Before the liveness document is sealed the session is broken off,
    /// and its document says so; after that nothing more is compared, and the decision can only be a
    /// refusal. While busy it waits for its turn. Called again, it tries again what could not be sealed.
    [[nodiscard]] Result<void> withdrawConsent();
    /// Stage Iin only. Live and negative sessions both need it (R9); nullopt-like "not obtained" is its own
    /// call.
    [[nodiscard]] Result<void> submitIin(const QString& typed);
    [[nodiscard]] Result<void> declareIinNotObtained(const QString& reason);
    /// Stage Reference only: fetches from the source; on success the session walks on to Comparison.
    [[nodiscard]] Result<void> fetchReference(ReferenceSourceKind source);
    /// While a reference is being fetched: failed() says Cancelled, and the stage stays.
    void cancelFetch();
    /// Stage Reference only: no reference can be had; the comparison document says not_performed, and why by
    /// the last answer of a source.
    [[nodiscard]] Result<void> declareReferenceUnavailable();
    /// Stage Comparison only: its result has been looked at.
    [[nodiscard]] Result<void> proceedToDecision();
    /// Stage Decision only: a person has looked at the pictures and at what the passive cues say of them.
    [[nodiscard]] Result<void> confirmReview();
    /// Stage Decision only. Decided by whoever is logged in (Action::HoldSession). InvalidArgument: an
    /// approval that the criteria leave no room for, or no reason where one is needed (see DecisionRules);
    /// SecondPersonNeeded; SecondPersonRefused: it is who decides, or may not confirm decisions.
    [[nodiscard]] Result<void> decide(bool approve, const QString& reason,
                                      const std::optional<SecondPersonSays>& second = {});
    [[nodiscard]] evidence::Recommendation recommendation() const;
    [[nodiscard]] bool asksForSecondPerson(bool approve) const;
    /// Whether there is a consent to take back, or taking it back has still to succeed.
    [[nodiscard]] bool hasConsent() const;

    /// Whether the session's policy admits it.
    [[nodiscard]] bool admits(ReferenceSourceKind source) const;
    [[nodiscard]] const LivenessOutcome& liveness() const;
    [[nodiscard]] const ComparisonOutcome& comparison() const;
    [[nodiscard]] const std::vector<Criterion>& criteria() const;
    [[nodiscard]] const std::vector<SealedDocument>& documents() const;
    /// "approved" or "refused"; empty before the decision.
    [[nodiscard]] QString decisionResult() const;
    [[nodiscard]] QString decisionReason() const;
    /// The best frame of the passed attempt; null before.
    [[nodiscard]] QImage currentImage() const;
    [[nodiscard]] QImage referenceImage() const;

Q_SIGNALS:
    void stageChanged(aiqyn::app::Stage stage);
    void busyChanged(bool busy);
    /// The screen before the person shall show nothing but this colour; nullopt = the usual picture again.
    void lightChanged(std::optional<aiqyn::engine::LightColour> colour);
    void previewReady(const QImage& frame, const aiqyn::app::LiveView& view);
    void attemptFinished(const aiqyn::app::AttemptOutcome& attempt);
    void documentSealed(const aiqyn::app::SealedDocument& document);
    /// The stage stays where it is unless it says otherwise; earlier documents stay sealed.
    void failed(const aiqyn::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::app
