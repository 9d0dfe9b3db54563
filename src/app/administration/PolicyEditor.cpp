#include "app/administration/PolicyEditor.h"

#include "app/administration/ComparisonCriteriaForm.h"
#include "app/administration/EndpointTable.h"
#include "app/administration/LivenessCriteriaForm.h"
#include "app/administration/RetentionTable.h"
#include "app/administration/SessionRulesForm.h"
#include "app/messages/PolicySummary.h"
#include "app/wizard/ErrorPanel.h"
#include "evidence/document/PolicyDocument.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>

namespace aiqyn::app {

using evidence::PolicyContent;
using evidence::ProtectionLevels;

namespace {

enum Page {
    GeneralPage,
    LivenessPage,
    ComparisonPage,
    SessionPage,
    ProtectionPage,
    RetentionPage,
    ServicesPage
};

constexpr int dialogWidth = 820;
constexpr int dialogHeight = 600;
constexpr int longestVersion = 100;

/// "training-3" after "training-2", "2.1" after "2"; of no number at the end, the same with one.
QString nextVersion(const QString& version)
{
    static const QRegularExpression number(QStringLiteral("(\\d{1,9})\\z"));
    const auto match = number.match(version);
    return match.hasMatch()
               ? version.left(match.capturedStart()) + QString::number(match.captured().toInt() + 1)
               : version + QStringLiteral("-2");
}

QWidget* padded(QWidget* page)
{
    auto* around = new QWidget;
    auto* column = new QVBoxLayout(around);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(page);
    column->addStretch(1);
    return around;
}

} // namespace

PolicyEditor::PolicyEditor(PolicyContent start, bool isNew, const Installation& installation, QWidget* parent)
    : QDialog(parent)
    , m_start(std::move(start))
    , m_installation(installation)
{
    setObjectName(QStringLiteral("policyEditor"));
    resize(dialogWidth, dialogHeight);
    m_pages = new QTabWidget(this);
    m_pages->setObjectName(QStringLiteral("policyEditorPages"));
    m_liveness = new LivenessCriteriaForm(installation.challenges);
    m_comparison = new ComparisonCriteriaForm(installation);
    m_session = new SessionRulesForm;
    m_retention = new RetentionTable;
    m_endpoints = new EndpointTable;
    for (QWidget* page : std::initializer_list<QWidget*>{buildGeneral(), m_liveness, m_comparison, m_session,
                                                         buildProtection(), m_retention, m_endpoints})
        m_pages->addTab(padded(page), QString());
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("policyProblem"));
    m_problem->setProperty("urgency", QStringLiteral("soon"));
    m_problem->setWordWrap(true);
    m_error = new ErrorPanel(this);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("policyCancel"));
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("policySave"));
    m_save->setProperty("primary", true);
    m_save->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_pages, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);

    fill(m_start, isNew);
    connect(m_version, &QLineEdit::textChanged, this, &PolicyEditor::judge);
    connect(m_process, &QPlainTextEdit::textChanged, this, &PolicyEditor::judge);
    connect(m_valid, &QDateTimeEdit::dateTimeChanged, this, &PolicyEditor::judge);
    connect(m_liveness, &LivenessCriteriaForm::changed, this, &PolicyEditor::judge);
    connect(m_comparison, &ComparisonCriteriaForm::changed, this, &PolicyEditor::judge);
    connect(m_session, &SessionRulesForm::changed, this, &PolicyEditor::judge);
    connect(m_retention, &RetentionTable::changed, this, &PolicyEditor::judge);
    connect(m_endpoints, &EndpointTable::changed, this, &PolicyEditor::judge);
    for (QComboBox* level : std::as_const(m_levels))
        connect(level, &QComboBox::currentIndexChanged, this, &PolicyEditor::judge);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_error->clear();
        Q_EMIT saveRequested(content());
    });
    retranslate();
}

QWidget* PolicyEditor::buildGeneral()
{
    auto* page = new QWidget;
    m_versionLabel = new QLabel(page);
    m_version = new QLineEdit(page);
    m_version->setObjectName(QStringLiteral("policyVersion"));
    m_version->setMaxLength(longestVersion);
    m_versionLabel->setBuddy(m_version);
    m_processLabel = new QLabel(page);
    m_process = new QPlainTextEdit(page);
    m_process->setObjectName(QStringLiteral("policyProcess"));
    m_process->setTabChangesFocus(true);
    m_processLabel->setBuddy(m_process);
    m_validLabel = new QLabel(page);
    m_valid = new QDateTimeEdit(page);
    m_valid->setObjectName(QStringLiteral("policyValidFrom"));
    m_valid->setCalendarPopup(true);
    m_validLabel->setBuddy(m_valid);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_versionLabel, m_version, m_validLabel, m_valid,
                                                           m_processLabel, m_process})
        column->addWidget(widget);
    return page;
}

