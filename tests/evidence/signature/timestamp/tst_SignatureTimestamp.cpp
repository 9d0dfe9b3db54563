#include "EvidenceFixture.h"
#include "OpenSslProgram.h"
#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"
#include "evidence/signature/timestamp/TimestampReading.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::openSsl;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::TsaFault;
using aiqyn::tests::writeFile;

namespace {

struct Value
{
    int type;
    QByteArray bytes;
};

/// The signature with these values as timestamp attributes, whatever they are: one attribute of all values,
/// or one each.
QByteArray withAttributes(const QByteArray& cms, const std::vector<Value>& values, bool oneEach)
{
    const auto* at = reinterpret_cast<const unsigned char*>(cms.constData());
    const openssl::Cms structure(d2i_CMS_ContentInfo(nullptr, &at, cms.size()));
    CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(structure.get()), 0);
    openssl::Handle<X509_ATTRIBUTE, X509_ATTRIBUTE_free> attribute;
    for (const Value& value : values) {
        if (!attribute)
            attribute.reset(X509_ATTRIBUTE_create_by_NID(nullptr, NID_id_smime_aa_timeStampToken, value.type,
                                                         value.bytes.constData(),
                                                         static_cast<int>(value.bytes.size())));
        else
            X509_ATTRIBUTE_set1_data(attribute.get(), value.type, value.bytes.constData(),
                                     static_cast<int>(value.bytes.size()));
        if (oneEach) {
            CMS_unsigned_add1_attr(signer, attribute.get());
            attribute.reset();
        }
    }
    if (attribute)
        CMS_unsigned_add1_attr(signer, attribute.get());
    return openssl::derOf<CMS_ContentInfo>(structure.get(), i2d_CMS_ContentInfo);
}

} // namespace

