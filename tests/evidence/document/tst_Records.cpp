#include "EvidenceFixture.h"
#include "TestRegistry.h"

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
        document.similarity = Similarity::of(0.1);
        QVERIFY(!ComparisonDocument::fromJson(document.toJson()));
        document.result = ComparisonResult::NoMatch;
        QVERIFY(ComparisonDocument::fromJson(document.toJson()));
        document.result = ComparisonResult::NotPerformed;
        QVERIFY(!ComparisonDocument::fromJson(document.toJson()));
    }

    void similarityIsACosine()
    {
        for (const double value : {-1.0, 0.0, 0.5, 1.0})
            QCOMPARE(Similarity::of(value).value().value(), value);
        using Limits = std::numeric_limits<double>;
        for (const double value :
             {-1.0001, 1.0001, Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN()})
            QVERIFY2(!Similarity::of(value), qPrintable(QString::number(value)));
        QVERIFY(Similarity::of(0.4) != Similarity::of(0.5));
    }

    /// Whatever a caller leaves in the field: a number that was obtained needs no excuse.
    void noReasonBesideAnIin()
    {
        auto document = m_fixture.liveness();
        document.common.iinStatusReason = QStringLiteral("session broken off");
        QJsonObject json = document.toJson();
        QCOMPARE(json.value(QStringLiteral("iinStatusReason")).toString(), QString());
        QVERIFY(LivenessDocument::fromJson(json));
        json.insert(QStringLiteral("iinStatusReason"), QStringLiteral("no papers"));
        QVERIFY(!LivenessDocument::fromJson(json));
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

private:
    aiqyn::tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_Records> registered;
#include "tst_Records.moc"
