#include "RevocationFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/revocation/RevocationJudgement.h"
#include "evidence/signature/revocation/ValidationData.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::makeCrl;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::timeAt;

class tst_ValidationData : public QObject
{
    Q_OBJECT

    RevocationFixture m_pki;
    QByteArray m_manifest = QByteArrayLiteral("a manifest\n");
    QByteArray m_signature;
    ValidationData m_data;

    struct Parsed
    {
        openssl::Cms cms;
        QByteArray again;
        QByteArray signatureValue;
        int certificates = 0;
        int crls = 0;
    };

    [[nodiscard]] static Parsed parse(const QByteArray& der)
    {
        const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
        Parsed parsed{.cms = openssl::Cms(d2i_CMS_ContentInfo(nullptr, &at, der.size())),
                      .again = {},
                      .signatureValue = {}};
        if (!parsed.cms)
            return parsed;
        parsed.again = openssl::derOf<CMS_ContentInfo>(parsed.cms.get(), i2d_CMS_ContentInfo);
        const ASN1_OCTET_STRING* const value =
            CMS_SignerInfo_get0_signature(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(parsed.cms.get()), 0));
        parsed.signatureValue = QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                                           ASN1_STRING_length(value));
        const openssl::Certificates certificates(CMS_get1_certs(parsed.cms.get()));
        parsed.certificates = sk_X509_num(certificates.get());
        STACK_OF(X509_CRL)* const crls = CMS_get1_crls(parsed.cms.get());
        parsed.crls = crls == nullptr ? 0 : sk_X509_CRL_num(crls);
        sk_X509_CRL_pop_free(crls, X509_CRL_free);
        return parsed;
    }

    [[nodiscard]] static int versionOf(const QByteArray& der)
    {
        DerReader file{QByteArrayView(der)};
        DerReader info(file.take(0x30));
        (void)info.take(0x06);
        DerReader tagged(info.take(0xA0));
        DerReader data(tagged.take(0x30));
        return data.take(0x02).front();
    }

    [[nodiscard]] static QByteArray basicOf(const QByteArray& response)
    {
        const auto* at = reinterpret_cast<const unsigned char*>(response.constData());
        const openssl::Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> answer(
            d2i_OCSP_RESPONSE(nullptr, &at, response.size()));
        const openssl::Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(
            OCSP_response_get1_basic(answer.get()));
        return openssl::derOf<OCSP_BASICRESP>(basic.get(), i2d_OCSP_BASICRESP);
    }

    /// The signature with an unsigned attribute id-aa-ets-revocationValues of this content.
    [[nodiscard]] QByteArray withAttribute(const QByteArray& revocationValues) const
    {
        const Parsed parsed = parse(m_signature);
        const openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free> type(
            OBJ_txt2obj("1.2.840.113549.1.9.16.2.24", 1));
        const openssl::Handle<ASN1_STRING, ASN1_STRING_free> value(ASN1_STRING_new());
        ASN1_STRING_set(value.get(), revocationValues.constData(), static_cast<int>(revocationValues.size()));
        CMS_unsigned_add1_attr_by_OBJ(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(parsed.cms.get()), 0),
                                      type.get(), V_ASN1_SEQUENCE, value.get(), -1);
        return openssl::derOf<CMS_ContentInfo>(parsed.cms.get(), i2d_CMS_ContentInfo);
    }

    /// Short-form or two-octet lengths are all these tests need.
    [[nodiscard]] static QByteArray element(int tag, const QByteArray& content)
    {
        QByteArray header(1, static_cast<char>(tag));
        if (content.size() >= 0x80)
            header += content.size() > 0xFF ? QByteArray("\x82") + static_cast<char>(content.size() >> 8)
                                            : QByteArray("\x81");
        return header + static_cast<char>(content.size() & 0xFF) + content;
    }

    [[nodiscard]] QPair<int, QString> opensslVerifies(const QByteArray& signature,
                                                      const QStringList& further = {}) const
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write %s", name);
        };
        write("signature.p7s", signature);
        write("manifest", m_manifest);
        write("root.pem", m_pki.root.pem());
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(
            QStringLiteral("openssl"),
            QStringList{QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                        QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                        QStringLiteral("-in"), QStringLiteral("signature.p7s"), QStringLiteral("-content"),
                        QStringLiteral("manifest"), QStringLiteral("-CAfile"), QStringLiteral("root.pem"),
                        QStringLiteral("-purpose"), QStringLiteral("any"), QStringLiteral("-attime"),
                        QStringLiteral("1795582830"), QStringLiteral("-out"), QStringLiteral("out")} +
                further);
        process.waitForFinished(20000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto key =
            SigningKey::fromPkcs12(m_pki.signer.pkcs12("p", m_pki.authority), QStringLiteral("p")).value();
        m_signature = KeySigner(key).sign(m_manifest, m_pki.signedAt).value();
        m_data = {
            {m_pki.signer.der(), m_pki.authority.der(), m_pki.responder.der()},
            {{m_pki.ocsp(m_pki.good())},
             {makeCrl(m_pki.root, {.thisUpdate = m_pki.saidAt, .nextUpdate = timeAt("2026-12-24T00:00:00Z")}),
              makeCrl(m_pki.authority,
                      {.thisUpdate = m_pki.saidAt, .nextUpdate = timeAt("2026-12-24T00:00:00Z")})}}};
    }

    void readsBackWhatWasAdded()
    {
        const QByteArray raised = addValidationData(m_signature, m_data).value();
        const ValidationDataReading reading = readValidationData(raised);
        QCOMPARE(reading.causes, QStringList());
        QCOMPARE(reading.data.certificates.size(), std::size_t(3));
        for (const QByteArray& certificate : m_data.certificates)
            QVERIFY(std::find(reading.data.certificates.begin(), reading.data.certificates.end(),
                              certificate) != reading.data.certificates.end());
        QVERIFY(reading.data.revocation.ocspResponses == m_data.revocation.ocspResponses);
        QCOMPARE(reading.data.revocation.crls.size(), std::size_t(2));
        for (const RevocationFacts& facts :
             readRevocation(issuedCertificates(m_pki.path()), reading.data.revocation))
            QVERIFY(judgeRevocation(facts, m_pki.signedAt).state == RevocationState::Good);
    }

    void signatureIsUntouchedAndDerIsCanonical()
    {
        const QByteArray raised = addValidationData(m_signature, m_data).value();
        const Parsed before = parse(m_signature);
        const Parsed after = parse(raised);
        QVERIFY(after.cms);
        QCOMPARE(after.again, raised); // OpenSSL sorts sets when it writes: the order is DER's
        QCOMPARE(after.signatureValue, before.signatureValue);
        QCOMPARE(after.certificates, 3);
        QCOMPARE(after.crls, 2);
        const auto signerInfo = [](const Parsed& parsed) {
            const QByteArray whole = parsed.again;
            return whole.last(300); // the SignerInfos end the file, and are longer than this
        };
        QCOMPARE(signerInfo(after), signerInfo(before));
    }

    void versionFollowsTheContent()
    {
        QCOMPARE(versionOf(m_signature), 1);
        QCOMPARE(versionOf(addValidationData(m_signature, m_data).value()), 5);
        ValidationData listsAlone = m_data;
        listsAlone.revocation.ocspResponses.clear();
        const QByteArray withLists = addValidationData(m_signature, listsAlone).value();
        QCOMPARE(versionOf(withLists), 1);
        ValidationData responsesAlone{{}, {m_data.revocation.ocspResponses, {}}};
        QCOMPARE(versionOf(addValidationData(withLists, responsesAlone).value()), 5);
        // Two steps or one: the same bytes.
        QCOMPARE(addValidationData(withLists, responsesAlone).value(),
                 addValidationData(m_signature, m_data).value());
        QCOMPARE(versionOf(addValidationData(addValidationData(m_signature, m_data).value(), {}).value()), 5);
    }

    void nothingIsAddedTwice()
    {
        const QByteArray once = addValidationData(m_signature, m_data).value();
        QCOMPARE(addValidationData(once, m_data).value(), once);
        QCOMPARE(addValidationData(m_signature, {}).value(), m_signature);
    }

    void opensslAccepts_data()
    {
        QTest::addColumn<bool>("ocsp");
        QTest::addColumn<bool>("crls");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("level B") << false << false << QStringList();
        QTest::newRow("CRLs") << false << true << QStringList();
        QTest::newRow("CRLs, which it uses")
            << false << true << QStringList{QStringLiteral("-crl_check_all")};
        QTest::newRow("OCSP") << true << false << QStringList();
        QTest::newRow("both") << true << true << QStringList{QStringLiteral("-crl_check_all")};
    }

    void opensslAccepts()
    {
        QFETCH(bool, ocsp);
        QFETCH(bool, crls);
        QFETCH(QStringList, options);
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("the openssl program is not here");
        ValidationData data = m_data;
        if (!ocsp)
            data.revocation.ocspResponses.clear();
        if (!crls)
            data.revocation.crls.clear();
        const QByteArray raised = addValidationData(m_signature, data).value();
        const auto [status, words] = opensslVerifies(raised, options);
        QVERIFY2(status == 0, qPrintable(words));
        QByteArray tampered = raised;
        tampered.back() = static_cast<char>(tampered.back() ^ 1); // of the signature value
        QVERIFY(opensslVerifies(tampered, options).first != 0);
    }

    void attributeOfRevocationValuesIsRead()
    {
        const QByteArray response = m_data.revocation.ocspResponses.front();
        const QByteArray crl = m_data.revocation.crls.front();
        const QByteArray values = element(0x30, element(0xA0, element(0x30, crl)) +
                                                    element(0xA1, element(0x30, basicOf(response))));
        const ValidationDataReading reading = readValidationData(withAttribute(values));
        QCOMPARE(reading.causes, QStringList());
        QVERIFY(reading.data.revocation.ocspResponses == std::vector<QByteArray>{response});
        QVERIFY(reading.data.revocation.crls == std::vector<QByteArray>{crl});
        QCOMPARE(readOcsp(reading.data.revocation.ocspResponses.front(), m_pki.subject()).causes,
                 QStringList());
        const ValidationDataReading ocspAlone =
            readValidationData(withAttribute(element(0x30, element(0xA1, element(0x30, basicOf(response))))));
        QCOMPARE(ocspAlone.data.revocation.ocspResponses.size(), std::size_t(1));
        QCOMPARE(ocspAlone.causes, QStringList());
    }

    void brokenValuesAreNotPassedOver_data()
    {
        QTest::addColumn<QByteArray>("cms");
        const QByteArray response = m_data.revocation.ocspResponses.front();
        QTest::newRow("no CMS") << QByteArray("<html>");
        QTest::newRow("other values in the attribute")
            << withAttribute(element(0x30, element(0xA2, element(0x30, QByteArray()))));
        QTest::newRow("attribute out of form") << withAttribute(element(0x30, element(0xA1, response)));
        QByteArray unknownFormat = addValidationData(m_signature, m_data).value();
        unknownFormat.replace(QByteArray::fromHex("06082B060105050710"
                                                  "02"),
                              QByteArray::fromHex("06082B060105050710"
                                                  "03"));
        QTest::newRow("other format of revocation info") << unknownFormat;
    }

    void brokenValuesAreNotPassedOver()
    {
        QFETCH(QByteArray, cms);
        QCOMPARE(readValidationData(cms).causes, QStringList{QStringLiteral("REVOCATION_UNREADABLE")});
    }

    void basicResponseUnderItsOwnNameIsRead()
    {
        const QByteArray basic = basicOf(m_data.revocation.ocspResponses.front());
        const QByteArray choice = element(0xA1, QByteArray::fromHex("06092B0601050507300101") + basic);
        // Put in by hand: we do not write this form.
        ValidationData listsAlone{{}, {{}, {m_data.revocation.crls.front()}}};
        QByteArray cms = addValidationData(m_signature, listsAlone).value();
        DerReader file{QByteArrayView(cms)};
        DerReader info(file.take(0x30));
        const QByteArray type = info.takeWhole(0x06).toByteArray();
        DerReader tagged(info.take(0xA0));
        DerReader data(tagged.take(0x30));
        QByteArray rebuilt;
        for (const std::uint8_t tag : {0x02, 0x31, 0x30, 0xA0}) // version to certificates
            rebuilt += data.takeWhole(tag).toByteArray();
        (void)data.take(0xA1);
        rebuilt += element(0xA1, choice) + data.takeWhole(0x31).toByteArray();
        cms = element(0x30, type + element(0xA0, element(0x30, rebuilt)));
        const ValidationDataReading reading = readValidationData(cms);
        QCOMPARE(reading.causes, QStringList());
        QVERIFY(reading.data.revocation.ocspResponses == m_data.revocation.ocspResponses);
    }

    // Nothing signs SignedData.crls: whatever changes there must be noticed by what is in it.
    void flippedByteOfTheValuesIsNoticed()
    {
        const QByteArray raised = addValidationData(m_signature, m_data).value();
        DerReader file{QByteArrayView(raised)};
        DerReader info(file.take(0x30));
        (void)info.take(0x06);
        DerReader tagged(info.take(0xA0));
        DerReader data(tagged.take(0x30));
        for (const std::uint8_t tag : {0x02, 0x31, 0x30, 0xA0}) // version to certificates
            (void)data.take(tag);
        const QByteArrayView values = data.take(0xA1);
        QVERIFY(values.size() > 1000);
        constexpr qsizetype step = 7; // all of them take ten seconds; all are refused
        const qsizetype from = values.data() - raised.constData();
        for (qsizetype i = from; i < from + values.size(); i += step) {
            QByteArray flipped = raised;
            flipped[i] = static_cast<char>(flipped[i] ^ 0x01);
            const ValidationDataReading reading = readValidationData(flipped);
            bool allGood = reading.causes.isEmpty();
            for (const RevocationFacts& facts :
                 readRevocation(issuedCertificates(m_pki.path()), reading.data.revocation))
                allGood = allGood && judgeRevocation(facts, m_pki.signedAt).state == RevocationState::Good;
            QVERIFY2(!allGood, qPrintable(QString::number(i - from)));
        }
    }

    void unusableDataIsRefused_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("no signature") << QByteArray("x") << 0 << QByteArray();
        QTest::newRow("byte after the signature") << m_signature + '\0' << 0 << QByteArray();
        QTest::newRow("no certificate") << m_signature << 1 << QByteArray("x");
        QTest::newRow("no CRL") << m_signature << 2 << m_pki.signer.der();
        QTest::newRow("no OCSP response") << m_signature << 3 << QByteArray("<html>");
        tests::TestAnswer later = m_pki.good();
        later.responseStatus = OCSP_RESPONSE_STATUS_TRYLATER;
        QTest::newRow("OCSP response without an answer") << m_signature << 3 << m_pki.ocsp(later);
    }

    void unusableDataIsRefused()
    {
        QFETCH(QByteArray, cms);
        QFETCH(int, what);
        QFETCH(QByteArray, value);
        ValidationData data;
        if (what == 1)
            data.certificates = {value};
        if (what == 2)
            data.revocation.crls = {value};
        if (what == 3)
            data.revocation.ocspResponses = {value};
        const auto raised = addValidationData(cms, data);
        QVERIFY(!raised);
        QCOMPARE(raised.error().code, what == 0 ? ErrorCode::SignatureFailed : ErrorCode::InvalidArgument);
    }
};

static const aiqyn::tests::Registered<tst_ValidationData> registered;
#include "tst_ValidationData.moc"
