#include "EvidenceFixture.h"
#include "ProgramRun.h"
#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "evidence/signature/timestamp/TimestampClient.h"
#include "evidence/signature/timestamp/TimestampReading.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::openSsl;
using aiqyn::tests::readFile;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::timeAt;
using aiqyn::tests::TsaFault;
using aiqyn::tests::writeFile;

namespace {

const QByteArray signatureValue = QByteArrayLiteral("a signature value");

/// A tree of certificates and an authority made by the openssl program alone, asked by its own `ts -reply`.
class ProgramAuthority final : public Transport
{
public:
    /// `configuration`: further lines of the section. Empty failure() when all went well.
    ProgramAuthority(const QByteArray& keyType, const QByteArray& configuration)
    {
        writeFile(path("ext.cnf"), "[sub]\nbasicConstraints=critical,CA:TRUE,pathlen:0\n"
                                   "keyUsage=critical,keyCertSign,cRLSign\n"
                                   "[tsa]\nbasicConstraints=critical,CA:FALSE\n"
                                   "extendedKeyUsage=critical,timeStamping\n");
        writeFile(path("ts.cnf"), "[tsa]\ndefault_tsa=ours\n[ours]\nserial=serial\nsigner_cert=tsa.pem\n"
                                  "signer_key=tsa.key\ncerts=sub.pem\nsigner_digest=sha384\n"
                                  "default_policy=1.2.3.4.1\ndigests=sha256\naccuracy=secs:1\n" +
                                      configuration);
        writeFile(path("serial"), "01\n");
        run("req -x509 -newkey " + keyType + " -nodes -subj /CN=Root -days 9 -keyout root.key -out root.pem");
        for (const char* name : {"sub", "tsa"}) {
            const QByteArray issuer = qstrcmp(name, "sub") == 0 ? "root" : "sub";
            run("req -newkey " + keyType + " -nodes -subj /CN=" + name + " -keyout " + name + ".key -out " +
                name + ".csr");
            run(QByteArray("x509 -req -in ") + name + ".csr -CA " + issuer + ".pem -CAkey " + issuer +
                ".key -CAcreateserial -days 9 -extfile ext.cnf -extensions " + name + " -out " + name +
                ".pem");
        }
    }

    [[nodiscard]] const QByteArray& failure() const { return m_failure; }
    [[nodiscard]] TrustStore trust() const { return TrustStore::fromPem(readFile(path("root.pem"))).value(); }

    [[nodiscard]] Result<QByteArray> post(const Endpoint&, const QByteArray&, const QByteArray& body,
                                          const AnswerLimits&) override
    {
        writeFile(path("request.tsq"), body);
        run("ts -reply -config ts.cnf -section ours -queryfile request.tsq -out reply.tsr");
        return readFile(path("reply.tsr"));
    }
    [[nodiscard]] Result<QByteArray> get(const Endpoint&, const AnswerLimits&) override
    {
        return fail(ErrorCode::ServiceRefused, {});
    }

private:
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    void run(const QByteArray& arguments)
    {
        const auto outcome = openSsl(m_folder.path(), arguments.constData());
        if (outcome.code != 0)
            m_failure += arguments + '\n' + outcome.output;
    }

