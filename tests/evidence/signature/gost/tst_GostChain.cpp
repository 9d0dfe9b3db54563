#include "ChainFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/gost/GostChain.h"

#include <QTest>

#include <functional>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

using Change = std::function<void(Chain&)>;

void breakSignature(QByteArray& certificate)
{
    // In the middle of the last number, so that the form of either signature stays.
    certificate[certificate.size() - 8] = static_cast<char>(certificate[certificate.size() - 8] ^ 1);
}

} // namespace

Q_DECLARE_METATYPE(Change)

namespace {

void addRow(const char* name, const QStringList& expected, const Change& change, bool alsoForOpenSsl = true)
{
    QTest::newRow(name) << expected << change << alsoForOpenSsl;
}

void goodRows()
{
    const QStringList none;
    addRow("in order", none, [](Chain&) {});
    addRow("no key identifiers", none, [](Chain& chain) {
        chain.root.extensions.resize(2);
        chain.authority.extensions.resize(2);
        chain.signer.extensions.resize(2);
    });
    addRow("right under the anchor", none, [](Chain& chain) {
        chain.signer.issuer = commonName("Root");
        chain.signer.issuerKey = chain.keys.root.get();
        chain.signer.extensions.resize(2);
        chain.afterwards = [](Chain::Made& made) { made.further.clear(); };
    });
    addRow("intermediate from the trust list", none, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) {
            made.anchors.push_back(std::exchange(made.further, {})[0]);
        };
    });
    addRow("anchor comes along", none, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) { made.further.push_back(made.anchors[0]); };
    });
    addRow("key usage of the authority not given", none,
           [](Chain& chain) { chain.authority.extensions.erase(chain.authority.extensions.begin() + 1); });
    addRow("room for one intermediate and none below it", none, [](Chain& chain) {
        chain.root.extensions[0] = constraints("critical,CA:TRUE,pathlen:1");
        chain.authority.extensions[0] = constraints("critical,CA:TRUE,pathlen:0");
    });
    addRow("unknown extension, not critical", none, [](Chain& chain) {
        chain.signer.extensions.push_back(rawExtension("1.2.398.3.3.5", false, "x"));
    });
    addRow("first second", none, [](Chain& chain) { chain.at = timeAt(chain.signer.from); });
    addRow(
        "last second", none, [](Chain& chain) { chain.at = timeAt(chain.signer.to); }, false);
    addRow("renewed authority, both trusted", none, [](Chain& chain) {
        CertificateDraft expired = chain.authority;
        expired.to = "2022-01-01T00:00:00Z";
        chain.afterwards = [old = issue(expired)](Chain::Made& made) {
            made.anchors.insert(made.anchors.begin(), {old, std::exchange(made.further, {})[0]});
        };
    });
}

void timeRows()
{
    const QStringList early{QStringLiteral("NOT_YET_VALID")};
    const QStringList late{QStringLiteral("OUT_OF_BOUNDS_NO_POE")};
    addRow("before the signer's time", early,
           [](Chain& chain) { chain.at = timeAt("2025-12-31T23:59:59Z"); });
    addRow("after the signer's time", late, [](Chain& chain) { chain.at = timeAt("2027-01-01T00:00:01Z"); });
    addRow("before the authority's time", early,
           [](Chain& chain) { chain.authority.from = "2026-07-01T00:00:00Z"; });
    addRow("after the authority's time", late,
           [](Chain& chain) { chain.authority.to = "2026-05-01T00:00:00Z"; });
    addRow("before the anchor's time", early, [](Chain& chain) { chain.root.from = "2026-07-01T00:00:00Z"; });
    addRow("after the anchor's time", late, [](Chain& chain) { chain.root.to = "2026-05-01T00:00:00Z"; });
    addRow("early and broken",
           {QStringLiteral("NOT_YET_VALID"), QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE")},
           [](Chain& chain) {
               chain.at = timeAt("2025-12-31T23:59:59Z");
               chain.afterwards = [](Chain::Made& made) { breakSignature(made.signer); };
           });
}

void brokenRows()
{
    const QStringList broken{QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE")};
    addRow("signer's certificate changed", broken,
           [](Chain& chain) { chain.afterwards = [](Chain::Made& made) { breakSignature(made.signer); }; });
    addRow("authority's certificate changed", broken, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) { breakSignature(made.further[0]); };
    });
    addRow("authority of the same name with another key", broken,
           [](Chain& chain) { chain.signer.issuerKey = chain.keys.stranger.get(); });
    addRow("anchor of the same name with another key", broken,
           [](Chain& chain) { chain.authority.issuerKey = chain.keys.stranger.get(); });
    addRow("signer is no certificate", broken, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) { made.signer = "no certificate"; };
    });
    addRow("something after the signer's certificate", broken,
           [](Chain& chain) { chain.afterwards = [](Chain::Made& made) { made.signer += '\0'; }; });
    addRow("another algorithm inside than outside", broken,
           [](Chain& chain) { chain.signer.innerAlgorithm = sequence(objectId("1.2.840.10045.4.3.3")); });
    addRow("stray certificate", broken, [](Chain& chain) {
        CertificateDraft stray = chain.signer;
        stray.subject = commonName("Stray");
        chain.afterwards = [der = issue(stray)](Chain::Made& made) { made.further.push_back(der); };
    });
    addRow(
        "stray certificate of another algorithm", broken,
        [](Chain& chain) {
            const EcTestKey key;
            CertificateDraft stray = chain.authority;
            stray.key = &key;
            stray.issuerKey = &key;
            chain.afterwards = [der = issue(stray)](Chain::Made& made) { made.further.push_back(der); };
        },
        false);
    addRow("stray bytes", broken, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) { made.further.emplace_back("no certificate"); };
    });
    addRow(
        "more certificates than a path has", broken,
        [](Chain& chain) {
            chain.afterwards = [](Chain::Made& made) { made.further.resize(3, made.further[0]); };
        },
        false);
}

