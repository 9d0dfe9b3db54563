#include "EvidenceFixture.h"
#include "OpenSslProgram.h"
#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/SigningKeyParts.h"
#include "evidence/signature/timestamp/TimestampReading.h"

#include <QTest>

#include <openssl/ts.h>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::readFile;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::timeAt;
using aiqyn::tests::TsaFault;

namespace {

const QByteArray signatureValue = QByteArrayLiteral("a signature value");

/// The structure again with the outermost length as BER allows it and DER does not.
QByteArray withLongLength(const QByteArray& der)
{
    return der.first(1) + QByteArray("\x84\x00\x00", 3) + der.sliced(2);
}

using Alter = std::function<void(TS_tst_info_st&)>;

Alter atTime(const char* generalizedTime)
{
    return [generalizedTime](TS_TST_INFO& info) {
        const openssl::Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> time(
            ASN1_GENERALIZEDTIME_new());
        ASN1_STRING_set(time.get(), generalizedTime, -1);
        TS_TST_INFO_set_time(&info, time.get());
    };
}

Alter withMillis(long millis)
{
    return [millis](TS_TST_INFO& info) {
        const openssl::Handle<ASN1_INTEGER, ASN1_INTEGER_free> number(ASN1_INTEGER_new());
        ASN1_INTEGER_set(number.get(), millis);
        TS_ACCURACY_set_millis(TS_TST_INFO_get_accuracy(&info), number.get());
    };
}

Alter withExtension(int critical)
{
    return [critical](TS_TST_INFO& info) {
        const openssl::Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
        ASN1_OCTET_STRING_set(value.get(), reinterpret_cast<const unsigned char*>("\x05\x00"), 2);
        const openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free> oid(OBJ_txt2obj("1.2.3.4", 1));
        const openssl::Extension extension(
            X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), critical, value.get()));
        TS_TST_INFO_add_ext(&info, extension.get(), -1);
    };
}

void nameSomebodyElse(TS_TST_INFO& info)
{
    const openssl::Handle<GENERAL_NAME, GENERAL_NAME_free> name(GENERAL_NAME_new());
    const openssl::Handle<X509_NAME, X509_NAME_free> person(X509_NAME_new());
    X509_NAME_add_entry_by_txt(person.get(), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("Somebody else"), -1, -1, 0);
    GENERAL_NAME_set0_value(name.get(), GEN_DIRNAME, X509_NAME_dup(person.get()));
    TS_TST_INFO_set_tsa(&info, name.get());
}

/// The token with its CMS structure changed by `change`, its signature untouched.
QByteArray restructured(const QByteArray& token, const std::function<void(CMS_ContentInfo*)>& change)
{
    const auto* at = reinterpret_cast<const unsigned char*>(token.constData());
    const openssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, token.size()));
    change(cms.get());
    return openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo);
}

void addUnsignedAttribute(CMS_ContentInfo* cms)
{
    CMS_unsigned_add1_attr_by_txt(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0), "1.2.3.4",
                                  V_ASN1_OCTET_STRING, "x", 1);
}

void addCrl(CMS_ContentInfo* cms)
{
    const openssl::Handle<X509_CRL, X509_CRL_free> crl(X509_CRL_new());
    const openssl::Key key(EVP_EC_gen("P-256"));
    const openssl::Time time(ASN1_TIME_set(nullptr, 0));
    X509_CRL_set1_lastUpdate(crl.get(), time.get());
    X509_CRL_sign(crl.get(), key.get(), EVP_sha256());
    CMS_add1_crl(cms, crl.get());
}

void addSigner(CMS_ContentInfo* cms)
{
    const CertificateIssuer::Validity validity{timeAt("2020-01-01T00:00:00Z"),
                                               timeAt("2030-01-01T00:00:00Z")};
    const auto issuer = CertificateIssuer::make(QStringLiteral("second"), validity).value();
    const auto file = issuer.issue({QStringLiteral("second"), {}, {}}, validity, QStringLiteral("p"),
                                   "critical,timeStamping");
    const auto key = SigningKey::fromPkcs12(*file, QStringLiteral("p")).value();
    CMS_add1_signer(cms, key.parts().certificate.get(), key.parts().key.get(), EVP_sha256(),
                    CMS_REUSE_DIGEST | CMS_CADES | CMS_NOSMIMECAP);
}

} // namespace