    QTemporaryDir m_folder;
    QByteArray m_failure;
};

/// The structure again with the outermost length as BER allows it and DER does not.
QByteArray withLongLength(const QByteArray& der)
{
    return der.first(1) + QByteArray("\x84\x00\x00", 3) + der.sliced(2);
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
        row("version 2", by({.fault = TsaFault::Version2}), "TIMESTAMP_FORMAT");
        row("imprint of something else", by({.fault = TsaFault::WrongImprint}), "TIMESTAMP_IMPRINT_MISMATCH");
        row("no certificate", by({.fault = TsaFault::NoCertificate}), "TIMESTAMP_CERTIFICATE_MISSING");
        row("certificate of a signer", by({.extendedUsage = "critical,emailProtection"}),
            "TIMESTAMP_CERTIFICATE_USAGE");
        row("usage not critical", by({.extendedUsage = "timeStamping"}), "TIMESTAMP_CERTIFICATE_USAGE");
        row("critical extension", by({.fault = TsaFault::CriticalExtension}), "TIMESTAMP_EXTENSION_UNKNOWN");
        QByteArray broken = good;
        broken.back() = static_cast<char>(broken.back() ^ 1);
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

    /// The certificate is swapped for another of the same name and key usage: the signed attributes name it.
    void certificateIsTheNamedOne()
    {
        TestTimestampAuthority authority;
        TestTimestampAuthority other;
        const QByteArray token = authority.token(signatureValue);
        const auto own = readTimestamp(token, signatureValue);
        const auto foreign = readTimestamp(other.token(signatureValue), signatureValue);
        QByteArray swapped = token;
        swapped.replace(own.tsaCertificate, foreign.tsaCertificate);
        const auto facts = readTimestamp(swapped, signatureValue);
        QVERIFY(!facts.causes.isEmpty());
        QVERIFY(!facts.signatureHolds);
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

    void opensslVerifiesOurToken()
    {
        if (!aiqyn::tests::hasOpenSslProgram())
            QSKIP("openssl is not installed");
        const QTemporaryDir folder;
        TestTimestampAuthority authority;
        writeFile(folder.filePath(QStringLiteral("token.der")), authority.token(signatureValue));
        writeFile(folder.filePath(QStringLiteral("signature.bin")), signatureValue);
        writeFile(folder.filePath(QStringLiteral("anchor.pem")), authority.anchorPem());
        const auto verify = [&folder] {
            return openSsl(folder.path(), "ts -verify -in token.der -token_in -data signature.bin "
                                          "-CAfile anchor.pem -attime 1795496400");
        };
        const auto good = verify();
        QVERIFY2(good.code == 0 && good.output.contains("Verification: OK"), good.output);
        writeFile(folder.filePath(QStringLiteral("signature.bin")), "another");
        QVERIFY(verify().code != 0);
    }

    void tokensOfOpensslAreAccepted_data()
    {
        QTest::addColumn<QByteArray>("keyType");
        QTest::addColumn<QByteArray>("configuration");
        const QByteArray rsa = "rsa:2048";
        const QByteArray ec = "ec -pkeyopt ec_paramgen_curve:P-256";
        QTest::newRow("RSA") << rsa << QByteArray("ess_cert_id_alg=sha256\n");
        QTest::newRow("EC") << ec << QByteArray("ess_cert_id_alg=sha256\n");
        QTest::newRow("chain named, authority named")
            << ec << QByteArray("ess_cert_id_alg=sha256\ness_cert_id_chain=yes\ntsa_name=yes\n");
        QTest::newRow("certificate named by SHA-1, as the national authority does")
            << ec << QByteArray("ess_cert_id_alg=sha1\n");
        QTest::newRow("ordering, fraction of a second")
            << ec << QByteArray("ess_cert_id_alg=sha256\nordering=yes\nclock_precision_digits=6\n");
    }
    void tokensOfOpensslAreAccepted()
    {
        if (!aiqyn::tests::hasOpenSslProgram())
            QSKIP("openssl is not installed");
        QFETCH(QByteArray, keyType);
        QFETCH(QByteArray, configuration);
        ProgramAuthority authority(keyType, configuration);
        QVERIFY2(authority.failure().isEmpty(), authority.failure());
        const SystemClock clock; // the program knows no other
        SecureRandom random;
        const auto token =
            TimestampClient(
                {.endpoint = Endpoint::make(QUrl(QStringLiteral("https://tsp.example.kz/")), false).value(),
                 .policy = QStringLiteral("1.2.3.4.1")},
                authority.trust(), authority, random, clock)
                .stamp(signatureValue);
        QVERIFY2(token, authority.failure() + (token ? QByteArray() : describe(token.error()).toUtf8()));
        const auto facts = readTimestamp(*token, signatureValue);
        QCOMPARE(facts.furtherCertificates.size(), std::size_t(1));
        QCOMPARE(facts.accuracy, std::optional(std::chrono::microseconds(1'000'000)));
        QVERIFY(std::abs(facts.time->milliseconds() - clock.now().milliseconds()) < 60'000);
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
