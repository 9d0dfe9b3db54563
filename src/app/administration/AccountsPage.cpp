#include "app/administration/AccountsPage.h"

#include "app/log_in/RecoveryCodeDialog.h"
#include "app/messages/RoleNames.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

namespace aiqyn::app {

namespace {

enum Column { NameColumn, LoginColumn, RoleColumn, StateColumn, ColumnCount };

QPushButton* pageButton(const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    return button;
}

} // namespace

AccountsPage::AccountsPage(AccountDesk& desk, const Access& access, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_access(access)
{
    setObjectName(QStringLiteral("accountsPage"));
    buildPage();
    connect(m_first, &QPushButton::clicked, this, [this] { openDialog(AccountDialog::Purpose::First); });
    connect(m_add, &QPushButton::clicked, this, [this] { openDialog(AccountDialog::Purpose::Add); });
    connect(m_password, &QPushButton::clicked, this,
            [this] { openDialog(AccountDialog::Purpose::NewPassword); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (const evidence::Account* const account = selected())
            changeSelected(m_desk.setActive(account->id, !account->isActive));
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &AccountsPage::updateState);
    connect(&m_work, &KeyActivity::runningChanged, this, &AccountsPage::updateState);
    retranslate();
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::buildPage()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("pageHint"));
    m_hint->setWordWrap(true);
    m_unused = new QLabel(this);
    m_unused->setObjectName(QStringLiteral("attemptNotice"));
    m_unused->setWordWrap(true);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("accountTable"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_error = new ErrorPanel(this);
    m_first = pageButton("firstAccount", this);
    m_first->setProperty("primary", true);
    m_role = pageButton("accountRoleButton", this);
    m_roleMenu = new QMenu(m_role);
    for (const Role role : allRoles) {
        QAction* const action = m_roleMenu->addAction(QString());
        action->setData(static_cast<int>(role));
        connect(action, &QAction::triggered, this, [this, role] {
            if (const evidence::Account* const account = selected())
                changeSelected(m_desk.setRole(account->id, role));
        });
    }
    m_role->setMenu(m_roleMenu);
    m_password = pageButton("accountPassword", this);
    m_close = pageButton("accountClose", this);
    m_add = pageButton("accountAdd", this);
    m_add->setProperty("primary", true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    for (QPushButton* button : {m_role, m_password, m_close, m_add, m_first})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 16, 20);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_unused);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    column->addWidget(m_error);
    column->addLayout(buttons);
}

void AccountsPage::refresh()
{
    m_error->clear();
    const QString kept = selected() != nullptr ? selected()->id : QString();
    const auto unused = m_desk.isUnused();
    m_isUnused = unused.value_or(false);
    m_accounts.clear();
    if (!unused) {
        m_error->showError(unused.error());
    } else if (!m_isUnused) {
        auto accounts = m_desk.accounts();
        if (accounts)
            m_accounts = *std::move(accounts);
        else
            m_error->showError(accounts.error());
    }
    showAccounts(kept);
}

void AccountsPage::showAccounts(const QString& kept)
{
    m_table->clearSelection();
    m_table->setRowCount(static_cast<int>(m_accounts.size()));
    int row = 0;
    for (const evidence::Account& account : m_accounts) {
        const QString state = !account.isActive            ? tr("closed")
                              : account.mustChangePassword ? tr("has to change the password")
                              : account.certificate        ? tr("open, also by certificate")
                                                           : tr("open");
        const QStringList texts{account.name, account.login, RoleNames::role(account.role), state};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts.at(column)));
        if (account.id == kept)
            m_table->selectRow(row);
        ++row;
    }
    updateState();
}

const evidence::Account* AccountsPage::selected() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    const auto row = rows.isEmpty() ? m_accounts.size() : static_cast<std::size_t>(rows.front().row());
    return row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

