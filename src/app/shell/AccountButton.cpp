#include "app/shell/AccountButton.h"

#include "app/messages/RoleNames.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace aiqyn::app {

AccountButton::AccountButton(const Access& access, QWidget* parent)
    : QToolButton(parent)
    , m_access(access)
{
    setObjectName(QStringLiteral("accountButton"));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_menu = new QMenu(this);
    m_roles = new QActionGroup(this);
    for (const Role role : allRoles) {
        QAction* const action = m_menu->addAction(QString());
        action->setObjectName(QStringLiteral("role-") + nameOf(role));
        action->setData(static_cast<int>(role));
        action->setCheckable(true);
        m_roles->addAction(action);
    }
    m_password = m_menu->addAction(QString());
    m_password->setObjectName(QStringLiteral("changePassword"));
    m_lock = m_menu->addAction(QString());
    m_lock->setObjectName(QStringLiteral("lockWorkplace"));
    m_logOut = m_menu->addAction(QString());
    m_logOut->setObjectName(QStringLiteral("logOut"));
    setMenu(m_menu);
    connect(m_roles, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT roleChosen(static_cast<Role>(action->data().toInt())); });
    connect(m_password, &QAction::triggered, this, &AccountButton::passwordRequested);
    connect(m_lock, &QAction::triggered, this, &AccountButton::lockRequested);
    connect(m_logOut, &QAction::triggered, this, &AccountButton::logOutRequested);
    setChoosesRole(false);
}

void AccountButton::setChoosesRole(bool chooses)
{
    m_choosesRole = chooses;
    m_roles->setVisible(chooses);
    m_password->setVisible(!chooses);
    m_lock->setVisible(!chooses);
    m_logOut->setVisible(!chooses);
    refresh();
}

void AccountButton::setSessionRuns(bool runs)
{
    m_roles->setEnabled(!runs);
    m_lock->setEnabled(!runs);
    m_logOut->setEnabled(!runs);
}

void AccountButton::refresh()
{
    const auto person = m_access.person();
    setVisible(person.has_value());
    if (!person)
        return;
    const QList<QAction*> all = m_roles->actions();
    for (QAction* const action : all)
        action->setChecked(action->data().toInt() == static_cast<int>(person->role));
    retranslate();
}

void AccountButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccountButton::retranslate()
{
    const QList<QAction*> all = m_roles->actions();
    for (QAction* const action : all) {
        const Role role = static_cast<Role>(action->data().toInt());
        action->setText(tr("%1: %2").arg(RoleNames::role(role), RoleNames::duty(role)));
    }
    m_password->setText(tr("Change the &password..."));
    m_lock->setText(tr("Loc&k the workplace"));
    m_logOut->setText(tr("Log &out"));
    const auto person = m_access.person();
    if (!person)
        return;
    const QString role = RoleNames::role(person->role);
    setText(m_choosesRole ? tr("&Role: %1").arg(role) : tr("%1, %2").arg(person->name, role));
    setAccessibleName(m_choosesRole ? tr("Role in which the program is used") : tr("Account"));
}

} // namespace aiqyn::app
