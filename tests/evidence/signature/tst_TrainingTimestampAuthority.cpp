#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/TrainingTimestampAuthority.h"
#include "evidence/signature/timestamp/TimestampClient.h"
#include "evidence/signature/timestamp/TimestampReading.h"

#include <QFile>
#include <QTest>

#include <set>
#include <thread>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using namespace std::chrono_literals;

namespace {

const QByteArray signatureValue = QByteArrayLiteral("a signature value");

Endpoint anywhere()
{
    return Endpoint::make(QUrl(QStringLiteral("https://timestamp.training.invalid/")), false).value();
}

} // namespace

class tst_TrainingTimestampAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensHoldUnderTheProfilesAnchors()
    {
        const auto authority = open();
        const auto token = client(*authority).stamp(signatureValue);
        QVERIFY2(token, token ? "" : qPrintable(describe(token.error())));
        const TimestampFacts facts = readTimestamp(*token, signatureValue);
        QVERIFY2(facts.causes.isEmpty(), qPrintable(facts.causes.join(u' ')));
        QVERIFY(facts.certificateIsForTimestamps);
        QVERIFY(facts.time == m_fixture.now);
        QVERIFY(facts.accuracy == std::optional<std::chrono::microseconds>(1s));
        QVERIFY(!facts.policy.isEmpty());
        const ChainFindings chain = checkTimestampChain(facts, m_fixture.trust(), m_fixture.now);
        QVERIFY(chain.subIndications.isEmpty());
        QVERIFY(chain.trainingAnchor);
    }

    void aProfileOfAnEarlierVersionGetsIt()
    {
        const EvidenceFixture earlier; // keys of provider and customer alone
        const QString root = TrainingAuthority::trustFolder(earlier.profile())
                                 .filePath(QStringLiteral("training-timestamp-root.pem"));
        QVERIFY(!QFile::exists(root));
        QVERIFY(TrainingTimestampAuthority::open(earlier.profile(), earlier.clock));
        QVERIFY(QFile::exists(root));
        QCOMPARE(earlier.trust().anchors().size(), std::size_t{2});
        // Lost and found: the anchor comes back, and the key stays the same.
        const auto bytes = contentOf(root);
        QVERIFY(QFile::remove(root));
        QVERIFY(TrainingTimestampAuthority::open(earlier.profile(), earlier.clock));
        QCOMPARE(contentOf(root), bytes);
    }

    void halfMadeKeysAreMadeAnew()
    {
        const EvidenceFixture fixture;
        // What a crash while the keys were made leaves behind.
        QVERIFY(fixture.profile().mkpath(QStringLiteral("timestamp.abcdef.part")));
        const auto authority = TrainingTimestampAuthority::open(fixture.profile(), fixture.clock);
        QVERIFY(authority);
        const QDir folder(fixture.profile().filePath(QStringLiteral("timestamp")));
        QCOMPARE(folder.entryList(QDir::Files).size(), 3);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder.path()) & others));
        for (const QString& name : folder.entryList(QDir::Files))
            QVERIFY2(!(QFile::permissions(folder.filePath(name)) & others), qPrintable(name));
    }

    void answersManyAtOnce()
    {
        const auto authority = open();
        const auto asking = client(*authority);
        constexpr int each = 8;
        std::vector<QByteArrayList> tokens(4);
        {
            std::vector<std::jthread> threads;
            for (QByteArrayList& own : tokens)
                threads.emplace_back([&own, &asking] {
                    for (int i = 0; i < each; ++i)
                        own << asking.stamp(signatureValue).value_or(QByteArray());
                });
        }
        std::set<QByteArray> different;
        for (const QByteArrayList& own : tokens)
            different.insert(own.begin(), own.end());
        QCOMPARE(different.size(), tokens.size() * each);
        QVERIFY(!different.contains(QByteArray()));
    }

    void declinesWhatIsNoQuery_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("answered"); // with a response that declines
        QTest::newRow("empty") << QByteArray("application/timestamp-query") << QByteArray() << true;
        QTest::newRow("garbage") << QByteArray("application/timestamp-query") << QByteArray("garbage")
                                 << true;
        QTest::newRow("OCSP") << QByteArray("application/ocsp-request") << QByteArray("garbage") << false;
    }
    void declinesWhatIsNoQuery()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(bool, answered);
        const auto authority = open();
        const auto answer = authority->post(anywhere(), contentType, body, {{}, 10000, 1s});
        QCOMPARE(answer.has_value(), answered);
        if (answered)
            QVERIFY(answer->contains(QByteArray::fromHex("020102"))); // PKIStatus rejection
        else
            QCOMPARE(answer.error().code, ErrorCode::ServiceRefused);
        QCOMPARE(authority->get(anywhere(), {{}, 10000, 1s}).error().code, ErrorCode::ServiceRefused);
    }

    void cancels()
    {
        std::stop_source source;
        source.request_stop();
        const auto authority = open();
        QCOMPARE(client(*authority).stamp(signatureValue, source.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] std::shared_ptr<TrainingTimestampAuthority> open() const
    {
        return TrainingTimestampAuthority::open(m_fixture.profile(), m_fixture.clock).value();
    }
    [[nodiscard]] TimestampClient client(TrainingTimestampAuthority& authority)
    {
        return {{.endpoint = anywhere()}, m_fixture.trust(), authority, m_random, m_fixture.clock};
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    EvidenceFixture m_fixture;
    SecureRandom m_random;
};

static const aiqyn::tests::Registered<tst_TrainingTimestampAuthority> registered;
#include "tst_TrainingTimestampAuthority.moc"
