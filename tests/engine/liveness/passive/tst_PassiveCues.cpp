#include "TestRegistry.h"
#include "engine/liveness/passive/PassiveSuspicion.h"

#include <QStringList>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

Q_DECLARE_METATYPE(PassiveCues)

class tst_PassiveCues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void surviveJson_data()
    {
        QTest::addColumn<PassiveCues>("cues");
        QTest::newRow("nothing") << PassiveCues{};
        QTest::newRow("all") << good();
        QTest::newRow("zeros are values") << PassiveCues{.padGenuine = 0, .moire = 0, .frames = 1};
    }
    void surviveJson()
    {
        QFETCH(PassiveCues, cues);
        const auto read = PassiveCues::fromJson(cues.toJson());
        QVERIFY(read);
        QCOMPARE(*read, cues);
    }

    void refuseOtherJson_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("probability above 1") << QStringLiteral("padGenuine") << QJsonValue(1.01);
        QTest::newRow("negative noise") << QStringLiteral("temporalNoise") << QJsonValue(-0.1);
        QTest::newRow("text") << QStringLiteral("moire") << QJsonValue(QStringLiteral("0.1"));
        QTest::newRow("null") << QStringLiteral("bezel") << QJsonValue();
        QTest::newRow("negative count") << QStringLiteral("frames") << QJsonValue(-1);
        QTest::newRow("half a picture") << QStringLiteral("pictures") << QJsonValue(0.5);
        QTest::newRow("no count") << QStringLiteral("frames") << QJsonValue(QJsonValue::Undefined);
    }
    void refuseOtherJson()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QJsonObject json = good().toJson();
        json[name] = value; // undefined removes it
        const auto read = PassiveCues::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        QVERIFY(read.error().detail.contains(name));
    }

    void suspectWhatIsBeyond_data()
    {
        QTest::addColumn<PassiveCues>("cues");
        QTest::addColumn<QString>("names");
        const PassiveThresholds t;
        const auto row = [](const char* name, const PassiveCues& cues, const char* names) {
            QTest::newRow(name) << cues << QString::fromLatin1(names);
        };
        const auto with = [](std::optional<double> PassiveCues::*member, std::optional<double> value) {
            PassiveCues cues = good();
            cues.*member = value;
            return cues;
        };
        row("good", good(), "");
        row("nothing", {}, "");
        row("nothing measured in many frames", {.frames = 500, .pictures = 30}, "");
        row("pad", with(&PassiveCues::padGenuine, t.leastPadGenuine - 0.01), "PAD_MODEL");
        row("pad at the limit", with(&PassiveCues::padGenuine, t.leastPadGenuine), "");
        row("no pad models", with(&PassiveCues::padGenuine, std::nullopt), "");
        row("moire", with(&PassiveCues::moire, t.mostMoire + 0.01), "MOIRE");
        row("moire at the limit", with(&PassiveCues::moire, t.mostMoire), "");
        row("bezel", with(&PassiveCues::bezel, t.mostBezel + 0.01), "BEZEL");
        row("no noise", with(&PassiveCues::temporalNoise, 0), "NOISE_LOW");
        row("no jitter", with(&PassiveCues::frameJitterMs, 0), "JITTER_REGULAR");
        const PassiveCues bad{.padGenuine = 0,
                              .moire = 1,
                              .bezel = 1,
                              .temporalNoise = 0,
                              .frameJitterMs = 0,
                              .frames = 100,
                              .pictures = 7};
        row("all", bad, "PAD_MODEL MOIRE BEZEL NOISE_LOW JITTER_REGULAR");
        PassiveCues few = bad;
        few.pictures = 2;
        row("too few pictures", few, "NOISE_LOW JITTER_REGULAR");
        few.frames = 29;
        row("too few frames", few, "");
    }
    void suspectWhatIsBeyond()
    {
        QFETCH(PassiveCues, cues);
        QFETCH(QString, names);
        QStringList found;
        for (const PassiveSuspicion suspicion : suspicionsOf(cues, PassiveThresholds{})) {
            found << nameOf(suspicion);
            QCOMPARE(passiveSuspicionFromName(found.last()), std::optional(suspicion));
        }
        QCOMPARE(found.join(u' '), names);
        QVERIFY(!passiveSuspicionFromName(QStringLiteral("NONE")));
    }

    void thresholdsSurviveJson()
    {
        PassiveThresholds thresholds;
        thresholds.version = QStringLiteral("pilot-3");
        thresholds.mostBezel = 0.625;
        const auto read = PassiveThresholds::fromJson(thresholds.toJson());
        QVERIFY(read);
        QCOMPARE(*read, thresholds);
        const QStringList names = thresholds.toJson().keys();
        QCOMPARE(names.size(), 8);
        for (const QString& name : names) {
            QJsonObject json = thresholds.toJson();
            json.remove(name);
            const auto refused = PassiveThresholds::fromJson(json);
            QVERIFY2(!refused, qPrintable(name));
            QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        }
    }

private:
    [[nodiscard]] static PassiveCues good()
    {
        return {.padGenuine = 0.9,
                .moire = 0.25,
                .bezel = 0.125,
                .temporalNoise = 2.5,
                .frameJitterMs = 1.5,
                .frames = 300,
                .pictures = 20};
    }
};

static const aiqyn::tests::Registered<tst_PassiveCues> registered;
#include "tst_PassiveCues.moc"
