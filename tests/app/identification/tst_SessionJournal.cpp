#include "TestRegistry.h"
#include "app/identification/SessionJournal.h"

#include <QCborArray>
#include <QCborValue>
#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

UtcTime moment()
{
    return *UtcTime::fromIso(QStringLiteral("2026-11-20T10:00:00.123Z"));
}

AttemptResult attempt()
{
    AttemptResult result;
    result.outcome = {2, false, {engine::ChallengeKind::ComeCloser}, QStringLiteral("NO_REACTION")};
    result.record = {{QStringLiteral("challenges"), QJsonArray{QJsonObject{}}},
                     {QStringLiteral("yaw"), -12.75},
                     {QStringLiteral("timeNs"), qint64{9'007'199'254'740'993}}};
    result.acknowledgements = {{{QStringLiteral("promptId"), 2001}}};
    result.frames = {{5'000'000'000, QStringLiteral("cue"), QStringLiteral("come-closer"), 0,
                      QByteArray("\xff\xd8\0cue", 6)},
                     {7, QStringLiteral("current"), {}, -1, QByteArray(300'000, 'j')}};
    return result;
}

SessionFacts facts()
{
    return {QStringLiteral("a-session"),
            {QStringLiteral("deposit"), QStringLiteral("C-77")},
            {},
            {},
            moment(),
            evidence::ConsentRecord{evidence::ConsentRecord::Answer::Given, QStringLiteral("2"),
                                    QStringLiteral("ru"), Sha256::of(QByteArray("text")), moment()},
            {{QStringLiteral("kind"), QStringLiteral("local")},
             {QStringLiteral("camera"), QStringLiteral("USB camera")}},
            {QStringLiteral("standard"), QStringLiteral("production")},
            {{QStringLiteral("detector"), QStringLiteral("d.onnx"), Sha256::of(QByteArray("d"))}},
            {QStringLiteral("training-1"), Sha256::of(QByteArray("p"))},
            3};
}

} // namespace

class tst_SessionJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attemptSurvives()
    {
        const AttemptResult before = attempt();
        const auto after = decodeAttempt(encodeAttempt(before, moment()));
        QVERIFY2(after, after ? "" : qPrintable(describe(after.error())));
        QCOMPARE(after->endedAt.toIso(), moment().toIso());
        const AttemptResult& result = after->result;
        QCOMPARE(result.outcome.attempt, before.outcome.attempt);
        QCOMPARE(result.outcome.passed, before.outcome.passed);
        QCOMPARE(result.outcome.mismatch, before.outcome.mismatch);
        QVERIFY(result.outcome.plan == before.outcome.plan);
        QCOMPARE(result.cancelled, before.cancelled);
        QCOMPARE(result.record, before.record);
        QVERIFY(result.acknowledgements == before.acknowledgements);
        QCOMPARE(result.frames.size(), before.frames.size());
        for (std::size_t i = 0; i < result.frames.size(); ++i) {
            QCOMPARE(result.frames[i].sequence, before.frames[i].sequence);
            QCOMPARE(result.frames[i].role, before.frames[i].role);
            QCOMPARE(result.frames[i].challenge, before.frames[i].challenge);
            QCOMPARE(result.frames[i].challengeIndex, before.frames[i].challengeIndex);
            QCOMPARE(result.frames[i].jpeg, before.frames[i].jpeg);
        }
    }

    void factsSurvive()
    {
        const SessionFacts before = facts();
        const auto after = decodeFacts(encodeFacts(before));
        QVERIFY2(after, after ? "" : qPrintable(describe(after.error())));
        QCOMPARE(after->sessionId, before.sessionId);
        QCOMPARE(after->start.serviceType, before.start.serviceType);
        QCOMPARE(after->start.contractNumber, before.start.contractNumber);
        QCOMPARE(after->startedAt.toIso(), before.startedAt.toIso());
        QCOMPARE(after->station, before.station);
        QCOMPARE(after->modelPack.name, before.modelPack.name);
        QCOMPARE(after->modelPack.purpose, before.modelPack.purpose);
        QCOMPARE(after->models.size(), std::size_t{1});
        QCOMPARE(after->models.front().role, before.models.front().role);
        QCOMPARE(after->models.front().file, before.models.front().file);
        QVERIFY(after->models.front().sha256 == before.models.front().sha256);
        QCOMPARE(after->policy.version, before.policy.version);
        QVERIFY(after->policy.sha256 == before.policy.sha256);
        QVERIFY(!after->iin);
    }

    void malformedAttemptIsDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = encodeAttempt(attempt(), moment());
        QCborArray array = QCborValue::fromCbor(whole).toArray();
        QCOMPARE(array.size(), 4);
        const auto with = [&array](qsizetype at, const QCborValue& value) {
            QCborArray changed = array;
            changed[at] = value;
            return changed.toCborValue().toCbor();
        };
        const auto header = [&array, &with](const char* field, const QJsonValue& value) {
            QJsonObject json = QJsonDocument::fromJson(array.at(1).toByteArray()).object();
            json.insert(QLatin1String(field), value);
            return with(1, QJsonDocument(json).toJson(QJsonDocument::Compact));
        };
        QCborArray longer = array;
        longer.append(QByteArray("x"));
        QCborArray shorter = array;
        shorter.removeLast();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("JSON of the old version") << QByteArray("{\"result\":\"failed\"}");
        QTest::newRow("cut in a picture") << whole.left(whole.size() - 5);
        QTest::newRow("picture missing") << shorter.toCborValue().toCbor();
        QTest::newRow("picture too many") << longer.toCborValue().toCbor();
        QTest::newRow("picture too large") << with(2, QByteArray((8 << 20) + 1, 'j'));
        QTest::newRow("picture as text") << with(2, QStringLiteral("text"));
        QTest::newRow("newer version") << with(0, 2);
        QTest::newRow("header is no JSON") << with(1, QByteArray("no JSON"));
        QTest::newRow("attempt 0") << header("attempt", 0);
        QTest::newRow("unknown challenge") << header("plan", QJsonArray{QStringLiteral("sing")});
        QTest::newRow("plan shorter than the record") << header("plan", QJsonArray());
        QTest::newRow("no time") << header("endedAt", QStringLiteral("yesterday"));
        QTest::newRow("unknown field") << header("more", 1);
    }
    void malformedAttemptIsDamage()
    {
        QFETCH(QByteArray, bytes);
        const auto refused = decodeAttempt(bytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ArchiveDamaged);
    }

    void factsOfTheFirstVersionAreRead()
    {
        QJsonObject json = QJsonDocument::fromJson(encodeFacts(facts())).object();
        json[QStringLiteral("version")] = 1;
        json.remove(QStringLiteral("failedAttemptsForNegative"));
        json.remove(QStringLiteral("consent"));
        const auto read = decodeFacts(QJsonDocument(json).toJson(QJsonDocument::Compact));
        QVERIFY(read);
        QCOMPARE(read->failedAttemptsForNegative, 0); // not known
    }

    void malformedFactsAreDamage_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value"); // undefined = the field is missing
        const QJsonObject json = QJsonDocument::fromJson(encodeFacts(facts())).object();
        for (const QString& field : json.keys())
            QTest::newRow(qPrintable(field)) << field << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("newer version") << QStringLiteral("version") << QJsonValue(4);
        QTest::newRow("an older version with a newer field") << QStringLiteral("version") << QJsonValue(1);
        QTest::newRow("short hash") << QStringLiteral("policy")
                                    << QJsonValue(
                                           QJsonObject{{QStringLiteral("version"), QStringLiteral("1")},
                                                       {QStringLiteral("sha256"), QStringLiteral("ab")}});
    }
    void malformedFactsAreDamage()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = QJsonDocument::fromJson(encodeFacts(facts())).object();
        json.insert(field, value); // an undefined value removes it
        const auto refused = decodeFacts(QJsonDocument(json).toJson(QJsonDocument::Compact));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ArchiveDamaged);
    }
};

static const aiqyn::tests::Registered<tst_SessionJournal> registered;
#include "tst_SessionJournal.moc"
