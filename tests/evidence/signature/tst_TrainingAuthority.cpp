#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/SigningKey.h"

#include <QFile>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;

class tst_TrainingAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondStartFindsTheSameKeys()
    {
        const EvidenceFixture fixture;
        const auto again = TrainingAuthority::open(fixture.profile(), fixture.clock).value();
        QCOMPARE(again.provider()->certificate().sha256, fixture.authority.provider()->certificate().sha256);
        QVERIFY(again.provider()->certificate().training);
        QVERIFY(again.provider()->certificate().allowsDocuments);
        QCOMPARE(again.customer()->certificate().bin, TrainingAuthority::customerRequisites().bin.toString());
        QCOMPARE(QDir(fixture.profile().filePath(QStringLiteral("keys"))).count(), 2U + 4U);
    }

    void lostRootIsRestored()
    {
        const EvidenceFixture fixture;
        const QString root =
            TrainingAuthority::trustFolder(fixture.profile()).filePath(QStringLiteral("training-root.pem"));
        QVERIFY(QFile::remove(root));
        QVERIFY(TrainingAuthority::open(fixture.profile(), fixture.clock));
        QVERIFY(QFile::exists(root));
    }

    void filesBelongToTheOwnerAlone()
    {
        const EvidenceFixture fixture;
        const QDir keys(fixture.profile().filePath(QStringLiteral("keys")));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(keys.path()) & others));
        for (const QString& name : keys.entryList(QDir::Files))
            QVERIFY2(!(QFile::permissions(keys.filePath(name)) & others), qPrintable(name));
    }

    void badKeyFiles()
    {
        const EvidenceFixture fixture;
        QFile file(fixture.profile().filePath(QStringLiteral("keys/training-provider.p12")));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(SigningKey::fromPkcs12(bytes, QStringLiteral("wrong")).error().code,
                 ErrorCode::KeyPasswordWrong);
        QCOMPARE(SigningKey::fromPkcs12(bytes, QString()).error().code, ErrorCode::KeyPasswordWrong);
        QCOMPARE(SigningKey::fromPkcs12(QByteArray("no key"), QString()).error().code,
                 ErrorCode::KeyUnreadable);
        QCOMPARE(SigningKey::fromPkcs12(QByteArray(), QString()).error().code, ErrorCode::KeyUnreadable);
    }

    void trustFolderMustHoldCertificates()
    {
        const QTemporaryDir folder;
        QCOMPARE(TrustStore::load(QDir(folder.path())).error().code, ErrorCode::TrustAnchorsUnusable);
        QCOMPARE(TrustStore::fromPem(QByteArray("no certificate")).error().code,
                 ErrorCode::TrustAnchorsUnusable);
    }
};

static const aiqyn::tests::Registered<tst_TrainingAuthority> registered;
#include "tst_TrainingAuthority.moc"
