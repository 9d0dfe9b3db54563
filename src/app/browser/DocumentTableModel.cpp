#include "app/browser/DocumentTableModel.h"

#include "app/messages/EvidenceNames.h"
#include "app/messages/Names.h"

#include <QDateTime>
#include <QIcon>
#include <QLocale>

namespace aiqyn::app {

namespace {

/// Words for the level's letters, and the mark of a signature that is yet to be completed: beside the name of
/// the document, because the level's own column may be out of sight.
QVariant signatureRole(const DocumentRow& row, int column, int role)
{
    const bool isMarked = column == DocumentTableModel::Kind && row.isAwaiting;
    if (role == Qt::DecorationRole && isMarked)
        return QIcon(QStringLiteral(":/icons/waiting.svg"));
    if (!isMarked && column != DocumentTableModel::Level)
        return {};
    const QString sentence = EvidenceNames::signatureLevel(row.level, row.isAwaiting);
    if (role == Qt::ToolTipRole)
        return sentence;
    if (role == Qt::AccessibleTextRole)
        return isMarked ? EvidenceNames::documentKind(row.kind) + QStringLiteral(". ") + sentence : sentence;
    return {};
}

} // namespace

DocumentTableModel::DocumentTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void DocumentTableModel::setRows(std::vector<DocumentRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const DocumentRow* DocumentTableModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows.at(static_cast<std::size_t>(row)) : nullptr;
}

int DocumentTableModel::rowOf(const QString& documentId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&documentId](const DocumentRow& row) {
        return row.documentId == documentId;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

void DocumentTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DocumentTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DocumentTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentTableModel::data(const QModelIndex& index, int role) const
{
    const DocumentRow* row = rowAt(index.row());
    if (row == nullptr)
        return {};
    if (role != Qt::DisplayRole && role != SortRole)
        return signatureRole(*row, index.column(), role);
    switch (index.column()) {
    case Kind:
        return EvidenceNames::documentKind(row->kind);
    case DocumentResult:
        return Names::result(row->result);
    case Service:
        return Names::serviceType(row->serviceType);
    case Contract:
        return row->contractNumber;
    case Level:
        return row->level;
    case Time: {
        const qint64 moment = row->sealedAt.milliseconds();
        if (role == SortRole)
            return moment;
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment), QLocale::ShortFormat);
    }
    default:
        return {};
    }
}

QVariant DocumentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Document");
    case DocumentResult:
        return tr("Result");
    case Service:
        return tr("Service");
    case Contract:
        return tr("Contract");
    case Level:
        return tr("Level");
    case Time:
        return tr("Sealed at");
    default:
        return {};
    }
}

} // namespace aiqyn::app
