#include "../signature/EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/container/Crc32.h"
#include "evidence/container/ImageHeader.h"

#include <QTest>
#include <QtEndian>

using namespace aiqyn;
using namespace aiqyn::evidence;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

// Parts of a JPEG.
const QByteArray start = hex("FFD8");
const QByteArray table = hex("FFDB0003"
                             "00");
const QByteArray frame = hex("FFC0000B080010002001011100"); // 32 x 16
const QByteArray scan = hex("FFDA0008010100003F00");
const QByteArray coded = hex("12FF0034FFD756"); // with a stuffed byte and a restart
const QByteArray end = hex("FFD9");

QByteArray withFrame(const char* digits)
{
    return start + hex(digits) + scan + coded + end;
}

QByteArray chunk(const char* type, const QByteArray& data)
{
    const auto big = [](std::uint32_t value) {
        const auto bytes = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char*>(&bytes), sizeof bytes);
    };
    return big(static_cast<std::uint32_t>(data.size())) + type + data + big(crc32(type + data));
}

QByteArray png(const QByteArray& chunks)
{
    return hex("89504E470D0A1A0A") + chunks;
}

const QByteArray pngHeader = chunk("IHDR", hex("00000020"
                                               "00000010"
                                               "0802000000")); // 32 x 16
const QByteArray pngData = chunk("IDAT", hex("00"));
const QByteArray pngEnd = chunk("IEND", {});

} // namespace

class tst_ImageHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("baseline") << start + table + frame + scan + coded + end << QStringLiteral("a.jpg");
        QTest::newRow("progressive, two scans")
            << start + hex("FFC2000B080010002001011100") + scan + coded + table + scan + coded + end
            << QStringLiteral("a.jpg");
        // A thumbnail is inside its segment: its own end is not the end of the file.
        QTest::newRow("thumbnail") << start + hex("FFE10008") + end + hex("FFD80000") + frame + scan + coded +
                                          end
                                   << QStringLiteral("a.jpg");
        QTest::newRow("PNG") << png(pngHeader + pngData + pngData + pngEnd) << QStringLiteral("a.png");
    }
    void good()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const auto header = readImageHeader(name, bytes);
        QVERIFY2(header, header ? "" : qPrintable(header.error().detail));
        QCOMPARE(header->width, 32);
        QCOMPARE(header->height, 16);
        // Every shorter file and every byte behind it is refused.
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!readImageHeader(name, bytes.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!readImageHeader(name, bytes + '\0'));
    }

    void limits()
    {
        QVERIFY(readImageHeader(withFrame("FFC0000B082000200001011100")));
        QCOMPARE(readImageHeader(withFrame("FFC0000B082000200101011100")).error().code,
                 ErrorCode::ImageTooLarge);
        QCOMPARE(readImageHeader(withFrame("FFC0000B08FFFFFFFF01011100")).error().code,
                 ErrorCode::ImageTooLarge);
        const auto sized = [](const char* sides) {
            return readImageHeader(png(chunk("IHDR", hex(sides) + hex("0802000000")) + pngData + pngEnd));
        };
        QVERIFY(sized("0000200000002000"));
        QCOMPARE(sized("0000200100000001").error().code, ErrorCode::ImageTooLarge);
        QCOMPARE(sized("7FFFFFFFFFFFFFFF").error().code, ErrorCode::ImageTooLarge);
        QCOMPARE(sized("0000000000000001").error().code, ErrorCode::ImageCorrupt);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QByteArray& bytes, const char* detail) {
            QTest::newRow(name) << bytes << QString::fromLatin1(detail);
        };
        row("empty", {}, "neither");
        row("GIF", "GIF89a", "neither");
        row("JPEG without height", withFrame("FFC0000B080000002001011100"), "no width or height");
        row("JPEG without width", withFrame("FFC0000B080010000001011100"), "no width or height");
        row("JPEG of 12 bits", withFrame("FFC1000B0C0010002001011100"), "8 bits");
        row("lossless JPEG", withFrame("FFC3000B080010002001011100"), "marker c3");
        row("arithmetic JPEG", withFrame("FFC9000B080010002001011100"), "marker c9");
        row("short frame header", withFrame("FFC000070800100020"), "short one");
        row("two frame headers", start + frame + frame + scan + coded + end, "second frame header");
        row("second frame after the scan", start + frame + scan + coded + frame + scan + coded + end,
            "second frame header");
        row("scan before the frame", start + scan + coded + end, "scan before");
        row("no scan", start + frame + end, "no picture");
        row("no frame", start + end, "no picture");
        row("second JPEG behind the first",
            start + frame + scan + coded + end + start + frame + scan + coded + end, "behind the end");
        row("bytes between segments", start + hex("00") + frame + scan + coded + end, "no marker");
        row("segment of length one", start + hex("FFFE0001") + frame + scan + coded + end, "runs past");
        row("segment past the end", start + hex("FFFEFFFF") + end, "runs past");
        row("second start", start + start + frame + scan + coded + end, "marker d8");
        row("PNG without header", png(pngData + pngEnd), "header chunk missing");
        row("PNG with two headers", png(pngHeader + pngHeader + pngData + pngEnd), "repeated");
        row("PNG header damaged",
            png(QByteArray(pngHeader).replace(hex("0802"), hex("0803")) + pngData + pngEnd), "damaged");
        row("PNG header of other length", png(chunk("IHDR", hex("0000002000000010")) + pngData + pngEnd),
            "damaged");
        row("PNG without data", png(pngHeader + pngEnd), "no picture");
        row("PNG with data in its end", png(pngHeader + pngData + chunk("IEND", "x")), "behind the end");
        row("PNG chunk past the end",
            png(pngHeader + hex("FFFFFFFF49444154"
                                "00000000")),
            "runs past");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, detail);
        const auto header = readImageHeader(bytes);
        QVERIFY(!header);
        QVERIFY2(header.error().detail.contains(detail), qPrintable(header.error().detail));
    }

    void formatIsWhatTheNameSays()
    {
        const QByteArray jpeg = tests::EvidenceFixture::smallestJpeg();
        QVERIFY(readImageHeader(QStringLiteral("frames/a.jpg"), jpeg));
        QCOMPARE(readImageHeader(QStringLiteral("frames/a.png"), jpeg).error().code,
                 ErrorCode::ImageUnsupported);
        const QByteArray other = png(pngHeader + pngData + pngEnd);
        QCOMPARE(readImageHeader(QStringLiteral("frames/a.jpg"), other).error().code,
                 ErrorCode::ImageUnsupported);
    }
};

static const aiqyn::tests::Registered<tst_ImageHeader> registered;
#include "tst_ImageHeader.moc"
