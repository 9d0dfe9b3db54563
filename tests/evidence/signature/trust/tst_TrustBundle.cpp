#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "TrustFixture.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::timeAt;
using aiqyn::tests::TrustFixture;

namespace {

QString detailOf(const Result<OpenedTrustList>& opened)
{
    return opened ? QStringLiteral("opened") : opened.error().detail;
}

void write(const QDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class tst_TrustBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensForThePinnedApproverAlone()
    {
        const auto opened = openTrustList(m_sealed, m_pin);
        QVERIFY2(opened, qPrintable(detailOf(opened)));
        QCOMPARE(opened->list.toJson(), m_fixture.list().toJson());
        QCOMPARE(opened->approver.commonName, QStringLiteral("Approver"));
        QVERIFY(opened->signedAt == m_fixture.clock.now());
        const Trust trust = opened->trust();
        QCOMPARE(trust.providers.anchors().size(), std::size_t(1));
        QCOMPARE(trust.providers.anchors()[0].commonName, QStringLiteral("First root"));
        QCOMPARE(trust.customers.anchors()[0].commonName, QStringLiteral("Second root"));
        QCOMPARE(trust.timestampAuthorities.anchors().size(), std::size_t(1));
        QVERIFY(trust.list);
        QCOMPARE(trust.list->id, QStringLiteral("bank-2026.1"));
        QCOMPARE(trust.list->approver, QStringLiteral("Approver"));
        QCOMPARE(trust.list->ageDays(timeAt("2026-11-03T07:59:59Z")), 1);
        QCOMPARE(trust.list->ageDays(timeAt("2026-10-01T00:00:00Z")), 0);
        QVERIFY(!trust.list->isOld(timeAt("2027-11-01T00:00:00Z")));
        QVERIFY(trust.list->isOld(timeAt("2027-11-01T00:00:00.001Z")));
        const auto other = openTrustList(m_sealed, Sha256::of(m_fixture.administration.der()));
        QVERIFY2(detailOf(other).contains(QStringLiteral("pinned is")), qPrintable(detailOf(other)));
    }

    void anchorsCountInTheirWindow()
    {
        const Trust trust = openTrustList(m_sealed, m_pin)->trust();
        const auto count = [&trust](const char* at) {
            return trust.providers.at(timeAt(at)).anchors().size();
        };
        QCOMPARE(count("2019-12-31T23:59:59.999Z"), std::size_t(0));
        QCOMPARE(count("2020-01-01T00:00:00Z"), std::size_t(1));
        QCOMPARE(count("2040-01-01T00:00:00Z"), std::size_t(1));
        QCOMPARE(count("2040-01-01T00:00:00.001Z"), std::size_t(0));
    }

    void noByteMayChange()
    {
        for (QByteArray SealedTrustList::*part : {&SealedTrustList::json, &SealedTrustList::signature})
            for (const int pattern : {0x01, 0x20, 0x80, 0xFF})
                for (qsizetype i = 0; i < (m_sealed.*part).size(); ++i) {
                    SealedTrustList changed = m_sealed;
                    QByteArray& bytes = changed.*part;
                    bytes[i] = static_cast<char>(bytes[i] ^ pattern);
                    const auto opened = openTrustList(changed, m_pin);
                    QVERIFY2(!opened, qPrintable(QStringLiteral("byte %1 ^ %2").arg(i).arg(pattern)));
                    QCOMPARE(opened.error().code, ErrorCode::TrustAnchorsUnusable);
                }
    }

    void refusals_data()
    {
        QTest::addColumn<SealedTrustList>("sealed");
        QTest::addColumn<QByteArray>("approver");
        QTest::addColumn<QString>("detail");
        const QByteArray approver = m_fixture.approver.der();
        const auto row = [&approver](const char* name, const SealedTrustList& sealed, const char* detail) {
            QTest::newRow(name) << sealed << approver << QString::fromLatin1(detail);
        };
        row("no signature", {m_sealed.json, {}}, "not in form");
        row("a signature of something else", {m_sealed.json + ' ', m_sealed.signature}, "changed since");
        row("something signed that is no list", signedBytes("{}", m_fixture.approver), "missing");
        QByteArray chained = addValidationData(m_sealed.signature, {{m_fixture.first.der()}, {}}).value();
        row("a certificate put into it", {m_sealed.json, chained}, "carries more");
        const QByteArray crl = tests::makeCrl(m_fixture.administration,
                                              {.thisUpdate = m_fixture.from, .nextUpdate = m_fixture.to});
        row("a status put into it",
            {m_sealed.json, addValidationData(m_sealed.signature, {{}, {{}, {crl}}}).value()},
            "carries more");
        tests::TestTimestampAuthority tsa;
        const QByteArray token = tsa.token(readSignatureTimestamp(m_sealed.signature).signatureValue);
        row("a timestamp put into it",
            {m_sealed.json, addSignatureTimestamp(m_sealed.signature, token).value()}, "carries more");

        const auto by = [this](const char* name, const tests::TestProfile& profile, const char* detail) {
            const auto identity = tests::makeIdentity(profile, &m_fixture.administration);
            QTest::newRow(name) << signedBytes(m_sealed.json, identity) << identity.der()
                                << QString::fromLatin1(detail);
        };
        by("an approver who had expired",
           {.commonName = "A", .from = m_fixture.from, .to = timeAt("2026-11-01T08:59:59Z")},
           "outside the validity");
        by("an approver who was not yet",
           {.commonName = "A", .from = timeAt("2026-11-01T09:00:01Z"), .to = m_fixture.to},
           "outside the validity");
        by("a certificate for logging in",
           {.commonName = "A", .from = m_fixture.from, .to = m_fixture.to, .extendedUsage = "clientAuth"},
           "not for signing documents");
        by("a training approver of a production list",
           {.commonName = "TRAINING A", .from = m_fixture.from, .to = m_fixture.to},
           "a training certificate approved");
    }
    void refusals()
    {
        QFETCH(SealedTrustList, sealed);
        QFETCH(QByteArray, approver);
        QFETCH(QString, detail);
        const auto opened = openTrustList(sealed, Sha256::of(approver));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::TrustAnchorsUnusable);
        QVERIFY2(detailOf(opened).contains(detail), qPrintable(detailOf(opened)));
    }

