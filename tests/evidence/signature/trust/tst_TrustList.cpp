#include "../gost/ChainFixture.h"
#include "TestRegistry.h"
#include "TrustFixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::TestIdentity;
using aiqyn::tests::timeAt;
using aiqyn::tests::TrustFixture;

namespace {

using Content = TrustList::Content;
using Change = std::function<void(Content&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_TrustList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItWasMadeOf()
    {
        Content content = m_fixture.content();
        content.anchors[1].trustedUntil.reset();
        const auto list = TrustList::of(content);
        QVERIFY2(list, qPrintable(list ? QString() : list.error().detail));
        const auto again = TrustList::read(QJsonDocument(list->toJson()).toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), list->toJson());
        QCOMPARE(again->content().id, content.id);
        QCOMPARE(again->content().sequence, 3);
        QCOMPARE(again->content().anchors.size(), std::size_t(2));
        QCOMPARE(again->content().anchors[0].certificate, m_fixture.first.der());
        QVERIFY(again->content().anchors[0].trustedUntil == timeAt("2040-01-01T00:00:00Z"));
        QVERIFY(!again->content().anchors[1].trustedUntil);
    }

    void refusals_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const char* detail, const Change& change) {
            QTest::newRow(name) << change << QString::fromLatin1(detail);
        };
        const auto replaced = [this](const QByteArray& certificate) {
            return [this, certificate](Content& content) {
                content.anchors[0] = m_fixture.anchor(certificate, {AnchorPurpose::Provider});
            };
        };
        row("no id", "id: length", [](Content& content) { content.id.clear(); });
        row("an id with a path", "id: not of its form",
            [](Content& content) { content.id = QStringLiteral("../list"); });
        row("sequence 0", "sequence: ", [](Content& content) { content.sequence = 0; });
        row("no approver", "approvedBy: length", [](Content& content) { content.approvedBy.clear(); });
        row("reviewed when issued", "nextReview: not after issuedAt",
            [](Content& content) { content.nextReview = content.issuedAt; });
        row("no anchor", "anchors: none", [](Content& content) { content.anchors.clear(); });
        row("an anchor twice", "anchors[2]: a second time",
            [](Content& content) { content.anchors.push_back(content.anchors[0]); });
        row("the hash of another certificate", "anchors[0].sha256: not of the certificate",
            [](Content& content) { content.anchors[0].sha256 = content.anchors[1].sha256; });
        row("no purpose", "anchors[0].purposes: none",
            [](Content& content) { content.anchors[0].purposes.clear(); });
        row("a purpose twice", "anchors[0].purposes: ", [](Content& content) {
            content.anchors[0].purposes = {AnchorPurpose::Provider, AnchorPurpose::Provider};
        });
        row("untrusted before it is trusted", "anchors[0].trustedUntil: before trustedFrom",
            [](Content& content) { content.anchors[0].trustedUntil = timeAt("2019-12-31T23:59:59Z"); });
        row("no certificate", "no certificate in DER", replaced("not a certificate"));
        row("a certificate and a byte", "no certificate in DER", replaced(m_fixture.first.der() + 'x'));
        row("a signer's certificate", "no root of an authority", replaced(m_fixture.approver.der()));
        row("an intermediate", "no root of an authority", replaced(intermediate().der()));
        row("self-signed, and no authority", "no root of an authority",
            replaced(tests::makeIdentity({.commonName = "Leaf", .from = m_fixture.from, .to = m_fixture.to})
                         .der()));
        row("a changed signature", "not signed by its own key", replaced(spoilt(m_fixture.first.der())));
        row("RSA of 1024 bits", "key too weak", replaced(m_fixture.root("Weak", 1024).der()));
        row("a training anchor in production", "marked TRAINING in a production list",
            replaced(m_fixture.root("TRAINING root").der()));
        row("a real anchor in training", "anchors[1].certificate: not marked TRAINING",
            [training = replaced(m_fixture.root("TRAINING root").der())](Content& content) {
                training(content);
                content.mode = DocumentMode::Training;
            });
        row("a changed GOST root", "not signed by its own key", replaced(spoilt(gostRoot())));
        row("a GOST intermediate", "no root of an authority", replaced(gostIntermediate()));
    }
    void refusals()
    {
        QFETCH(Change, change);
        QFETCH(QString, detail);
        Content content = m_fixture.content();
        change(content);
        const auto list = TrustList::of(content);
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::TrustAnchorsUnusable);
        QVERIFY2(list.error().detail.contains(detail), qPrintable(list.error().detail));
    }

    void onlyOneReadingOfTheBytes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray purpose = "\"customer\"";
        QTest::newRow("a name twice")
            << QByteArray("\"sequence\":3") << QByteArray("\"sequence\":3,\"sequence\":4");
        QTest::newRow("an unknown purpose") << purpose << QByteArray("\"everything\"");
        QTest::newRow("a purpose that is no text") << purpose << QByteArray("1");
        QTest::newRow("an unknown field") << QByteArray("{\"anchors\"") << QByteArray("{\"x\":1,\"anchors\"");
        QTest::newRow("another version")
            << QByteArray("aiqyn/trust-list/1") << QByteArray("aiqyn/trust-list/2");
        QTest::newRow("a space in the base64")
            << QByteArray("\"certificate\":\"") << QByteArray("\"certificate\":\" ");
        QTest::newRow("something after it")
            << QByteArray("\"sequence\":3}") << QByteArray("\"sequence\":3} {}");
    }
    void onlyOneReadingOfTheBytes()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray bytes = QJsonDocument(m_fixture.list().toJson()).toJson(QJsonDocument::Compact);
        QVERIFY(TrustList::read(bytes));
        QVERIFY(bytes.contains(before));
        const auto list = TrustList::read(bytes.replace(before, after));
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::TrustAnchorsUnusable);
    }

    void neverGoesBack()
    {
        const TrustList present = m_fixture.list();
        const auto follows = [&present, this](const Change& change) {
            Content content = m_fixture.content();
            content.sequence = 4;
            content.id = QStringLiteral("bank-2026.2");
            change(content);
            return TrustList::of(content).value().mayReplace(present).has_value();
        };
        QVERIFY(follows([](Content&) {}));
        QVERIFY(!follows([](Content& content) { content.sequence = 3; }));
        QVERIFY(!follows([](Content& content) { content.sequence = 2; }));
        QVERIFY(!follows([&present](Content& content) { content.id = present.content().id; }));
        QVERIFY(!follows([](Content& content) { content.issuedAt = timeAt("2026-10-31T00:00:00Z"); }));
        const QByteArray training = m_fixture.root("TRAINING root").der();
        QVERIFY(!follows([&](Content& content) {
            content.mode = DocumentMode::Training;
            content.anchors = {m_fixture.anchor(training, {AnchorPurpose::Provider})};
        }));
    }

    void gostRootsMayBePinned()
    {
        Content content = m_fixture.content();
        content.anchors[0] = m_fixture.anchor(gostRoot(), {AnchorPurpose::Provider});
        const auto list = TrustList::of(content);
        QVERIFY2(list, qPrintable(list ? QString() : list.error().detail));
    }

    void theNationalRootMayBePinned()
    {
        const auto read = [](const char* name) {
            QFile file(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/nca-samples/ncanode-kz/") +
                       QString::fromLatin1(name));
            const QByteArray bytes = file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
            return bytes.startsWith("-----") ? tests::derOfPem(bytes) : bytes;
        };
        const QByteArray root = read("root_test_gost_2022.cer");
        if (root.isEmpty())
            QSKIP("the authority's published test data (../shared/nca-samples) are not here");
        const auto problemWith = [this](const QByteArray& certificate) {
            Content content = m_fixture.content();
            content.anchors[0] = m_fixture.anchor(certificate, {AnchorPurpose::Provider});
            const auto list = TrustList::of(content);
            return list ? QString() : list.error().detail;
        };
        QCOMPARE(problemWith(root), QString());
        QVERIFY(problemWith(read("nca_gost2022_test.cer")).contains(QStringLiteral("no root")));
    }

private:
    [[nodiscard]] TestIdentity intermediate() const
    {
        return tests::makeIdentity({.commonName = "Authority",
                                    .from = m_fixture.from,
                                    .to = m_fixture.to,
                                    .authority = true,
                                    .keyUsage = "critical,keyCertSign,cRLSign"},
                                   &m_fixture.first);
    }
    [[nodiscard]] static QByteArray spoilt(QByteArray certificate)
    {
        certificate.back() = static_cast<char>(certificate.back() ^ 1);
        return certificate;
    }
    [[nodiscard]] static QByteArray gostRoot() { return tests::issue(gostChain().root); }
    [[nodiscard]] static QByteArray gostIntermediate() { return tests::issue(gostChain().authority); }
    [[nodiscard]] static const tests::Chain& gostChain()
    {
        static const tests::Keys keys = tests::Keys::gost();
        static const tests::Chain chain(keys);
        return chain;
    }

    TrustFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_TrustList> registered;
#include "tst_TrustList.moc"