QWidget* PolicyEditor::buildProtection()
{
    using Level = ProtectionLevels::Level;
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const char* const name : {"levelIntegrity", "levelEnvironment", "levelCamera"}) {
        auto* label = new QLabel(page);
        auto* level = new QComboBox(page);
        level->setObjectName(QString::fromLatin1(name));
        for (const Level one : {Level::Block, Level::Supervisor, Level::Record})
            level->addItem(QString(), static_cast<int>(one));
        label->setBuddy(level);
        grid->addWidget(label, row, 0);
        grid->addWidget(level, row, 1);
        m_levelLabels << label;
        m_levels << level;
        ++row;
    }
    return page;
}

void PolicyEditor::fill(const PolicyContent& start, bool isNew)
{
    m_version->setText(isNew ? nextVersion(start.version) : start.version);
    m_process->setPlainText(start.processDescription);
    const auto fromPolicy = QDateTime::fromMSecsSinceEpoch(start.validFrom.milliseconds());
    m_valid->setDateTime(std::max(fromPolicy, QDateTime::currentDateTime()));
    m_liveness->setCriteria(start.liveness);
    m_comparison->setPolicy(start);
    m_session->setPolicy(start);
    m_retention->setRules(start.retention);
    m_endpoints->setPolicy(start);
    const ProtectionLevels& levels = start.protection;
    const std::array values{levels.integrity, levels.environment, levels.camera};
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        m_levels.at(i)->setCurrentIndex(
            m_levels.at(i)->findData(static_cast<int>(values.at(static_cast<std::size_t>(i)))));
}

PolicyContent PolicyEditor::content() const
{
    const auto levelAt = [this](int index) {
        return static_cast<ProtectionLevels::Level>(m_levels.at(index)->currentData().toInt());
    };
    PolicyContent content = m_start;
    content.version = m_version->text().trimmed();
    content.processDescription = m_process->toPlainText().trimmed();
    content.validFrom =
        UtcTime::fromMilliseconds(m_valid->dateTime().toMSecsSinceEpoch()).value_or(m_start.validFrom);
    content.approvedAt = std::min(content.approvedAt, content.validFrom); // until it is approved
    content.modelPack = m_installation.modelPack;
    content.models = m_installation.models;
    content.liveness = m_liveness->criteria();
    if (m_comparison->problem().isEmpty())
        m_comparison->apply(content);
    m_session->apply(content);
    content.protection = {levelAt(0), levelAt(1), levelAt(2)};
    content.retention = m_retention->rules();
    m_endpoints->apply(content);
    return content;
}

QString PolicyEditor::problem() const
{
    if (m_version->text().trimmed().isEmpty())
        return tr("The policy needs a version.");
    if (m_process->toPlainText().trimmed().isEmpty())
        return tr("The process needs a description: the rules ask for it.");
    for (const QString& problem : {m_liveness->problem(), m_comparison->problem(), m_session->problem(),
                                   m_retention->problem(), m_endpoints->problem()})
        if (!problem.isEmpty())
            return problem;
    const PolicyContent written = content();
    // Whatever else the rules or the installation stand against.
    const auto policy = evidence::PolicyDocument::of(written);
    if (!policy)
        return tr("It could not be approved like this: %1").arg(policy.error().detail);
    const auto fit = fits(written, m_installation);
    return fit ? QString() : tr("It does not fit what is installed here: %1").arg(fit.error().detail);
}

void PolicyEditor::showError(const Error& error)
{
    m_error->showError(error);
}

void PolicyEditor::judge()
{
    const QString said = problem();
    m_problem->setText(said);
    m_save->setEnabled(said.isEmpty());
}

void PolicyEditor::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PolicyEditor::retranslate()
{
    setWindowTitle(tr("Write a policy"));
    m_pages->setTabText(GeneralPage, tr("General"));
    m_pages->setTabText(LivenessPage, tr("Live image"));
    m_pages->setTabText(ComparisonPage, tr("Comparison"));
    m_pages->setTabText(SessionPage, tr("Session"));
    m_pages->setTabText(ProtectionPage, tr("Workstation"));
    m_pages->setTabText(RetentionPage, tr("Keeping"));
    m_pages->setTabText(ServicesPage, tr("Services"));
    m_versionLabel->setText(tr("&Version"));
    m_validLabel->setText(tr("Valid &from, at the earliest when it is approved"));
    m_processLabel->setText(tr("&Description of the process"));
    const QStringList labels{tr("Changed program files"), tr("An emulated or remote environment"),
                             tr("A substituted camera")};
    for (int i = 0; i < static_cast<int>(m_levels.size()); ++i) {
        m_levelLabels.at(i)->setText(labels.at(i));
        for (int j = 0; j < m_levels.at(i)->count(); ++j)
            m_levels.at(i)->setItemText(
                j, PolicySummary::protectionLevel(
                       static_cast<ProtectionLevels::Level>(m_levels.at(i)->itemData(j).toInt())));
    }
    m_cancel->setText(tr("&Cancel"));
    m_save->setText(tr("&Save the draft"));
    judge();
}

} // namespace aiqyn::app
