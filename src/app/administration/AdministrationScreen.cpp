#include "app/administration/AdministrationScreen.h"

#include "app/access/Access.h"
#include "app/administration/AccountsPage.h"
#include "app/administration/SigningKeysPage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>

namespace aiqyn::app {

namespace {

enum Page { PoliciesPage, KeysPage, AccountPage };

} // namespace

AdministrationScreen::AdministrationScreen(const Desks& desks, QWidget* parent)
    : QWidget(parent)
    , m_access(desks.access)
{
    setObjectName(QStringLiteral("administrationScreen"));
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("administrationTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_pages = new QStackedWidget(this);
    m_policy = new PolicyPage(desks.policies, desks.access, desks.installation, desks.approvePolicy, m_pages);
    m_keys = new SigningKeysPage(desks.readiness, m_pages);
    m_accounts = new AccountsPage(desks.accounts, desks.access, m_pages);
    for (QWidget* page : std::initializer_list<QWidget*>{m_policy, m_keys, m_accounts}) {
        m_pages->addWidget(page);
        m_tabs->addTab(QString());
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 16, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_tabs);
    connect(m_tabs, &QTabBar::currentChanged, this, &AdministrationScreen::showPage);
    connect(m_accounts, &AccountsPage::begun, this, &AdministrationScreen::accountsBegun);
    connect(m_policy, &PolicyPage::policiesChanged, this, &AdministrationScreen::policiesChanged);
    retranslate();
}

void AdministrationScreen::refresh()
{
    m_tabs->setTabVisible(AccountPage, m_access.may(Action::ReadAccounts));
    if (!m_tabs->isTabVisible(m_tabs->currentIndex()))
        m_tabs->setCurrentIndex(PoliciesPage);
    showPage(m_tabs->currentIndex());
}

void AdministrationScreen::showPage(int index)
{
    m_pages->setCurrentIndex(index);
    if (index == PoliciesPage) {
        m_policy->refresh();
    } else if (index == KeysPage) {
        m_keys->setChangeable(m_access.may(Action::ChangeKeys));
        m_keys->refresh();
    } else if (index == AccountPage) {
        m_accounts->refresh();
    }
}

void AdministrationScreen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AdministrationScreen::retranslate()
{
    m_tabs->setTabText(PoliciesPage, tr("Policy"));
    m_tabs->setTabText(KeysPage, tr("Signing keys"));
    m_tabs->setTabText(AccountPage, tr("Accounts"));
    m_tabs->setAccessibleName(tr("Pages of the administration"));
}

} // namespace aiqyn::app
