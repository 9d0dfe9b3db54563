#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "base/RandomSource.h"
#include "engine/ImageDecoder.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>

#include <cstdlib>
#include <sys/resource.h>

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
        QCOMPARE(decoded->bgr, (aiqyn::WipedBytes{0, 0, 255, 255, 0, 0}));
    }

    void aGreyPictureHasThreeEqualChannels_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("JPEG") << QStringLiteral(".jpg");
        QTest::newRow("PNG") << QStringLiteral(".png");
    }
    void aGreyPictureHasThreeEqualChannels()
    {
        QFETCH(QString, suffix);
        const auto decoded = ImageDecoder::decode(encoded(suffix, cv::Mat(6, 8, CV_8UC1, cv::Scalar(77))));
        QVERIFY(decoded);
        QCOMPARE(decoded->width, 8);
        QCOMPARE(decoded->height, 6);
        QCOMPARE(decoded->bgr, aiqyn::WipedBytes(3 * 8 * 6, 77));
    }

    void sixteenBitsBecomeEight()
    {
        const cv::Mat deep(4, 5, CV_16UC3, cv::Scalar(0x1234, 0x8080, 0xFFFF));
        const auto decoded = ImageDecoder::decode(encoded(QStringLiteral(".png"), deep));
        QVERIFY(decoded);
        QCOMPARE(decoded->bgr[0], std::uint8_t{0x12});
        QCOMPARE(decoded->bgr[1], std::uint8_t{0x80});
        QCOMPARE(decoded->bgr[2], std::uint8_t{0xFF});
    }

    void transparentPixelsAreLaidOnWhite_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("full");
        QTest::newRow("8 bits") << CV_8UC4 << 255.0;
        QTest::newRow("16 bits") << CV_16UC4 << 65535.0;
    }
    void transparentPixelsAreLaidOnWhite()
    {
        QFETCH(int, type);
        QFETCH(double, full);
        cv::Mat picture(1, 3, type, cv::Scalar(0, 0, full, full)); // red
        picture(cv::Rect(1, 0, 1, 1)).setTo(cv::Scalar(0, 0, full, 0));
        picture(cv::Rect(2, 0, 1, 1)).setTo(cv::Scalar(0, 0, full, full * 0.6));
        const auto decoded = ImageDecoder::decode(encoded(QStringLiteral(".png"), picture));
        QVERIFY2(decoded, decoded ? "" : qPrintable(describe(decoded.error())));
        QCOMPARE(decoded->bgr, (aiqyn::WipedBytes{0, 0, 255, 255, 255, 255, 102, 102, 255}));
    }

    void cmykBecomesColour()
    {
        // Adobe's inverted values: 0 = full ink. Cyan, black, and nothing printed.
        const auto decodedOf = [](std::array<bool, 4> isInk) {
            return ImageDecoder::decode(cmykJpeg(isInk)).value_or(Image{}).bgr;
        };
        const auto cyan = decodedOf({true, false, false, false});
        const auto black = decodedOf({false, false, false, true});
        const auto paper = decodedOf({false, false, false, false});
        QCOMPARE(cyan.size(), std::size_t{3 * 8 * 8});
        QVERIFY(cyan[0] > 250 && cyan[1] > 250 && cyan[2] < 5);
        QVERIFY(black[0] < 5 && black[1] < 5 && black[2] < 5);
        QVERIFY(paper[0] > 250 && paper[1] > 250 && paper[2] > 250);
    }

    void exifTurnsThePicture_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<bool>("isTurned");
        QTest::addColumn<bool>("isRedFirst");
        QTest::newRow("upright") << 1 << false << true;
        QTest::newRow("upside down") << 3 << false << false;
        QTest::newRow("to be turned clockwise") << 6 << true << true;
        QTest::newRow("to be turned anticlockwise") << 8 << true << false;
    }
    void exifTurnsThePicture()
    {
        QFETCH(int, orientation);
        QFETCH(bool, isTurned);
        QFETCH(bool, isRedFirst);
        // Red at the left, blue at the right.
        cv::Mat picture(16, 32, CV_8UC3, cv::Scalar(255, 0, 0));
        picture(cv::Rect(0, 0, 16, 16)).setTo(cv::Scalar(0, 0, 255));
        QByteArray bytes = encoded(QStringLiteral(".jpg"), picture);
        const QByteArray exif = QByteArray::fromHex("ffe10022457869660000" // APP1, "Exif"
                                                    "4d4d002a00000008"     // big-endian TIFF
                                                    "000101120003000000010000000000000000");
        QByteArray tagged = exif;
        tagged[29] = static_cast<char>(orientation);
        bytes.insert(2, tagged);
        const auto decoded = ImageDecoder::decode(bytes);
        QVERIFY2(decoded, decoded ? "" : qPrintable(describe(decoded.error())));
        QCOMPARE(decoded->width, isTurned ? 16 : 32);
        QCOMPARE(decoded->height, isTurned ? 32 : 16);
        QCOMPARE(decoded->bgr[2] > 128, isRedFirst);
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
        QByteArray posterJpeg = jpeg();
        posterJpeg.replace(frame + 5, 4, QByteArray("\x4E\x20\x4E\x20", 4));
        QByteArray posterPng = png();
        posterPng.replace(16, 8, QByteArray("\0\0\x4E\x20\0\0\x4E\x20", 8));
        QTest::newRow("JPEG of 20000 x 20000") << posterJpeg << ErrorCode::ImageTooLarge;
        QTest::newRow("PNG of 20000 x 20000") << posterPng << ErrorCode::ImageTooLarge;
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

    void damagedBytesGiveAPictureOrAnError_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<bool>("isCut");
        cv::Mat colours(48, 64, CV_8UC3);
        cv::randu(colours, 0, 255);
        cv::Mat transparent(24, 32, CV_8UC4);
        cv::randu(transparent, 0, 255);
        for (const bool isCut : {false, true}) {
            const char* damage = isCut ? "cut" : "flipped";
            QTest::addRow("JPEG %s", damage) << jpeg() << isCut;
            QTest::addRow("grey JPEG %s", damage)
                << encoded(QStringLiteral(".jpg"), cv::Mat(40, 40, CV_8UC1, cv::Scalar(99))) << isCut;
            QTest::addRow("CMYK JPEG %s", damage) << cmykJpeg({true, false, true, false}) << isCut;
            QTest::addRow("PNG %s", damage) << encoded(QStringLiteral(".png"), colours) << isCut;
            QTest::addRow("transparent PNG %s", damage)
                << encoded(QStringLiteral(".png"), transparent) << isCut;
        }
    }
    void damagedBytesGiveAPictureOrAnError()
    {
        QFETCH(QByteArray, original);
        QFETCH(bool, isCut);
        const long peakBefore = peakMemoryKb();
        SeededRandom random(20260);
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = original;
            const auto size = static_cast<std::uint32_t>(original.size());
            if (isCut)
                bytes.truncate(random.below(size).value());
            for (int flip = 0; flip < (isCut ? 0 : 1 + round % 8); ++flip) {
                const auto at = random.below(size).value();
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8).value()));
            }
            const auto decoded = ImageDecoder::decode(bytes);
            if (decoded) {
                QVERIFY(!decoded->isEmpty());
                QCOMPARE(static_cast<std::int64_t>(decoded->bgr.size()),
                         std::int64_t{3} * decoded->width * decoded->height);
            } else {
                QVERIFY(decoded.error().code == ErrorCode::ImageCorrupt ||
                        decoded.error().code == ErrorCode::ImageTooLarge ||
                        decoded.error().code == ErrorCode::ImageUnsupported);
            }
        }
        // A flipped size may rightly ask for as much as the largest picture takes, and never for more.
        constexpr long mostKb = ImageDecoder::mostPixels * 11 / 1024;
        QVERIFY(peakMemoryKb() - peakBefore <= mostKb);
    }

    void encodesOnlyWhatIsAPicture()
    {
        QVERIFY(!ImageDecoder::encodeJpeg({}, 90));
        QVERIFY(!ImageDecoder::encodeJpeg(tests::pattern(8, 8), 0));
        QVERIFY(!ImageDecoder::encodeJpeg(tests::pattern(8, 8), 101));
    }

