#include "app/browser/FileCoverageTable.h"

#include "app/messages/EvidenceNames.h"

#include <QEvent>
#include <QHeaderView>
#include <QIcon>
#include <QLocale>

namespace aiqyn::app {

namespace {

constexpr int rowPx = 28;
constexpr int mostRowsShown = 9;

enum Column { Name, Size, VouchedBy, ColumnCount };

} // namespace

FileCoverageTable::FileCoverageTable(QWidget* parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(QStringLiteral("coverageTable"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowPx);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(VouchedBy, QHeaderView::ResizeToContents);
    retranslate();
}

void FileCoverageTable::showFiles(const std::vector<evidence::CoveredFile>& files)
{
    m_files = files;
    retranslate();
}

void FileCoverageTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FileCoverageTable::retranslate()
{
    setAccessibleName(tr("Files of the document and what vouches for them"));
    setHorizontalHeaderLabels({tr("File"), tr("Size"), tr("Vouched for by")});
    setRowCount(static_cast<int>(m_files.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const evidence::CoveredFile& file = m_files.at(static_cast<std::size_t>(row));
        const QString coverage = nameOf(file.coverage);
        auto* name = new QTableWidgetItem(file.name);
        name->setToolTip(file.name);
        setItem(row, Name, name);
        auto* size = new QTableWidgetItem(QLocale().formattedDataSize(file.bytes));
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, Size, size);
        setItem(row, VouchedBy,
                new QTableWidgetItem(QIcon(EvidenceNames::coverageIcon(coverage)),
                                     EvidenceNames::coverage(coverage)));
    }
    const int shown = std::min(rowCount(), mostRowsShown);
    setFixedHeight(horizontalHeader()->sizeHint().height() + shown * rowPx + 4);
}

} // namespace aiqyn::app
