#include "TestRegistry.h"
#include "evidence/container/Manifest.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

namespace {

Manifest manifestOfOne(const ObjectDigest& digest)
{
    Manifest manifest;
    manifest.objects.push_back({QStringLiteral("document.json"), QStringLiteral("application/json"), digest});
    return manifest;
}

} // namespace

// What is refused: see the fixtures of ContainerFixtures::manifestAttacks().
class tst_Manifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inOtherWords_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* name, const char* from, const char* to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("same words", "xml", "xml");
        row("white space between elements", "\n", "\r\n\t ");
        row("no white space", "\n", "");
        row("white space inside a tag", "<asic:DataObjectReference URI", "<asic:DataObjectReference\n   URI");
        row("white space around a digest", "</ds:DigestValue>", "\n    </ds:DigestValue>");
        row("order of attributes", "URI=\"document.json\" MimeType=\"application/json\"",
            "MimeType=\"application/json\" URI=\"document.json\"");
        row("other quotes", "\"document.json\"", "'document.json'");
        row("other prefix", "ds:", "d:");
        row("no type", " MimeType=\"application/json\"", "");
        row("no XML declaration", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
        row("encoding in lower case", "UTF-8", "utf-8");
        row("method not an empty tag", "sha256\"/>", "sha256\"></ds:DigestMethod>");
    }
    void inOtherWords()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray own = manifestOfOne(Sha256::of(QByteArray("x"))).toXml();
        QByteArray other = own;
        QVERIFY(other.contains(from));
        other.replace(from, to).replace("xmlns:ds=", from == "ds:" ? "xmlns:d=" : "xmlns:ds=");
        const auto read = Manifest::fromXml(other);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->toXml(), own);
        QCOMPARE(read->toXml() == other, from == to);
    }

    void defaultNamespace()
    {
        const auto read =
            Manifest::fromXml("<ASiCManifest xmlns='http://uri.etsi.org/02918/v1.2.1#'><SigReference "
                              "URI='META-INF/signature.p7s'/>"
                              "<DataObjectReference URI='document.json'>"
                              "<DigestMethod xmlns='http://www.w3.org/2000/09/xmldsig#' "
                              "Algorithm='http://www.w3.org/2001/04/xmlenc#sha256'/>"
                              "<DigestValue xmlns='http://www.w3.org/2000/09/xmldsig#'>"
                              "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=</DigestValue></"
                              "DataObjectReference></ASiCManifest>");
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->objects[0].digest.isOf("x"));
        QVERIFY(!read->objects[0].digest.isOf("y"));
    }

    void digestMethods_data()
    {
        QTest::addColumn<DigestMethod>("method");
        QTest::addColumn<QByteArray>("hexOfAbc"); // FIPS 180-4 examples
        QTest::newRow("SHA-256") << DigestMethod::Sha256
                                 << QByteArray(
                                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("SHA-384") << DigestMethod::Sha384
                                 << QByteArray(
                                        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                                        "8086072ba1e7cc2358baeca134c825a7");
        QTest::newRow("SHA-512") << DigestMethod::Sha512
                                 << QByteArray(
                                        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }
    void digestMethods()
    {
        QFETCH(DigestMethod, method);
        QFETCH(QByteArray, hexOfAbc);
        const QByteArray value = QByteArray::fromHex(hexOfAbc);
        const auto digest = ObjectDigest::fromBase64(method, value.toBase64());
        QVERIFY(digest);
        QVERIFY(digest->isOf("abc"));
        QVERIFY(!digest->isOf("abd"));
        const QByteArray xml = manifestOfOne(*digest).toXml();
        QVERIFY(Manifest::fromXml(xml).value().objects[0].digest.isOf("abc"));
        QVERIFY(!ObjectDigest::fromBase64(method, value.chopped(1).toBase64()));
        QVERIFY(!ObjectDigest::fromBase64(method, (value + 'x').toBase64()));
        QVERIFY(!ObjectDigest::fromBase64(method, ' ' + value.toBase64()));
    }
};

static const aiqyn::tests::Registered<tst_Manifest> registered;
#include "tst_Manifest.moc"