private:
    [[nodiscard]] static long peakMemoryKb()
    {
        rusage usage{};
        return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : -1;
    }
    [[nodiscard]] static QByteArray encoded(const QString& suffix, const cv::Mat& picture)
    {
        std::vector<std::uint8_t> bytes;
        if (!cv::imencode(suffix.toStdString(), picture, bytes))
            return {};
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }
    /// 8 x 8 pixels of one colour, C, M, Y and K each full or none; ITU-T T.81 baseline, one block a
    /// component, with Adobe's mark. The tables know just the symbols in use.
    [[nodiscard]] static QByteArray cmykJpeg(std::array<bool, 4> isInk)
    {
        QByteArray bytes = QByteArray::fromHex("ffd8"
                                               "ffee000e41646f626500640000000000" // Adobe, no transform
                                               "ffdb004300");
        bytes += QByteArray(64, 8);
        bytes += QByteArray::fromHex("ffc000140800080008" // frame header: 8 x 8, four components
                                     "04011100021100031100041100");
        // DC: "0" = no bits, "10" = 8 bits. AC: "0" = end of block.
        bytes += QByteArray::fromHex("ffc40015000101") + QByteArray(14, '\0') + QByteArray::fromHex("0008");
        bytes += QByteArray::fromHex("ffc400141001") + QByteArray(16, '\0');
        bytes += QByteArray::fromHex("ffda000e040100020003000400003f00");
        // A DC value of 128 is +128 steps, that is 255; 127 stands for -128, that is 0.
        QByteArray bits;
        for (const bool ink : isInk)
            bits += ink ? "10"
                          "01111111"
                          "0"
                        : "10"
                          "10000000"
                          "0";
        bits += "1111";
        for (qsizetype at = 0; at < bits.size(); at += 8) {
            const char byte = static_cast<char>(bits.mid(at, 8).toInt(nullptr, 2));
            bytes += byte;
            if (byte == '\xFF')
                bytes += '\0';
        }
        return bytes + QByteArray::fromHex("ffd9");
    }
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
