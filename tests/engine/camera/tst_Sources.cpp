#include "TestRegistry.h"
#include "engine/camera/DeviceSource.h"
#include "engine/camera/FileSource.h"
#include "engine/camera/RecordingLength.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>

#include <cstdlib>

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
        QVERIFY(camera.open().error().code == ErrorCode::CameraRefused);
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
        writeClip(path, frames);
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

    void recordingThatEndsInAFrameGivesItsWholeFrames_data()
    {
        QTest::addColumn<int>("keptPercent");
        QTest::newRow("most of it") << 80;
        QTest::newRow("half of it") << 50;
    }
    void recordingThatEndsInAFrameGivesItsWholeFrames()
    {
        QFETCH(int, keptPercent);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("clip.avi"));
        constexpr int frames = 20;
        writeClip(path, frames, {320, 240});
        QFile file(path);
        QVERIFY(file.resize(file.size() * keptPercent / 100));
        FileSource source(path);
        QVERIFY(source.open());
        int whole = 0;
        for (;;) {
            const auto frame = source.read();
            if (!frame) {
                QCOMPARE(frame.error().code, ErrorCode::VideoUnreadable);
                QVERIFY2(frame.error().detail.contains(QStringLiteral("cut off")),
                         qPrintable(frame.error().detail));
                break;
            }
            QVERIFY2(*frame, "a cut-off recording has no regular end");
            // Every frame is of one colour; half a picture would be grey below.
            const auto& pixels = (*frame)->image->bgr;
            QVERIFY(std::abs(int{pixels[2]} - int{pixels[pixels.size() - 1]}) < 8);
            ++whole;
        }
        QVERIFY2(whole > 0 && whole < frames, qPrintable(QString::number(whole)));
        QVERIFY(!source.read());
    }

    void statedLengthIsThatOfTheContainer_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("length");
        constexpr qint64 unknown = -1;
        const QByteArray ftyp("\0\0\0\x10"
                              "ftypisom\0\0\0\0",
                              16);
        QTest::newRow("nothing") << QByteArray() << unknown;
        QTest::newRow("Matroska") << QByteArray("\x1A\x45\xDF\xA3 and more") << unknown;
        QTest::newRow("AVI") << QByteArray("RIFF\x10\0\0\0AVI ", 12) << qint64{24};
        QTest::newRow("AVI of an odd length") << QByteArray("RIFF\x11\0\0\0AVI ", 12) << qint64{26};
        QTest::newRow("AVI whose length was never written") << QByteArray("RIFF\0\0\0\0AVI ", 12) << unknown;
        QTest::newRow("two RIFF chunks")
            << QByteArray("RIFF\x04\0\0\0AVI RIFF\x08\0\0\0AVIX", 24) << qint64{28};
        QTest::newRow("MP4") << ftyp + QByteArray("\0\0\x01\0mdat", 8) << qint64{16 + 256};
        QTest::newRow("MP4 with a long box")
            << ftyp + QByteArray("\0\0\0\1mdat\0\0\0\1\0\0\0\0", 16) << (qint64{1} << 32) + 16;
        QTest::newRow("MP4 whose last box runs to the end")
            << ftyp + QByteArray("\0\0\0\0mdat", 8) << unknown;
        QTest::newRow("MP4 cut in a box's header") << ftyp + QByteArray("\0\0\1", 3) << qint64{24};
        QTest::newRow("box without its own header") << ftyp + QByteArray("\0\0\0\7free", 8) << unknown;
    }
    void statedLengthIsThatOfTheContainer()
    {
        QFETCH(QByteArray, content);
        QFETCH(qint64, length);
        QBuffer buffer(&content);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(static_cast<qint64>(statedLength(buffer).value_or(-1)), length);
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

private:
    /// Frames of one red each, growing lighter.
    static void writeClip(const QString& path, int frames, cv::Size size = {64, 48})
    {
        cv::VideoWriter writer(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25, size);
        QVERIFY(writer.isOpened());
        for (int i = 0; i < frames; ++i)
            writer.write(cv::Mat(size, CV_8UC3, cv::Scalar(0, 0, 200.0 * i / frames)));
    }
};

static const aiqyn::tests::Registered<tst_Sources> registered;
#include "tst_Sources.moc"
