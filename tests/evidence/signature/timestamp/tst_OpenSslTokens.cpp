#include "OpenSslProgram.h"
#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "evidence/signature/timestamp/TimestampClient.h"
#include "evidence/signature/timestamp/TimestampReading.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::openSsl;
using aiqyn::tests::readFile;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::writeFile;

namespace {

const QByteArray signatureValue = QByteArrayLiteral("a signature value");

/// A tree of certificates and an authority made by the openssl program alone, asked by its own `ts -reply`.
class ProgramAuthority final : public Transport
{
public:
    /// `configuration`: further lines of the section. Empty failure() when all went well.
    ProgramAuthority(const QByteArray& keyType, const QByteArray& configuration,
                     const QByteArray& digest = "sha384")
    {
        writeFile(path("ext.cnf"), "[sub]\nbasicConstraints=critical,CA:TRUE,pathlen:0\n"
                                   "keyUsage=critical,keyCertSign,cRLSign\n"
                                   "[tsa]\nbasicConstraints=critical,CA:FALSE\n"
                                   "extendedKeyUsage=critical,timeStamping\n");
        writeFile(path("ts.cnf"), "[tsa]\ndefault_tsa=ours\n[ours]\nserial=serial\nsigner_cert=tsa.pem\n"
                                  "signer_key=tsa.key\ncerts=sub.pem\nsigner_digest=" +
                                      digest +
                                      "\n"
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

Result<QByteArray> stamped(ProgramAuthority& authority)
{
    const SystemClock clock; // the program knows no other
    SecureRandom random;
    const auto endpoint = Endpoint::make(QUrl(QStringLiteral("https://tsp.example.kz/")), false).value();
    return TimestampClient({.endpoint = endpoint, .policy = QStringLiteral("1.2.3.4.1")}, authority.trust(),
                           authority, random, clock)
        .stamp(signatureValue);
}

} // namespace

/// We and the openssl program believe each other.
class tst_OpenSslTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        const auto token = stamped(authority);
        QVERIFY2(token, authority.failure() + (token ? QByteArray() : describe(token.error()).toUtf8()));
        const auto facts = readTimestamp(*token, signatureValue);
        QCOMPARE(facts.furtherCertificates.size(), std::size_t(1));
        QCOMPARE(facts.accuracy, std::optional(std::chrono::microseconds(1'000'000)));
        QVERIFY(std::abs(facts.time->milliseconds() - SystemClock().now().milliseconds()) < 60'000);
    }

    void weakAuthoritiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("keyType");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<QString>("detail");
        const QByteArray ec = "ec -pkeyopt ec_paramgen_curve:P-256";
        const QString algorithm = QStringLiteral("TIMESTAMP_ALGORITHM_NOT_ALLOWED");
        QTest::newRow("RSA of 1024 bits") << QByteArray("rsa:1024") << QByteArray("sha256")
                                          << algorithm + QStringLiteral(", CRYPTO_CONSTRAINTS_FAILURE");
        QTest::newRow("signed by SHA-1")
            << ec << QByteArray("sha1") << algorithm + QStringLiteral(", TIMESTAMP_SIGNATURE_INVALID");
    }
    void weakAuthoritiesAreRefused()
    {
        if (!aiqyn::tests::hasOpenSslProgram())
            QSKIP("openssl is not installed");
        QFETCH(QByteArray, keyType);
        QFETCH(QByteArray, digest);
        QFETCH(QString, detail);
        ProgramAuthority authority(keyType, "ess_cert_id_alg=sha256\n", digest);
        const auto token = stamped(authority);
        QVERIFY2(authority.failure().isEmpty(), authority.failure());
        QCOMPARE(token.error().detail, detail);
    }
};

static const aiqyn::tests::Registered<tst_OpenSslTokens> registered;
#include "tst_OpenSslTokens.moc"
