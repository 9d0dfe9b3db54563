#include "app/administration/RetentionTable.h"

#include "app/messages/Names.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace aiqyn::app {

using evidence::RetentionRule;

namespace {

enum Column { ServiceColumn, YearsColumn, BasisColumn, ColumnCount };

constexpr int mostYears = 100;
constexpr int usualYears = 5;
constexpr int forEver = 0; ///< of the years' box
constexpr int tableHeight = 210;

} // namespace

RetentionTable::RetentionTable(QWidget* parent)
    : QWidget(parent)
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("retentionTable"));
    m_table->setMinimumHeight(tableHeight);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_add = new QPushButton(this);
    m_add->setObjectName(QStringLiteral("retentionAdd"));
    m_add->setAutoDefault(false);
    m_remove = new QPushButton(this);
    m_remove->setObjectName(QStringLiteral("retentionRemove"));
    m_remove->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(m_table, &QTableWidget::itemChanged, this, &RetentionTable::changed);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({{}, usualYears, {}});
        m_table->editItem(m_table->item(m_table->rowCount() - 1, ServiceColumn));
        Q_EMIT changed();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        Q_EMIT changed();
    });
    retranslate();
}

void RetentionTable::addRow(const RetentionRule& rule)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* service = new QTableWidgetItem(rule.serviceType);
    service->setToolTip(Names::serviceType(rule.serviceType));
    m_table->setItem(row, ServiceColumn, service);
    auto* years = new QSpinBox(m_table);
    years->setRange(forEver, mostYears);
    years->setSpecialValueText(tr("for ever"));
    years->setValue(rule.years.value_or(forEver));
    years->setAccessibleName(tr("Years"));
    m_table->setCellWidget(row, YearsColumn, years);
    m_table->setItem(row, BasisColumn, new QTableWidgetItem(rule.legalBasis));
    connect(years, &QSpinBox::valueChanged, this, &RetentionTable::changed);
}

void RetentionTable::setRules(const std::vector<RetentionRule>& rules)
{
    m_table->setRowCount(0);
    for (const RetentionRule& rule : rules)
        addRow(rule);
}

std::vector<RetentionRule> RetentionTable::rules() const
{
    std::vector<RetentionRule> rules;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto* const years = qobject_cast<const QSpinBox*>(m_table->cellWidget(row, YearsColumn));
        const auto textAt = [this, row](int column) {
            const QTableWidgetItem* const item = m_table->item(row, column);
            return item == nullptr ? QString() : item->text().trimmed();
        };
        rules.push_back({textAt(ServiceColumn),
                         years->value() == forEver ? std::nullopt : std::optional(years->value()),
                         textAt(BasisColumn)});
    }
    return rules;
}

QString RetentionTable::problem() const
{
    QStringList services;
    for (const RetentionRule& rule : rules()) {
        if (rule.serviceType.isEmpty())
            return tr("Each service needs a name.");
        if (services.contains(rule.serviceType))
            return tr("The service %1 is there twice.").arg(rule.serviceType);
        if (!rule.years && rule.legalBasis.isEmpty())
            return tr("Keeping the documents of %1 for ever needs a legal basis.").arg(rule.serviceType);
        services << rule.serviceType;
    }
    return services.isEmpty() ? tr("Name at least one service.") : QString();
}

void RetentionTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RetentionTable::retranslate()
{
    m_table->setAccessibleName(tr("How long documents are kept"));
    m_table->setHorizontalHeaderLabels({tr("Service"), tr("Years from its end"), tr("Legal basis")});
    m_add->setText(tr("Add a service"));
    m_remove->setText(tr("Remove the service"));
}

} // namespace aiqyn::app
