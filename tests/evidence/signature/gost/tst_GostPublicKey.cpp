#include "TestKeys.h"
#include "TestRegistry.h"
#include "evidence/signature/gost/GostVerify.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

/// The curve, key, hash and signature of RFC 7091, appendix A.2.
constexpr GostCurve exampleCurve{.p = "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D"
                                      "F1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373",
                                 .a = "7",
                                 .b = "1CFF0806A31116DA29D8CFA54E57EB748BC5F377E49400FDD788B649ECA1AC43"
                                      "61834013B2AD7322480A89CA58E0CF74BC9E540C2ADD6897FAD0A3084F302ADC",
                                 .q = "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D"
                                      "A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF",
                                 .x = "24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762"
                                      "FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A",
                                 .y = "2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C"
                                      "83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E"};
constexpr const char* exampleX = "115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD"
                                 "5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1";
constexpr const char* exampleY = "37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61"
                                 "EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC";
constexpr const char* exampleDigest = "3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C591"
                                      "7184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C";
constexpr const char* exampleR = "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD3"
                                 "5492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36";
constexpr const char* exampleS = "1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5"
                                 "823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A";

using Number = openssl::Handle<BIGNUM, BN_free>;

QByteArray littleEndian(const char* hex)
{
    QByteArray bytes = QByteArray::fromHex(hex);
    std::reverse(bytes.begin(), bytes.end());
    return bytes.leftJustified(64, '\0');
}

