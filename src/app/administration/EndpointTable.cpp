#include "app/administration/EndpointTable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>

namespace aiqyn::app {

using evidence::ServiceEndpoint;
using Service = ServiceEndpoint::Service;

namespace {

enum Column { KindColumn, AddressColumn, ColumnCount };

constexpr int tableHeight = 170;
constexpr int kindWidth = 270;

bool isPlain(const QString& address)
{
    return QUrl(address).scheme() == QLatin1String("http");
}

} // namespace

EndpointTable::EndpointTable(QWidget* parent)
    : QWidget(parent)
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("endpointTable"));
    m_table->setMinimumHeight(tableHeight);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(40);
    m_table->horizontalHeader()->setSectionResizeMode(AddressColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(KindColumn, kindWidth);
    m_add = new QPushButton(this);
    m_add->setObjectName(QStringLiteral("endpointAdd"));
    m_add->setAutoDefault(false);
    m_remove = new QPushButton(this);
    m_remove->setObjectName(QStringLiteral("endpointRemove"));
    m_remove->setAutoDefault(false);
    m_continues = new QCheckBox(this);
    m_continues->setObjectName(QStringLiteral("continuesWithoutTimestamp"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(buttons);
    column->addWidget(m_continues);
    connect(m_table, &QTableWidget::itemChanged, this, &EndpointTable::changed);
    connect(m_continues, &QCheckBox::toggled, this, &EndpointTable::changed);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({Service::Timestamp, QStringLiteral("https://"), false});
        m_table->editItem(m_table->item(m_table->rowCount() - 1, AddressColumn));
        Q_EMIT changed();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        Q_EMIT changed();
    });
    retranslate();
}

void EndpointTable::addRow(const ServiceEndpoint& endpoint)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* kind = new QComboBox(m_table);
    for (const Service service : {Service::Timestamp, Service::Ocsp, Service::Crl})
        kind->addItem(QString(), static_cast<int>(service));
    kind->setCurrentIndex(kind->findData(static_cast<int>(endpoint.service)));
    m_table->setCellWidget(row, KindColumn, kind);
    m_table->setItem(row, AddressColumn, new QTableWidgetItem(endpoint.url));
    connect(kind, &QComboBox::currentIndexChanged, this, &EndpointTable::changed);
    retranslate();
}

void EndpointTable::setPolicy(const evidence::PolicyContent& policy)
{
    m_table->setRowCount(0);
    for (const ServiceEndpoint& endpoint : policy.endpoints)
        addRow(endpoint);
    m_continues->setChecked(policy.continuesWithoutTimestamp);
}

void EndpointTable::apply(evidence::PolicyContent& policy) const
{
    policy.endpoints.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto* const kind = qobject_cast<const QComboBox*>(m_table->cellWidget(row, KindColumn));
        const QTableWidgetItem* const item = m_table->item(row, AddressColumn);
        const QString address = item == nullptr ? QString() : item->text().trimmed();
        policy.endpoints.push_back(
            {static_cast<Service>(kind->currentData().toInt()), address, isPlain(address)});
    }
    policy.continuesWithoutTimestamp = m_continues->isChecked();
}

QString EndpointTable::problem() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* const item = m_table->item(row, AddressColumn);
        const QUrl address(item == nullptr ? QString() : item->text().trimmed(), QUrl::StrictMode);
        const bool isWeb =
            address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https");
        if (!address.isValid() || !isWeb || address.host().isEmpty())
            return tr("\"%1\" is no address of a service: it begins with https:// or http:// and has a host.")
                .arg(item == nullptr ? QString() : item->text());
    }
    return {};
}

void EndpointTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EndpointTable::retranslate()
{
    m_table->setAccessibleName(tr("Services for signatures"));
    m_table->setHorizontalHeaderLabels({tr("Service"), tr("Address")});
    const QStringList kinds{tr("Timestamps"), tr("Certificate status (OCSP)"), tr("Revocation list (CRL)")};
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (auto* const kind = qobject_cast<QComboBox*>(m_table->cellWidget(row, KindColumn)))
            for (int i = 0; i < kind->count(); ++i)
                kind->setItemText(i, kinds.at(i));
    m_add->setText(tr("Add a service"));
    m_remove->setText(tr("Remove the service"));
    m_continues->setText(tr("A session goes on while no timestamp can be had"));
}

} // namespace aiqyn::app
