#include "JsonCorpus.h"
#include "TestRegistry.h"
#include "TrustFixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::ChangedJson;
using aiqyn::tests::JsonCorpus;

/// The published schema says what the reader does, as far as a schema can: whether a hash is that of its
/// certificate, and what a certificate is, are for the reader alone.
class tst_TrustListSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReader()
    {
        if (QProcess::execute(QStringLiteral("python3"),
                              {QStringLiteral("-c"), QStringLiteral("import jsonschema")}) != 0)
            QSKIP("python3-jsonschema is not installed");
        const QJsonObject good = m_fixture.list().toJson();
        std::vector<ChangedJson> corpus = JsonCorpus::of(good);
        corpus.push_back({QStringLiteral("unchanged"), good});
        const QByteArray answers = schemaAnswers(corpus);
        QCOMPARE(answers.size(), static_cast<qsizetype>(corpus.size()));
        QCOMPARE(answers.back(), '1');
        QStringList differing;
        for (std::size_t i = 0; i < corpus.size(); ++i)
            if (TrustList::fromJson(corpus[i].json).has_value() !=
                (answers[static_cast<qsizetype>(i)] == '1'))
                differing << corpus[i].what;
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
        QVERIFY(answers.count('0') > answers.count('1')); // the corpus does damage
    }

private:
    /// '1' for each list that the schema accepts, '0' for others; empty when the validator failed.
    [[nodiscard]] QByteArray schemaAnswers(const std::vector<ChangedJson>& corpus) const
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("corpus.json")));
        if (!file.open(QFile::WriteOnly))
            return {};
        for (const ChangedJson& changed : corpus)
            file.write(QJsonDocument(changed.json).toJson(QJsonDocument::Compact) + '\n');
        file.close();
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import json, sys, jsonschema\n"
                                     "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
                                     "kind = jsonschema.Draft202012Validator\n"
                                     "kind.check_schema(schema)\n"
                                     "validator = kind(schema)\n"
                                     "for line in open(sys.argv[2], encoding='utf-8', newline='\\n'):\n"
                                     "    print(int(validator.is_valid(json.loads(line))), end='')\n"),
                      QStringLiteral(AIQYN_SOURCE_DIR "/docs/schema/trust-list-1.schema.json"),
                      file.fileName()});
        return python.waitForFinished(120000) ? python.readAllStandardOutput() : QByteArray();
    }

    tests::TrustFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_TrustListSchema> registered;
#include "tst_TrustListSchema.moc"
