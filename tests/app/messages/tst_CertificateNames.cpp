#include "TestRegistry.h"
#include "TestTime.h"
#include "app/messages/CertificateNames.h"

#include <QSet>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::timeAt;
using evidence::CertificateInfo;
using evidence::CertificateRole;
using evidence::ReadinessCode;
using evidence::SigningRole;

namespace {

constexpr auto lastRole = CertificateRole::Treasury;
constexpr auto lastCode = ReadinessCode::SameCertificateForBothRoles;

CertificateInfo certificate()
{
    return {.subject = QStringLiteral("CN=raw"),
            .notBefore = timeAt("2026-01-01T00:00:00Z"),
            .notAfter = timeAt("2027-01-01T00:00:00Z"),
            .sha256 = Sha256::of(QByteArray())};
}

} // namespace

class tst_CertificateNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleHasAName()
    {
        QSet<QString> names;
        for (int value = 1; value <= static_cast<int>(lastRole); ++value) {
            const QString name = CertificateNames::role(static_cast<CertificateRole>(value));
            QVERIFY2(!name.isEmpty(), qPrintable(QString::number(value)));
            names << name;
        }
        QCOMPARE(names.size(), static_cast<int>(lastRole));
    }

    void everyFindingSaysWhatToDo()
    {
        const UtcTime end = timeAt("2026-12-01T20:30:00Z");
        const QTimeZone zone("Asia/Almaty");
        for (int value = 1; value <= static_cast<int>(lastCode); ++value) {
            const auto code = static_cast<ReadinessCode>(value);
            const QByteArray name = nameOf(code).toLatin1();
            const auto words = CertificateNames::finding({code, SigningRole::Provider, end}, false, zone);
            QVERIFY2(words.sentence.endsWith(u'.') && words.nextStep.endsWith(u'.'), name.constData());
            const bool dated = name.contains("EXPIRE");
            QCOMPARE(words.sentence.contains(QStringLiteral("02.12.2026 01:30")), dated);
            const auto training = CertificateNames::finding({code, SigningRole::Provider, end}, true, zone);
            QCOMPARE(training.nextStep.contains(QStringLiteral("--profile")), dated);
        }
    }

    void namesTheHolder_data()
    {
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<bool>("person");
        QTest::addColumn<QString>("holder");
        QTest::newRow("organisation and person") << "Bank" << true << "Bank, IVANOV IVAN IVANOVICH";
        QTest::newRow("organisation") << "Bank" << false << "Bank";
        QTest::newRow("person") << "" << true << "IVANOV IVAN IVANOVICH";
        QTest::newRow("neither") << "" << false << "raw";
    }
    void namesTheHolder()
    {
        QFETCH(QString, organisation);
        QFETCH(bool, person);
        QFETCH(QString, holder);
        CertificateInfo info = certificate();
        info.organisation = organisation;
        info.commonName = person ? QStringLiteral("IVANOV IVAN") : QStringLiteral("raw");
        if (person) {
            info.iin = QStringLiteral("000000000000");
            info.surname = QStringLiteral("IVANOV");
            info.givenName = QStringLiteral("IVAN");
            info.patronymic = QStringLiteral("IVANOVICH");
        }
        QCOMPARE(CertificateNames::holder(info), holder);
    }

    void saysTheSubjectInOneLine()
    {
        CertificateInfo info = certificate();
        QCOMPARE(CertificateNames::subject(info), QStringLiteral("CN=raw"));
        info.organisation = QStringLiteral("Bank");
        info.bin = QStringLiteral("491240000019");
        info.roles = {CertificateRole::LegalEntity, CertificateRole::Head};
        QCOMPARE(CertificateNames::subject(info),
                 QStringLiteral("Bank, BIN 491240000019, head of the organisation"));
        info.roles = {CertificateRole::LegalEntity};
        QCOMPARE(CertificateNames::roles(info), QStringLiteral("legal entity"));
    }

    void saysHowLongItLasts_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("left");
        QTest::newRow("31 days") << "2026-12-01T00:00:00Z"
                                 << "days left: 31";
        QTest::newRow("a day") << "2026-12-31T00:00:00Z"
                               << "days left: 1";
        QTest::newRow("less") << "2026-12-31T00:00:01Z"
                              << "less than a day left";
        QTest::newRow("last moment") << "2027-01-01T00:00:00Z"
                                     << "less than a day left";
        QTest::newRow("over") << "2027-01-01T00:00:01Z"
                              << "expired";
    }
    void saysHowLongItLasts()
    {
        QFETCH(QString, now);
        QFETCH(QString, left);
        QCOMPARE(CertificateNames::timeLeft(certificate().notAfter, UtcTime::fromIso(now).value()), left);
    }
};

static const tests::Registered<tst_CertificateNames> registered;
#include "tst_CertificateNames.moc"
