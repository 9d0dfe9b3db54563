#include "app/wizard/BusyRow.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int barWidth = 90;

} // namespace

BusyRow::BusyRow(QWidget* parent)
    : QWidget(parent)
{
    auto* bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(barWidth);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("busyText"));
    m_text->setWordWrap(true);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("busyCancel"));
    m_cancel->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(bar);
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &BusyRow::cancelRequested);
    retranslate();
    hide();
}

void BusyRow::setText(const QString& text)
{
    m_text->setText(text);
}

void BusyRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BusyRow::retranslate()
{
    m_cancel->setText(tr("&Cancel"));
}

} // namespace aiqyn::app
