#include "TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What every start of the program must hold, models or not.
class tst_Programs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badArgumentsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const QStringList& arguments, const char* says) {
            QTest::newRow(name) << arguments << QByteArray(says);
        };
        row("production", {}, "--training");
        row("self-drive in production", {QStringLiteral("--self-drive")}, "--training");
        row("seed without self-drive",
            {QStringLiteral("--training"), QStringLiteral("--seed"), QStringLiteral("1")}, "--self-drive");
        row("seed not a number",
            {QStringLiteral("--training"), QStringLiteral("--self-drive"), QStringLiteral("--seed"),
             QStringLiteral("x")},
            "--seed");
        row("unknown language",
            {QStringLiteral("--training"), QStringLiteral("--language"), QStringLiteral("de")}, "--language");
        row("unknown species",
            {QStringLiteral("--training"), QStringLiteral("--self-drive"), QStringLiteral("--species"),
             QStringLiteral("robot")},
            "robot");
        row("unknown subject",
            {QStringLiteral("--training"), QStringLiteral("--self-drive"), QStringLiteral("--subject"),
             QStringLiteral("nobody")},
            "--subject");
        row("unknown pack",
            {QStringLiteral("--training"), QStringLiteral("--self-drive"), QStringLiteral("--pack"),
             QStringLiteral("best")},
            "ModelPackInvalid");
        row("stray argument", {QStringLiteral("--training"), QStringLiteral("stray")}, "stray");
    }
    void badArgumentsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QProcess process;
        start(process, arguments);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 3);
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(err.contains(says), err);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void missingModelsAreNamedWithTheFoldersSearched()
    {
        const QTemporaryDir empty;
        // A copy elsewhere: nothing lies beside it, so there is nowhere to find weights.
        const QString copy = empty.filePath(QStringLiteral("aiqyn"));
        QVERIFY(QFile::copy(QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn"), copy));
        const QString models = empty.filePath(QStringLiteral("models"));
        QVERIFY(QDir().mkpath(models));
        QProcess process;
        start(process,
              {QStringLiteral("--training"), QStringLiteral("--self-drive"), QStringLiteral("--models"),
               models, QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--profile"),
               empty.filePath(QStringLiteral("profile"))},
              copy);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 3);
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(err.contains(models.toUtf8()), err);
    }

    void noQt5IsMapped()
    {
        // Debian's OpenCV highgui would bring Qt 5 into the process beside Qt 6.
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn")});
        QVERIFY(ldd.waitForFinished(60000));
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY2(!libraries.contains("libQt5"), libraries);
        QVERIFY2(!libraries.contains("libopencv_highgui"), libraries);
    }

private:
    static void start(QProcess& process, const QStringList& arguments,
                      const QString& program = QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn"))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.remove(QStringLiteral("AIQYN_MODELS"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QDir::tempPath());
        process.start(program, arguments);
    }
};

static const aiqyn::tests::Registered<tst_Programs> registered;
#include "tst_Programs.moc"
