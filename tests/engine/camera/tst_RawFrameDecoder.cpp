#include "CameraPictures.h"
#include "TestRegistry.h"
#include "engine/camera/MotionJpeg.h"
#include "engine/camera/RawFrameDecoder.h"

#include <QTest>

#include <random>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::tests;

namespace {

constexpr V4l2Format motionJpeg{motionJpegFourCc, 640, 480, 0};

[[nodiscard]] WipedBytes rawOf(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

class tst_RawFrameDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A JPEG library writes the standard tables itself: taken out and put back, they give the same file.
    void insertedTablesAreTheStandardOnes()
    {
        const QByteArray whole = detailedJpeg();
        const WipedBytes bare = rawOf(withoutHuffmanTables(whole));
        const auto header = readMotionJpeg(bare);
        QVERIFY(header && !header->hasHuffmanTables);
        const WipedBytes file = jpegFileOf(bare, *header);
        const auto restored = readMotionJpeg(file);
        QVERIFY(restored && restored->hasHuffmanTables);
        QVERIFY(file == rawOf(whole));
    }

    void wholeFileIsLeftAsItIs()
    {
        const WipedBytes raw = rawOf(plainJpeg(1, 2, 3) + "tail");
        const auto header = readMotionJpeg(raw);
        QVERIFY(header && header->hasHuffmanTables);
        QCOMPARE(header->width, 640);
        QCOMPARE(header->height, 480);
        QVERIFY(jpegFileOf(raw, *header) == raw);
    }

    void everyCutOffFileIsBroken()
    {
        const WipedBytes raw = rawOf(plainJpeg(30, 60, 90));
        for (std::size_t length = 0; length < raw.size(); ++length) {
            const WipedBytes cut(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(length));
            QVERIFY2(!decodeRawFrame(cut, motionJpeg), qPrintable(QString::number(length)));
        }
        QVERIFY(decodeRawFrame(raw, motionJpeg));
    }

    // Whatever comes, either a picture of the right size or none; sanitizers watch the rest.
    void hostileBuffersGiveNoWrongPicture_data()
    {
        QTest::addColumn<QByteArray>("seedFile");
        QTest::newRow("with tables") << plainJpeg(200, 100, 50);
        QTest::newRow("without tables") << withoutHuffmanTables(plainJpeg(200, 100, 50));
        QTest::newRow("noise behind a start") << QByteArray("\xFF\xD8\xFF", 3) + QByteArray(600, '\x5A');
        QTest::newRow("nothing but noise") << QByteArray(900, '\0');
    }
    void hostileBuffersGiveNoWrongPicture()
    {
        QFETCH(QByteArray, seedFile);
        std::mt19937 random(20261125); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same buffers each time
        const auto below = [&](qsizetype limit) {
            return static_cast<qsizetype>(random() % static_cast<std::uint32_t>(limit));
        };
        constexpr int rounds = 400;
        constexpr qsizetype headerBytes = 700; // where the markers are
        int decoded = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray bytes = seedFile;
            for (int change = 0; change <= round % 8; ++change)
                bytes[below(std::min(bytes.size(), round % 2 == 0 ? headerBytes : bytes.size()))] =
                    static_cast<char>(random());
            if (round % 5 == 0)
                bytes.truncate(below(bytes.size()));
            if (const auto frame = decodeRawFrame(rawOf(bytes), motionJpeg)) {
                ++decoded;
                QCOMPARE(frame->image->width, 640);
                QCOMPARE(frame->image->height, 480);
                QCOMPARE(frame->image->bgr.size(), std::size_t{640} * 480 * 3);
            }
        }
        QVERIFY(decoded < rounds);
    }

    void hostileHeaderIsNotBelieved()
    {
        QByteArray huge = plainJpeg(1, 2, 3);
        const qsizetype frame = huge.indexOf(QByteArray("\xFF\xC0", 2));
        QVERIFY(frame > 0);
        huge.replace(frame + 5, 4, QByteArray("\xFF\xFF\xFF\xFF", 4));
        QVERIFY(!decodeRawFrame(rawOf(huge), motionJpeg));
    }

    void formatsThatCannotBeAreBroken_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("bytesPerLine");
        QTest::newRow("no width") << 0 << 480 << 0;
        QTest::newRow("negative height") << 640 << -1 << 0;
        QTest::newRow("lines shorter than pixels") << 640 << 480 << 1279;
        QTest::newRow("larger than the buffer") << 640 << 481 << 1280;
    }
    void formatsThatCannotBeAreBroken()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, bytesPerLine);
        QVERIFY(!decodeRawFrame(rawOf(plainYuyv(81, 90, 240)), {yuyvFourCc, width, height, bytesPerLine}));
    }
};

static const aiqyn::tests::Registered<tst_RawFrameDecoder> registered;
#include "tst_RawFrameDecoder.moc"
