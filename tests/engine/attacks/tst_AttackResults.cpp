#include "TestRegistry.h"
#include "engine/tool/AttackReport.h"
#include "engine/tool/AttackResults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::engine::tool;

namespace {

const AttackConditions usual{QStringLiteral("standard"), QStringLiteral("liveness-9"),
                             QStringLiteral("abcd")};

AttackOutcome refusedBy(const QString& code, bool isNonResponse = false)
{
    AttackAttempt attempt;
    attempt.mismatch = code;
    attempt.isRecomputed = true;
    attempt.isNonResponse = isNonResponse;
    return {false, {attempt, attempt, attempt}};
}

AttackOutcome accepted()
{
    AttackAttempt attempt;
    attempt.passed = true;
    attempt.isRecomputed = true;
    return {true, {attempt}};
}

QByteArray lineOf(SubjectSpecies species, std::uint64_t seed, const AttackOutcome& outcome,
                  const AttackConditions& conditions = usual)
{
    return QJsonDocument(AttackResults::lineOf({species, seed}, outcome, conditions, 1.5))
               .toJson(QJsonDocument::Compact) +
           '\n';
}

} // namespace

class tst_AttackResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreCounted()
    {
        QByteArray lines;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            lines += lineOf(SubjectSpecies::Genuine, seed,
                            seed == 7 ? refusedBy(QStringLiteral("NO_ACTION")) : accepted());
            lines += lineOf(SubjectSpecies::FlatPhoto, seed, refusedBy(QStringLiteral("NO_ACTION")));
            lines += lineOf(SubjectSpecies::Replay, seed,
                            seed <= 2 ? accepted() : refusedBy(QStringLiteral("QUALITY_TIMEOUT"), true));
        }
        AttackResults results;
        QVERIFY(results.add(lines));
        const QJsonObject json = results.toJson();
        QCOMPARE(json[QStringLiteral("bonaFide")].toInt(), 100);
        QCOMPARE(json[QStringLiteral("bpcer")].toDouble(), 0.01);
        QCOMPARE(json[QStringLiteral("attempts")].toInt(), 99 + 3 + 300 + 2 + 3 * 98);
        QCOMPARE(json[QStringLiteral("recomputed")].toInt(), json[QStringLiteral("attempts")].toInt());
        const QJsonArray species = json[QStringLiteral("species")].toArray();
        QCOMPARE(species.size(), 2);
        QCOMPARE(species[0][QStringLiteral("species")].toString(), QStringLiteral("flat-photo"));
        QCOMPARE(species[0][QStringLiteral("apcer")].toDouble(), 0.0);
        QVERIFY(std::abs(species[0][QStringLiteral("apcerInterval")][1].toDouble() - 0.0362) < 1e-4);
        QCOMPARE(species[0][QStringLiteral("codes")][QStringLiteral("NO_ACTION")].toInt(), 300);
        QCOMPARE(species[1][QStringLiteral("apcer")].toDouble(), 0.02);
        QCOMPARE(species[1][QStringLiteral("nonResponse")].toDouble(), 0.98);
        const QString report = attackReport(results);
        QVERIFY(report.contains(QStringLiteral("| flat-photo |")));
        QVERIFY(report.contains(QStringLiteral("dim 0 of 33, office 1 of 34, window 0 of 33")));
        QVERIFY(report.contains(QStringLiteral("no claim of conformity")));
        QVERIFY(!report.contains(u'%' + QString::number(1)));
    }

    void aShardCountsOnce()
    {
        AttackResults results;
        const QByteArray line = lineOf(SubjectSpecies::Early, 3, refusedBy(QStringLiteral("EARLY")));
        QVERIFY(results.add(line + line));
        QCOMPARE(results.sessions(), std::size_t{1});
        QVERIFY(results.contains({SubjectSpecies::Early, 3}));
        QVERIFY(!results.contains({SubjectSpecies::Early, 4}));
    }

    void aCutOffLineIsPlayedAgain()
    {
        AttackResults results;
        const QByteArray whole = lineOf(SubjectSpecies::Early, 3, refusedBy(QStringLiteral("EARLY")));
        const QByteArray half =
            lineOf(SubjectSpecies::Early, 4, refusedBy(QStringLiteral("EARLY"))).first(40);
        QVERIFY(results.add(whole + half));
        QCOMPARE(results.sessions(), std::size_t{1});
    }

    void whatDoesNotBelongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("seed 3\n");
        QTest::newRow("another object") << QByteArray("{\"a\":1}\n");
        AttackConditions other = usual;
        other.thresholdsSha256 = QStringLiteral("ffff");
        QTest::newRow("other thresholds")
            << lineOf(SubjectSpecies::Early, 4, refusedBy(QStringLiteral("EARLY")), other);
        other = usual;
        other.pack = QStringLiteral("builtin");
        QTest::newRow("another pack")
            << lineOf(SubjectSpecies::Early, 4, refusedBy(QStringLiteral("EARLY")), other);
    }
    void whatDoesNotBelongIsRefused()
    {
        QFETCH(QByteArray, line);
        AttackResults results;
        QVERIFY(results.add(lineOf(SubjectSpecies::Early, 3, refusedBy(QStringLiteral("EARLY")))));
        const auto added = results.add(line);
        QVERIFY(!added && added.error().code == ErrorCode::InvalidArgument);
    }
};

static const aiqyn::tests::Registered<tst_AttackResults> registered;
#include "tst_AttackResults.moc"
