#include "HostileJson.h"
#include "TestRegistry.h"
#include "evidence/document/DocumentJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

class tst_DocumentJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        for (const tests::HostileJson& hostile : tests::hostileJson())
            QTest::newRow(hostile.name) << hostile.bytes << QString::fromLatin1(hostile.why);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const auto json = parseDocumentJson(bytes);
        QVERIFY(!json);
        QCOMPARE(json.error().code, ErrorCode::DocumentInvalid);
        QVERIFY2(json.error().detail.contains(why), qPrintable(json.error().detail));
    }

    void readsWhatTheBytesSay()
    {
        const auto json =
            parseDocumentJson("\r\n{ "
                              "\"a\":[0,-9223372036854775808,9223372036854775807,1.5e-3,true,false,null,{}],"
                              "\t\"\":\"\\u0041\\/\\n\",\n"
                              "\"\xD2\x9B\":\"\xF0\x9F\x98\x80\\ud83d\\ude00\", \"b\":{\"a\":[]} } ");
        QVERIFY2(json, json ? "" : qPrintable(json.error().detail));
        const QJsonArray numbers = json->value(QStringLiteral("a")).toArray();
        QCOMPARE(numbers.size(), 8);
        QCOMPARE(numbers.at(1).toInteger(), std::numeric_limits<qint64>::min());
        QCOMPARE(numbers.at(2).toInteger(), Q_INT64_C(9223372036854775807));
        QCOMPARE(numbers.at(3).toDouble(), 1.5e-3);
        QCOMPARE(json->value(QString()).toString(), QStringLiteral("A/\n"));
        QCOMPARE(json->value(QStringLiteral("қ")).toString(), QStringLiteral("😀😀"));
        QVERIFY(parseDocumentJson(tests::nestedJson(JsonScanner::deepest)));
    }

    void tracesAreLeftOutAndHeldToTheSameForm()
    {
        const auto json = [](const char* text) { return QByteArray(text).replace('\'', '"'); };
        const QByteArray lean = json("{'a':[{'trace':null,'b':1},{'trace':null,'trace2':3}],'trace':null}");
        const auto read = parseWithoutTraces(json("{'a':[{'trace':{'rows':[1,{'trace':2}],'x':']'},'b':1},"
                                                  "{'tr\\u0061ce':[], 'trace2':3}],'trace':7}"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, QJsonDocument::fromJson(lean).object());
        QCOMPARE(parseWithoutTraces(lean).value(), *read);
        for (const char* hostile : {"{'trace':{'a':1,'a':2}}", "{'trace':[1,]}", "{'trace':'\\x'}",
                                    "{'trace':1,'tr\\u0061ce':2}", "{'trace':"})
            QVERIFY2(!parseWithoutTraces(json(hostile)), hostile);
    }

    void everyCutIsRefused()
    {
        const QByteArray whole = R"({"a":[1.5e3,"\u00e9",{"b":null}],"c":false})";
        QVERIFY(parseDocumentJson(whole));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!parseDocumentJson(whole.first(length)), qPrintable(QString::number(length)));
    }

    void neverLaxerThanQt()
    {
        // Whatever one byte becomes: what is accepted, Qt reads too, and no name is lost on the way.
        const QByteArray whole = R"({"a":[-1.5e3,"\u00e9","x"],"b":{"c":false,"d":12},"e":null})";
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            for (int byte = 0; byte < 256; ++byte) {
                changed[at] = static_cast<char>(byte);
                if (JsonScanner(changed).problem())
                    continue;
                QJsonParseError error;
                const auto document = QJsonDocument::fromJson(changed, &error);
                QVERIFY2(document.isObject(), changed.constData());
                QCOMPARE(document.object().size(), 3);
            }
        }
    }
};

static const aiqyn::tests::Registered<tst_DocumentJson> registered;
#include "tst_DocumentJson.moc"
