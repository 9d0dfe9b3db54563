#include "FakeV4l2Device.h"
#include "TestRegistry.h"
#include "engine/camera/DeviceSource.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::tests;

class tst_DeviceOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_script = std::make_shared<CameraScript>();
        m_options = {};
    }

    void cameraThatDoesNotSuitIsRefused_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("other formats") << 0 << QStringLiteral("it offers NV12 640x480, MJPG 320x240");
        QTest::newRow("none at all") << 1 << QStringLiteral("it offers nothing");
        QTest::newRow("too slow") << 2 << QStringLiteral("it offers MJPG 640x480");
        QTest::newRow("no capture") << 3 << QStringLiteral("no camera");
        QTest::newRow("no streaming") << 4 << QStringLiteral("no camera");
        QTest::newRow("loopback") << 5 << QStringLiteral("loopback");
        QTest::newRow("one buffer") << 6 << QStringLiteral("buffers");
        QTest::newRow("no permission") << 7 << QStringLiteral("opening");
        QTest::newRow("no device") << 8 << QStringLiteral("no video device");
    }
    void cameraThatDoesNotSuitIsRefused()
    {
        QFETCH(int, change);
        QFETCH(QString, words);
        switch (change) {
        case 0:
            m_script->formats = {{fourCc('N', 'V', '1', '2'), 640, 480, 640},
                                 {motionJpegFourCc, 320, 240, 0}};
            break;
        case 1:
            m_script->formats.clear();
            break;
        case 2:
            m_script->rate = 15;
            break;
        case 3:
            m_script->capabilities.canCapture = false;
            break;
        case 4:
            m_script->capabilities.canStream = false;
            break;
        case 5:
            m_script->capabilities.hasOutput = true;
            break;
        case 6:
            m_script->mostBuffers = 1;
            break;
        case 7:
            m_script->openError = EACCES;
            break;
        default:
            m_script->openError = ENOTTY;
            break;
        }
        auto camera = source();
        const auto result = camera->open();
        QCOMPARE(result.error().code, ErrorCode::CameraRefused);
        QVERIFY2(result.error().detail.contains(words), qPrintable(result.error().detail));
        QVERIFY(!m_script->isOpen);
    }

    void rateThatCannotBeSetIsTakenAsItIs()
    {
        m_script->rateError = ENOTTY;
        QVERIFY(source()->open());
    }

    void missingCameraIsNamed_data()
    {
        QTest::addColumn<int>("errorNumber");
        QTest::newRow("no node") << ENOENT;
        QTest::newRow("nothing behind it") << ENODEV;
        QTest::newRow("no such address") << ENXIO;
    }
    void missingCameraIsNamed()
    {
        QFETCH(int, errorNumber);
        m_script->openError = errorNumber;
        QCOMPARE(source()->open().error().code, ErrorCode::CameraMissing);
    }

    void busyCameraNamesItsHolder_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("opening") << 0;
        QTest::newRow("format") << 1;
        QTest::newRow("buffers") << 2;
        QTest::newRow("starting") << 3;
    }
    void busyCameraNamesItsHolder()
    {
        QFETCH(int, step);
        const std::array<int*, 4> errors{&m_script->openError, &m_script->formatError,
                                         &m_script->buffersError, &m_script->streamOnError};
        *errors[static_cast<std::size_t>(step)] = EBUSY;
        const QTemporaryDir folder;
        m_options.processRoot = folder.filePath(QStringLiteral("proc"));
        m_script->path = folder.filePath(QStringLiteral("video0"));
        write(m_script->path, {});
        addProcess(QStringLiteral("4242"), "cheese\n", m_script->path);
        addProcess(QStringLiteral("31"), "zoom\n", m_script->path);
        addProcess(QStringLiteral("77"), "editor\n", folder.filePath(QStringLiteral("video1")));
        addProcess(QStringLiteral("self"), "not a process\n", m_script->path);
        const auto result = source()->open();
        QCOMPARE(result.error().code, ErrorCode::CameraBusy);
        QVERIFY2(result.error().detail.endsWith(QStringLiteral("held by zoom (pid 31), cheese (pid 4242)")),
                 qPrintable(result.error().detail));
        QVERIFY(!m_script->isOpen);
    }

    void busyCameraWhoseHolderIsNotSeen()
    {
        m_script->openError = EBUSY;
        m_options.processRoot = QStringLiteral("/nonexistent");
        const auto result = source()->open();
        QCOMPARE(result.error().code, ErrorCode::CameraBusy);
        QVERIFY(!result.error().detail.contains(QStringLiteral("held by")));
    }

private:
    [[nodiscard]] std::unique_ptr<DeviceSource> source() const
    {
        return std::make_unique<DeviceSource>(std::make_unique<FakeV4l2Device>(m_script), m_options);
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void addProcess(const QString& name, const QByteArray& comm, const QString& held) const
    {
        const QString process = m_options.processRoot + QLatin1Char('/') + name;
        QVERIFY(QDir().mkpath(process + QStringLiteral("/fd")));
        write(process + QStringLiteral("/comm"), comm);
        QVERIFY(QFile::link(QStringLiteral("socket:[991]"), process + QStringLiteral("/fd/0")));
        QVERIFY(QFile::link(held, process + QStringLiteral("/fd/5")));
    }

    std::shared_ptr<CameraScript> m_script;
    DeviceSource::Options m_options;
};

static const aiqyn::tests::Registered<tst_DeviceOpening> registered;
#include "tst_DeviceOpening.moc"
