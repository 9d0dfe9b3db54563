#include "EngineProgram.h"
#include "TestRegistry.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>

#include <sys/resource.h>

using namespace aiqyn;
using namespace aiqyn::tests;

// A picture whose header promises 20,000 x 20,000 pixels is refused by its header: 1.2 GB are never asked
// for.
class tst_HugePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areRefusedInASentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        const QByteArray jpeg = hugeJpeg();
        const QByteArray png = hugePng();
        QVERIFY(!jpeg.isEmpty() && !png.isEmpty());
        QTest::newRow("JPEG") << QStringLiteral("huge.jpg") << jpeg;
        QTest::newRow("PNG") << QStringLiteral("huge.png") << png;
    }
    void areRefusedInASentence()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = write(folder.filePath(file), content);
        QVERIFY(!path.isEmpty());
        const long before = peakOfProgramsKb();
        const Outcome outcome = run(withPack({QStringLiteral("detect"), path}, QStringLiteral("builtin")));
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.isEmpty());
        for (const QString& part :
             {path, QStringLiteral("20000 x 20000 pixels"), QStringLiteral("The picture is too large"),
              QStringLiteral("Give a smaller")})
            QVERIFY2(outcome.messages.contains(part), qPrintable(outcome.messages));
        // The system tells the largest of all programs run so far: what is new came from this one.
        const long after = peakOfProgramsKb();
        QVERIFY2(after == before || after < mostMemoryKb, qPrintable(QString::number(after)));
    }

private:
    /// Decoding would take 1.2 GB.
    static constexpr long mostMemoryKb = 700'000;

    [[nodiscard]] static long peakOfProgramsKb()
    {
        rusage usage{};
        return getrusage(RUSAGE_CHILDREN, &usage) == 0 ? usage.ru_maxrss : -1;
    }
    /// A small grey picture.
    [[nodiscard]] static QByteArray encoded(const char* suffix)
    {
        std::vector<std::uint8_t> bytes;
        if (!cv::imencode(suffix, cv::Mat(64, 64, CV_8UC3, cv::Scalar::all(90)), bytes))
            return {};
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }
    [[nodiscard]] static QByteArray hugeJpeg()
    {
        QByteArray bytes = encoded(".jpg");
        const qsizetype frame = bytes.indexOf("\xFF\xC0");
        return frame < 0 ? QByteArray() : bytes.replace(frame + 5, 4, QByteArray("\x4E\x20\x4E\x20", 4));
    }
    [[nodiscard]] static QByteArray hugePng()
    {
        QByteArray bytes = encoded(".png");
        return bytes.replace(16, 8, QByteArray("\0\0\x4E\x20\0\0\x4E\x20", 8));
    }
};

static const aiqyn::tests::Registered<tst_HugePictures> registered;
#include "tst_HugePictures.moc"
