#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"

class QTableWidget;

namespace aiqyn::app {

/// How the session ended and the documents it sealed.
class SummaryPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit SummaryPage(QWidget* parent = nullptr);

    void reset() override;
    void focusFirst() override;
    /// `result` is "approved", "refused" or "broken_off".
    void showSummary(const QString& result, const QString& reason,
                     const std::vector<SealedDocument>& documents);

Q_SIGNALS:
    void newSessionRequested();

protected:
    void retranslate() override;

private:
    QString m_resultCode;
    QString m_reasonText;
    std::vector<SealedDocument> m_documents;
    QLabel* m_icon = nullptr;
    QLabel* m_result = nullptr;
    QLabel* m_reason = nullptr;
    QLabel* m_documentsTitle = nullptr;
    QTableWidget* m_table = nullptr;
    QPushButton* m_newSession = nullptr;
};

} // namespace aiqyn::app
