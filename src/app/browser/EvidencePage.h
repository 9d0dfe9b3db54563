#pragma once

#include "app/identification/Workplace.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QFileDialog;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace aiqyn::app {

class DocumentDetail;
class DocumentTableModel;

/// The evidence archive: the list of sealed documents, and the one chosen with what the validator says of it.
/// Documents are opened on a worker thread; the newest choice wins.
class EvidencePage final : public QWidget
{
    Q_OBJECT

public:
    /// `workplace` outlives the page.
    explicit EvidencePage(Workplace& workplace, QWidget* parent = nullptr);
    /// Waits for the document that is being opened.
    ~EvidencePage() override;

public Q_SLOTS:
    /// Reads the list anew; the chosen document stays chosen.
    void refresh();
    /// Nothing that was open stays in view.
    void forget();
    /// The document has another form in the archive: shown anew soon, several at once.
    void documentChanged(const QString& documentId);

Q_SIGNALS:
    /// The chosen document stands in the detail pane.
    void documentShown(const QString& documentId);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    using Opening = QFutureWatcher<std::shared_ptr<const Result<OpenedDocument>>>;

    void onSelected();
    void openWanted();
    void onOpened();
    void chooseFolder();
    void exportTo(const QString& folder);
    void retranslate();

    Workplace& m_workplace;
    DocumentTableModel* m_model = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QLabel* m_title = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    DocumentDetail* m_detail = nullptr;
    QPointer<QFileDialog> m_folderDialog;
    Opening m_opening;
    QString m_wanted;  ///< the document chosen
    QString m_started; ///< the document being opened
    QTimer m_refreshSoon;
    bool m_refreshing = false;
};

} // namespace aiqyn::app
