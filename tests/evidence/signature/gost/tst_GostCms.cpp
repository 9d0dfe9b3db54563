#include "TestCertificates.h"
#include "TestRegistry.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/CmsReading.h"
#include "evidence/signature/gost/GostCms.h"
#include "evidence/signature/gost/GostVerify.h"

#include <QCryptographicHash>
#include <QTest>

#include <functional>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

QByteArray attribute(const char* type, const QByteArray& values)
{
    return sequence(objectId(type) + element(0x31, values));
}

QByteArray digestAttribute(const QByteArray& content)
{
    const StreebogDigest digest = streebog512(content);
    return attribute("1.2.840.113549.1.9.4",
                     element(0x04, {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())}));
}

QByteArray contentType()
{
    return attribute("1.2.840.113549.1.9.3", objectId("1.2.840.113549.1.7.1"));
}

/// A SignerInfo in order; each row spoils one thing, before or after signing.
struct Signature
{
    GostTestKey key{"signer"};
    QByteArray content = "the manifest";
    QByteArray attributes = element(0x31, contentType() + digestAttribute(content));
    QByteArray digestAlgorithm = plainAlgorithm(streebogOid);
    QByteArray signatureAlgorithm = plainAlgorithm(gostSignatureOid);
    QByteArray certificate = issue(
        {.subject = commonName("Signer"), .issuer = commonName("Signer"), .key = &key, .issuerKey = &key});
    QByteArray signature = key.sign(attributes);

    void signAttributes(const QByteArray& set)
    {
        attributes = element(0x31, set);
        signature = key.sign(attributes);
    }
    [[nodiscard]] GostCmsFindings findings() const
    {
        return verifyGostCms({digestAlgorithm, attributes, signatureAlgorithm, signature}, content,
                             certificate);
    }
};

/// A whole detached CAdES signature over the content, as a national signer would hand it over.
QByteArray detachedSignature(const Signature& from, const QByteArray& content)
{
    const auto certificate = certificateOf(from.certificate);
    const QByteArray identity =
        sequence(element(0x04, QCryptographicHash::hash(from.certificate, QCryptographicHash::Sha256)));
    std::vector<QByteArray> attributes{contentType(), digestAttribute(content),
                                       attribute("1.2.840.113549.1.9.5", element(0x17, "261124050000Z")),
                                       attribute("1.2.840.113549.1.9.16.2.47", sequence(sequence(identity)))};
    std::sort(attributes.begin(), attributes.end());
    QByteArray set;
    for (const QByteArray& one : attributes)
        set += one;
    const QByteArray signer = sequence(
        element(0x02, QByteArray(1, 1)) +
        sequence(openssl::derOf<X509_NAME>(X509_get_issuer_name(certificate.get()), i2d_X509_NAME) +
                 openssl::derOf<ASN1_INTEGER>(X509_get0_serialNumber(certificate.get()), i2d_ASN1_INTEGER)) +
        from.digestAlgorithm + element(0xA0, set) + from.signatureAlgorithm +
        element(0x04, from.key.sign(element(0x31, set))));
    return sequence(
        objectId("1.2.840.113549.1.7.2") +
        element(0xA0, sequence(element(0x02, QByteArray(1, 1)) + element(0x31, from.digestAlgorithm) +
                               sequence(objectId("1.2.840.113549.1.7.1")) + element(0xA0, from.certificate) +
                               element(0x31, signer))));
}