    // What was approved stays approved: expiry does not undo it, a change of the pin does.
    void anApproverMayHaveExpiredSince()
    {
        const auto former = tests::makeIdentity(
            {.commonName = "Former", .from = m_fixture.from, .to = timeAt("2021-01-01T00:00:00Z")},
            &m_fixture.administration);
        const tests::FixedClock then(timeAt("2020-06-01T00:00:00Z"));
        const auto sealed = sealTrustList(m_fixture.list(), m_fixture.signerOf(former), then);
        QVERIFY(sealed);
        const auto opened = openTrustList(*sealed, Sha256::of(former.der()));
        QVERIFY2(opened, qPrintable(detailOf(opened)));
        QVERIFY(opened->signedAt == then.now());
    }

    void whatWouldNotOpenIsNotMade()
    {
        const auto login = tests::makeIdentity(
            {.commonName = "A", .from = m_fixture.from, .to = m_fixture.to, .extendedUsage = "clientAuth"},
            &m_fixture.administration);
        QVERIFY(!sealTrustList(m_fixture.list(), m_fixture.signerOf(login), m_fixture.clock));
        const tests::FixedClock late(timeAt("2027-06-01T00:00:00Z"));
        QVERIFY(!sealTrustList(m_fixture.list(), m_fixture.signerOf(m_fixture.approver), late));
    }

    void foldersAreBundlesOrCertificates()
    {
        const QTemporaryDir temporary;
        const QDir folder(temporary.path());
        const auto detail = [&folder](const std::optional<Sha256>& pin) {
            const auto trust = openTrust(folder, pin);
            return trust ? QStringLiteral("opened") : trust.error().detail;
        };
        QVERIFY(detail({}).contains(QStringLiteral("no certificates")));
        write(folder, "root.pem", m_fixture.first.pem());
        QCOMPARE(detail({}), QStringLiteral("opened"));
        QVERIFY(!openTrust(folder, {})->list);
        QCOMPARE(openTrust(folder, {})->customers.anchors().size(), std::size_t(1));
        // Whoever takes the list away must not be left with certificates.
        QVERIFY(detail(m_pin).contains(QStringLiteral("no ")));
        write(folder, trustListFile, m_sealed.json);
        QVERIFY(detail(m_pin).contains(QStringLiteral("not signed")));
        write(folder, trustListSignatureFile, m_sealed.signature);
        QCOMPARE(detail(m_pin), QStringLiteral("opened"));
        QVERIFY(detail({}).contains(QStringLiteral("not pinned")));
        const auto trust = openTrust(folder, m_pin);
        QCOMPARE(trust->customers.anchors()[0].commonName, QStringLiteral("Second root"));
        QVERIFY(QFile::remove(folder.filePath(QString::fromLatin1(trustListFile))));
        QVERIFY(detail({}).contains(QStringLiteral("not pinned")));
    }

private:
    [[nodiscard]] SealedTrustList signedBytes(const QByteArray& bytes, const tests::TestIdentity& by) const
    {
        return {bytes, m_fixture.signerOf(by).sign(bytes, m_fixture.clock.now()).value()};
    }

    TrustFixture m_fixture;
    Sha256 m_pin = Sha256::of(m_fixture.approver.der());
    SealedTrustList m_sealed =
        sealTrustList(m_fixture.list(), m_fixture.signerOf(m_fixture.approver), m_fixture.clock).value();
};

static const aiqyn::tests::Registered<tst_TrustBundle> registered;
#include "tst_TrustBundle.moc"