void pathRows()
{
    const QStringList none{QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND")};
    addRow("another anchor", none, [](Chain& chain) {
        CertificateDraft other = chain.root;
        other.subject = other.issuer = commonName("Other Root");
        chain.afterwards = [der = issue(other)](Chain::Made& made) { made.anchors = {der}; };
    });
    addRow("authority missing", none,
           [](Chain& chain) { chain.afterwards = [](Chain::Made& made) { made.further.clear(); }; });
    addRow("only the intermediate is trusted", none, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) { made.anchors = {made.further[0]}; };
    });
    addRow("self-issued signer", none, [](Chain& chain) {
        chain.signer.issuer = chain.signer.subject;
        chain.signer.issuerKey = chain.signer.key;
        chain.signer.extensions.resize(2);
        chain.afterwards = [](Chain::Made& made) { made.further.clear(); };
    });
    addRow("root that is not trusted comes along", none, [](Chain& chain) {
        chain.afterwards = [](Chain::Made& made) {
            made.further.push_back(made.anchors[0]);
            made.anchors = {made.further[0]};
        };
    });
    addRow("key identifier of another authority", none,
           [](Chain& chain) { chain.signer.extensions.back() = authorityKeyId("other"); });
    addRow("extension out of form", none,
           [](Chain& chain) { chain.authority.extensions[0] = rawExtension("2.5.29.19", true, "x"); });
    addRow("extension twice", none,
           [](Chain& chain) { chain.authority.extensions.push_back(constraints("critical,CA:TRUE")); });
    addRow("key identifier of another root", none,
           [](Chain& chain) { chain.authority.extensions.back() = authorityKeyId("other"); });
    addRow(
        "four certificates", none,
        [](Chain& chain) {
            CertificateDraft second = chain.authority;
            second.subject = commonName("Second");
            second.issuer = commonName("Authority");
            second.key = chain.keys.second.get();
            second.issuerKey = chain.keys.authority.get();
            second.extensions.resize(2);
            chain.signer.issuer = commonName("Second");
            chain.signer.issuerKey = chain.keys.second.get();
            chain.signer.extensions.resize(2);
            chain.afterwards = [der = issue(second)](Chain::Made& made) { made.further.push_back(der); };
        },
        false);
}

