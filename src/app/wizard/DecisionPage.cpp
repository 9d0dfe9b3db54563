#include "app/wizard/DecisionPage.h"

#include "app/identification/DecisionRules.h"
#include "app/messages/Names.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace aiqyn::app {

namespace {

enum Column { CriterionColumn, RequiredColumn, ValueColumn, MetColumn, ColumnCount };

constexpr int reasonHeight = 84;

QString valueText(const Criterion& criterion)
{
    if (criterion.id != QLatin1String("passive_cues"))
        return Names::result(criterion.value);
    QStringList sentences;
    for (const QString& code : criterion.value.split(u' '))
        sentences.append(Names::suspicion(Names::result(code)));
    return sentences.join(u' ');
}

} // namespace

DecisionPage::DecisionPage(QWidget* parent)
    : WizardPage(QStringLiteral("decision"), parent)
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("criteriaTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_reviewed = new QCheckBox(this);
    m_reviewed->setObjectName(QStringLiteral("reviewedBox"));
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(QStringLiteral("criteriaVerdict"));
    m_verdict->setProperty("strong", true);
    m_verdict->setWordWrap(true);
    m_reasonLabel = new QLabel(this);
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(QStringLiteral("decisionReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(reasonHeight);
    m_reasonLabel->setBuddy(m_reason);
    m_decidedBy = new QLabel(this);
    m_decidedBy->setObjectName(QStringLiteral("decidedBy"));
    m_decidedBy->setProperty("quiet", true);
    m_decidedBy->setTextFormat(Qt::PlainText);

    content()->addWidget(m_table, 1);
    content()->addWidget(m_reviewed);
    content()->addWidget(m_verdict);
    content()->addWidget(m_reasonLabel);
    content()->addWidget(m_reason);
    content()->addWidget(m_decidedBy);

    addButtonGap();
    m_refuse = addButton(QStringLiteral("refuseButton"), false);
    // Not the default of the page: a decision is never made by a stray Enter.
    m_approve = addButton(QStringLiteral("approveButton"), false);

    connect(m_reviewed, &QCheckBox::clicked, this, [this](bool checked) {
        if (checked)
            Q_EMIT reviewConfirmed();
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DecisionPage::updateState);
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    reset();
    retranslate();
}

void DecisionPage::reset()
{
    WizardPage::reset();
    m_reason->clear();
    m_busy = false;
    showCriteria({}, evidence::Recommendation::Refuse);
}

void DecisionPage::setBusy(bool busy)
{
    m_busy = busy;
    m_reason->setEnabled(!busy);
    updateState();
}

void DecisionPage::focusFirst()
{
    m_reason->setFocus();
}

void DecisionPage::showDecider(const QString& name)
{
    m_decider = name;
    retranslate();
}

void DecisionPage::showCriteria(const std::vector<Criterion>& criteria,
                                evidence::Recommendation recommendation)
{
    m_criteria = criteria;
    m_recommendation = recommendation;
    const bool asksForReview = std::ranges::any_of(criteria, [](const Criterion& criterion) {
        return criterion.required == QLatin1String("reviewed") && !criterion.met;
    });
    m_reviewed->setChecked(false);
    m_reviewed->setVisible(asksForReview);
    m_table->setRowCount(static_cast<int>(criteria.size()));
    retranslate();
    // What stands against an approval is to be seen without looking for it.
    const auto unmet = std::ranges::find(criteria, false, &Criterion::met);
    if (unmet != criteria.end())
        m_table->scrollToItem(m_table->item(static_cast<int>(unmet - criteria.begin()), CriterionColumn));
}

void DecisionPage::decide(bool approve)
{
    clearError();
    Q_EMIT decided(approve, m_reason->toPlainText().trimmed());
}

void DecisionPage::updateState()
{
    const bool filled = !m_reason->toPlainText().trimmed().isEmpty();
    const auto hasReason = [this, filled](bool approve) {
        return filled || !needsReason(m_recommendation, approve);
    };
    m_refuse->setEnabled(!m_busy && !m_criteria.empty() && hasReason(false));
    m_approve->setEnabled(!m_busy && mayApprove(m_criteria) && hasReason(true));
}

QString DecisionPage::verdict() const
{
    using evidence::Recommendation;
    switch (m_recommendation) {
    case Recommendation::Approve:
        return tr("All criteria are met. Recommended: approve.");
    case Recommendation::Review:
        return mayApprove(m_criteria)
                   ? tr("Looked at. The decision is yours, with a reason.")
                   : tr("Something has to be looked at before the identification may be approved.");
    case Recommendation::Refuse:
        break;
    }
    return tr("Not all criteria are met. The identification can only be refused.");
}

void DecisionPage::retranslate()
{
    setHeading(tr("Decision"), tr("The decision stands in a document of its own, with the criteria below."));
    m_table->setAccessibleName(tr("Decision criteria"));
    m_table->setHorizontalHeaderLabels({tr("Criterion"), tr("Required"), tr("Value"), tr("State")});
    int row = 0;
    for (const Criterion& criterion : m_criteria) {
        // Values are results where they are words, and measures elsewhere.
        m_table->setItem(row, CriterionColumn, new QTableWidgetItem(Names::criterion(criterion.id)));
        m_table->setItem(row, RequiredColumn, new QTableWidgetItem(Names::result(criterion.required)));
        m_table->setItem(row, ValueColumn, new QTableWidgetItem(valueText(criterion)));
        m_table->setItem(row, MetColumn,
                         new QTableWidgetItem(QIcon(criterion.met ? QStringLiteral(":/icons/passed.svg")
                                                                  : QStringLiteral(":/icons/failed.svg")),
                                              criterion.met ? tr("met") : tr("not met")));
        ++row;
    }
    m_reviewed->setText(tr("I have &looked at the pictures of the attempts and at these signs"));
    m_verdict->setText(verdict());
    m_reasonLabel->setText(m_recommendation == evidence::Recommendation::Review
                               ? tr("R&eason for the decision")
                               : tr("R&eason, needed when the decision goes another way"));
    m_reason->setAccessibleName(tr("Reason for the decision"));
    m_decidedBy->setText(tr("Decided by: %1").arg(m_decider));
    m_refuse->setText(tr("&Refuse"));
    m_refuse->setAccessibleName(tr("Refuse the identification"));
    m_approve->setText(tr("&Approve"));
    m_approve->setAccessibleName(tr("Approve the identification"));
    updateState();
}

} // namespace aiqyn::app
