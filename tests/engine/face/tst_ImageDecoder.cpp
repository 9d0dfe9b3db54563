#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "base/RandomSource.h"
#include "engine/ImageDecoder.h"

#include <QTest>

#include <cstdlib>

using namespace aiqyn;
using namespace aiqyn::engine;

Q_DECLARE_METATYPE(aiqyn::ErrorCode)

class tst_ImageDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsEncodedIsDecoded()
    {
        const Image original = tests::pattern(97, 61);
        const auto decoded = ImageDecoder::decode(jpeg());
        QVERIFY(decoded);
        QCOMPARE(decoded->width, 97);
        QCOMPARE(decoded->height, 61);
        QCOMPARE(decoded->bgr.size(), original.bgr.size());
        long difference = 0;
        for (std::size_t i = 0; i < original.bgr.size(); ++i)
            difference += std::abs(int{original.bgr[i]} - int{decoded->bgr[i]});
        QVERIFY(difference < 8 * static_cast<long>(original.bgr.size()));
    }

    void decodesPng()
    {
        const auto decoded = ImageDecoder::decode(png());
        QVERIFY(decoded);
        QCOMPARE(decoded->width, 2);
        QCOMPARE(decoded->height, 1);
        // Red, then blue, in the order B, G, R.
        QCOMPARE(decoded->bgr, (std::vector<std::uint8_t>{0, 0, 255, 255, 0, 0}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QByteArray hugeJpeg = jpeg();
        const qsizetype frame = hugeJpeg.indexOf("\xFF\xC0");
        hugeJpeg.replace(frame + 5, 4, QByteArray("\xFF\x00\xFF\x00", 4));
        QByteArray hugePng = png();
        hugePng.replace(16, 8, QByteArray("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF", 8));
        QByteArray widestPng = png();
        widestPng.replace(16, 8, QByteArray("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8));
        QByteArray flatPng = png();
        flatPng.replace(16, 4, QByteArray(4, '\0'));
        QTest::newRow("nothing") << QByteArray() << ErrorCode::ImageUnsupported;
        QTest::newRow("one byte") << QByteArray("\xFF") << ErrorCode::ImageUnsupported;
        QTest::newRow("text") << QByteArray("not a picture at all") << ErrorCode::ImageUnsupported;
        QTest::newRow("GIF") << QByteArray("GIF89a\1\0\1\0\0\0\0;", 14) << ErrorCode::ImageUnsupported;
        QTest::newRow("BMP") << QByteArray("BM") + QByteArray(100, '\0') << ErrorCode::ImageUnsupported;
        QTest::newRow("TIFF") << QByteArray("II*\0", 4) + QByteArray(100, '\0')
                              << ErrorCode::ImageUnsupported;
        QTest::newRow("JPEG magic alone") << jpeg().left(3) << ErrorCode::ImageCorrupt;
        QTest::newRow("JPEG without frame header") << jpeg().left(frame) << ErrorCode::ImageCorrupt;
        QTest::newRow("JPEG of a segment of length 0")
            << QByteArray("\xFF\xD8\xFF\xE0\0\0\0\0", 8) << ErrorCode::ImageCorrupt;
        QTest::newRow("JPEG of fill bytes")
            << QByteArray("\xFF\xD8") + QByteArray(1000, '\xFF') << ErrorCode::ImageCorrupt;
        QTest::newRow("JPEG cut in half") << jpeg().left(jpeg().size() / 2) << ErrorCode::ImageCorrupt;
        QTest::newRow("JPEG without its end") << jpeg().chopped(2) << ErrorCode::ImageCorrupt;
        QTest::newRow("JPEG of 65280 x 65280") << hugeJpeg << ErrorCode::ImageTooLarge;
        QTest::newRow("PNG magic alone") << png().left(8) << ErrorCode::ImageCorrupt;
        QTest::newRow("PNG cut in its data") << png().left(png().size() - 20) << ErrorCode::ImageCorrupt;
        QTest::newRow("PNG of 2^31-1 squared") << hugePng << ErrorCode::ImageTooLarge;
        QTest::newRow("PNG of 2^32-1 squared") << widestPng << ErrorCode::ImageTooLarge;
        QTest::newRow("PNG of width 0") << flatPng << ErrorCode::ImageCorrupt;
        QTest::newRow("more bytes than are read")
            << QByteArray(ImageDecoder::mostBytes + 1, '\xFF') << ErrorCode::ImageTooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto decoded = ImageDecoder::decode(bytes);
        QVERIFY(!decoded);
        QCOMPARE(nameOf(decoded.error().code), nameOf(code));
        QVERIFY(!decoded.error().detail.isEmpty());
    }

    void flippedBitsNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::newRow("JPEG") << jpeg();
        QTest::newRow("PNG") << png();
    }
    void flippedBitsNeverCrash()
    {
        QFETCH(QByteArray, original);
        SeededRandom random(20260);
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = original;
            for (int flip = 0; flip <= round % 8; ++flip) {
                const auto at = random.below(static_cast<std::uint32_t>(bytes.size())).value();
                const auto bit = random.below(8).value();
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
            }
            if (const auto decoded = ImageDecoder::decode(bytes)) {
                QVERIFY(!decoded->isEmpty());
                QCOMPARE(static_cast<std::int64_t>(decoded->bgr.size()),
                         std::int64_t{3} * decoded->width * decoded->height);
            }
        }
    }

    void encodesOnlyWhatIsAPicture()
    {
        QVERIFY(!ImageDecoder::encodeJpeg({}, 90));
        QVERIFY(!ImageDecoder::encodeJpeg(tests::pattern(8, 8), 0));
        QVERIFY(!ImageDecoder::encodeJpeg(tests::pattern(8, 8), 101));
    }

private:
    [[nodiscard]] static QByteArray jpeg()
    {
        return ImageDecoder::encodeJpeg(tests::pattern(97, 61), 90).value();
    }
    /// 2 x 1 pixels, red and blue.
    [[nodiscard]] static QByteArray png() { return QByteArray::fromHex(pngHex); }

    static constexpr auto pngHex =
        "89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd0000000d49444154789c63f8"
        "cf0004ff01070001ffe2239e590000000049454e44ae426082";
};

static const aiqyn::tests::Registered<tst_ImageDecoder> registered;
#include "tst_ImageDecoder.moc"