QByteArray reversed(QByteArray bytes)
{
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// a + b as 64 bytes, least significant first.
QByteArray sum(const char* a, const char* b)
{
    BIGNUM* first = nullptr;
    BIGNUM* second = nullptr;
    BN_hex2bn(&first, a);
    BN_hex2bn(&second, b);
    const Number left(first);
    const Number right(second);
    BN_add(left.get(), left.get(), right.get());
    QByteArray bytes(64, 0);
    BN_bn2lebinpad(left.get(), reinterpret_cast<unsigned char*>(bytes.data()), 64);
    return bytes;
}

StreebogDigest digestFrom(const QByteArray& littleEndianBytes)
{
    StreebogDigest digest{};
    std::copy(littleEndianBytes.begin(), littleEndianBytes.end(), digest.begin());
    return digest;
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

QByteArray keyInfo(const QByteArray& algorithm, const QByteArray& bits)
{
    return sequence(algorithm + element(0x03, bits));
}

QByteArray keyAlgorithm(const char* key, const QByteArray& parameters)
{
    return sequence(objectId(key) + sequence(parameters));
}

} // namespace

class tst_GostPublicKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<bool>("holds");
        const QByteArray r = littleEndian(exampleR);
        const QByteArray s = littleEndian(exampleS);
        const QByteArray zero(64, 0);
        const QByteArray order = littleEndian(exampleCurve.q);
        QTest::newRow("r s, least significant first") << r + s << true;
        QTest::newRow("s r, most significant first") << reversed(s) + reversed(r) << true;
        QTest::newRow("r s, most significant first") << reversed(r) + reversed(s) << false;
        QTest::newRow("s r, least significant first") << s + r << false;
        QTest::newRow("r is 0") << zero + s << false;
        QTest::newRow("s is 0") << r + zero << false;
        QTest::newRow("both are 0") << zero + zero << false;
        QTest::newRow("r is q") << order + s << false;
        QTest::newRow("s is q") << r + order << false;
        QTest::newRow("q added to r") << sum(exampleR, exampleCurve.q) + s << false;
        QTest::newRow("q added to s") << r + sum(exampleS, exampleCurve.q) << false;
        QTest::newRow("a byte short") << (r + s).chopped(1) << false;
        QTest::newRow("a byte long") << r + s + '\0' << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void exampleOfTheStandard()
    {
        QFETCH(QByteArray, signature);
        QFETCH(bool, holds);
        const auto key =
            GostPublicKey::fromCoordinates(littleEndian(exampleX) + littleEndian(exampleY), exampleCurve);
        QVERIFY(key);
        QCOMPARE(key->verifies(digestFrom(littleEndian(exampleDigest)), signature), holds);
        // The same numbers say nothing about another hash.
        QVERIFY(!key->verifies(digestFrom(littleEndian(exampleX)), signature));
    }

    void ownSignatures_data()
    {
        QTest::addColumn<OctetOrder>("order");
        QTest::newRow("national order") << OctetOrder::National;
        QTest::newRow("order of RFC 9215") << OctetOrder::International;
    }

    void ownSignatures()
    {
        QFETCH(OctetOrder, order);
        const GostTestKey signer("signer", order);
        const auto key = GostPublicKey::fromSubjectPublicKeyInfo(signer.publicKeyInfo());
        const auto other =
            GostPublicKey::fromSubjectPublicKeyInfo(GostTestKey("somebody else").publicKeyInfo());
        QVERIFY(key && other);
        const QByteArray message("what was signed");
        const QByteArray signature = signer.sign(message);
        const QByteArray algorithm = plainAlgorithm(gostSignatureOid);
        QVERIFY(verifyGost(*key, message, algorithm, signature));
        QVERIFY(verifyGost(*key, message, sequence(objectId(gostSignatureOid)), signature));
        QVERIFY(!verifyGost(*other, message, algorithm, signature));
        QVERIFY(!verifyGost(*key, message + ' ', algorithm, signature));
        QVERIFY(!verifyGost(*key, message, plainAlgorithm("1.2.398.3.10.1.1.2.3.1"), signature));
        QVERIFY(!verifyGost(*key, message, plainAlgorithm("1.2.398.3.10.1.1.1.2"), signature));
        QVERIFY(!verifyGost(*key, message, plainAlgorithm("1.2.643.7.1.1.3.3"), signature));
        QVERIFY(!verifyGost(*key, message, algorithm + '\0', signature));
        QVERIFY(!verifyGost(*key, message, sequence(objectId(gostSignatureOid) + sequence({})), signature));
        QVERIFY(!verifyGost(*key, message, QByteArray(), signature));
    }

    void everyFlippedBitIsRefused()
    {
        const GostTestKey signer("signer");
        const auto key = GostPublicKey::fromSubjectPublicKeyInfo(signer.publicKeyInfo());
        const StreebogDigest digest = streebog512("what was signed");
        const QByteArray signature = signer.signDigest(digest);
        QVERIFY(key->verifies(digest, signature));
        for (qsizetype bit = 0; bit < 8 * signature.size(); ++bit)
            QVERIFY2(!key->verifies(digest, flipped(signature, bit)), qPrintable(QString::number(bit)));
        for (std::size_t byte = 0; byte < digest.size(); ++byte) {
            StreebogDigest other = digest;
            other[byte] ^= 0x10;
            QVERIFY2(!key->verifies(other, signature), qPrintable(QString::number(byte)));
        }
        // A changed coordinate leaves the curve.
        const QByteArray point = signer.coordinates();
        for (qsizetype bit = 0; bit < 8 * point.size(); ++bit)
            QVERIFY2(!GostPublicKey::fromCoordinates(flipped(point, bit), gostParamSetA),
                     qPrintable(QString::number(bit)));
    }

    /// A hash that is a multiple of the order counts as one.
    void hashWithoutRemainder_data()
    {
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("zero") << QByteArray(64, 0);
        QTest::newRow("the order") << littleEndian(gostParamSetA.q);
    }

    void hashWithoutRemainder()
    {
        QFETCH(QByteArray, hash);
        const GostTestKey signer("signer");
        const auto key = GostPublicKey::fromSubjectPublicKeyInfo(signer.publicKeyInfo());
        const StreebogDigest digest = digestFrom(hash);
        QVERIFY(key->verifies(digest, signer.signDigest(digest)));
        StreebogDigest one{};
        one[0] = 1;
        QVERIFY(key->verifies(one, signer.signDigest(digest)));
    }

    void unusablePoints_data()
    {
        QTest::addColumn<QByteArray>("octets");
        const QByteArray x = littleEndian("03");
        const QByteArray y = littleEndian(gostParamSetA.y);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a byte short") << (x + y).chopped(1);
        QTest::newRow("a byte long") << x + y + '\0';
        QTest::newRow("not on the curve") << littleEndian("04") + y;
        QTest::newRow("zero") << QByteArray(128, 0);
        QTest::newRow("beyond the field, though the remainder is on the curve")
            << sum("03", gostParamSetA.p) + y;
        QTest::newRow("of another curve") << littleEndian(exampleX) + littleEndian(exampleY);
    }

    void unusablePoints()
    {
        QFETCH(QByteArray, octets);
        QVERIFY(GostPublicKey::fromCoordinates(littleEndian("03") + littleEndian(gostParamSetA.y),
                                               gostParamSetA));
        QVERIFY(!GostPublicKey::fromCoordinates(octets, gostParamSetA));
    }

    void keyInfos_data()
    {
        QTest::addColumn<QByteArray>("der");
        QTest::addColumn<bool>("usable");
        const QByteArray point = GostTestKey("signer").coordinates();
        const QByteArray bits = QByteArray(1, 0) + element(0x04, point);
        const QByteArray curve = objectId(gostCurveOid);
        const QByteArray good = keyAlgorithm(gostKeyOid, curve + objectId(streebogOid));
        QTest::newRow("good") << keyInfo(good, bits) << true;
        QTest::newRow("digest not named") << keyInfo(keyAlgorithm(gostKeyOid, curve), bits) << true;
        QTest::newRow("256 bits") << keyInfo(keyAlgorithm("1.2.398.3.10.1.1.2.1",
                                                          objectId("1.2.398.3.10.1.1.2.1.1") +
                                                              objectId("1.2.398.3.10.1.3.2")),
                                             bits)
                                  << false;
        QTest::newRow("GOST of 2004")
            << keyInfo(keyAlgorithm("1.2.398.3.10.1.1.1.1", objectId("1.2.398.3.10.1.1.1.1.1")), bits)
            << false;
        QTest::newRow("OIDs of another country")
            << keyInfo(keyAlgorithm("1.2.643.7.1.1.1.2", objectId("1.2.643.7.1.2.1.2.1")), bits) << false;
        QTest::newRow("another curve")
            << keyInfo(keyAlgorithm(gostKeyOid, objectId("1.2.398.3.10.1.1.2.2.2")), bits) << false;
        QTest::newRow("another digest")
            << keyInfo(keyAlgorithm(gostKeyOid, curve + objectId("1.2.398.3.10.1.3.2")), bits) << false;
        QTest::newRow("more parameters")
            << keyInfo(keyAlgorithm(gostKeyOid, curve + objectId(streebogOid) + curve), bits) << false;
        QTest::newRow("no parameters") << keyInfo(sequence(objectId(gostKeyOid)), bits) << false;
        QTest::newRow("unused bits") << keyInfo(good, QByteArray(1, 1) + element(0x04, point)) << false;
        QTest::newRow("no octets") << keyInfo(good, QByteArray(1, 0) + point) << false;
        QTest::newRow("something after the octets") << keyInfo(good, bits + '\0') << false;
        QTest::newRow("no bits") << keyInfo(good, {}) << false;
        QTest::newRow("something after the key") << keyInfo(good, bits) + '\0' << false;
        QTest::newRow("cut off") << keyInfo(good, bits).chopped(1) << false;
        QTest::newRow("a key that OpenSSL knows") << EcTestKey().publicKeyInfo() << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void keyInfos()
    {
        QFETCH(QByteArray, der);
        QFETCH(bool, usable);
        QCOMPARE(GostPublicKey::fromSubjectPublicKeyInfo(der).has_value(), usable);
    }
};

static const aiqyn::tests::Registered<tst_GostPublicKey> registered;
#include "tst_GostPublicKey.moc"