class tst_TimestampReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsOfGoodToken()
    {
        TestTimestampAuthority authority({.time = timeAt("2026-11-24T05:00:00.120Z"), .tsaName = true});
        const auto facts = readTimestamp(authority.token(signatureValue), signatureValue);
        QVERIFY2(facts.causes.isEmpty(), qPrintable(facts.causes.join(u',')));
        QVERIFY(facts.isInForm && facts.imprintMatches && facts.signatureHolds);
        QVERIFY(facts.certificateIsForTimestamps);
        QCOMPARE(facts.time, std::optional(timeAt("2026-11-24T05:00:00.120Z")));
        QCOMPARE(facts.accuracy, std::optional(std::chrono::microseconds(1'500'000)));
        QCOMPARE(facts.policy, QStringLiteral("1.2.398.3.3.2.6.2"));
        QVERIFY(facts.nonce.isEmpty());
        QVERIFY(!facts.tsaCertificate.isEmpty());
        QVERIFY(facts.furtherCertificates.empty());
    }

    void imprintHashes_data()
    {
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<QStringList>("causes");
        for (const char* hash : {"SHA256", "SHA384", "SHA512"})
            QTest::newRow(hash) << QByteArray(hash) << QStringList();
        QTest::newRow("SHA1") << QByteArray("SHA1")
                              << QStringList{QStringLiteral("TIMESTAMP_ALGORITHM_NOT_ALLOWED"),
                                             QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH")};
    }
    void imprintHashes()
    {
        QFETCH(QByteArray, hash);
        QFETCH(QStringList, causes);
        TestTimestampAuthority authority;
        const auto facts = readTimestamp(authority.token(signatureValue, hash.constData()), signatureValue);
        QCOMPARE(facts.causes, causes);
        QCOMPARE(facts.imprintMatches, causes.isEmpty());
        QVERIFY(facts.signatureHolds);
    }

    void causes_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, const QByteArray& token, const char* cause) {
            QTest::newRow(name) << token << QString::fromLatin1(cause);
        };
        const auto by = [](const TestTimestampAuthority::Settings& settings) {
            return TestTimestampAuthority(settings).token(signatureValue);
        };
        const QByteArray good = by({});
        const aiqyn::tests::EvidenceFixture fixture;
        row("empty", {}, "TIMESTAMP_FORMAT");
        row("text", "<html>", "TIMESTAMP_FORMAT");
        row("cut short", good.chopped(1), "TIMESTAMP_FORMAT");
        row("byte after it", good + '\0', "TIMESTAMP_FORMAT");
        row("length not DER", withLongLength(good), "TIMESTAMP_FORMAT");
        row("two tokens", good + good, "TIMESTAMP_FORMAT");
        row("signature of a document",
            fixture.authority.provider()->sign(QByteArrayLiteral("x"), fixture.now).value(),
            "TIMESTAMP_FORMAT");
        QCOMPARE(restructured(good, [](CMS_ContentInfo*) {}), good); // so it is the change that is refused
        row("unsigned attribute", restructured(good, addUnsignedAttribute), "TIMESTAMP_FORMAT");
        row("CRL", restructured(good, addCrl), "TIMESTAMP_FORMAT");
        row("two signers", restructured(good, addSigner), "TIMESTAMP_FORMAT");
        row("version 2", by({.alter = [](TS_TST_INFO& info) { TS_TST_INFO_set_version(&info, 2); }}),
            "TIMESTAMP_FORMAT");
        for (const char* time : {"20261124050000", "20261124050000+0500", "202611240500Z", "20261324050000Z",
                                 "20261124050000.Z", "20261124050000.10Z", "19261124050000Z"})
            row(time, by({.alter = atTime(time)}), "TIMESTAMP_FORMAT");
        row("accuracy of 1000 ms", by({.alter = withMillis(1000)}), "TIMESTAMP_FORMAT");
        row("negative accuracy", by({.alter = withMillis(-1)}), "TIMESTAMP_FORMAT");
        row("names somebody else", by({.alter = nameSomebodyElse}), "TIMESTAMP_CERTIFICATE_MISMATCH");
        row("imprint of something else", by({.fault = TsaFault::WrongImprint}), "TIMESTAMP_IMPRINT_MISMATCH");
        row("no certificate", by({.fault = TsaFault::NoCertificate}), "TIMESTAMP_CERTIFICATE_MISSING");
        row("certificate of a signer", by({.extendedUsage = "critical,emailProtection"}),
            "TIMESTAMP_CERTIFICATE_USAGE");
        row("usage not critical", by({.extendedUsage = "timeStamping"}), "TIMESTAMP_CERTIFICATE_USAGE");
        row("critical extension", by({.alter = withExtension(1)}), "TIMESTAMP_EXTENSION_UNKNOWN");
        QByteArray broken = good;
        broken.back() = static_cast<char>(broken.back() ^ 1);
        // Its key and names stay, so only the hash in the signed attributes can tell.
        QByteArray otherCertificate = good;
        const QByteArray certificate = readTimestamp(good, signatureValue).tsaCertificate;
        const qsizetype last = good.indexOf(certificate) + certificate.size() - 1;
        otherCertificate[last] = static_cast<char>(good[last] ^ 1);
        row("another certificate of the same key", otherCertificate, "TIMESTAMP_CERTIFICATE_MISMATCH");
        row("signature changed", broken, "TIMESTAMP_SIGNATURE_INVALID");
        QByteArray later = good;
        later.replace("20261124050000Z", "20271124050000Z");
        row("time changed", later, "TIMESTAMP_SIGNATURE_INVALID");
    }
    void causes()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, cause);
        const auto facts = readTimestamp(token, signatureValue);
        QCOMPARE(facts.causes, QStringList{cause});
        QCOMPARE(facts.isInForm, cause != QStringLiteral("TIMESTAMP_FORMAT"));
    }

    void anotherSignatureValue()
    {
        TestTimestampAuthority authority;
        const auto facts = readTimestamp(authority.token(signatureValue), QByteArrayLiteral("another"));
        QCOMPARE(facts.causes, QStringList{QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH")});
        QVERIFY(facts.signatureHolds && !facts.imprintMatches);
    }

    void timesToTheMillisecond_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QString>("iso");
        QTest::newRow("whole") << QByteArray("20261124050000Z") << QStringLiteral("2026-11-24T05:00:00.000Z");
        QTest::newRow("tenth") << QByteArray("20261124050000.1Z")
                               << QStringLiteral("2026-11-24T05:00:00.100Z");
        QTest::newRow("microseconds are cut")
            << QByteArray("20261124235959.999999Z") << QStringLiteral("2026-11-24T23:59:59.999Z");
    }
    void timesToTheMillisecond()
    {
        QFETCH(QByteArray, time);
        QFETCH(QString, iso);
        TestTimestampAuthority authority({.alter = atTime(time.constData())});
        const auto facts = readTimestamp(authority.token(signatureValue), signatureValue);
        QVERIFY2(facts.causes.isEmpty(), qPrintable(facts.causes.join(u',')));
        QCOMPARE(facts.time->toIso(), iso);
    }

    void otherExtensionIsNoCause()
    {
        TestTimestampAuthority authority({.alter = withExtension(0)});
        QVERIFY(readTimestamp(authority.token(signatureValue), signatureValue).causes.isEmpty());
    }

    void chainAtTimes_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("foreign");
        QTest::addColumn<QStringList>("subIndications");
        const auto row = [](const char* name, const char* at, bool foreign, const char* sub) {
            QTest::newRow(name) << QString::fromLatin1(at) << foreign
                                << (*sub == '\0' ? QStringList() : QStringList{QString::fromLatin1(sub)});
        };
        row("proven time in the validity", "2024-07-01T00:00:00Z", false, "");
        row("now, after it expired", "2026-11-24T05:00:00Z", false, "OUT_OF_BOUNDS_NO_POE");
        row("before it", "2019-06-01T00:00:00Z", false, "NOT_YET_VALID");
        row("stranger's anchor", "2024-07-01T00:00:00Z", true, "NO_CERTIFICATE_CHAIN_FOUND");
    }
    void chainAtTimes()
    {
        QFETCH(QString, at);
        QFETCH(bool, foreign);
        QFETCH(QStringList, subIndications);
        TestTimestampAuthority authority(
            {.time = timeAt("2024-06-01T00:00:00Z"), .validTo = timeAt("2025-01-01T00:00:00Z")});
        const auto facts = readTimestamp(authority.token(signatureValue), signatureValue);
        QVERIFY(facts.causes.isEmpty()); // facts do not age
        const auto trust = foreign ? TestTimestampAuthority().trust() : authority.trust();
        QCOMPARE(checkTimestampChain(facts, trust, UtcTime::fromIso(at).value()).subIndications,
                 subIndications);
    }

    void everyFlippedBitIsNoticed()
    {
        TestTimestampAuthority authority;
        const QByteArray token = authority.token(signatureValue);
        const auto trust = authority.trust();
        const UtcTime now = timeAt("2026-11-24T05:00:00Z");
        QByteArray flipped = token;
        for (qsizetype i = 0; i < flipped.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                flipped[i] = static_cast<char>(token[i] ^ (1 << bit));
                const auto facts = readTimestamp(flipped, signatureValue);
                QVERIFY2(!facts.causes.isEmpty() ||
                             !checkTimestampChain(facts, trust, now).subIndications.isEmpty(),
                         qPrintable(QStringLiteral("byte %1 bit %2").arg(i).arg(bit)));
            }
            flipped[i] = token[i];
        }
        QVERIFY(readTimestamp(flipped, signatureValue).causes.isEmpty());
    }

    /// A GOST token of the national authority: its form is ours, its algorithms cannot be checked here.
    void tokenOfTheNationalAuthority()
    {
        const QByteArray token =
            readFile(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/nca-samples/mitwork-ncanode/tsp_token.bin"));
        if (token.isEmpty())
            QSKIP("the published samples are not here");
        const auto facts = readTimestamp(token, signatureValue);
        QVERIFY(facts.isInForm);
        QCOMPARE(facts.time, std::optional(timeAt("2022-09-18T13:20:14Z")));
        QCOMPARE(facts.policy, QStringLiteral("1.2.398.3.3.2.6.1"));
        QVERIFY(facts.certificateIsForTimestamps);
        QVERIFY(!facts.signatureHolds);
        QVERIFY(facts.causes.contains(QStringLiteral("TIMESTAMP_ALGORITHM_NOT_ALLOWED")));
    }
};

static const aiqyn::tests::Registered<tst_TimestampReading> registered;
#include "tst_TimestampReading.moc"
