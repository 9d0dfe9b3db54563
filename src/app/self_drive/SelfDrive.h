#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>

class QAbstractButton;
class QWidget;

namespace aiqyn::app {

class IdentificationWizard;
class MainWindow;
struct Workplace;

/// Drives the real wizard to its end by its own widgets: types, presses, and reads what stands there. For
/// `aiqyn --training --self-drive` and the system tests.
class SelfDrive final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString iin;               ///< typed on the IIN page
        QString exportFolder;      ///< containers are written here when not empty
        QString screenshotsFolder; ///< one picture a page when not empty
        int timeoutSeconds = 240;
    };

    SelfDrive(MainWindow& window, Workplace& workplace, Options options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// `report` is the object of the command-line contract; exit code 0 only when the session was completed
    /// and every document verified.
    void finished(const QJsonObject& report, int exitCode);

private:
    void step();
    void stepPage(const QString& page);
    void onPage(const QString& page);
    void finish();
    void giveUp(const QString& why);
    void showEvidence();
    void screenshot(const QString& name);
    void type(const QString& objectName, const QString& text);
    bool press(const QString& objectName);

    MainWindow& m_window;
    Workplace& m_workplace;
    Options m_options;
    IdentificationWizard* m_wizard = nullptr;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    QString m_page;
    bool m_filled = false;
    int m_pictures = 0;
    int m_liveTicks = 0;
    int m_pageTicks = 0;
    QString m_failure;
};

} // namespace aiqyn::app
