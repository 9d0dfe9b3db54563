#include "TestRegistry.h"
#include "evidence/signature/gost/Streebog.h"
#include "evidence/signature/gost/StreebogConstants.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

namespace {

QByteArray digestOf(const QByteArray& message)
{
    const StreebogDigest digest = streebog512(message);
    return {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())};
}

QByteArray reversed(QByteArray bytes)
{
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

QByteArray pattern(int size)
{
    QByteArray bytes(size, 0);
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(7 * i + 255 - (i >> 8));
    return bytes;
}

/// The definition as RFC 6986 words it: vectors with the most significant byte first, bit by bit, no tables.
class Definition
{
public:
    [[nodiscard]] static QByteArray hash(const QByteArray& bytes)
    {
        QByteArray message = reversed(bytes);
        QByteArray h(64, 0);
        QByteArray n(64, 0);
        QByteArray sigma(64, 0);
        while (message.size() >= 64) {
            const QByteArray m = message.right(64);
            message.chop(64);
            h = g(n, h, m);
            n = sum(n, bits(64));
            sigma = sum(sigma, m);
        }
        const QByteArray m = QByteArray(63 - message.size(), 0) + '\x01' + message;
        h = g(n, h, m);
        n = sum(n, bits(message.size()));
        sigma = sum(sigma, m);
        h = g(QByteArray(64, 0), h, n);
        return reversed(g(QByteArray(64, 0), h, sigma));
    }

private:
    [[nodiscard]] static QByteArray x(QByteArray a, const QByteArray& b)
    {
        for (int i = 0; i < 64; ++i)
            a[i] = static_cast<char>(a[i] ^ b[i]);
        return a;
    }
    [[nodiscard]] static QByteArray lps(const QByteArray& in)
    {
        QByteArray out;
        for (int row = 0; row < 8; ++row) {
            std::uint64_t product = 0;
            for (int bit = 0; bit < 64; ++bit) {
                const auto byte = streebog::pi[static_cast<std::uint8_t>(in[8 * (bit / 8) + row])];
                if ((byte >> (7 - bit % 8)) & 1)
                    product ^= streebog::matrix[std::size_t(bit)];
            }
            for (int byte = 7; byte >= 0; --byte)
                out += static_cast<char>(product >> (8 * byte));
        }
        return out;
    }
    [[nodiscard]] static QByteArray g(const QByteArray& n, const QByteArray& h, const QByteArray& m)
    {
        QByteArray key = lps(x(h, n));
        QByteArray state = m;
        for (const auto& words : streebog::iteration) {
            QByteArray constant;
            for (const std::uint64_t word : words)
                constant +=
                    QByteArray::fromHex(QByteArray::number(qulonglong(word), 16).rightJustified(16, '0'));
            state = lps(x(key, state));
            key = lps(x(key, constant));
        }
        return x(x(x(key, state), h), m);
    }
    [[nodiscard]] static QByteArray sum(QByteArray a, const QByteArray& b)
    {
        int carry = 0;
        for (int i = 63; i >= 0; --i) {
            carry += static_cast<std::uint8_t>(a[i]) + static_cast<std::uint8_t>(b[i]);
            a[i] = static_cast<char>(carry & 0xFF);
            carry >>= 8;
        }
        return a;
    }
    [[nodiscard]] static QByteArray bits(qsizetype bytes)
    {
        return QByteArray(62, 0) + static_cast<char>(bytes * 8 >> 8) + static_cast<char>(bytes * 8);
    }
};

} // namespace