void constraintRows()
{
    const QStringList against{QStringLiteral("CHAIN_CONSTRAINTS_FAILURE")};
    addRow("authority is none", against,
           [](Chain& chain) { chain.authority.extensions[0] = constraints("critical,CA:FALSE"); });
    addRow("authority does not say so", against,
           [](Chain& chain) { chain.authority.extensions.erase(chain.authority.extensions.begin()); });
    addRow("authority without extensions", against, [](Chain& chain) {
        chain.authority.extensions.clear();
        chain.signer.extensions.resize(2);
    });
    addRow("authority may not sign certificates", against,
           [](Chain& chain) { chain.authority.extensions[1] = usage("critical,cRLSign"); });
    addRow("anchor may not sign certificates", against,
           [](Chain& chain) { chain.root.extensions[1] = usage("critical,cRLSign"); });
    addRow("no room for an intermediate", against,
           [](Chain& chain) { chain.root.extensions[0] = constraints("critical,CA:TRUE,pathlen:0"); });
    addRow("signer as issuer", against, [](Chain& chain) {
        chain.authority.extensions = chain.signer.extensions;
        chain.authority.extensions.back() = authorityKeyId(rootId);
        chain.signer.extensions.resize(2);
    });
    addRow("unknown critical extension of the signer", against,
           [](Chain& chain) { chain.signer.extensions.push_back(rawExtension("1.2.398.3.3.5", true, "x")); });
    addRow("unknown critical extension of the authority", against, [](Chain& chain) {
        chain.authority.extensions.push_back(rawExtension("1.2.398.3.3.5", true, "x"));
    });
    // OpenSSL weighs them; here they are refused.
    addRow(
        "name constraints", against,
        [](Chain& chain) {
            chain.authority.extensions.push_back(extension(NID_name_constraints, "permitted;DNS:example.kz"));
        },
        false);
}

} // namespace

class tst_GostChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chains_data()
    {
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("alsoForOpenSsl");
        goodRows();
        timeRows();
        brokenRows();
        pathRows();
        constraintRows();
    }

    /// The same chain of ECDSA certificates gets the same answer from checkChain().
    void chains()
    {
        QFETCH(QStringList, expected);
        QFETCH(Change, change);
        QFETCH(bool, alsoForOpenSsl);
        const auto findings = [&change](const Keys& keys, auto check) {
            Chain chain(keys);
            change(chain);
            const Chain::Made made = chain.made();
            return check(made.signer, made.further, trusting(made.anchors), chain.at).subIndications;
        };
        QCOMPARE(findings(Keys::gost(), checkGostChain), expected);
        QCOMPARE(findings(Keys::gost(OctetOrder::International), checkGostChain), expected);
        if (alsoForOpenSsl)
            QCOMPARE(findings(Keys::ec(), checkChain), expected);
    }

    void mixedChains()
    {
        const Keys gost = Keys::gost();
        const Keys ec = Keys::ec();
        const Chain national(gost);
        const Chain foreign(ec);
        const QStringList noPath{QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND")};
        const QStringList broken{QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE")};

        // A GOST signer whose authority and root sign otherwise.
        CertificateDraft signer = national.signer;
        signer.issuerKey = ec.authority.get();
        const Chain::Made others = foreign.made();
        QCOMPARE(checkGostChain(issue(signer), others.further, trusting(others.anchors), national.at)
                     .subIndications,
                 noPath);
        QVERIFY(isGostCertificate(issue(signer)));

        // Another signer whose authority and root are of GOST.
        CertificateDraft plain = foreign.signer;
        plain.issuerKey = gost.authority.get();
        const Chain::Made made = national.made();
        QVERIFY(!isGostCertificate(issue(plain)));
        QCOMPARE(
            checkGostChain(issue(plain), made.further, trusting(made.anchors), national.at).subIndications,
            broken);
        QVERIFY(!checkChain(issue(plain), made.further, trusting(made.anchors), national.at)
                     .subIndications.isEmpty());

        // A GOST authority between a GOST signer and another root of the right name.
        CertificateDraft authority = national.authority;
        authority.issuerKey = ec.root.get();
        QCOMPARE(checkGostChain(made.signer, {issue(authority)}, trusting(others.anchors), national.at)
                     .subIndications,
                 noPath);
        // Its signature by the other algorithm is none of the GOST root of that name.
        QCOMPARE(checkGostChain(made.signer, {issue(authority)}, trusting(made.anchors), national.at)
                     .subIndications,
                 broken);
    }

    void trainingAnchorIsTold()
    {
        const Keys keys = Keys::gost();
        Chain chain(keys);
        const Chain::Made plain = chain.made();
        QVERIFY(
            !checkGostChain(plain.signer, plain.further, trusting(plain.anchors), chain.at).trainingAnchor);
        chain.root.subject = chain.root.issuer = chain.authority.issuer = commonName("TRAINING Root");
        const Chain::Made made = chain.made();
        const ChainFindings findings =
            checkGostChain(made.signer, made.further, trusting(made.anchors), chain.at);
        QCOMPARE(findings.subIndications, QStringList());
        QVERIFY(findings.trainingAnchor);
    }
};

static const aiqyn::tests::Registered<tst_GostChain> registered;
#include "tst_GostChain.moc"
