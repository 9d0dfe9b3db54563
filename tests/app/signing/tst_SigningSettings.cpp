#include "TestRegistry.h"
#include "app/signing/SigningSettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

const QByteArray training(R"({"source":"training"})");
const QByteArray file(R"({"source":"pkcs12","file":"/keys/p.p12","issuers":["/keys/ca.pem"]})");

QByteArray token(const QByteArray& change = {}, const QByteArray& into = {})
{
    QByteArray json = R"({"source":"pkcs11","module":"/lib/m.so","token":{"label":"T","serial":"1"},)"
                      R"("certificate":")" +
                      QByteArray(64, 'a') + R"(","issuers":[]})";
    return change.isEmpty() ? json : json.replace(change, into);
}

QByteArray settings(const QByteArray& provider, const QByteArray& customer = training,
                    const QByteArray& version = "1")
{
    return R"({"version":)" + version + R"(,"provider":)" + provider + R"(,"customer":)" + customer + "}";
}

} // namespace

class tst_SigningSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutAFileTheProgramsOwnKeysSign()
    {
        QCOMPARE(SigningSettings::load(profile()).value(), SigningSettings{});
        QVERIFY(!QFile::exists(path()));
    }

    void comesBackAsItWas()
    {
        SigningSettings saved;
        saved.provider = TokenKeySource{QStringLiteral("/lib/m.so"),
                                        {QStringLiteral("Ключ"), QStringLiteral("0A")},
                                        Sha256::of(QByteArray("certificate")),
                                        {QStringLiteral("/keys/ca.cer")}};
        saved.customer = FileKeySource{QStringLiteral("/keys/b.p12"), {}};
        QVERIFY(saved.save(profile()));
        QCOMPARE(SigningSettings::load(profile()).value(), saved);
        QCOMPARE(QFile(path()).permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        saved.set(evidence::SigningRole::Customer, TrainingKeySource{});
        QVERIFY(saved.save(profile()));
        QCOMPARE(SigningSettings::load(profile()).value(), saved);
        QCOMPARE(profile().entryList(QDir::Files), QStringList{QStringLiteral("signing.json")});
    }

    void takesWhatIsWellFormed()
    {
        write(settings(token(), file));
        const auto read = SigningSettings::load(profile());
        QVERIFY(read);
        QCOMPARE(std::get<FileKeySource>(read->customer).issuers,
                 QStringList{QStringLiteral("/keys/ca.pem")});
        QCOMPARE(std::get<TokenKeySource>(read->provider).token.serial, QStringLiteral("1"));
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("later version") << settings(training, training, "2");
        QTest::newRow("version as text") << settings(training, training, R"("1")");
        QTest::newRow("no customer") << QByteArray(R"({"version":1,"provider":{"source":"training"}})");
        QTest::newRow("unknown field")
            << QByteArray(settings(training)).replace(R"("version")", R"("more":1,"version")");
        QTest::newRow("field twice")
            << QByteArray(settings(training)).replace(R"("version":1)", R"("version":1,"version":1)");
        QTest::newRow("unknown source") << settings(R"({"source":"cloud"})");
        QTest::newRow("training with a file") << settings(R"({"source":"training","file":"/a"})");
        QTest::newRow("relative file") << settings(R"({"source":"pkcs12","file":"p.p12","issuers":[]})");
        QTest::newRow("no issuers") << settings(R"({"source":"pkcs12","file":"/p.p12"})");
        QTest::newRow("relative issuer")
            << settings(R"({"source":"pkcs12","file":"/p.p12","issuers":["a"]})");
        QTest::newRow("issuer is a number")
            << settings(R"({"source":"pkcs12","file":"/p.p12","issuers":[1]})");
        QTest::newRow("a password") << settings(
            R"({"source":"pkcs12","file":"/p.p12","issuers":[],"password":"x"})");
        QTest::newRow("relative module") << settings(token("/lib/m.so", "m.so"));
        QTest::newRow("short certificate hash") << settings(token("aa\"", "a\""));
        QTest::newRow("token without serial") << settings(token(R"(,"serial":"1")", ""));
        QTest::newRow("token with more") << settings(token(R"("serial":"1")", R"("serial":"1","pin":"2")"));
        QTest::newRow("too large") << settings(training) + QByteArray(300 * 1024, ' ');
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        const auto read = SigningSettings::load(profile());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::SigningSettingsInvalid);
    }

    void savesNothingThatItCouldNotRead()
    {
        QVERIFY(SigningSettings{}.save(profile()));
        SigningSettings relative;
        relative.provider = FileKeySource{QStringLiteral("p.p12"), {}};
        QCOMPARE(relative.save(profile()).error().code, ErrorCode::SigningSettingsInvalid);
        QCOMPARE(SigningSettings::load(profile()).value(), SigningSettings{});
    }

    void saysWhatCannotBeWritten()
    {
        const QDir nowhere(m_folder->filePath(QStringLiteral("missing")));
        QCOMPARE(SigningSettings{}.save(nowhere).error().code, ErrorCode::FileUnwritable);
    }

private:
    [[nodiscard]] QDir profile() const { return QDir(m_folder->path()); }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("signing.json")); }
    void write(const QByteArray& bytes) const
    {
        QFile out(path());
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static const aiqyn::tests::Registered<tst_SigningSettings> registered;
#include "tst_SigningSettings.moc"
