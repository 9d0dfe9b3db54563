#include "ProgramRun.h"
#include "TestRegistry.h"
#include "trust/TrustFixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::Outcome;
using aiqyn::tests::run;
using aiqyn::tests::TestIdentity;
using aiqyn::tests::timeAt;

namespace {

void write(const QDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QDir& folder, const char* name)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The commands of docs/trust-list.md as they stand there; 0: making, 1: checking.
QString recipe(int number)
{
    QFile page(QStringLiteral(AIQYN_SOURCE_DIR "/docs/trust-list.md"));
    if (!page.open(QFile::ReadOnly))
        return {};
    auto blocks =
        QRegularExpression(QStringLiteral("```sh\n(.*?)```"), QRegularExpression::DotMatchesEverythingOption)
            .globalMatch(QString::fromUtf8(page.readAll()));
    QString block;
    for (int i = 0; i <= number && blocks.hasNext(); ++i)
        block = blocks.next().captured(1);
    return block;
}

Outcome execute(int number, const QString& folder)
{
    return run(QStringLiteral("sh"), {QStringLiteral("-c"), recipe(number)}, folder);
}

} // namespace

/// aiqyn-verify under trust lists, and the page that tells how to make one.
class tst_VerifyTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir profile = m_fixture.profile();
        write(profile, "liveness.asice", m_fixture.sealedLiveness());
        m_document = profile.filePath(QStringLiteral("liveness.asice"));
        const QByteArray der =
            tests::derOfPem(read(TrainingAuthority::trustFolder(profile), "training-root.pem"));
        TrustList::Content content = m_trust.content();
        content.mode = DocumentMode::Training;
        content.anchors = {m_trust.anchor(der, {AnchorPurpose::Provider})};
        const auto sealed =
            sealTrustList(TrustList::of(content).value(), m_trust.signerOf(m_trust.approver), m_trust.clock);
        QVERIFY(sealed);
        write(QDir(m_bundle.path()), trustListFile, sealed->json);
        write(QDir(m_bundle.path()), trustListSignatureFile, sealed->signature);
    }

    void underASignedList()
    {
        const Outcome text = verify({QStringLiteral("--trust"), m_bundle.path(), QStringLiteral("--approver"),
                                     pin(), QStringLiteral("--language"), QStringLiteral("en"), m_document});
        QVERIFY2(text.code == 0, text.out + text.err);
        QVERIFY2(text.out.contains("Trust list: bank-2026.1, issued 2026-11-01T08:00:00.000Z, age in days: "
                                   "22, approved by: Approver."),
                 text.out);
        const Outcome outcome = verify({QStringLiteral("--json"), QStringLiteral("--trust"), m_bundle.path(),
                                        QStringLiteral("--approver"), pin(), m_document});
        const QJsonObject json = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(json.value(QStringLiteral("trust")).toObject(),
                 (QJsonObject{{QStringLiteral("list"), QStringLiteral("bank-2026.1")},
                              {QStringLiteral("issuedAt"), QStringLiteral("2026-11-01T08:00:00.000Z")},
                              {QStringLiteral("ageDays"), 22},
                              {QStringLiteral("approver"), QStringLiteral("Approver")},
                              {QStringLiteral("signed"), true}}));
        const auto document = json.value(QStringLiteral("documents")).toArray().first().toObject();
        QCOMPARE(document.value(QStringLiteral("trustList")).toString(), QStringLiteral("bank-2026.1"));
    }

    void workersJudgeUnderTheSameList()
    {
        const QString copy = m_fixture.profile().filePath(QStringLiteral("copy.asice"));
        QVERIFY(QFile::copy(m_document, copy));
        const Outcome outcome = verify({QStringLiteral("--json"), QStringLiteral("--jobs"),
                                        QStringLiteral("2"), QStringLiteral("--trust"), m_bundle.path(),
                                        QStringLiteral("--approver"), pin(), m_document, copy});
        QVERIFY2(outcome.code == 0, outcome.out + outcome.err);
        const QJsonArray documents =
            QJsonDocument::fromJson(outcome.out)[QStringLiteral("documents")].toArray();
        QCOMPARE(documents.size(), 2);
        for (const QJsonValue document : documents)
            QCOMPARE(document[QStringLiteral("trustList")].toString(), QStringLiteral("bank-2026.1"));
    }

    void underPlainCertificates()
    {
        const QStringList arguments{QStringLiteral("--profile"), m_fixture.folder.path(), m_document};
        const Outcome text =
            verify(QStringList{QStringLiteral("--language"), QStringLiteral("en")} + arguments);
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("nobody signed a list of them"), text.out);
        const Outcome json = verify(QStringList{QStringLiteral("--json")} + arguments);
        QCOMPARE(QJsonDocument::fromJson(json.out)[QStringLiteral("trust")].toObject(),
                 (QJsonObject{{QStringLiteral("list"), QString()},
                              {QStringLiteral("issuedAt"), QJsonValue()},
                              {QStringLiteral("ageDays"), QJsonValue()},
                              {QStringLiteral("approver"), QString()},
                              {QStringLiteral("signed"), false}}));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString other = Sha256::of(m_trust.administration.der()).toHex();
        QTest::newRow("no approver") << QStringList{QStringLiteral("--trust"), m_bundle.path()};
        QTest::newRow("another approver")
            << QStringList{QStringLiteral("--trust"), m_bundle.path(), QStringLiteral("--approver"), other};
        QTest::newRow("an approver that is no hash") << QStringList{
            QStringLiteral("--trust"), m_bundle.path(), QStringLiteral("--approver"), pin().chopped(1)};
        QTest::newRow("an approver of certificates that nobody signed") << QStringList{
            QStringLiteral("--profile"), m_fixture.folder.path(), QStringLiteral("--approver"), pin()};
    }
    void refusals()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = verify(arguments + QStringList{m_document});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty() && !outcome.err.isEmpty());
    }

    void theProfilePinsTheApprover()
    {
        const QTemporaryDir profile;
        QVERIFY(QDir(profile.path()).mkdir(QStringLiteral("trust")));
        const QDir trust(profile.filePath(QStringLiteral("trust")));
        for (const char* name : {trustListFile, trustListSignatureFile})
            QVERIFY(QFile::copy(QDir(m_bundle.path()).filePath(QString::fromLatin1(name)),
                                trust.filePath(QString::fromLatin1(name))));
        const auto code = [&](const QStringList& more = {}) {
            return verify(QStringList{QStringLiteral("--profile"), profile.path(), m_document} + more).code;
        };
        QCOMPARE(code(), 3);
        QCOMPARE(code({QStringLiteral("--approver"), pin()}), 0);
        write(trust, "approver.sha256", "nobody\n");
        QCOMPARE(code(), 3);
        write(trust, "approver.sha256", pin().toLatin1() + '\n');
        QCOMPARE(code(), 0);
        QVERIFY(QFile::remove(trust.filePath(QString::fromLatin1(trustListFile))));
        QCOMPARE(code(), 3);
    }

    void byHand()
    {
        for (const char* tool : {"openssl", "sha256sum", "base64"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QString::fromLatin1(tool))));
        const QTemporaryDir temporary;
        const QDir folder(temporary.path());
        // The commands sign at the present time.
        const TestIdentity approver = tests::makeIdentity(
            {.commonName = "Approver", .from = m_trust.from, .to = m_trust.to}, &m_trust.administration);
        write(folder, "approver.pem", approver.pem());
        write(folder, "approver.key", approver.keyPem());
        write(folder, "provider-root.pem", m_trust.first.pem());
        write(folder, "customer-root.pem", m_trust.second.pem());
        write(folder, "tsa-root.pem", m_trust.administration.pem());
        const Outcome made = execute(0, folder.path());
        QVERIFY2(made.code == 0 && made.out.endsWith("SEALED\n"), made.out + made.err);

        const auto opened = openTrustBundle(folder, Sha256::of(approver.der()));
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QCOMPARE(opened->list.content().anchors.size(), std::size_t(3));
        QCOMPARE(opened->trust().customers.anchors()[0].commonName, QStringLiteral("Second root"));
        QVERIFY(opened->list.content().anchors[2].trustedUntil == timeAt("2031-01-01T00:00:00Z"));

        const Outcome checked = execute(1, folder.path());
        QVERIFY2(checked.code == 0 && checked.out.endsWith("APPROVED\n"), checked.out + checked.err);
        for (const char* name : {trustListFile, "approver.sha256"}) {
            const QByteArray good = read(folder, name);
            QByteArray changed = good;
            changed[changed.size() / 2] = changed[changed.size() / 2] == '0' ? '1' : '0';
            write(folder, name, changed);
            QVERIFY2(execute(1, folder.path()).code != 0, name);
            write(folder, name, good);
        }
        QCOMPARE(execute(1, folder.path()).code, 0);
    }

private:
    [[nodiscard]] QString pin() const { return Sha256::of(m_trust.approver.der()).toHex(); }
    [[nodiscard]] static Outcome verify(const QStringList& arguments)
    {
        return run(QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn-verify"),
                   QStringList{QStringLiteral("--at"), QStringLiteral("2026-11-24T05:00:00Z")} + arguments);
    }

    EvidenceFixture m_fixture;
    tests::TrustFixture m_trust;
    QTemporaryDir m_bundle;
    QString m_document;
};

static const aiqyn::tests::Registered<tst_VerifyTrust> registered;
#include "tst_VerifyTrust.moc"
