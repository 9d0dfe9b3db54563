#include "TestCertificates.h"
#include "TestRegistry.h"
#include "evidence/signature/CertificateReading.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

constexpr const char* roleIndividual = "1.2.398.3.3.4.1.1";
constexpr const char* signing = "critical,digitalSignature,nonRepudiation";

CertificateInfo infoOf(const CertificateDraft& draft)
{
    return describe(certificateOf(issue(draft)).get()).value();
}

/// A certificate of a GOST key, which OpenSSL cannot read, with these usages; empty ones are left out.
CertificateInfo infoOf(const TestName& subject, const char* usage, const char* extendedUsage)
{
    const GostTestKey key("subject");
    CertificateDraft draft{
        .subject = subject, .issuer = commonName("Authority"), .key = &key, .issuerKey = &key};
    if (*usage != '\0')
        draft.extensions.push_back(extension(NID_key_usage, usage));
    if (*extendedUsage != '\0')
        draft.extensions.push_back(extension(NID_ext_key_usage, extendedUsage));
    return infoOf(draft);
}

} // namespace

class tst_CertificateProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_data()
    {
        QTest::addColumn<QString>("oid");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* oid, const char* name) {
            QTest::newRow(oid) << QString::fromLatin1(oid) << QString::fromLatin1(name);
        };
        row("1.2.398.3.3.4.1.1", "individual");
        row("1.2.398.3.3.4.1.2", "legal-entity");
        row("1.2.398.3.3.4.1.2.1", "head");
        row("1.2.398.3.3.4.1.2.2", "right-to-sign");
        row("1.2.398.3.3.4.1.2.3", "right-to-sign-financial");
        row("1.2.398.3.3.4.1.2.4", "hr");
        row("1.2.398.3.3.4.1.2.5", "employee");
        row("1.2.398.3.3.4.1.2.6", "information-system");
        row("1.2.398.3.3.4.1.2.6.17", "information-system");
        row("1.2.398.3.3.4.2.1", "nca-administrator");
        row("1.2.398.3.3.4.2.2", "nca-manager");
        row("1.2.398.3.3.4.2.3", "nca-operator");
        row("1.2.398.3.3.4.3.1", "identified-in-person");
        row("1.2.398.3.3.4.3.2", "identified-remotely");
        row("1.2.398.3.3.4.3.2.1", "identified-by-digital-id");
        row("1.2.398.3.3.4.3.2.2", "identified-by-ai-platform");
        row("1.2.398.5.19.1.2.2.1", "treasury");
        row("1.2.398.3.3.4.1.2.61", "");
        row("1.2.398.3.3.4.1.2.7", "");
        row("1.2.398.3.3.4.1.1.1", "");
        row("1.3.6.1.5.5.7.3.4", "");
        row("", "");
    }

    void roles()
    {
        QFETCH(QString, oid);
        QFETCH(QString, name);
        const auto role = roleOf(oid);
        QCOMPARE(role ? nameOf(*role) : QString(), name);
    }

    void usages_data()
    {
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<QByteArray>("extendedUsage");
        QTest::addColumn<bool>("documents");
        QTest::addColumn<bool>("authenticationOnly");
        const auto row = [](const char* name, const char* usage, const char* extended, bool documents,
                            bool authentication) {
            QTest::newRow(name) << QByteArray(usage) << QByteArray(extended) << documents << authentication;
        };
        row("signing", signing, "emailProtection,1.2.398.3.3.4.1.1", true, false);
        row("no extended usage", signing, "", true, false);
        row("no usage at all", "", "", true, false);
        row("any extended usage", signing, "anyExtendedKeyUsage", true, false);
        row("logging in", "critical,digitalSignature,keyEncipherment", "clientAuth,1.2.398.3.3.4.1.1", false,
            true);
        row("logging in, with non-repudiation", signing, "clientAuth,1.2.398.3.3.4.1.1", false, true);
        row("logging in, then any", signing, "clientAuth,anyExtendedKeyUsage", false, true);
        row("logging in and documents", signing, "clientAuth,emailProtection", true, false);
        row("documents and logging in", signing, "emailProtection,clientAuth", true, false);
        row("logging in not first", signing, "1.2.398.3.3.4.1.1,clientAuth", false, false);
        row("timestamps", signing, "timeStamping", false, false);
        row("role alone", signing, "1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.1", false, false);
        row("information system", signing, "1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.6", true, false);
        row("numbered information system", signing, "1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.6.1", true, false);
        row("information system without non-repudiation", "critical,digitalSignature",
            "1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.6", false, false);
        row("information system without usage", "", "1.2.398.3.3.4.1.2.6", false, false);
        row("information system logging in", signing, "1.2.398.3.3.4.1.2.6,clientAuth", false, false);
        row("information system logging in first", signing, "clientAuth,1.2.398.3.3.4.1.2.6", false, true);
        row("encryption", "critical,keyEncipherment", "emailProtection", false, false);
        row("certificates", "critical,keyCertSign", "", false, false);
    }

    void usages()
    {
        QFETCH(QByteArray, usage);
        QFETCH(QByteArray, extendedUsage);
        const CertificateInfo info = infoOf(commonName("Signer"), usage, extendedUsage);
        QTEST(info.allowsDocuments, "documents");
        QTEST(info.isAuthenticationOnly, "authenticationOnly");
    }

    void authoritiesSignNoDocuments()
    {
        const GostTestKey key("subject");
        const CertificateInfo info =
            infoOf({.subject = commonName("Authority"),
                    .issuer = commonName("Authority"),
                    .key = &key,
                    .issuerKey = &key,
                    .extensions = {extension(NID_basic_constraints, "critical,CA:TRUE"),
                                   extension(NID_key_usage, "critical,digitalSignature,keyCertSign")}});
        QVERIFY(!info.allowsDocuments);
    }

    void person_data()
    {
        QTest::addColumn<TestName>("subject");
        QTest::addColumn<QStringList>("expected"); // IIN, BIN, surname, given name, patronymic, country
        const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
        const TestName person{{"CN", text("ТЕСТОВ ТЕСТ")},
                              {"SN", text("ТЕСТОВ")},
                              {"serialNumber", text("IIN123456789011")},
                              {"C", text("KZ")}};
        const auto with = [&text](TestName name,
                                  std::initializer_list<std::pair<const char*, const char*>> more) {
            for (const auto& [field, value] : more)
                name.emplace_back(field, text(value));
            return name;
        };
        const QString iin = text("123456789011");
        const QString bin = text("123456789021");
        const QString none;
        QTest::newRow("person") << with(person, {{"GN", "ТЕСТОВИЧ"}})
                                << QStringList{
                                       iin, none, text("ТЕСТОВ"), text("ТЕСТ"), text("ТЕСТОВИЧ"), text("KZ")};
        QTest::newRow("without a patronymic")
            << person << QStringList{iin, none, text("ТЕСТОВ"), text("ТЕСТ"), none, text("KZ")};
        QTest::newRow("person of an organisation")
            << with(person, {{"O", "АО \"ТЕСТ\""}, {"OU", "BIN123456789021"}, {"GN", "ТЕСТОВИЧ"}})
            << QStringList{iin, bin, text("ТЕСТОВ"), text("ТЕСТ"), text("ТЕСТОВИЧ"), text("KZ")};
        QTest::newRow("two names in one") << TestName{{"CN", text("АҚ БОТА АЙ")},
                                                      {"SN", text("АҚ")},
                                                      {"serialNumber", text("IIN123456789011")}}
                                          << QStringList{iin, none, text("АҚ"), text("БОТА АЙ"), none, none};
        QTest::newRow("common name of another form")
            << TestName{{"CN", text("T. TESTOV")},
                        {"SN", text("TESTOV")},
                        {"GN", text("TEST")},
                        {"serialNumber", text("IIN123456789011")}}
            << QStringList{iin, none, text("TESTOV"), text("TEST"), none, none};
        QTest::newRow("person from elsewhere")
            << TestName{{"CN", text("DOE JANE")},
                        {"SN", text("DOE")},
                        {"GN", text("JANE")},
                        {"C", text("EE")}}
            << QStringList{none, none, text("DOE"), text("JANE"), none, text("EE")};
        QTest::newRow("organisation")
            << TestName{{"CN", text("ИС")}, {"OU", text("отдел")}, {"OU", text("BIN123456789021")}}
            << QStringList{none, bin, none, none, none, none};
        QTest::newRow("eleven digits")
            << TestName{{"serialNumber", text("IIN12345678901")}, {"OU", text("BIN12345678902")}}
            << QStringList{none, none, none, none, none, none};
        QTest::newRow("thirteen digits")
            << TestName{{"serialNumber", text("IIN1234567890112")}, {"OU", text("BIN1234567890212")}}
            << QStringList{none, none, none, none, none, none};
        QTest::newRow("not digits alone")
            << TestName{{"serialNumber", text("IIN12345678901x")}, {"OU", text("BIN12345678902٣")}}
            << QStringList{none, none, none, none, none, none};
        QTest::newRow("each number in the other's place")
            << TestName{{"serialNumber", text("BIN123456789021")}, {"OU", text("IIN123456789011")}}
            << QStringList{none, none, none, none, none, none};
    }

    void person()
    {
        QFETCH(TestName, subject);
        QFETCH(QStringList, expected);
        const CertificateInfo info = infoOf(subject, signing, "emailProtection");
        const QStringList found{info.iin,       info.bin,        info.surname,
                                info.givenName, info.patronymic, info.country};
        QCOMPARE(found, expected);
    }

    void listsKeepTheirOrder()
    {
        const GostTestKey key("subject");
        const CertificateInfo info =
            infoOf({.subject = commonName("Signer"),
                    .issuer = commonName("Authority"),
                    .key = &key,
                    .issuerKey = &key,
                    .extensions = {
                        extension(NID_ext_key_usage, "emailProtection,1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.1"),
                        rawExtension("2.5.29.32", false,
                                     sequence(sequence(objectId("1.2.398.3.3.2.1")) +
                                              sequence(objectId("1.2.398.3.3.2"))))}});
        const QStringList usages{QStringLiteral("1.3.6.1.5.5.7.3.4"), QStringLiteral("1.2.398.3.3.4.1.2"),
                                 QStringLiteral("1.2.398.3.3.4.1.2.1")};
        const QStringList policies{QStringLiteral("1.2.398.3.3.2.1"), QStringLiteral("1.2.398.3.3.2")};
        QCOMPARE(info.extendedUsages, usages);
        QCOMPARE(info.policies, policies);
        const std::vector<CertificateRole> roles{CertificateRole::LegalEntity, CertificateRole::Head};
        QCOMPARE(info.roles, roles);
        QVERIFY(infoOf(commonName("Signer"), "", "").roles.empty());
        QCOMPARE(roleOf(QString::fromLatin1(roleIndividual)), CertificateRole::Individual);
    }
};

static const aiqyn::tests::Registered<tst_CertificateProfile> registered;
#include "tst_CertificateProfile.moc"
