#pragma once

#include "app/identification/SessionTypes.h"

#include <QCoreApplication>
#include <QString>

namespace aiqyn::app {

/// Words of the identification process in the language in force. Codes without words come back as they are,
/// so that a document of a later version can still be read.
class Names final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::Names)

public:
    [[nodiscard]] static QString stage(Stage stage);
    /// "Turn left": for chips and captions.
    [[nodiscard]] static QString challenge(engine::ChallengeKind kind);
    /// By the stable name in documents, such as "turn-left".
    [[nodiscard]] static QString challenge(const QString& name);
    /// "Turn your head to the left.": what the person is asked to do.
    [[nodiscard]] static QString instruction(engine::ChallengeKind kind);
    /// What the person does between two challenges.
    [[nodiscard]] static QString returnInstruction();
    /// While the light of the room is measured.
    [[nodiscard]] static QString probingInstruction();
    [[nodiscard]] static QString challengeState(ChallengeState state);
    /// Empty for None.
    [[nodiscard]] static QString guidance(LiveGuidance guidance);
    /// Why an attempt failed, by its stable code.
    [[nodiscard]] static QString mismatch(const QString& code);
    /// What to do before the next attempt, by the code of the mismatch; empty when nothing can be said.
    [[nodiscard]] static QString nextStep(const QString& code);
    /// A passive cue that asks for a person's review, by its stable code.
    [[nodiscard]] static QString suspicion(const QString& code);
    /// "passed", "negative", "broken_off", "match", "no_match", "not_performed", "approved", "refused",
    /// "adopted" (a policy), "obtained", "not_obtained", "reviewed", "none".
    [[nodiscard]] static QString result(const QString& code);
    [[nodiscard]] static QString serviceType(const QString& code);
    [[nodiscard]] static QString referenceSource(ReferenceSourceKind source);
    /// Decision criterion by its id.
    [[nodiscard]] static QString criterion(const QString& id);
};

} // namespace aiqyn::app