void AccountsPage::openDialog(AccountDialog::Purpose purpose)
{
    if (m_dialog)
        return;
    m_purpose = purpose;
    m_dialog = new AccountDialog(purpose, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    if (const evidence::Account* const account = selected();
        account != nullptr && m_purpose == AccountDialog::Purpose::NewPassword)
        m_dialog->setOwner(account->login, account->name);
    connect(m_dialog, &AccountDialog::submitted, this, &AccountsPage::submit);
    m_dialog->open();
}

void AccountsPage::submit()
{
    if (m_work.isRunning() || !m_dialog)
        return;
    m_dialog->errorPanel()->clear();
    auto password = std::make_shared<WipedBytes>(m_dialog->takePassword());
    const QString login = m_dialog->login();
    const QString name = m_dialog->name();
    const Role role = m_dialog->role();
    m_dialog->setBusy(true);
    if (m_purpose == AccountDialog::Purpose::First) {
        m_work.run<Result<QString>>(
            [this, login, name, password] { return m_desk.createFirstAdministrator(login, name, *password); },
            [this](const Result<QString>& code) { onMade(code); });
    } else if (m_purpose == AccountDialog::Purpose::Add) {
        m_work.run<Result<void>>(
            [this, login, name, role, password] { return m_desk.add(login, name, role, *password); },
            [this](const Result<void>& done) { onDone(done); });
    } else if (const evidence::Account* const account = selected()) {
        m_work.run<Result<void>>(
            [this, id = account->id, password] { return m_desk.givePassword(id, *password); },
            [this](const Result<void>& done) { onDone(done); });
    }
}

void AccountsPage::onMade(const Result<QString>& code)
{
    onDone(code.map([](const QString&) {}));
    if (!code)
        return;
    auto* shown = new RecoveryCodeDialog(*code, this);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->setWindowModality(Qt::WindowModal);
    connect(shown, &QDialog::finished, this, &AccountsPage::begun);
    shown->open();
}

void AccountsPage::onDone(const Result<void>& done)
{
    if (m_dialog && !done) {
        m_dialog->setBusy(false);
        m_dialog->errorPanel()->showError(done.error());
        return;
    }
    if (m_dialog)
        m_dialog->accept();
    refresh();
    if (!done)
        m_error->showError(done.error());
}

void AccountsPage::changeSelected(const Result<void>& changed)
{
    refresh();
    if (!changed)
        m_error->showError(changed.error());
}

void AccountsPage::updateState()
{
    const bool mayChange = m_access.may(Action::ChangeAccounts);
    const bool isIdle = !m_work.isRunning();
    const evidence::Account* const account = selected();
    m_unused->setVisible(m_isUnused);
    m_table->setVisible(!m_isUnused);
    m_first->setVisible(m_isUnused);
    m_first->setEnabled(isIdle);
    for (QPushButton* button : {m_role, m_password, m_close, m_add})
        button->setVisible(!m_isUnused && mayChange);
    for (QPushButton* button : {m_role, m_password, m_close})
        button->setEnabled(isIdle && account != nullptr);
    m_add->setEnabled(isIdle);
    m_close->setText(account == nullptr || account->isActive ? tr("&Close the account")
                                                             : tr("&Open the account"));
}

void AccountsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccountsPage::retranslate()
{
    setAccessibleName(tr("Accounts"));
    m_title->setText(tr("Administration: accounts"));
    m_hint->setText(
        tr("Everybody who works here has an account with one role. Who makes something is never who "
           "checks it."));
    m_unused->setText(
        tr("This training profile has no accounts: whoever sits here works in the role chosen in the "
           "side bar. Once the first administrator is made, everybody has to log in, as in "
           "production."));
    m_table->setAccessibleName(tr("Accounts"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Login"), tr("Role"), tr("State")});
    m_first->setText(tr("Make the &first administrator..."));
    m_role->setText(tr("&Role"));
    const QList<QAction*> entries = m_roleMenu->actions();
    for (QAction* const action : entries)
        action->setText(RoleNames::role(static_cast<Role>(action->data().toInt())));
    m_password->setText(tr("New &password..."));
    m_add->setText(tr("&Add an account..."));
    showAccounts(selected() != nullptr ? selected()->id : QString());
}

} // namespace aiqyn::app
