#include "app/browser/DocumentDetail.h"

#include "app/browser/AttemptNotes.h"
#include "app/browser/FileCoverageTable.h"
#include "app/browser/ImageFilmstrip.h"
#include "app/browser/VerdictBanner.h"
#include "app/messages/CauseNames.h"
#include "app/messages/ErrorMessage.h"
#include "app/messages/EvidenceNames.h"
#include "app/messages/Names.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

namespace aiqyn::app {

namespace {

constexpr int axisRowHeight = 32;
constexpr int jsonHeight = 320;

QLabel* textLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

DocumentDetail::DocumentDetail(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("documentDetail"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("pageArea"));
    m_message = textLabel(QStringLiteral("detailMessage"), inside);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setProperty("quiet", true);
    m_message->setMinimumHeight(120);
    m_body = makeBody();
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_message);
    column->addWidget(m_body);
    column->addStretch(1);
    setWidget(inside);
    showNothing();
}

QWidget* DocumentDetail::makeBody()
{
    auto* body = new QWidget(this);
    m_title = textLabel(QStringLiteral("documentTitle"), body);
    m_title->setProperty("strong", true);
    m_verdict = new VerdictBanner(body);
    m_axes = new QTableWidget(0, 2, body);
    m_axes->setObjectName(QStringLiteral("axesTable"));
    m_axes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_axes->setSelectionMode(QAbstractItemView::NoSelection);
    m_axes->setTabKeyNavigation(false);
    m_axes->setShowGrid(false);
    m_axes->horizontalHeader()->hide();
    m_axes->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_axes->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_axes->verticalHeader()->hide();
    m_axes->verticalHeader()->setDefaultSectionSize(axisRowHeight);
    m_signer = textLabel(QStringLiteral("signerLabel"), body);
    m_level = textLabel(QStringLiteral("levelLabel"), body);
    m_models = textLabel(QStringLiteral("modelsLabel"), body);
    m_time = textLabel(QStringLiteral("timeLabel"), body);
    m_laterVersion = textLabel(QStringLiteral("laterVersionLabel"), body);
    m_causes = textLabel(QStringLiteral("causesLabel"), body);
    m_notes = textLabel(QStringLiteral("notesLabel"), body);
    m_attempts = textLabel(QStringLiteral("attemptsLabel"), body);
    m_imagesTitle = textLabel(QStringLiteral("imagesTitle"), body);
    m_imagesTitle->setProperty("strong", true);
    m_images = new ImageFilmstrip(body);

    m_files = new FileCoverageTable(body);
    m_filesToggle = makeToggle(QStringLiteral("filesToggle"), m_files);
    m_json = new QPlainTextEdit(body);
    m_json->setObjectName(QStringLiteral("jsonView"));
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_json->setFixedHeight(jsonHeight);
    m_jsonToggle = makeToggle(QStringLiteral("jsonToggle"), m_json);
    m_export = new QPushButton(body);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setAutoDefault(true);
    m_exported = textLabel(QStringLiteral("exportedPath"), body);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_filesToggle);
    buttons->addWidget(m_jsonToggle);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_verdict, m_axes, m_laterVersion,
                                                           m_causes, m_notes, m_signer, m_level, m_time,
                                                           m_models, m_attempts, m_imagesTitle, m_images})
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addWidget(m_exported);
    column->addWidget(m_files);
    column->addWidget(m_json);

    connect(m_export, &QPushButton::clicked, this, &DocumentDetail::exportRequested);
    return body;
}

