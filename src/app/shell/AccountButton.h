#pragma once

#include "app/access/Access.h"

#include <QToolButton>

class QAction;
class QActionGroup;
class QMenu;

namespace aiqyn::app {

/// Who works here and in which role, with what can be done about it: locking and leaving, or in a training
/// profile without accounts another role.
class AccountButton final : public QToolButton
{
    Q_OBJECT

public:
    /// `access` outlives the button.
    explicit AccountButton(const Access& access, QWidget* parent = nullptr);

    /// Whether roles are taken freely.
    void setChoosesRole(bool chooses);
    /// Nobody leaves in the middle of a session.
    void setSessionRuns(bool runs);
    void refresh();

Q_SIGNALS:
    void roleChosen(aiqyn::app::Role role);
    void passwordRequested();
    void lockRequested();
    void logOutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Access& m_access;
    bool m_choosesRole = false;
    QMenu* m_menu = nullptr;
    QActionGroup* m_roles = nullptr;
    QAction* m_password = nullptr;
    QAction* m_lock = nullptr;
    QAction* m_logOut = nullptr;
};

} // namespace aiqyn::app
