#include "app/administration/AccountDialog.h"

#include "app/log_in/NewPasswordForm.h"
#include "app/messages/RoleNames.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int dialogWidth = 480;
constexpr int longestLogin = 64;
constexpr int longestName = 200;

} // namespace

AccountDialog::AccountDialog(Purpose purpose, QWidget* parent)
    : QDialog(parent)
    , m_purpose(purpose)
{
    setObjectName(QStringLiteral("accountDialog"));
    setMinimumWidth(dialogWidth);
    m_title = new QLabel(this);
    m_title->setProperty("big", true);
    m_hint = new QLabel(this);
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    buildFields();
    m_password = new NewPasswordForm(this);
    m_error = new ErrorPanel(this);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("accountCancel"));
    m_cancel->setAutoDefault(false);
    m_submit = new QPushButton(this);
    m_submit->setObjectName(QStringLiteral("accountSubmit"));
    m_submit->setProperty("primary", true);
    m_submit->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_title, m_hint, m_loginLabel, m_login, m_nameLabel, m_name,
                                         m_roleLabel, m_role, m_password, m_error})
        column->addWidget(widget);
    column->addSpacing(6);
    column->addLayout(buttons);

    const bool isNew = purpose != Purpose::NewPassword;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_loginLabel, m_login, m_nameLabel, m_name})
        widget->setVisible(isNew);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_roleLabel, m_role})
        widget->setVisible(purpose == Purpose::Add);
    const auto owner = [this] {
        m_password->setOwner(login(), name());
        updateState();
    };
    connect(m_login, &QLineEdit::textChanged, this, owner);
    connect(m_name, &QLineEdit::textChanged, this, owner);
    connect(m_password, &NewPasswordForm::changed, this, &AccountDialog::updateState);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &AccountDialog::submitted);
    retranslate();
    updateState();
}

void AccountDialog::buildFields()
{
    const auto field = [this](const char* objectName, int longest, QLabel*& label) {
        label = new QLabel(this);
        auto* edit = new QLineEdit(this);
        edit->setObjectName(QString::fromLatin1(objectName));
        edit->setMaxLength(longest);
        label->setBuddy(edit);
        return edit;
    };
    m_login = field("accountLogin", longestLogin, m_loginLabel);
    m_login->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_name = field("accountName", longestName, m_nameLabel);
    m_roleLabel = new QLabel(this);
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("accountRole"));
    m_roleLabel->setBuddy(m_role);
    for (const Role role : allRoles)
        m_role->addItem(QString(), static_cast<int>(role));
}

void AccountDialog::setOwner(const QString& login, const QString& name)
{
    m_login->setText(login);
    m_name->setText(name);
    retranslate();
}

QString AccountDialog::login() const
{
    return m_login->text().trimmed();
}

QString AccountDialog::name() const
{
    return m_name->text().trimmed();
}

Role AccountDialog::role() const
{
    return static_cast<Role>(m_role->currentData().toInt());
}

WipedBytes AccountDialog::takePassword()
{
    return m_password->takePassword();
}

void AccountDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_login, m_name, m_role, m_password, m_cancel})
        widget->setEnabled(!busy);
    updateState();
}

void AccountDialog::updateState()
{
    m_submit->setEnabled(!m_busy && !login().isEmpty() && !name().isEmpty() && m_password->isComplete());
}

void AccountDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccountDialog::retranslate()
{
    switch (m_purpose) {
    case Purpose::First:
        m_title->setText(tr("First administrator"));
        m_hint->setText(
            tr("From then on everybody logs in here. A recovery code is shown afterwards: have an "
               "envelope at hand."));
        m_submit->setText(tr("&Make the account"));
        break;
    case Purpose::Add:
        m_title->setText(tr("New account"));
        m_hint->setText(tr("The password has to be changed at the first log-in."));
        m_submit->setText(tr("&Add the account"));
        break;
    case Purpose::NewPassword:
        m_title->setText(tr("New password"));
        m_hint->setText(
            tr("For %1 (%2). The password has to be changed at the next log-in.").arg(name(), login()));
        m_submit->setText(tr("&Give this password"));
        break;
    }
    setWindowTitle(m_title->text());
    m_loginLabel->setText(tr("Lo&gin: small Latin letters, digits, dots and dashes"));
    m_nameLabel->setText(tr("Na&me of the person"));
    m_roleLabel->setText(tr("&Role"));
    for (int i = 0; i < m_role->count(); ++i) {
        const Role role = static_cast<Role>(m_role->itemData(i).toInt());
        m_role->setItemText(i, tr("%1: %2").arg(RoleNames::role(role), RoleNames::duty(role)));
    }
    m_cancel->setText(tr("&Cancel"));
}

} // namespace aiqyn::app