class tst_SignatureTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cms = sign();
        m_signatureValue = readSignatureTimestamp(m_cms).signatureValue;
        QVERIFY(!m_signatureValue.isEmpty());
    }

    void levelBHasNone()
    {
        const auto found = readSignatureTimestamp(m_cms);
        QVERIFY(found.causes.isEmpty());
        QVERIFY(found.token.isEmpty());
    }

    void raises()
    {
        const auto raised = raiseToT(m_cms, client());
        QVERIFY2(raised, raised ? "" : qPrintable(describe(raised.error())));
        const auto found = readSignatureTimestamp(*raised);
        QVERIFY(found.causes.isEmpty());
        QCOMPARE(found.signatureValue, m_signatureValue);
        const auto facts = readTimestamp(found.token, found.signatureValue);
        QVERIFY2(facts.causes.isEmpty(), qPrintable(facts.causes.join(u',')));
        QCOMPARE(facts.time, std::optional(m_fixture.now));
        // The SignerInfo stays byte for byte up to its signature value; only what follows is new.
        const qsizetype signer = m_cms.lastIndexOf(QByteArray("\x02\x01\x01\x30", 4));
        QVERIFY(signer > 0);
        QCOMPARE(raised->count(m_cms.sliced(signer)), 1);
        QVERIFY(raised->endsWith(found.token));
    }

    void opensslVerifiesBoth()
    {
        if (!aiqyn::tests::hasOpenSslProgram())
            QSKIP("openssl is not installed");
        const auto raised = raiseToT(m_cms, client());
        QVERIFY(raised);
        const auto found = readSignatureTimestamp(*raised);
        const QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& bytes) {
            QVERIFY(writeFile(folder.filePath(QString::fromLatin1(name)), bytes));
        };
        write("raised.p7s", *raised);
        write("manifest", m_manifest);
        write("token.der", found.token);
        write("signature.bin", found.signatureValue);
        write("tsa.pem", m_authority.anchorPem());
        write("root.pem", aiqyn::tests::readFile(TrainingAuthority::trustFolder(m_fixture.profile())
                                                     .filePath(QStringLiteral("training-root.pem"))));
        const auto signature =
            openSsl(folder.path(), "cms -verify -cades -binary -inform DER -in raised.p7s -content manifest "
                                   "-CAfile root.pem -purpose any -attime 1795496400 -out out");
        QVERIFY2(signature.code == 0 && signature.output.contains("CAdES Verification successful"),
                 signature.output);
        const auto token = openSsl(folder.path(), "ts -verify -in token.der -token_in -data signature.bin "
                                                  "-CAfile tsa.pem -attime 1795496400");
        QVERIFY2(token.code == 0 && token.output.contains("Verification: OK"), token.output);
    }

    void secondTokenIsRefused()
    {
        const auto raised = raiseToT(m_cms, client());
        QVERIFY(raised);
        const int asked = m_authority.requests();
        QCOMPARE(addSignatureTimestamp(*raised, m_authority.token(m_signatureValue)).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(raiseToT(*raised, client()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_authority.requests(), asked);
    }

    void badTokensAreNotAdded_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("cause");
        QTest::newRow("none") << QByteArray() << QStringLiteral("TIMESTAMP_FORMAT");
        QTest::newRow("of another signature") << m_authority.token(QByteArrayLiteral("another"))
                                              << QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH");
        QByteArray damaged = m_authority.token(m_signatureValue);
        damaged.back() = static_cast<char>(damaged.back() ^ 1);
        QTest::newRow("damaged") << damaged << QStringLiteral("TIMESTAMP_SIGNATURE_INVALID");
        QTest::newRow("byte after it")
            << m_authority.token(m_signatureValue) + 'x' << QStringLiteral("TIMESTAMP_FORMAT");
    }
    void badTokensAreNotAdded()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, cause);
        const auto raised = addSignatureTimestamp(m_cms, token);
        QCOMPARE(raised.error().code, ErrorCode::TimestampInvalid);
        QCOMPARE(raised.error().detail, cause);
    }

    void otherThanOneSignature_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("text");
        QTest::newRow("byte after it") << m_cms + 'x';
        QTest::newRow("cut short") << m_cms.chopped(1);
    }
    void otherThanOneSignature()
    {
        QFETCH(QByteArray, cms);
        const int asked = m_authority.requests();
        QCOMPARE(addSignatureTimestamp(cms, m_authority.token(m_signatureValue)).error().code,
                 ErrorCode::ContainerMalformed);
        QCOMPARE(raiseToT(cms, client()).error().code, ErrorCode::ContainerMalformed);
        QCOMPARE(m_authority.requests(), asked);
        QCOMPARE(readSignatureTimestamp(cms).causes, QStringList{QStringLiteral("TIMESTAMP_FORMAT")});
    }

    void authorityFails()
    {
        m_authority.settings().fault = TsaFault::Rejection;
        const auto raised = raiseToT(m_cms, client());
        m_authority.settings().fault = TsaFault::None;
        QCOMPARE(raised.error().code, ErrorCode::ServiceRefused);
    }

    void oddAttributesAreCauses_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::addColumn<QString>("cause");
        const Value first{V_ASN1_SEQUENCE, m_authority.token(m_signatureValue)};
        m_authority.settings().time = aiqyn::tests::timeAt("2026-11-24T06:00:00Z");
        const Value second{V_ASN1_SEQUENCE, m_authority.token(m_signatureValue)};
        m_authority.settings().time = m_fixture.now;
        QTest::newRow("two attributes")
            << withAttributes(m_cms, {first, second}, true) << QStringLiteral("TIMESTAMP_SEVERAL");
        QTest::newRow("two values") << withAttributes(m_cms, {first, second}, false)
                                    << QStringLiteral("TIMESTAMP_SEVERAL");
        QTest::newRow("no structure") << withAttributes(m_cms, {{V_ASN1_OCTET_STRING, "x"}}, true)
                                      << QStringLiteral("TIMESTAMP_FORMAT");
    }
    void oddAttributesAreCauses()
    {
        QFETCH(QByteArray, cms);
        QFETCH(QString, cause);
        const auto found = readSignatureTimestamp(cms);
        QCOMPARE(found.causes, QStringList{cause});
        QVERIFY(found.token.isEmpty());
        QCOMPARE(raiseToT(cms, client()).error().code, ErrorCode::InvalidArgument);
    }

private:
    [[nodiscard]] QByteArray sign() const
    {
        return m_fixture.authority.provider()->sign(m_manifest, m_fixture.now).value();
    }
    [[nodiscard]] TimestampClient client()
    {
        return {{.endpoint = Endpoint::make(QUrl(QStringLiteral("https://tsp.example.kz/")), false).value()},
                m_authority.trust(),
                m_authority,
                m_random,
                m_fixture.clock};
    }

    EvidenceFixture m_fixture;
    const QByteArray m_manifest = QByteArrayLiteral("<manifest/>\n");
    TestTimestampAuthority m_authority;
    SecureRandom m_random;
    QByteArray m_cms;
    QByteArray m_signatureValue;
};

static const aiqyn::tests::Registered<tst_SignatureTimestamp> registered;
#include "tst_SignatureTimestamp.moc"
