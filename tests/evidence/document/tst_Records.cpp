#include "EvidenceFixture.h"
#include "TestRegistry.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

class tst_Records : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const QJsonObject liveness = m_fixture.liveness().toJson();
        QCOMPARE(LivenessDocument::fromJson(liveness).value().toJson(), liveness);
        const QJsonObject comparison = m_fixture.comparison().toJson();
        QCOMPARE(ComparisonDocument::fromJson(comparison).value().toJson(), comparison);
        const QJsonObject decision = m_fixture.decision().toJson();
        QCOMPARE(DecisionDocument::fromJson(decision).value().toJson(), decision);
    }

    void everyFieldIsNeededAndNoOther()
    {
        const QJsonObject good = m_fixture.comparison().toJson();
        for (const QString& key : good.keys()) {
            QJsonObject without = good;
            without.remove(key);
            QVERIFY2(!ComparisonDocument::fromJson(without), qPrintable(key));
            QJsonObject other = good;
            other.insert(key, QJsonArray{1});
            if (key != QStringLiteral("models"))
                QVERIFY2(!ComparisonDocument::fromJson(other), qPrintable(key));
        }
        QJsonObject more = good;
        more.insert(QStringLiteral("more"), 1);
        QVERIFY(!ComparisonDocument::fromJson(more));
    }

    void resultAndValuesAgree()
    {
        auto document = m_fixture.comparison();
        document.similarity = 0.1;
        QVERIFY(!ComparisonDocument::fromJson(document.toJson()));
        document.result = ComparisonResult::NoMatch;
        QVERIFY(ComparisonDocument::fromJson(document.toJson()));
        document.result = ComparisonResult::NotPerformed;
        QVERIFY(!ComparisonDocument::fromJson(document.toJson()));
    }

    void trainingPackCarriesNoProductionDocument()
    {
        QJsonObject json = m_fixture.comparison().toJson();
        json.insert(QStringLiteral("mode"), QStringLiteral("production"));
        const QString complaint = QStringLiteral("a training pack in a production document");
        json.insert(QStringLiteral("modelPack"),
                    QJsonObject{{QStringLiteral("name"), QStringLiteral("builtin")},
                                {QStringLiteral("purpose"), QStringLiteral("training")}});
        const auto refused = ComparisonDocument::fromJson(json);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(complaint), qPrintable(refused.error().detail));
        json.insert(QStringLiteral("mode"), QStringLiteral("training"));
        QVERIFY(ComparisonDocument::fromJson(json));
    }

    void errorsHoldNoPersonalData()
    {
        QJsonObject json = m_fixture.comparison().toJson();
        json.insert(QStringLiteral("iin"), QStringLiteral("900517300001"));
        const auto read = ComparisonDocument::fromJson(json);
        QCOMPARE(read.error().code, ErrorCode::DocumentInvalid);
        QVERIFY(!read.error().detail.contains(QStringLiteral("900517300001")));
    }

    void matchesItsSchema_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("liveness") << QStringLiteral("liveness") << m_fixture.liveness().toJson();
        QTest::newRow("comparison") << QStringLiteral("comparison") << m_fixture.comparison().toJson();
        QTest::newRow("decision") << QStringLiteral("decision") << m_fixture.decision().toJson();
    }
    void matchesItsSchema()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, json);
        const QString python = QStringLiteral("python3");
        if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import jsonschema")}) != 0)
            QSKIP("python3-jsonschema is not installed");
        const auto accepts = [&](const QJsonObject& document) {
            const QString path = m_fixture.folder.filePath(QStringLiteral("document.json"));
            QFile file(path);
            if (!file.open(QFile::WriteOnly))
                return false;
            file.write(QJsonDocument(document).toJson());
            file.close();
            const QString code =
                QStringLiteral("import json,sys,jsonschema\n"
                               "schema=json.load(open(sys.argv[1]))\n"
                               "jsonschema.Draft202012Validator.check_schema(schema)\n"
                               "v=jsonschema.Draft202012Validator(schema)\n"
                               "sys.exit(1 if list(v.iter_errors(json.load(open(sys.argv[2])))) else 0)\n");
            const QString schema = QStringLiteral(AIQYN_SOURCE_DIR "/docs/schema/%1-1.schema.json").arg(kind);
            return QProcess::execute(python, {QStringLiteral("-c"), code, schema, path}) == 0;
        };
        QVERIFY(accepts(json));
        json.insert(QStringLiteral("more"), 1);
        QVERIFY(!accepts(json));
    }

private:
    aiqyn::tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_Records> registered;
#include "tst_Records.moc"
