// Who works in the window: roles, log-in, lock.
#include "app/access/AccountDesk.h"
#include "app/administration/AdministrationScreen.h"
#include "app/browser/EvidencePage.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/Workplace.h"
#include "app/log_in/ChangePasswordDialog.h"
#include "app/log_in/LogInPage.h"
#include "app/log_in/RecoveryCodeDialog.h"
#include "app/log_in/SecondPersonDialog.h"
#include "app/shell/AccountButton.h"
#include "app/shell/MainWindow.h"
#include "app/wizard/IdentificationWizard.h"

#include <QLoggingCategory>
#include <QStackedWidget>

namespace aiqyn::app {

namespace {

Q_LOGGING_CATEGORY(logShell, "aiqyn.app.shell")

} // namespace

bool MainWindow::hasAccounts() const
{
    return !m_workplace.accounts().isUnused().value_or(false);
}

void MainWindow::followAccess()
{
    const Access& access = m_workplace.access();
    if (!access.person() || access.isLocked()) {
        // Nothing that somebody left open stays in front of the log-in.
        const QList<QDialog*> dialogs = findChildren<QDialog*>();
        for (QDialog* const dialog : dialogs)
            dialog->reject();
        m_evidence->forget();
        m_whole->setCurrentWidget(m_logIn);
        m_logIn->begin();
        return;
    }
    // What one person did stays in view for nobody else.
    if (const QString account = access.person()->accountId; hasAccounts() && account != m_seenBy) {
        m_wizard->newSession();
        m_seenBy = account;
    }
    m_accountButton->setChoosesRole(!hasAccounts());
    m_whole->setCurrentWidget(m_work);
    const bool holds = access.may(Action::HoldSession);
    const bool reads = access.may(Action::ListDocuments);
    m_navIdentification->setVisible(holds);
    m_navEvidence->setVisible(reads);
    m_navAdministration->setVisible(access.may(Action::ReadPolicy));
    // A session that was locked away in the middle is where it was.
    const QWidget* const screen = m_screens->currentWidget();
    const bool stays = (screen == m_wizard && holds) || (screen == m_evidence && reads) ||
                       (screen == m_administration && m_navAdministration->isVisibleTo(m_sideBar));
    if (stays && screen == m_evidence)
        showEvidence();
    else if (stays && screen == m_administration)
        showAdministration();
    else if (holds)
        showIdentification();
    else if (reads)
        showEvidence();
    else
        showAdministration();
}

void MainWindow::actAs(Role role)
{
    if (m_wizard->sessionRuns())
        return;
    if (const auto taken = m_workplace.actAs(role); !taken)
        qCWarning(logShell) << "role not taken:" << describe(taken.error());
    m_evidence->forget();
    followAccess();
}

void MainWindow::lockWorkplace()
{
    // Whoever sits before the camera does not touch the keyboard: a session at work is nobody's absence.
    // And a recovery code that nobody has written down yet is shown only this once.
    if (!hasAccounts() || m_wizard->sessionRuns() || !m_workplace.access().person() ||
        m_workplace.access().isLocked() || findChild<RecoveryCodeDialog*>() != nullptr)
        return;
    m_workplace.access().lock();
    followAccess();
}

void MainWindow::changePassword()
{
    const auto person = m_workplace.access().person();
    if (!person)
        return;
    auto* dialog = new ChangePasswordDialog(m_workplace.accounts(), *person, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
}

void MainWindow::askSecondPerson(bool approve, const QString& reason)
{
    const auto decider = m_workplace.access().person();
    if (!decider || m_wizard->session() == nullptr)
        return;
    auto* dialog =
        new SecondPersonDialog(m_workplace.accounts(), *decider, m_wizard->session()->id(), approve, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    // The session may end by itself meanwhile.
    connect(m_wizard, &IdentificationWizard::pageShown, dialog, &QDialog::reject);
    connect(dialog, &SecondPersonDialog::vouched, m_wizard,
            [this, approve, reason](const Person& person, const QString& note) {
                m_wizard->decide(approve, reason, SecondPersonSays{person, note});
            });
    dialog->open();
}

void MainWindow::logOut()
{
    if (m_wizard->sessionRuns())
        return;
    m_workplace.accounts().logOut();
    followAccess();
}

} // namespace aiqyn::app