QToolButton* DocumentDetail::makeToggle(const QString& name, QWidget* content)
{
    auto* toggle = new QToolButton(content->parentWidget());
    toggle->setObjectName(name);
    toggle->setCheckable(true);
    toggle->setFocusPolicy(Qt::StrongFocus);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setArrowType(Qt::RightArrow);
    content->hide();
    connect(toggle, &QToolButton::toggled, this, [toggle, content](bool open) {
        content->setVisible(open);
        toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    return toggle;
}

void DocumentDetail::showNothing()
{
    m_state = State::Nothing;
    m_document.reset();
    retranslate();
}

void DocumentDetail::showOpening()
{
    m_state = State::Opening;
    m_document.reset();
    retranslate();
}

void DocumentDetail::showError(const Error& error)
{
    m_state = State::Failed;
    m_error = error;
    retranslate();
}

void DocumentDetail::showDocument(const OpenedDocument& document)
{
    m_state = State::Shown;
    m_document = document;
    m_exportedPath.clear();
    m_verdict->showVerdict(nameOf(document.report.indication), document.report.subIndication);
    m_images->showImages(document.images);
    m_files->showFiles(document.report.files);
    const QJsonDocument json = QJsonDocument::fromJson(document.json);
    m_json->setPlainText(
        QString::fromUtf8(json.isNull() ? document.json : json.toJson(QJsonDocument::Indented)));
    retranslate();
}

void DocumentDetail::showExported(const QString& path)
{
    m_exportedPath = path;
    retranslate();
}

void DocumentDetail::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DocumentDetail::fillAxes()
{
    m_axes->setRowCount(static_cast<int>(m_document->report.axes.size()));
    int row = 0;
    for (const auto& [axis, value] : m_document->report.axes) {
        const QString state = nameOf(value);
        m_axes->setItem(row, 0, new QTableWidgetItem(EvidenceNames::axis(nameOf(axis))));
        m_axes->setItem(
            row, 1,
            new QTableWidgetItem(QIcon(EvidenceNames::axisIcon(state)), EvidenceNames::axisState(state)));
        ++row;
    }
    m_axes->setFixedHeight(row * axisRowHeight + 4);
}

QString DocumentDetail::timeText() const
{
    const evidence::ValidationReport& report = m_document->report;
    const auto local = [](UtcTime time) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.milliseconds()), QLocale::ShortFormat);
    };
    if (report.provenTime)
        return tr("Signed not later than %1: a timestamp proves it").arg(local(*report.provenTime));
    if (report.claimedTime)
        return tr("Signed at %1, as the signer states").arg(local(*report.claimedTime));
    return {};
}

void DocumentDetail::retranslate()
{
    switch (m_state) {
    case State::Nothing:
        m_message->setText(tr("Choose a document to see it and verify it."));
        break;
    case State::Opening:
        m_message->setText(tr("The document is being opened and verified."));
        break;
    case State::Failed: {
        const ErrorMessage message = messageFor(m_error);
        m_message->setText(message.sentence + u'\n' + message.nextStep + QStringLiteral("\n\n") +
                           tr("Technical detail: %1").arg(describe(m_error)));
        break;
    }
    case State::Shown:
        break;
    }
    const bool shown = m_state == State::Shown && m_document.has_value();
    m_message->setVisible(!shown);
    m_body->setVisible(shown);
    m_axes->setAccessibleName(tr("What was verified"));
    m_imagesTitle->setText(tr("Images"));
    m_filesToggle->setText(tr("&Files"));
    m_filesToggle->setAccessibleName(tr("Show the files and what vouches for them"));
    m_jsonToggle->setText(tr("&Record (JSON)"));
    m_jsonToggle->setAccessibleName(tr("Show the record of the document"));
    m_json->setAccessibleName(tr("Record of the document"));
    m_export->setText(tr("E&xport..."));
    m_export->setAccessibleName(tr("Export the container of the document"));
    if (!shown)
        return;

    const DocumentRow& row = m_document->row;
    m_title->setText(tr("%1: %2", "kind of document and its result")
                         .arg(EvidenceNames::documentKind(row.kind), Names::result(row.result)));
    fillAxes();
    m_signer->setText(tr("Signed by: %1").arg(m_document->report.signerSubject));
    m_level->setText(EvidenceNames::signatureLevel(row.level, row.isAwaiting));
    m_models->setVisible(!m_document->modelPack.isEmpty());
    m_models->setText(
        m_document->packIsBasic
            ? tr("Recognition models: %1 (basic: for training and try-out)").arg(m_document->modelPack)
            : tr("Recognition models: %1").arg(m_document->modelPack));
    const QStringList causes = CauseNames::sentences(m_document->report.causes);
    m_causes->setVisible(!causes.isEmpty());
    m_causes->setText(tr("Causes: %1").arg(causes.join(u' ')));
    m_time->setText(timeText());
    m_laterVersion->setVisible(m_document->isOfUnknownVersion);
    m_laterVersion->setText(
        tr("This document was made by a later version of the program. Its record is shown "
           "as it is; what it says cannot be judged here."));
    const QStringList notes = CauseNames::sentences(m_document->report.notes);
    m_notes->setVisible(!notes.isEmpty());
    m_notes->setText(tr("Notes: %1").arg(notes.join(u' ')));
    const QStringList attempts = m_document->isOfUnknownVersion
                                     ? QStringList()
                                     : AttemptNotes::of(QJsonDocument::fromJson(m_document->json).object());
    m_attempts->setVisible(!attempts.isEmpty());
    m_attempts->setText(attempts.join(u'\n'));
    m_imagesTitle->setVisible(!m_document->images.empty());
    m_images->setVisible(!m_document->images.empty());
    m_exported->setVisible(!m_exportedPath.isEmpty());
    m_exported->setText(tr("Exported to %1").arg(m_exportedPath));
}

} // namespace aiqyn::app
