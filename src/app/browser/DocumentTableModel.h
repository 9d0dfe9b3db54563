#pragma once

#include "app/identification/Workplace.h"

#include <QAbstractTableModel>

namespace aiqyn::app {

/// The sealed documents as rows, in words and local time.
class DocumentTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Kind, DocumentResult, Service, Contract, Level, ColumnCount };
    /// The value to sort by: moments sort as moments, whatever the language writes.
    static constexpr int SortRole = Qt::UserRole;

    explicit DocumentTableModel(QObject* parent = nullptr);

    void setRows(std::vector<DocumentRow> rows);
    /// Null for a row that is not there.
    [[nodiscard]] const DocumentRow* rowAt(int row) const;
    /// -1 when no row has this document.
    [[nodiscard]] int rowOf(const QString& documentId) const;
    /// All words anew, in the language in force.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DocumentRow> m_rows;
};

} // namespace aiqyn::app
