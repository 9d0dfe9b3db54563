#include "app/administration/PolicyPage.h"

#include "app/administration/PolicyEditor.h"
#include "app/administration/PolicyPdf.h"
#include "app/messages/PolicySummary.h"
#include "app/policy/PolicyDiff.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QTextBrowser>

namespace aiqyn::app {

namespace {

constexpr int listWidth = 290;
constexpr qint64 largestPolicy = 16LL << 20;

QPushButton* pageButton(const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    return button;
}

Result<void> written(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    return {};
}

} // namespace

PolicyPage::PolicyPage(PolicyDesk& desk, const Access& access, const Installation& installation,
                       Approve approve, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_access(access)
    , m_installation(installation)
    , m_approve(std::move(approve))
{
    setObjectName(QStringLiteral("policyPage"));
    buildPage();
    connect(m_list, &QListWidget::currentRowChanged, this, &PolicyPage::showSelected);
    connect(m_changes, &QPushButton::toggled, this, &PolicyPage::showSelected);
    connect(m_pdf, &QPushButton::clicked, this,
            [this] { chooseFile(true, QStringLiteral("policy.pdf"), &PolicyPage::savePdf); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { chooseFile(true, QStringLiteral("policy.asice"), &PolicyPage::exportPolicy); });
    connect(m_import, &QPushButton::clicked, this,
            [this] { chooseFile(false, {}, &PolicyPage::importPolicy); });
    connect(m_drop, &QPushButton::clicked, this, [this] { report(m_desk.dropDraft()); });
    connect(m_write, &QPushButton::clicked, this, &PolicyPage::write);
    connect(m_approveButton, &QPushButton::clicked, this, &PolicyPage::askToApprove);
    connect(&m_work, &KeyActivity::runningChanged, this, &PolicyPage::updateState);
    retranslate();
}

PolicyPage::~PolicyPage() = default;

void PolicyPage::buildPage()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("pageHint"));
    m_hint->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("policyList"));
    m_list->setFixedWidth(listWidth);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("policyText"));
    m_text->setOpenLinks(false);
    m_error = new ErrorPanel(this);
    m_changes = pageButton("policyChanges", this);
    m_changes->setCheckable(true);
    m_pdf = pageButton("policyPdf", this);
    m_export = pageButton("policyExport", this);
    m_import = pageButton("policyImport", this);
    m_drop = pageButton("policyDrop", this);
    m_write = pageButton("policyWrite", this);
    m_write->setProperty("primary", true);
    m_approveButton = pageButton("policyApprove", this);
    m_approveButton->setProperty("primary", true);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_list);
    middle->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_changes);
    buttons->addStretch(1);
    for (QPushButton* button : {m_pdf, m_export, m_import, m_drop, m_write, m_approveButton})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 16, 20);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(middle, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);
}

void PolicyPage::refresh()
{
    m_error->clear();
    m_entries.clear();
    const auto draft = m_desk.draft();
    const auto history = m_desk.history();
    if (!draft)
        m_error->showError(draft.error());
    else if (*draft)
        m_entries.push_back({{}, **draft});
    if (!history)
        m_error->showError(history.error());
    else
        for (const auto& accepted : *history)
            m_entries.push_back({accepted, {}});
    fillList();
}

void PolicyPage::fillList()
{
    const int row = std::max(m_list->currentRow(), 0);
    const auto known = m_desk.inForce();
    if (!known)
        m_error->showError(known.error());
    const auto inForce = known.value_or(std::nullopt);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Entry& entry : m_entries)
        m_list->addItem(titleOf(entry, inForce));
    if (!m_entries.empty())
        m_list->setCurrentRow(std::min(row, static_cast<int>(m_entries.size()) - 1));
    showSelected();
}

QString PolicyPage::titleOf(const Entry& entry, const std::optional<PolicyInForce>& inForce) const
{
    if (entry.draft)
        return tr("%1\nDraft").arg(entry.draft->policy.content().version);
    const auto time = [](UtcTime at) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.milliseconds()), QLocale::ShortFormat);
    };
    const evidence::ApprovedPolicy& policy = entry.accepted->policy;
    if (inForce && inForce->manifest == policy.manifest)
        return tr("%1\nIn force since %2").arg(policy.version, time(policy.validFrom));
    if (QDateTime::currentMSecsSinceEpoch() < policy.validFrom.milliseconds())
        return tr("%1\nValid from %2").arg(policy.version, time(policy.validFrom));
    return tr("%1\nFormer, approved %2").arg(policy.version, time(policy.approvedAt));
}

