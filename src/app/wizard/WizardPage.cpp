#include "app/wizard/WizardPage.h"

#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace aiqyn::app {

WizardPage::WizardPage(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
{
    setObjectName(name + QStringLiteral("Page"));
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("pageHint"));
    m_hint->setWordWrap(true);
    m_content = new QVBoxLayout;
    m_content->setSpacing(12);
    m_error = new ErrorPanel(this);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(10);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(m_content, 1);
    column->addWidget(m_error);
    column->addLayout(m_buttons);
}

void WizardPage::reset()
{
    clearError();
}

void WizardPage::setBusy(bool) {}

void WizardPage::focusFirst()
{
    setFocus();
}

void WizardPage::showError(const Error& error)
{
    m_error->showError(error);
}

void WizardPage::clearError()
{
    m_error->clear();
}

void WizardPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WizardPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_primary != nullptr && m_primary->isEnabled())
        m_primary->click();
    else
        QWidget::keyPressEvent(event);
}

void WizardPage::setHeading(const QString& title, const QString& hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

QPushButton* WizardPage::addButton(const QString& objectName, bool primary)
{
    auto* button = new QPushButton(this);
    button->setObjectName(objectName);
    // Enter presses the button that has the focus, as in a dialog.
    button->setAutoDefault(true);
    button->setProperty("primary", primary);
    if (primary)
        m_primary = button;
    m_buttons->addWidget(button);
    return button;
}

void WizardPage::addButtonGap()
{
    m_buttons->addStretch(1);
}

} // namespace aiqyn::app
