#pragma once

#include "app/identification/SessionTypes.h"
#include "base/Error.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace aiqyn::app {

class ComparisonPage;
class DecisionPage;
class IdentificationSession;
class IinPage;
class LivePage;
class ReadinessCheck;
class ReferencePage;
class StartPage;
class Station;
class StepHeader;
class SummaryPage;
class WizardPage;
struct SecondPersonSays;
struct Workplace;

/// Walks the operator through a session: draws what the session says, hands it what is entered. The order of
/// the steps is the session's alone.
class IdentificationWizard final : public QWidget
{
    Q_OBJECT

public:
    using StationFactory = std::function<std::unique_ptr<Station>()>;

    /// `workplace` and `readiness` outlive the wizard. Before the first session of a day the signing keys are
    /// checked.
    IdentificationWizard(Workplace& workplace, StationFactory stationFactory, ReadinessCheck& readiness,
                         QWidget* parent = nullptr);
    ~IdentificationWizard() override;

    /// Null before the first start and after "New session".
    [[nodiscard]] IdentificationSession* session() const { return m_session.get(); }
    /// Begun and neither sealed nor broken off.
    [[nodiscard]] bool sessionRuns() const;
    /// "start", "live", "iin", "reference", "comparison", "decision", "summary".
    [[nodiscard]] QString currentPage() const;
    /// Leaves a session that has ended and begins anew; nothing of it stays in view.
    void newSession();
    /// Shows what the policy in force offers, unless a session runs.
    void showPolicy();
    /// The decision that secondPersonWanted() asked for, with what the colleague said.
    void decide(bool approve, const QString& reason, const std::optional<SecondPersonSays>& second);

Q_SIGNALS:
    void secondPersonWanted(bool approve, const QString& reason);
    void pageShown(const QString& name);
    void documentSealed(const aiqyn::app::SealedDocument& document);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Takes up the policy that is in force now; what it refuses, no session begins with.
    [[nodiscard]] Result<void> followPolicy();
    void connectPages();
    void connectSession();
    void showPage(WizardPage* page, Stage step);
    void onStage(Stage stage);
    void showDecision();
    void askWhetherWithdrawn();
    void retranslate();
    void showSummary();
    void connectReadiness();
    void start(const SessionStart& start);
    void begin(const SessionStart& start);
    void report(const Result<void>& result);
    [[nodiscard]] WizardPage* page() const;

    Workplace& m_workplace;
    const StationFactory m_stationFactory;
    ReadinessCheck& m_readiness;
    std::optional<SessionStart> m_waiting; ///< for the check of the keys
    StepHeader* m_header = nullptr;
    QPushButton* m_withdraw = nullptr; ///< the person takes the consent back
    QStackedWidget* m_pages = nullptr;
    StartPage* m_startPage = nullptr;
    LivePage* m_livePage = nullptr;
    IinPage* m_iinPage = nullptr;
    ReferencePage* m_referencePage = nullptr;
    ComparisonPage* m_comparisonPage = nullptr;
    DecisionPage* m_decisionPage = nullptr;
    SummaryPage* m_summaryPage = nullptr;
    std::unique_ptr<IdentificationSession> m_session;
    std::optional<Error> m_ending; ///< why the session ended by itself
};

} // namespace aiqyn::app
