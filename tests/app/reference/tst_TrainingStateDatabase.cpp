#include "ReferenceFixture.h"
#include "TestRegistry.h"
#include "TestTls.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/subject/TrainingGallery.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_TrainingStateDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto started = TrainingStateDatabase::start(m_clock);
        QVERIFY2(started, started ? "" : qPrintable(describe(started.error())));
        m_database = *std::move(started);
    }

    void knowsThePersonsOfTheGallery()
    {
        for (const auto& person : engine::TrainingGallery::persons()) {
            const QString iin = TrainingStateDatabase::iinOf(person.seed);
            const auto reference = fetch(iin, m_database->clientTerms());
            QVERIFY2(reference, reference ? "" : qPrintable(describe(reference.error())));
            QCOMPARE(reference->bytes, TrainingStateDatabase::portraitOf(iin).value());
            QVERIFY(reference->issuedOn == TrainingStateDatabase::portraitDate());
        }
    }

    void knowsNobodyElse()
    {
        QVERIFY(TrainingStateDatabase::iinOf(0xFFFF'FFFF).isEmpty());
        QCOMPARE(fetch(QStringLiteral("990115300018"), m_database->clientTerms()).error().code,
                 ErrorCode::ReferenceNotFound);
    }

    void letsNobodyElseIn_data()
    {
        QTest::addColumn<bool>("hasCertificate");
        QTest::newRow("somebody with another certificate") << true;
        QTest::newRow("somebody without one") << false;
    }
    void letsNobodyElseIn()
    {
        QFETCH(bool, hasCertificate);
        // It trusts the database, so that the database alone refuses.
        QSslConfiguration terms = m_database->clientTerms().configuration();
        const tests::TestTls stranger;
        const QSslConfiguration other = stranger.client().configuration();
        terms.setLocalCertificateChain(hasCertificate ? other.localCertificateChain()
                                                      : QList<QSslCertificate>());
        terms.setPrivateKey(hasCertificate ? other.privateKey() : QSslKey());
        QSslSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.setSslConfiguration(terms);
        const QUrl url = m_database->endpoint().url();
        socket.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port()));
        socket.write("POST /v1/reference-images HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}");
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 10000);
        QCOMPARE(socket.readAll(), QByteArray());
    }

    void answersSeveralAtOnce()
    {
        const QString iin = TrainingStateDatabase::iinOf(engine::TrainingGallery::persons().front().seed);
        std::vector<std::future<bool>> asked;
        for (int i = 0; i < 8; ++i)
            asked.push_back(std::async(std::launch::async,
                                       [&] { return fetch(iin, m_database->clientTerms()).has_value(); }));
        for (auto& one : asked)
            QVERIFY(one.get());
    }

private:
    [[nodiscard]] Result<ReferenceImage> fetch(const QString& iin, const evidence::MutualTls& terms)
    {
        StateDatabaseClient client(m_database->endpoint(), terms, m_clock);
        ReferenceRequest request = tests::referenceRequest();
        request.iin = iin;
        return std::async(std::launch::async, [&] { return client.fetch(request, {}); }).get();
    }

    SystemClock m_clock;
    std::unique_ptr<TrainingStateDatabase> m_database;
};

static const tests::Registered<tst_TrainingStateDatabase> registered;
#include "tst_TrainingStateDatabase.moc"