class tst_Streebog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownDigests_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("RFC 6986 M1")
            << QByteArray("012345678901234567890123456789012345678901234567890123456789012")
            << QByteArray("1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                          "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");
        QTest::newRow("RFC 6986 M2")
            << QByteArray::fromHex("d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20"
                                   "f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb"
                                   "20c8e3eef0e5e2fb")
            << QByteArray("1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376"
                          "035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28");
        // By gost-engine 3.0.1.
        QTest::newRow("empty") << QByteArray()
                               << QByteArray(
                                      "8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7"
                                      "362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a");
        QTest::newRow("1 byte") << pattern(1)
                                << QByteArray(
                                       "68959298ea40f71656d63eeef4e6fe2edb4299cd38a33a020ffc475f1bdbcb46"
                                       "8f89a148e0971b725bf67fba346196ca734b4bc208ee3f60dfff1292b5654a21");
        QTest::newRow("63 bytes") << pattern(63)
                                  << QByteArray(
                                         "7aeac636b7b9f6363fdd0c555584955d7a3c48842bc52c135886c3f0e3043caf"
                                         "87f1ff0c64d02c98951de50f5717f188a7058abd844974fd2db80ad7feeacd7b");
        QTest::newRow("64 bytes") << pattern(64)
                                  << QByteArray(
                                         "a5ef987d2e1abedd518ffbbaf7f67c91144d44576cc3506b5356289f33057195"
                                         "b5b5f144511b0f8c72083b83ca38f7a69688fc4482513800d2aa3e5b9bc32a7a");
        QTest::newRow("65 bytes") << pattern(65)
                                  << QByteArray(
                                         "1a870189f14459be871547fb5c4fe31b995cbc96d46a792afb914429685c6742"
                                         "515e0b0d8aceede9ab617b052d17bb3d0ad270c89048be2a0d301e714b24e64e");
        QTest::newRow("127 bytes") << pattern(127)
                                   << QByteArray(
                                          "a6ac84026e4df26dbf445dc86b221554137e7d5fa1f78d9c235a1cf53dd6faec"
                                          "57fc413b20e82301dfd5a33e7d579d1ea1a43e7cd2b9b13b72be2d528e2f7424");
        QTest::newRow("128 bytes") << pattern(128)
                                   << QByteArray(
                                          "48e823f9e0b7c953f9e3a835fb8bb708c17f5e6bf20eac4e7279c8fc37d83f9a"
                                          "c76458c2461f8687f2d96e2af3c35c16c852c7867e5edab0bc8c4e6f4626604d");
        QTest::newRow("1000 bytes")
            << pattern(1000)
            << QByteArray("d091f338ce5d09ee15e6f39fadbdb04bec35c00e13ad4964f194ebf3a218b8fa"
                          "3db8f60257aac81bfa2de15fcd33d20e6cfb81ecde567d7feba63ca6778b67b5");
        QTest::newRow("sum with carries")
            << QByteArray(192, '\xFF')
            << QByteArray("55d8f76f0894bde0ec14c906f95be44ec9eac0ab5d05fb1a8aa92bee629b1dab"
                          "9f1d2552e2d3a1aab9ce2c07941b06dbac5baff6ce461df2f7c60a8a763cc1e9");
        // A word of ones to which a carry comes.
        QTest::newRow("sum with a carry that runs through")
            << QByteArray(8, '\xFF') + QByteArray(56, '\0') + '\x01' + QByteArray(7, '\0') +
                   QByteArray(8, '\xFF') + QByteArray(48, '\0')
            << QByteArray("4cb893e2831a859448cb42fb84c392577d6a4447551b7f73f1c92f60e0ff612e"
                          "2a6c9629b12f2239fe10dc6e4c76e28959d3af65c43f5d0b5cf8118da244d0a3");
    }

    void knownDigests()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, digest);
        QCOMPARE(digestOf(message).toHex(), digest);
        QCOMPARE(Definition::hash(message).toHex(), digest);
    }

    void everyLengthAsDefined()
    {
        for (int size = 0; size <= 200; ++size)
            QVERIFY2(digestOf(pattern(size)) == Definition::hash(pattern(size)),
                     qPrintable(QString::number(size)));
    }
};

static const aiqyn::tests::Registered<tst_Streebog> registered;
#include "tst_Streebog.moc"