const PolicyPage::Entry* PolicyPage::selected() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_entries.size()) ? &m_entries.at(static_cast<std::size_t>(row))
                                                                : nullptr;
}

Result<evidence::PolicyDocument> PolicyPage::policyOf(const Entry& entry) const
{
    if (entry.draft)
        return entry.draft->policy;
    return m_desk.cited(entry.accepted->policy.manifest).map([](PolicyInForce&& policy) {
        return std::move(policy.document);
    });
}

void PolicyPage::showSelected()
{
    m_text->clear();
    updateState();
    const Entry* const entry = selected();
    if (entry == nullptr)
        return;
    const auto policy = policyOf(*entry);
    if (!policy) {
        m_error->showError(policy.error());
        return;
    }
    if (m_changes->isChecked() && m_changes->isEnabled()) {
        showChanges(*policy, static_cast<std::size_t>(m_list->currentRow()));
        return;
    }
    m_text->setHtml(PolicySummary::toHtml(
        policy->content(), entry->accepted ? std::optional(entry->accepted->policy.manifest) : std::nullopt));
}

void PolicyPage::showChanges(const evidence::PolicyDocument& policy, std::size_t index)
{
    const auto before = policyOf(m_entries.at(index + 1));
    if (!before) {
        m_error->showError(before.error());
        return;
    }
    QString rows;
    for (const PolicyChange& change : changesBetween(*before, policy))
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(change.field.toHtmlEscaped(), change.before.toHtmlEscaped(),
                         change.after.toHtmlEscaped());
    m_text->setHtml(
        QStringLiteral(
            "<h3>%1</h3><table border=\"1\" cellspacing=\"0\" cellpadding=\"5\">"
            "<tr><th align=\"left\">%2</th><th align=\"left\">%3</th><th align=\"left\">%4</th></tr>"
            "%5</table>")
            .arg(tr("Policy %1 against %2")
                     .arg(policy.content().version, before->content().version)
                     .toHtmlEscaped(),
                 tr("Field").toHtmlEscaped(), tr("Before").toHtmlEscaped(), tr("After").toHtmlEscaped(),
                 rows));
}

void PolicyPage::write()
{
    if (m_editor)
        return;
    // From the draft there is, else from the newest policy that can be read.
    Result<evidence::PolicyDocument> start = fail(ErrorCode::PolicyMissing, {});
    bool isNew = true;
    for (auto entry = m_entries.begin(); entry != m_entries.end() && !start; ++entry) {
        start = policyOf(*entry);
        isNew = !entry->draft;
    }
    if (!start) {
        m_error->showError(start.error());
        return;
    }
    m_editor = new PolicyEditor(start->content(), isNew, m_installation, this);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setWindowModality(Qt::WindowModal);
    connect(m_editor, &PolicyEditor::saveRequested, this, [this](const evidence::PolicyContent& content) {
        const auto saved = m_desk.saveDraft(content);
        if (!saved) {
            m_editor->showError(saved.error());
            return;
        }
        m_editor->accept();
        m_list->setCurrentRow(0);
        report(saved);
    });
    m_editor->open();
}

