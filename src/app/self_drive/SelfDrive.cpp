#include "app/self_drive/SelfDrive.h"

#include "app/access/Access.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/Workplace.h"
#include "app/shell/MainWindow.h"
#include "app/wizard/IdentificationWizard.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>

namespace aiqyn::app {

namespace {

Q_LOGGING_CATEGORY(logSelfDrive, "aiqyn.app.self_drive")

constexpr int tickMs = 40;
constexpr int liveTicks = 20;
constexpr double followedShare = 0.83; // of the window left: the person has begun to move
constexpr int pageTicks = 50;          // until the document has been opened on its worker thread

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

SelfDrive::SelfDrive(MainWindow& window, Workplace& workplace, Options options, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_workplace(workplace)
    , m_options(std::move(options))
{
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &SelfDrive::step);
}

void SelfDrive::start()
{
    m_elapsed.start();
    m_wizard = m_window.findChild<IdentificationWizard*>();
    if (m_wizard == nullptr) {
        giveUp(QStringLiteral("the main window has no wizard"));
        return;
    }
    if (!m_workplace.access().may(Action::HoldSession)) {
        giveUp(QStringLiteral("this profile has accounts: somebody has to log in, so nothing drives itself"));
        return;
    }
    connect(m_wizard, &IdentificationWizard::pageShown, this, &SelfDrive::onPage);
    onPage(QStringLiteral("start"));
    m_timer.start();
}

void SelfDrive::onPage(const QString& page)
{
    m_page = page;
    m_filled = false;
    m_liveTicks = 0;
    if (page == QLatin1String("live")) {
        // A picture while a command stands and is being followed says more than any other.
        connect(
            m_wizard->session(), &IdentificationSession::previewReady, this,
            [this](const QImage&, const LiveView& view) {
                if (view.prompt && !view.returning && view.remaining < followedShare)
                    screenshot(QStringLiteral("live-challenge"));
            },
            Qt::QueuedConnection);
    }
}

void SelfDrive::step()
{
    if (m_elapsed.elapsed() > 1000LL * m_options.timeoutSeconds) {
        giveUp(QStringLiteral("page '%1' did not end within %2 s").arg(m_page).arg(m_options.timeoutSeconds));
        return;
    }
    stepPage(m_page);
}

void SelfDrive::stepPage(const QString& page)
{
    if (page == QLatin1String("start")) {
        if (!m_filled) {
            type(QStringLiteral("contractNumber"), QStringLiteral("TR-2026/001"));
            m_filled = true;
            return;
        }
        screenshot(QStringLiteral("start"));
        if (const auto* blocked = m_wizard->findChild<QLabel*>(QStringLiteral("startBlocked"));
            blocked != nullptr && blocked->isVisible())
            giveUp(QStringLiteral("the signing keys do not let a session begin"));
        else
            press(QStringLiteral("startButton"));
    } else if (page == QLatin1String("live")) {
        if (++m_liveTicks == liveTicks)
            screenshot(QStringLiteral("live"));
    } else if (page == QLatin1String("iin")) {
        if (!m_filled) {
            type(QStringLiteral("iinEdit"), m_options.iin);
            m_filled = true;
            return;
        }
        screenshot(QStringLiteral("iin"));
        press(QStringLiteral("iinContinue"));
    } else if (page == QLatin1String("reference")) {
        screenshot(QStringLiteral("reference"));
        press(QStringLiteral("referenceFetch"));
    } else if (page == QLatin1String("comparison")) {
        screenshot(QStringLiteral("comparison"));
        press(QStringLiteral("comparisonContinue"));
    } else if (page == QLatin1String("decision")) {
        if (!m_filled) {
            type(QStringLiteral("decisionReason"), QStringLiteral("Decided by the criteria shown"));
            m_filled = true;
            return;
        }
        screenshot(QStringLiteral("decision"));
        if (press(QStringLiteral("reviewedBox")))
            return;
        if (!press(QStringLiteral("approveButton")))
            press(QStringLiteral("refuseButton"));
    } else if (page == QLatin1String("summary")) {
        screenshot(QStringLiteral("summary"));
        if (m_options.screenshotsFolder.isEmpty())
            finish();
        else
            showEvidence();
    } else if (page == QLatin1String("evidence") && ++m_pageTicks == pageTicks) {
        screenshot(QStringLiteral("evidence"));
        m_window.actAs(Role::Administrator);
        m_page = QStringLiteral("administration");
        m_pageTicks = 0;
    } else if (page == QLatin1String("administration") && ++m_pageTicks == pageTicks) {
        auto* const tabs = m_window.findChild<QTabBar*>(QStringLiteral("administrationTabs"));
        screenshot(QStringLiteral("administration-%1").arg(tabs->currentIndex() + 1));
        m_pageTicks = 0;
        if (tabs->currentIndex() + 1 < tabs->count())
            tabs->setCurrentIndex(tabs->currentIndex() + 1);
        else
            finish();
    }
}

void SelfDrive::showEvidence()
{
    m_window.actAs(Role::ComplianceOfficer);
    m_page = QStringLiteral("evidence");
    // The document of the liveness check has most to show: the session's first, and the newest rows stand
    // first.
    const int row = static_cast<int>(m_wizard->session()->documents().size()) - 1;
    if (auto* table = m_window.findChild<QTableView*>(QStringLiteral("documentTable")))
        table->selectRow(row);
}

void SelfDrive::type(const QString& objectName, const QString& text)
{
    auto* target = m_wizard->findChild<QWidget*>(objectName);
    if (target == nullptr) {
        giveUp(QStringLiteral("no widget '%1'").arg(objectName));
        return;
    }
    target->setFocus();
    for (const QChar c : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(target, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(target, &up);
    }
}

bool SelfDrive::press(const QString& objectName)
{
    auto* button = m_wizard->findChild<QAbstractButton*>(objectName);
    if (button == nullptr || !button->isVisible() || !button->isEnabled())
        return false;
    button->click();
    return true;
}

void SelfDrive::screenshot(const QString& name)
{
    const QString marker = QStringLiteral("shot-") + name;
    if (m_options.screenshotsFolder.isEmpty() || property(qPrintable(marker)).toBool())
        return;
    setProperty(qPrintable(marker), true);
    const QDir folder(m_options.screenshotsFolder);
    const QString path =
        folder.filePath(QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name));
    if (!folder.mkpath(QStringLiteral(".")) || !m_window.grab().save(path))
        giveUp(QStringLiteral("cannot write the screenshot %1").arg(path));
}

void SelfDrive::giveUp(const QString& why)
{
    if (!m_failure.isEmpty())
        return;
    m_failure = why;
    m_timer.stop();
    qCWarning(logSelfDrive).noquote() << why;
    Q_EMIT finished({{QStringLiteral("error"), why}}, 4);
}

void SelfDrive::finish()
{
    if (!m_failure.isEmpty())
        return;
    m_timer.stop();
    const IdentificationSession* session = m_wizard->session();
    if (session == nullptr) {
        giveUp(QStringLiteral("the summary stands without a session"));
        return;
    }

    QJsonArray attempts;
    for (const AttemptOutcome& attempt : session->liveness().attempts) {
        QJsonArray plan;
        for (const auto kind : attempt.plan)
            plan.append(engine::nameOf(kind));
        attempts.append(QJsonObject{
            {QStringLiteral("plan"), plan},
            {QStringLiteral("result"), attempt.passed ? QStringLiteral("passed") : QStringLiteral("failed")},
            {QStringLiteral("mismatch"),
             attempt.passed ? QJsonValue(QJsonValue::Null) : QJsonValue(attempt.mismatch)}});
    }

    if (const auto reading = m_workplace.actAs(Role::ComplianceOfficer); !reading) {
        giveUp(describe(reading.error()));
        return;
    }
    bool allPassed = !session->documents().empty();
    QJsonArray documents;
    for (const SealedDocument& sealed : session->documents()) {
        // Judged once more as a reader would: from the archive, not from what the session remembers.
        const auto opened = m_workplace.openDocument(sealed.id);
        const QString indication = opened ? nameOf(opened->report.indication) : QStringLiteral("UNREADABLE");
        allPassed = allPassed && indication == QLatin1String("TOTAL-PASSED");
        QJsonObject document{{QStringLiteral("kind"), sealed.kind},
                             {QStringLiteral("id"), sealed.id},
                             {QStringLiteral("path"), QJsonValue(QJsonValue::Null)},
                             {QStringLiteral("indication"), indication}};
        if (!m_options.exportFolder.isEmpty()) {
            const auto path = m_workplace.exportDocument(sealed.id, QDir(m_options.exportFolder));
            if (!path) {
                giveUp(describe(path.error()));
                return;
            }
            document.insert(QStringLiteral("path"), *path);
        }
        documents.append(document);
    }

    const ComparisonOutcome& comparison = session->comparison();
    const bool completed = session->stage() == Stage::Sealed;
    const QJsonObject report{
        {QStringLiteral("session"), session->id()},
        {QStringLiteral("mode"), QStringLiteral("training")},
        {QStringLiteral("pack"), m_workplace.packName()},
        {QStringLiteral("models"), m_workplace.modelsJson()},
        {QStringLiteral("liveness"), QJsonObject{{QStringLiteral("result"), session->liveness().result},
                                                 {QStringLiteral("attempts"), attempts}}},
        {QStringLiteral("comparison"),
         QJsonObject{{QStringLiteral("result"), comparison.result},
                     {QStringLiteral("similarity"), numberOrNull(comparison.similarity)},
                     {QStringLiteral("threshold"), numberOrNull(comparison.threshold)}}},
        {QStringLiteral("decision"), QJsonObject{{QStringLiteral("result"), session->decisionResult()},
                                                 {QStringLiteral("reason"), session->decisionReason()}}},
        {QStringLiteral("documents"), documents},
        {QStringLiteral("seconds"), static_cast<double>(m_elapsed.elapsed()) / 1000.0},
    };
    Q_EMIT finished(report, completed && allPassed ? 0 : 1);
}

} // namespace aiqyn::app
