#include "TestRegistry.h"
#include "engine/camera/DeviceSource.h"
#include "engine/camera/FileSource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_Sources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingCameraIsNamed()
    {
        DeviceSource camera(QStringLiteral("/nonexistent/video0"));
        QVERIFY(camera.open().error().code == ErrorCode::CameraMissing);
        QVERIFY(camera.read().error().code == ErrorCode::CameraLost);
    }

    void fileThatIsNoCameraIsRefused()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("video0")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        DeviceSource camera(file.fileName());
        QVERIFY(camera.open().error().code == ErrorCode::CameraBusy);
    }

    void devicesAreListedByNumber()
    {
        const QTemporaryDir folder;
        for (const char* name : {"video10", "video2", "video0", "videos", "audio0"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(
            DeviceSource::devices(folder.path()),
            (QStringList{folder.filePath(QStringLiteral("video0")), folder.filePath(QStringLiteral("video2")),
                         folder.filePath(QStringLiteral("video10"))}));
    }

    void recordingIsPlayedToItsEnd()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("clip.avi"));
        constexpr int frames = 5;
        {
            cv::VideoWriter writer(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25,
                                   {64, 48});
            QVERIFY(writer.isOpened());
            for (int i = 0; i < frames; ++i)
                writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar(0, 0, 40.0 * i)));
        }
        FileSource source(path);
        QVERIFY(source.open());
        for (int i = 0; i < frames; ++i) {
            const auto frame = source.read();
            QVERIFY(frame && *frame);
            QCOMPARE((*frame)->sequence, static_cast<std::uint64_t>(i));
            QCOMPARE((*frame)->monotonicNs, std::int64_t{40'000'000} * i);
            QCOMPARE((*frame)->image->width, 64);
            QVERIFY((*frame)->hash == Sha256::of((*frame)->image->bgr));
            QVERIFY((*frame)->trust == TrustClass::Training);
        }
        const auto end = source.read();
        QVERIFY(end && !*end);
    }

    void badRecordingIsAnError_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no video");
        QTest::newRow("cut header") << QByteArray("RIFF\x10\0\0\0AVI LIST", 16);
    }
    void badRecordingIsAnError()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bad.avi")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        FileSource source(file.fileName());
        QVERIFY(source.open().error().code == ErrorCode::VideoUnreadable);
    }

    void missingRecordingIsNamed()
    {
        FileSource source(QStringLiteral("/nonexistent/clip.avi"));
        QVERIFY(source.open().error().code == ErrorCode::FileNotFound);
    }
};

static const aiqyn::tests::Registered<tst_Sources> registered;
#include "tst_Sources.moc"