void PolicyPage::askToApprove()
{
    if (m_question || m_work.isRunning())
        return;
    m_question =
        new QMessageBox(QMessageBox::Question, tr("Approve the policy?"),
                        tr("The draft becomes the policy of the customer."), QMessageBox::NoButton, this);
    m_question->setObjectName(QStringLiteral("approveQuestion"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    const auto person = m_access.person();
    m_question->setInformativeText(tr("It is signed with the customer's key and names you as the one who "
                                      "approved it: %1. A policy is never "
                                      "taken back; only a newer one takes its place.")
                                       .arg(person ? person->name : QString()));
    QPushButton* const yes = m_question->addButton(tr("&Approve and sign"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("approveYes"));
    QPushButton* const no = m_question->addButton(tr("&Not now"), QMessageBox::RejectRole);
    m_question->setDefaultButton(no);
    m_question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, &PolicyPage::approve);
    m_question->open();
}

void PolicyPage::approve()
{
    const Entry* const entry = selected();
    if (entry == nullptr || !entry->draft)
        return;
    m_work.run<Result<PolicyInForce>>(
        [work = m_approve, read = entry->draft->content] { return work(read); },
        [this](const Result<PolicyInForce>& approved) { report(approved.map([](const PolicyInForce&) {})); });
}

void PolicyPage::importPolicy(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        report(fail(ErrorCode::FileUnreadable, path + QStringLiteral(": ") + file.errorString()));
        return;
    }
    if (file.size() > largestPolicy) {
        report(fail(ErrorCode::FileTooLarge, path));
        return;
    }
    report(m_desk.import(file.readAll()).map([](const PolicyInForce&) {}));
}

void PolicyPage::exportPolicy(const QString& file)
{
    const Entry* const entry = selected();
    if (entry == nullptr || !entry->accepted)
        return;
    const auto bytes = m_desk.exported(entry->accepted->policy.documentId);
    if (!bytes)
        m_error->showError(bytes.error());
    else if (const auto saved = written(file, *bytes); !saved)
        m_error->showError(saved.error());
}

void PolicyPage::savePdf(const QString& file)
{
    const Entry* const entry = selected();
    const auto policy = entry == nullptr ? fail(ErrorCode::PolicyDraftMissing, {}) : policyOf(*entry);
    if (!policy) {
        m_error->showError(policy.error());
        return;
    }
    const auto manifest = entry->accepted ? std::optional(entry->accepted->policy.manifest) : std::nullopt;
    if (const auto saved = written(file, policyPdf(policy->content(), manifest)); !saved)
        m_error->showError(saved.error());
}

void PolicyPage::chooseFile(bool toSave, const QString& name, void (PolicyPage::*then)(const QString&))
{
    if (m_files)
        return;
    m_error->clear();
    m_files = new QFileDialog(this, toSave ? tr("Save") : tr("Import a signed policy"));
    m_files->setObjectName(QStringLiteral("policyFileDialog"));
    m_files->setAttribute(Qt::WA_DeleteOnClose);
    m_files->setAcceptMode(toSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    m_files->setFileMode(toSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (toSave)
        m_files->selectFile(name);
    else
        m_files->setNameFilter(tr("Signed documents (*.asice)"));
    connect(m_files, &QFileDialog::fileSelected, this, then);
    m_files->open();
}

void PolicyPage::report(const Result<void>& done)
{
    refresh();
    if (done)
        Q_EMIT policiesChanged();
    else
        m_error->showError(done.error());
}

void PolicyPage::updateState()
{
    const Entry* const entry = selected();
    const bool isIdle = !m_work.isRunning();
    const bool hasDraft = !m_entries.empty() && m_entries.front().draft.has_value();
    const bool hasBefore =
        entry != nullptr && static_cast<std::size_t>(m_list->currentRow()) + 1 < m_entries.size();
    m_changes->setEnabled(hasBefore);
    m_pdf->setEnabled(entry != nullptr);
    m_export->setVisible(m_access.may(Action::ExportPolicy));
    m_export->setEnabled(entry != nullptr && entry->accepted.has_value());
    m_import->setVisible(m_access.may(Action::ImportPolicy));
    m_import->setEnabled(isIdle);
    m_drop->setVisible(hasDraft && m_access.may(Action::DraftPolicy));
    m_write->setVisible(m_access.may(Action::DraftPolicy));
    m_write->setText(hasDraft ? tr("&Edit the draft...") : tr("&Write a new one..."));
    m_write->setEnabled(isIdle && !m_entries.empty());
    m_approveButton->setVisible(hasDraft && m_access.may(Action::ApprovePolicy));
    m_approveButton->setEnabled(isIdle && entry != nullptr && entry->draft.has_value()); // the one in view
}

void PolicyPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PolicyPage::retranslate()
{
    setAccessibleName(tr("Policy"));
    m_title->setText(tr("Administration: policy"));
    m_hint->setText(
        tr("Sessions are held by what the customer approved. One person writes a policy, another approves "
           "it with the customer's key; it only ever goes forward."));
    m_list->setAccessibleName(tr("Policies"));
    m_text->setAccessibleName(tr("The policy in words"));
    m_changes->setText(tr("What &changed"));
    m_pdf->setText(tr("Save as &PDF..."));
    m_export->setText(tr("E&xport..."));
    m_import->setText(tr("I&mport..."));
    m_drop->setText(tr("&Drop the draft"));
    m_approveButton->setText(tr("&Approve..."));
    fillList();
}

} // namespace aiqyn::app
