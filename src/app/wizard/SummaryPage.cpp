#include "app/wizard/SummaryPage.h"

#include "app/messages/EvidenceNames.h"

#include <QBoxLayout>
#include <QFrame>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace aiqyn::app {

namespace {

enum Column { KindColumn, IndicationColumn, MeaningColumn, ColumnCount };

} // namespace

SummaryPage::SummaryPage(QWidget* parent)
    : WizardPage(QStringLiteral("summary"), parent)
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_icon = new QLabel(card);
    m_result = new QLabel(card);
    m_result->setObjectName(QStringLiteral("sessionResult"));
    m_result->setProperty("big", true);
    m_reason = new QLabel(card);
    m_reason->setObjectName(QStringLiteral("sessionReason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    auto* text = new QVBoxLayout;
    text->addWidget(m_result);
    text->addWidget(m_reason);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);

    m_documentsTitle = new QLabel(this);
    m_documentsTitle->setProperty("strong", true);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("sealedDocuments"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MeaningColumn, QHeaderView::Stretch);
    content()->addWidget(card);
    content()->addWidget(m_documentsTitle);
    content()->addWidget(m_table, 1);

    addButtonGap();
    m_newSession = addButton(QStringLiteral("newSessionButton"), true);
    connect(m_newSession, &QPushButton::clicked, this, &SummaryPage::newSessionRequested);
    retranslate();
}

void SummaryPage::reset()
{
    WizardPage::reset();
    showSummary({}, {}, {});
}

void SummaryPage::focusFirst()
{
    m_newSession->setFocus();
}

void SummaryPage::showSummary(const QString& result, const QString& reason,
                              const std::vector<SealedDocument>& documents)
{
    m_resultCode = result;
    m_reasonText = reason;
    m_documents = documents;
    retranslate();
}

void SummaryPage::retranslate()
{
    setHeading(tr("Session closed"), tr("The documents are signed and stand in the evidence archive."));
    QString icon = QStringLiteral(":/icons/uncertain.svg");
    QString sentence = tr("The session was broken off.");
    if (m_resultCode == QLatin1String("approved")) {
        icon = QStringLiteral(":/icons/passed.svg");
        sentence = tr("The identification was approved.");
    } else if (m_resultCode == QLatin1String("refused")) {
        icon = QStringLiteral(":/icons/failed.svg");
        sentence = tr("The identification was refused.");
    }
    m_icon->setPixmap(QIcon(icon).pixmap(40, 40));
    m_result->setText(sentence);
    m_reason->setVisible(!m_reasonText.isEmpty());
    m_reason->setText(tr("Reason: %1").arg(m_reasonText));

    m_documentsTitle->setText(tr("Sealed documents"));
    m_table->setAccessibleName(m_documentsTitle->text());
    m_table->setHorizontalHeaderLabels({tr("Document"), tr("Verification"), tr("Meaning")});
    m_table->setRowCount(static_cast<int>(m_documents.size()));
    int row = 0;
    for (const SealedDocument& document : m_documents) {
        m_table->setItem(row, KindColumn, new QTableWidgetItem(EvidenceNames::documentKind(document.kind)));
        m_table->setItem(row, IndicationColumn,
                         new QTableWidgetItem(QIcon(EvidenceNames::indicationIcon(document.indication)),
                                              EvidenceNames::indication(document.indication)));
        m_table->setItem(row, MeaningColumn,
                         new QTableWidgetItem(EvidenceNames::indicationSentence(document.indication)));
        ++row;
    }
    m_newSession->setText(tr("&New session"));
    m_newSession->setAccessibleName(tr("Begin a new session"));
}

} // namespace aiqyn::app
