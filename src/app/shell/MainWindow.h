#pragma once

#include "app/access/Permissions.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QActionGroup;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace aiqyn::app {

class AccountButton;
class AdministrationScreen;
class EvidencePage;
class IdentificationWizard;
class LanguageController;
class LogInPage;
class ReadinessCheck;
class Station;
class WaitingLine;
struct Workplace;

/// The window of the workstation: navigation, language, training banner, and the screens that the role of
/// whoever is logged in has; the log-in while nobody is.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    using StationFactory = std::function<std::unique_ptr<Station>()>;

    /// `workplace` and `language` outlive the window; `stationFactory` makes one station a session.
    MainWindow(Workplace& workplace, StationFactory stationFactory, LanguageController& language,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] IdentificationWizard* wizard() const { return m_wizard; }
    [[nodiscard]] EvidencePage* evidence() const { return m_evidence; }

    void showIdentification();
    void showEvidence();
    void showAdministration();
    /// Takes another role, where roles are taken freely, and shows its first screen.
    void actAs(Role role);

protected:
    void changeEvent(QEvent* event) override;
    /// While a session runs, asks first; the session is then broken off before the window goes.
    void closeEvent(QCloseEvent* event) override;

private:
    void buildScreens();
    void buildSideBar();
    void buildLanguageMenu();
    /// Shows what the person in front has, or the log-in.
    void followAccess();
    void lockWorkplace();
    void logOut();
    void changePassword();
    void askSecondPerson(bool approve, const QString& reason);
    [[nodiscard]] bool hasAccounts() const;
    void askToClose();
    void breakOffAndClose();
    void retranslate();

    Workplace& m_workplace;
    LanguageController& m_language;
    bool m_packIsBasic = false;
    QStackedWidget* m_whole = nullptr; ///< the work, or the log-in
    QWidget* m_work = nullptr;
    LogInPage* m_logIn = nullptr;
    AccountButton* m_accountButton = nullptr;
    QWidget* m_sideBar = nullptr;
    QLabel* m_banner = nullptr;
    QToolButton* m_navIdentification = nullptr;
    QToolButton* m_navEvidence = nullptr;
    QToolButton* m_navAdministration = nullptr;
    WaitingLine* m_waitingLine = nullptr;
    QToolButton* m_languageButton = nullptr;
    QActionGroup* m_languageActions = nullptr;
    QStackedWidget* m_screens = nullptr;
    std::unique_ptr<ReadinessCheck> m_readiness; ///< the screens below use it
    IdentificationWizard* m_wizard = nullptr;
    EvidencePage* m_evidence = nullptr;
    AdministrationScreen* m_administration = nullptr;
    QString m_seenBy; ///< account id of whoever worked here last
    bool m_closing = false;
    bool m_asking = false;
};

} // namespace aiqyn::app
