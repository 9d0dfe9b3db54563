#include "app/browser/EvidencePage.h"

#include "app/browser/DocumentDetail.h"
#include "app/browser/DocumentTableModel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QtConcurrentRun>

namespace aiqyn::app {

namespace {

/// The newest ones; older documents are found by their archive search, not by scrolling.
constexpr int listLimit = 1000;

/// A queue that is worked off changes many documents within a second.
constexpr int refreshSoonMs = 500;

} // namespace

EvidencePage::EvidencePage(Workplace& workplace, QWidget* parent)
    : QWidget(parent)
    , m_workplace(workplace)
{
    setObjectName(QStringLiteral("evidencePage"));
    m_model = new DocumentTableModel(this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortRole(DocumentTableModel::SortRole);

    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    auto* left = new QWidget(this);
    m_filter = new QLineEdit(left);
    m_filter->setObjectName(QStringLiteral("documentFilter"));
    m_filter->setClearButtonEnabled(true);
    m_table = new QTableView(left);
    m_table->setObjectName(QStringLiteral("documentTable"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DocumentTableModel::Time, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty = new QLabel(left);
    m_empty->setProperty("quiet", true);
    m_empty->setWordWrap(true);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_filter);
    leftColumn->addWidget(m_table, 1);
    leftColumn->addWidget(m_empty);

    m_detail = new DocumentDetail(this);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(14);
    splitter->setSizes({420, 460});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 16, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(splitter, 1);

    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidencePage::onSelected);
    connect(&m_opening, &Opening::finished, this, &EvidencePage::onOpened);
    connect(m_detail, &DocumentDetail::exportRequested, this, &EvidencePage::chooseFolder);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshSoonMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &EvidencePage::refresh);
    retranslate();
    refresh();
}

EvidencePage::~EvidencePage()
{
    m_opening.disconnect(this);
    m_opening.waitForFinished();
}

void EvidencePage::refresh()
{
    auto rows = m_workplace.documents(listLimit);
    // The page is not in view of somebody who may not read; nothing stays of what others saw.
    if (!rows &&
        (rows.error().code == ErrorCode::NotPermitted || rows.error().code == ErrorCode::LogInRequired)) {
        m_model->setRows({});
        return;
    }
    if (!rows) {
        m_detail->showError(rows.error());
        return;
    }
    // Resetting the model drops the selection; the document shown stays the one chosen.
    m_refreshing = true;
    m_model->setRows(std::move(*rows));
    const int row = m_model->rowOf(m_wanted);
    if (row >= 0)
        m_table->setCurrentIndex(m_filtered->mapFromSource(m_model->index(row, 0)));
    m_refreshing = false;
    m_empty->setVisible(m_model->rowCount() == 0);
    m_table->resizeColumnsToContents();
}

void EvidencePage::forget()
{
    m_wanted.clear();
    m_model->setRows({});
    m_detail->showNothing();
}

void EvidencePage::documentChanged(const QString& documentId)
{
    m_refreshSoon.start();
    // Opening is a view, and noted as one: not without somebody who looks.
    if (documentId != m_wanted || !isVisible())
        return;
    if (m_opening.isRunning())
        m_started.clear(); // what is being read may be the form before
    else
        openWanted();
}

void EvidencePage::onSelected()
{
    if (m_refreshing)
        return;
    const DocumentRow* row = m_model->rowAt(m_filtered->mapToSource(m_table->currentIndex()).row());
    if (row == nullptr || row->documentId == m_wanted)
        return;
    m_wanted = row->documentId;
    m_detail->showOpening();
    if (!m_opening.isRunning())
        openWanted();
}

void EvidencePage::openWanted()
{
    m_started = m_wanted;
    m_opening.setFuture(QtConcurrent::run([&workplace = m_workplace, id = m_wanted] {
        // Shared, because a future hands out copies and the images are large.
        return std::make_shared<const Result<OpenedDocument>>(workplace.openDocument(id));
    }));
}

void EvidencePage::onOpened()
{
    if (m_wanted.isEmpty())
        return;
    if (m_started != m_wanted) {
        openWanted();
        return;
    }
    const auto opened = m_opening.result();
    if (*opened)
        m_detail->showDocument(**opened);
    else
        m_detail->showError(opened->error());
    Q_EMIT documentShown(m_started);
}

void EvidencePage::chooseFolder()
{
    if (m_folderDialog)
        return;
    m_folderDialog = new QFileDialog(this, tr("Export the document to a folder"));
    m_folderDialog->setObjectName(QStringLiteral("exportFolderDialog"));
    m_folderDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_folderDialog->setFileMode(QFileDialog::Directory);
    m_folderDialog->setOption(QFileDialog::ShowDirsOnly);
    connect(m_folderDialog, &QFileDialog::fileSelected, this, &EvidencePage::exportTo);
    m_folderDialog->open();
}

void EvidencePage::exportTo(const QString& folder)
{
    const auto path = m_workplace.exportDocument(m_wanted, QDir(folder));
    if (path)
        m_detail->showExported(QDir::toNativeSeparators(*path));
    else
        m_detail->showError(path.error());
}

void EvidencePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EvidencePage::focusInEvent(QFocusEvent*)
{
    m_table->setFocus();
}

void EvidencePage::retranslate()
{
    setAccessibleName(tr("Evidence archive"));
    m_title->setText(tr("Evidence archive"));
    m_filter->setPlaceholderText(tr("Filter by document, result, service, contract or time"));
    m_filter->setAccessibleName(tr("Filter the documents"));
    m_table->setAccessibleName(tr("Sealed documents"));
    m_empty->setText(tr("There are no documents yet. Every identification seals its own."));
    m_model->retranslate();
}

} // namespace aiqyn::app
