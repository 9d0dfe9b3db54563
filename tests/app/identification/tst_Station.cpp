#include "TestRegistry.h"
#include "app/identification/Station.h"

#include <QTest>

using aiqyn::app::PromptAcknowledgement;
using aiqyn::app::StationPrompt;
using aiqyn::engine::ChallengeKind;

class tst_Station : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promptSurvivesTheWire_data()
    {
        QTest::addColumn<StationPrompt>("prompt");
        QTest::newRow("look straight") << StationPrompt{1, StationPrompt::Kind::LookStraight, {}, 0};
        QTest::newRow("perform") << StationPrompt{2, StationPrompt::Kind::Perform, ChallengeKind::CloseEyes,
                                                  5};
        QTest::newRow("return") << StationPrompt{3, StationPrompt::Kind::ReturnToNeutral,
                                                 ChallengeKind::TurnLeft, (std::int64_t{1} << 60) + 1};
        QTest::newRow("finished") << StationPrompt{4, StationPrompt::Kind::Finished, {}, 9};
    }
    void promptSurvivesTheWire()
    {
        QFETCH(StationPrompt, prompt);
        const auto read = StationPrompt::fromJson(prompt.toJson());
        QVERIFY(read);
        QCOMPARE(read->id, prompt.id);
        QVERIFY(read->kind == prompt.kind);
        QVERIFY(read->challenge == prompt.challenge);
        QCOMPARE(read->frameNs, prompt.frameNs);
    }

    void badPromptIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("id missing") << QStringLiteral("id") << QJsonValue();
        QTest::newRow("id a number") << QStringLiteral("id") << QJsonValue(7);
        QTest::newRow("id negative") << QStringLiteral("id") << QJsonValue(QStringLiteral("-1"));
        QTest::newRow("kind unknown") << QStringLiteral("kind") << QJsonValue(QStringLiteral("jump"));
        QTest::newRow("challenge unknown")
            << QStringLiteral("challenge") << QJsonValue(QStringLiteral("jump"));
        QTest::newRow("perform what") << QStringLiteral("challenge") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("time not a number") << QStringLiteral("frameNs") << QJsonValue(QStringLiteral("soon"));
    }
    void badPromptIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json =
            StationPrompt{2, StationPrompt::Kind::Perform, ChallengeKind::OpenMouth, 5}.toJson();
        QVERIFY(StationPrompt::fromJson(json));
        json.insert(key, value);
        QVERIFY(!StationPrompt::fromJson(json));
    }

    void acknowledgementSurvivesTheWire()
    {
        const PromptAcknowledgement sent{3, 123456789012345678};
        const auto read = PromptAcknowledgement::fromJson(sent.toJson());
        QVERIFY(read);
        QCOMPARE(read->promptId, sent.promptId);
        QCOMPARE(read->shownNs, sent.shownNs);
        QVERIFY(!PromptAcknowledgement::fromJson({}));
    }
};

static const aiqyn::tests::Registered<tst_Station> registered;
#include "tst_Station.moc"
