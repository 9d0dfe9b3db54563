#include "JsonCorpus.h"
#include "RecordSamples.h"
#include "TestRegistry.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::ChangedJson;
using aiqyn::tests::JsonCorpus;

namespace {

template <typename T>
bool reads(const QJsonObject& json)
{
    return T::fromJson(json).has_value();
}

using Reads = bool (*)(const QJsonObject&);

} // namespace

/// The published schemas say what the readers do, judged by an independent validator.
class tst_Schemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithTheReaders_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("good");
        QTest::addColumn<Reads>("reader");
        const auto row = [](const char* kind, const QJsonObject& json, Reads reader) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << json << reader;
        };
        row("liveness", m_fixture.liveness().toJson(), reads<LivenessDocument>);
        auto comparison = m_fixture.comparison();
        comparison.referenceImage = comparison.currentImage;
        row("comparison", comparison.toJson(), reads<ComparisonDocument>);
        auto notPerformed = m_fixture.comparison();
        notPerformed.common.iin.reset();
        notPerformed.common.iinStatusReason = QStringLiteral("no papers");
        notPerformed.result = ComparisonResult::NotPerformed;
        notPerformed.cause = QStringLiteral("iin_not_obtained");
        notPerformed.similarity.reset();
        notPerformed.threshold.reset();
        notPerformed.fmr.reset();
        notPerformed.calibration.clear();
        notPerformed.calibrationOrigin.reset();
        notPerformed.reference.reset();
        QTest::newRow("comparison not performed")
            << QStringLiteral("comparison") << notPerformed.toJson() << Reads(reads<ComparisonDocument>);
        row("decision", m_fixture.decision().toJson(), reads<DecisionDocument>);
        row("destruction", DestructionAct::of(tests::goodAct(m_fixture)).value().toJson(),
            reads<DestructionAct>);
        row("policy", PolicyDocument::of(tests::goodPolicy(m_fixture)).value().toJson(),
            reads<PolicyDocument>);
    }
    void agreeWithTheReaders()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, good);
        QFETCH(Reads, reader);
        if (QProcess::execute(QStringLiteral("python3"),
                              {QStringLiteral("-c"), QStringLiteral("import jsonschema")}) != 0)
            QSKIP("python3-jsonschema is not installed");
        std::vector<ChangedJson> corpus = JsonCorpus::of(good);
        corpus.push_back({QStringLiteral("unchanged"), good});
        const QByteArray answers = schemaAnswers(kind, corpus);
        QCOMPARE(answers.size(), static_cast<qsizetype>(corpus.size()));
        QCOMPARE(answers.back(), '1');
        QStringList differing;
        for (std::size_t i = 0; i < corpus.size(); ++i)
            if (reader(corpus[i].json) != (answers[static_cast<qsizetype>(i)] == '1'))
                differing << corpus[i].what + (answers[static_cast<qsizetype>(i)] == '1'
                                                   ? QStringLiteral(" (only the schema accepts)")
                                                   : QStringLiteral(" (only the reader accepts)"));
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
        QVERIFY(answers.count('0') > answers.count('1')); // the corpus does damage
    }

private:
    /// '1' for each record that the schema accepts, '0' for others; empty when the validator failed.
    [[nodiscard]] QByteArray schemaAnswers(const QString& kind, const std::vector<ChangedJson>& corpus) const
    {
        QFile file(m_fixture.folder.filePath(QStringLiteral("corpus.json")));
        if (!file.open(QFile::WriteOnly))
            return {};
        for (const ChangedJson& changed : corpus)
            file.write(QJsonDocument(changed.json).toJson(QJsonDocument::Compact) + '\n');
        file.close();
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import json,sys,jsonschema\n"
                                     "schema=json.load(open(sys.argv[1],encoding='utf-8'))\n"
                                     "V=jsonschema.Draft202012Validator\n"
                                     "V.check_schema(schema)\n"
                                     "v=V(schema)\n"
                                     "for line in open(sys.argv[2],encoding='utf-8',newline='\\n'):\n"
                                     "  sys.stdout.write('1' if v.is_valid(json.loads(line)) else '0')\n"),
                      QStringLiteral(AIQYN_SOURCE_DIR "/docs/schema/%1-1.schema.json").arg(kind),
                      file.fileName()});
        return python.waitForFinished(120000) ? python.readAllStandardOutput() : QByteArray();
    }

    tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_Schemas> registered;
#include "tst_Schemas.moc"
