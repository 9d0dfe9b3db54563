#include "TestRegistry.h"
#include "app/shell/WaitingLine.h"

#include <QTest>
#include <QTranslator>

using namespace aiqyn::app;

namespace {

/// One language's words while it lives; English has no file.
class Language
{
public:
    explicit Language(const QString& name)
    {
        if (name == QLatin1String("en"))
            return;
        isThere = m_words.load(QStringLiteral(AIQYN_BINARY_DIR "/translations/aiqyn_%1.qm").arg(name));
        QCoreApplication::installTranslator(&m_words);
    }
    bool isThere = true;

private:
    QTranslator m_words;
};

} // namespace

class tst_WaitingLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInEachLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("documents");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* language, int documents, const char* text) {
            QTest::addRow("%s %d", language, documents)
                << QString::fromLatin1(language) << documents << QString::fromUtf8(text);
        };
        row("en", 1, "1 document waits for a timestamp");
        row("en", 2, "2 documents wait for a timestamp");
        row("ru", 1, "1 документ ожидает метки времени");
        row("ru", 3, "3 документа ожидают метки времени");
        row("ru", 11, "11 документов ожидают метки времени");
        row("ru", 21, "21 документ ожидает метки времени");
        row("kk", 1, "1 құжат уақыт белгісін күтуде");
        row("kk", 5, "5 құжат уақыт белгісін күтуде");
    }
    void countsInEachLanguage()
    {
        QFETCH(QString, language);
        QFETCH(int, documents);
        QFETCH(QString, text);
        const Language words(language);
        QVERIFY(words.isThere);
        WaitingLine line;
        line.showWaiting(documents);
        QCOMPARE(line.text(), text);
        QVERIFY(!line.isHidden());
        QVERIFY(!line.toolTip().isEmpty());
        QCOMPARE(line.accessibleDescription(), line.toolTip());
    }

    void followsTheLanguage()
    {
        WaitingLine line;
        line.showWaiting(2);
        QCOMPARE(line.text(), QStringLiteral("2 documents wait for a timestamp"));
        const Language kazakh(QStringLiteral("kk"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(line.text(), QStringLiteral("2 құжат уақыт белгісін күтуде"));
    }

    void isHiddenWhileNothingWaits()
    {
        WaitingLine line;
        QVERIFY(line.isHidden());
        line.showWaiting(1);
        QVERIFY(!line.isHidden());
        line.showWaiting(0);
        QVERIFY(line.isHidden());
    }
};

static const aiqyn::tests::Registered<tst_WaitingLine> registered;
#include "tst_WaitingLine.moc"
