#include "../gost/ChainFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/trust/TrustedChain.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::Chain;
using aiqyn::tests::Keys;
using aiqyn::tests::timeAt;

namespace {

using Anchors = std::vector<WindowedCertificate>;

struct Row
{
    std::function<Anchors(const Chain&)> providers = [](const Chain&) { return Anchors(); };
    std::function<Anchors(const Chain&)> customers = [](const Chain&) { return Anchors(); };
    std::vector<AnchorPurpose> purposes{AnchorPurpose::Provider};
    const char* anchorCause = "";
    QStringList subIndications = {};
};

TrustWindow until(const char* time)
{
    return {.from = std::nullopt, .until = timeAt(time)};
}

Anchors root(const Chain& chain, const TrustWindow& window = {})
{
    return {{tests::issue(chain.root), window}};
}

/// Another certificate of the root's key, as when an authority renews it.
WindowedCertificate renewedRoot(const Chain& chain)
{
    tests::CertificateDraft renewed = chain.root;
    renewed.to = "2031-01-01T00:00:00Z";
    return {tests::issue(renewed), {}};
}

} // namespace

Q_DECLARE_METATYPE(Row)

/// The same for the chains that OpenSSL checks and for those of GOST, which it cannot: judged on 1 June 2026.
class tst_TrustedChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chains_data()
    {
        QTest::addColumn<bool>("gost");
        QTest::addColumn<Row>("row");
        for (const bool gost : {false, true}) {
            const auto add = [gost](const char* name, const Row& row) {
                QTest::addRow("%s, %s", name, gost ? "GOST" : "EC") << gost << row;
            };
            const auto trusted = [](const Chain& chain) { return root(chain); };
            const auto over = [](const Chain& chain) { return root(chain, until("2026-05-31T23:59:59Z")); };
            const auto later = [](const Chain& chain) {
                return root(chain, {.from = timeAt("2026-06-01T00:00:01Z"), .until = std::nullopt});
            };
            add("trusted", {.providers = trusted});
            add("to the last moment",
                {.providers = [](const Chain& chain) { return root(chain, until("2026-06-01T00:00:00Z")); }});
            add("no longer trusted", {.providers = over, .anchorCause = "ANCHOR_NOT_TRUSTED_THEN"});
            add("not yet trusted", {.providers = later, .anchorCause = "ANCHOR_NOT_TRUSTED_THEN"});
            add("no longer, but its renewed certificate is", {.providers = [](const Chain& chain) {
                    Anchors both = root(chain, until("2026-01-01T00:00:00Z"));
                    both.push_back(renewedRoot(chain));
                    return both;
                }});
            add("for another purpose", {.customers = trusted, .anchorCause = "ANCHOR_NOT_FOR_PURPOSE"});
            add("for another purpose, and no longer",
                {.customers = over, .anchorCause = "ANCHOR_NOT_FOR_PURPOSE"});
            add("for either purpose",
                {.customers = trusted, .purposes = {AnchorPurpose::Provider, AnchorPurpose::Customer}});
            add("for nothing", {.subIndications = {QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND")}});
        }
    }
    void chains()
    {
        QFETCH(bool, gost);
        QFETCH(Row, row);
        const Keys keys = gost ? Keys::gost() : Keys::ec();
        const Chain chain(keys);
        const auto made = chain.made();
        const Trust trust{.providers = TrustStore::of(row.providers(chain)).value(),
                          .customers = TrustStore::of(row.customers(chain)).value(),
                          .timestampAuthorities = TrustStore::of({}).value()};
        const TrustedChain found =
            findTrustedChain(trust, row.purposes, chain.at, [&](const TrustStore& anchors) {
                return checkAnyChain(made.signer, made.further, anchors, chain.at);
            });
        QCOMPARE(found.anchorCause, QString::fromLatin1(row.anchorCause));
        QCOMPARE(found.chain.subIndications, row.subIndications);
        QCOMPARE(found.holds(), found.anchorCause.isEmpty() && row.subIndications.isEmpty());
        QCOMPARE(found.chain.path.size(), row.subIndications.isEmpty() ? std::size_t(3) : std::size_t(0));
    }

    void aPlainFolderIsSearchedOnce()
    {
        const Keys keys = Keys::ec();
        const Chain chain(keys);
        const Trust trust = Trust::forEveryPurpose(TrustStore::of({}).value());
        int searches = 0;
        const TrustedChain found =
            findTrustedChain(trust, {AnchorPurpose::Provider}, chain.at, [&](const TrustStore& anchors) {
                ++searches;
                return checkAnyChain(tests::issue(chain.signer), {}, anchors, chain.at);
            });
        QVERIFY(!found.holds());
        QCOMPARE(searches, 1);
    }
};

static const aiqyn::tests::Registered<tst_TrustedChain> registered;
#include "tst_TrustedChain.moc"