using Change = std::function<void(Signature&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

namespace {

void addRow(const char* name, bool allowed, bool digest, bool holds, const Change& change)
{
    QTest::newRow(name) << allowed << digest << holds << change;
}

} // namespace

class tst_GostCms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeSignatureIsRead()
    {
        const Signature signature;
        const QByteArray content = "<a manifest/>";
        const QByteArray der = detachedSignature(signature, content);
        const CmsReading reading = readCms(der, content);
        QCOMPARE(reading.formatCauses, QStringList());
        QCOMPARE(reading.constraintCauses, QStringList());
        QCOMPARE(reading.hashCauses, QStringList());
        QCOMPARE(reading.cryptoCauses, QStringList());
        QCOMPARE(reading.signerCertificate, signature.certificate);
        QCOMPARE(reading.claimedTime->toIso(), QStringLiteral("2026-11-24T05:00:00.000Z"));
        QCOMPARE(readCms(der, content + ' ').hashCauses,
                 QStringList{QStringLiteral("MANIFEST_DIGEST_MISMATCH")});
        QByteArray changed = der;
        changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
        QCOMPARE(readCms(changed, content).cryptoCauses, QStringList{QStringLiteral("SIGNATURE_INVALID")});
    }

    void signerInfos_data()
    {
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<bool>("digest");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<Change>("change");
        addRow("in order", true, true, true, [](Signature&) {});
        addRow("algorithms without parameters", true, true, true, [](Signature& s) {
            s.digestAlgorithm = sequence(objectId(streebogOid));
            s.signatureAlgorithm = sequence(objectId(gostSignatureOid));
        });
        addRow("order of RFC 9215", true, true, true,
               [](Signature& s) { std::reverse(s.signature.begin(), s.signature.end()); });
        addRow("content changed", true, false, true, [](Signature& s) { s.content += ' '; });
        addRow("content empty", true, false, true, [](Signature& s) { s.content.clear(); });
        addRow("attributes changed", true, true, false,
               [](Signature& s) { s.attributes = element(0x31, digestAttribute(s.content)); });
        addRow("signature changed", true, true, false,
               [](Signature& s) { s.signature[5] = char(s.signature[5] ^ 1); });
        addRow("signature missing", true, true, false, [](Signature& s) { s.signature.clear(); });
        addRow("signed the content itself", true, true, false,
               [](Signature& s) { s.signature = s.key.sign(s.content); });
        addRow("certificate of another key", true, true, false, [](Signature& s) {
            const GostTestKey other("other");
            s.certificate = issue({.subject = commonName("Signer"),
                                   .issuer = commonName("Signer"),
                                   .key = &other,
                                   .issuerKey = &other});
        });
        addRow("certificate of another algorithm", false, true, false, [](Signature& s) {
            const EcTestKey other;
            s.certificate = issue({.subject = commonName("Signer"),
                                   .issuer = commonName("Signer"),
                                   .key = &other,
                                   .issuerKey = &other});
        });
        addRow("no certificate", false, true, false, [](Signature& s) { s.certificate.clear(); });
        addRow("another digest named", false, true, true,
               [](Signature& s) { s.digestAlgorithm = plainAlgorithm("1.2.398.3.10.1.3.2"); });
        addRow("digest of another country named", false, true, true,
               [](Signature& s) { s.digestAlgorithm = plainAlgorithm("1.2.643.7.1.1.2.3"); });
        addRow("another signature algorithm named", false, true, false,
               [](Signature& s) { s.signatureAlgorithm = plainAlgorithm("1.2.398.3.10.1.1.2.3.1"); });
        addRow("attributes with the tag of the file", true, false, false,
               [](Signature& s) { s.attributes[0] = char(0xA0); });
        addRow("attributes signed with the tag of the file", true, false, false, [](Signature& s) {
            s.attributes[0] = char(0xA0);
            s.signature = s.key.sign(s.attributes);
        });
        addRow("no attributes", true, false, false, [](Signature& s) { s.attributes.clear(); });
        addRow("no digest signed", true, false, true, [](Signature& s) { s.signAttributes(contentType()); });
        addRow("digest of another content signed", true, false, true,
               [](Signature& s) { s.signAttributes(contentType() + digestAttribute("another")); });
        addRow("two digests signed", true, false, true, [](Signature& s) {
            s.signAttributes(digestAttribute(s.content) + digestAttribute(s.content));
        });
        addRow("empty digest before the right one", true, false, true, [](Signature& s) {
            s.signAttributes(attribute("1.2.840.113549.1.9.4", element(0x04, {})) +
                             digestAttribute(s.content));
        });
        addRow("two values in the digest", true, false, true, [](Signature& s) {
            const StreebogDigest digest = streebog512(s.content);
            const QByteArray value =
                element(0x04, {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())});
            s.signAttributes(attribute("1.2.840.113549.1.9.4", value + value));
        });
        addRow("digest of SHA-512 signed", true, false, true, [](Signature& s) {
            const QByteArray value =
                element(0x04, QCryptographicHash::hash(s.content, QCryptographicHash::Sha512));
            s.signAttributes(attribute("1.2.840.113549.1.9.4", value));
        });
        addRow("something after the attributes", true, false, true, [](Signature& s) {
            s.attributes += '\0';
            s.signature = s.key.sign(s.attributes);
        });
    }

    void signerInfos()
    {
        QFETCH(Change, change);
        Signature signature;
        change(signature);
        const GostCmsFindings findings = signature.findings();
        QTEST(findings.algorithmsAllowed, "allowed");
        QTEST(findings.digestMatches, "digest");
        QTEST(findings.signatureHolds, "holds");
    }

    void signedObjects_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<bool>("holds");
        const GostTestKey key("signer");
        const QByteArray content = sequence("what a CRL or response says");
        const QByteArray algorithm = key.algorithm();
        const QByteArray bits = element(0x03, QByteArray(1, 0) + key.sign(content));
        const QByteArray certificates = element(0xA0, sequence({}));
        QTest::newRow("in order") << sequence(content + algorithm + bits) << true;
        QTest::newRow("with certificates") << sequence(content + algorithm + bits + certificates) << true;
        QTest::newRow("content changed")
            << sequence(sequence("What a CRL or response says") + algorithm + bits) << false;
        QTest::newRow("another algorithm")
            << sequence(content + plainAlgorithm("1.2.840.113549.1.1.11") + bits) << false;
        QTest::newRow("unused bits") << sequence(content + algorithm +
                                                 element(0x03, QByteArray(1, 1) + key.sign(content)))
                                     << false;
        QTest::newRow("empty signature") << sequence(content + algorithm + element(0x03, {})) << false;
        QTest::newRow("no signature") << sequence(content + algorithm) << false;
        QTest::newRow("more behind") << sequence(content + algorithm + bits + bits) << false;
        QTest::newRow("something after it") << sequence(content + algorithm + bits) + '\0' << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void signedObjects()
    {
        QFETCH(QByteArray, object);
        QFETCH(bool, holds);
        const Signature signature;
        QCOMPARE(verifyGostObject(object, signature.certificate), holds);
        QVERIFY(!verifyGostObject(object, "no certificate"));
    }
};

static const aiqyn::tests::Registered<tst_GostCms> registered;
#include "tst_GostCms.moc"
