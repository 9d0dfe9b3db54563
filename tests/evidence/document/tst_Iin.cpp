#include "TestRegistry.h"
#include "evidence/document/Bin.h"
#include "evidence/document/CheckDigit.h"
#include "evidence/document/Iin.h"
#include "evidence/signature/TrainingAuthority.h"

#include <QTest>

using namespace aiqyn::evidence;

namespace {

QString complete(const QString& eleven)
{
    return eleven + QString::number(checkDigit(eleven).value());
}

/// The first number of eleven digits with this start that has, or lacks, a check digit.
QString firstElevenWith(const QString& start, bool issued)
{
    for (int serial = 0; serial < 10000; ++serial) {
        const QString eleven = start + QStringLiteral("%1").arg(serial, 4, 10, QChar(u'0'));
        if (checkDigit(eleven).has_value() == issued)
            return eleven;
    }
    return {};
}

} // namespace

class tst_Iin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("training");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const QString& text, const char* error, bool training = false) {
            QTest::newRow(name) << text << training << QString::fromLatin1(error);
        };
        const auto whole = [](const char* start) {
            return complete(firstElevenWith(QString::fromLatin1(start), true));
        };
        const QString good = whole("9005173");
        row("good", good, "");
        row("empty", QString(), "Empty");
        row("letters", QStringLiteral("90051730000x"), "NotDigits");
        row("Arabic digits", QString(12, QChar(u'\u0661')), "NotDigits");
        row("space before", QStringLiteral(" ") + good, "NotDigits");
        row("eleven digits", good.first(11), "TooShort");
        row("thirteen digits", good + QStringLiteral("0"), "TooLong");
        row("month 13", QStringLiteral("901317300001"), "BadDate");
        row("30 February", QStringLiteral("900230300001"), "BadDate");
        row("29 February 1900", QStringLiteral("000229300001"), "BadDate");
        row("29 February 2000", whole("0002295"), "");
        row("century digit 7", QStringLiteral("900517700001"), "BadCentury");
        row("born in the 1800s", whole("9005171"), "ImpossiblePerson");
        row("born tomorrow", whole("2611255"), "FutureBirth");
        row("born today", whole("2611245"), "");
        row("foreigner", whole("9005170"), "");
        row("training number in training", whole("9005171"), "", true);
        row("real number in training", good, "NotTraining", true);
        row("foreigner in training", whole("9005170"), "NotTraining", true);
        row("never issued", firstElevenWith(QStringLiteral("9005173"), false) + QStringLiteral("0"),
            "NotIssued");
        const QChar wrong = good.back() == u'0' ? QChar(u'1') : QChar(u'0');
        row("wrong check digit", good.first(11) + wrong, "WrongCheckDigit");
    }
    void errors()
    {
        QFETCH(QString, text);
        QFETCH(bool, training);
        QFETCH(QString, error);
        const auto population = training ? IinPopulation::Training : IinPopulation::Production;
        const QDate today(2026, 11, 24);
        const auto iin = Iin::parse(text, population, today);
        QCOMPARE(iin ? QString() : nameOf(iin.error()), error);
        const auto typed = Iin::validateTyped(text, population, today);
        if (error == QStringLiteral("Empty") || error == QStringLiteral("TooShort"))
            QVERIFY(!typed);
        else
            QCOMPARE(typed ? nameOf(*typed) : QString(), error);
    }

    void errorComesWithItsDigit()
    {
        const auto typed = [](const char* prefix) {
            return Iin::validateTyped(QString::fromLatin1(prefix), IinPopulation::Production,
                                      QDate(2026, 11, 24));
        };
        QVERIFY(!typed("901"));
        QCOMPARE(typed("9013"), std::optional(IinError::BadDate));
        QVERIFY(!typed("90053"));
        QCOMPARE(typed("900532"), std::optional(IinError::BadDate));
        QCOMPARE(typed("9005172"), std::optional(IinError::ImpossiblePerson));
    }

    void trainingNumbersSayWhoTheyAre()
    {
        const QDate birth(1890, 5, 17);
        for (int serial = 0; serial < 200; ++serial) {
            const auto iin = Iin::makeTraining(birth, Sex::Female, serial).value();
            QCOMPARE(Iin::parse(iin.toString(), IinPopulation::Training).value(), iin);
            QCOMPARE(iin.birthDate(), std::optional(birth));
            QCOMPARE(iin.sex(), std::optional(Sex::Female));
            QCOMPARE(iin.population(), IinPopulation::Training);
            QVERIFY(!Iin::parse(iin.toString(), IinPopulation::Production));
        }
        QVERIFY(!Iin::makeTraining(QDate(1990, 5, 17), Sex::Male, 0));
        const auto iin = Iin::makeTraining(birth, Sex::Male, 7).value();
        QCOMPARE(iin.masked(), QString(8, QChar(u'\u2022')) + iin.toString().last(4));
    }

    void bins()
    {
        QCOMPARE(TrainingAuthority::providerRequisites().bin.toString().size(), 12);
        QVERIFY(TrainingAuthority::customerRequisites().bin != TrainingAuthority::providerRequisites().bin);
        const auto error = [](const char* text) { return Bin::parse(QString::fromLatin1(text)).error(); };
        QCOMPARE(error(""), BinError::Empty);
        QCOMPARE(error("12345678901x"), BinError::NotDigits);
        QCOMPARE(error("12345"), BinError::TooShort);
        QCOMPARE(error("1234567890123"), BinError::TooLong);
        QCOMPARE(error("491340000019"), BinError::BadDate);
        QCOMPARE(error("491270000019"), BinError::BadKind);
        QCOMPARE(error("491240000018"), BinError::WrongCheckDigit);
    }
};

static const aiqyn::tests::Registered<tst_Iin> registered;
#include "tst_Iin.moc"
