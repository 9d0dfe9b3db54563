#include "ArchiveFixture.h"
#include "TestRegistry.h"

using namespace aiqyn;
using evidence::ReferenceOrigin;
using tests::ArchiveFixture;

class tst_IdentifiedImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admission_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("result");
        QTest::addColumn<bool>("fromState");
        QTest::addColumn<bool>("samePerson");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("match against the state database") << "comparison"
                                                          << "match" << true << true << "";
        QTest::newRow("second generation") << "comparison"
                                           << "match" << false << true << "ReferenceSecondGeneration";
        QTest::newRow("no match") << "comparison"
                                  << "no_match" << true << true << "ReferenceNotAdmissible";
        QTest::newRow("another person") << "comparison"
                                        << "match" << true << false << "ReferenceNotAdmissible";
        QTest::newRow("not a comparison") << "decision"
                                          << "match" << true << true << "ReferenceNotAdmissible";
    }
    void admission()
    {
        QFETCH(QString, kind);
        QFETCH(QString, result);
        QFETCH(bool, fromState);
        QFETCH(bool, samePerson);
        QFETCH(QString, refusal);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const QString index = (*archive)->iinIndex(QStringLiteral("900101300017"));
        auto document = fixture.document(QStringLiteral("c1"), kind, result);
        document.iinIndex = samePerson ? index : (*archive)->iinIndex(QStringLiteral("850505400023"));
        QVERIFY((*archive)->seal(document, "container").has_value());

        auto& images = (*archive)->identifiedImages();
        const auto admitted = images.admit(
            index, "jpeg", fromState ? ReferenceOrigin::StateDatabase : ReferenceOrigin::IdentifiedImages,
            QStringLiteral("c1"));
        QCOMPARE(admitted ? QString() : nameOf(admitted.error().code), refusal);
        const auto found = images.find(index);
        QVERIFY(found.has_value());
        QCOMPARE(found->has_value(), refusal.isEmpty());
        if (refusal.isEmpty()) {
            QCOMPARE((*found)->jpeg, QByteArray("jpeg"));
            QCOMPARE((*found)->comparisonDocumentId, QStringLiteral("c1"));
        }
    }

    void needsASealedComparison()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto admitted =
            (*archive)->identifiedImages().admit((*archive)->iinIndex(QStringLiteral("1")), "jpeg",
                                                 ReferenceOrigin::StateDatabase, QStringLiteral("nothing"));
        QVERIFY(!admitted);
        QCOMPARE(admitted.error().code, ErrorCode::ReferenceNotAdmissible);
    }

    void newestImageServes()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const QString index = (*archive)->iinIndex(QStringLiteral("900101300017"));
        for (const QString& id : {QStringLiteral("c1"), QStringLiteral("c2")}) {
            auto document = fixture.document(id, QStringLiteral("comparison"), QStringLiteral("match"));
            document.iinIndex = index;
            QVERIFY((*archive)->seal(document, id.toUtf8()).has_value());
            for (int twice = 0; twice < 2; ++twice)
                QVERIFY((*archive)
                            ->identifiedImages()
                            .admit(index, id.toUtf8(), ReferenceOrigin::StateDatabase, id)
                            .has_value());
        }
        const auto found = (*archive)->identifiedImages().find(index);
        QVERIFY(found && *found);
        QCOMPARE((*found)->jpeg, QByteArray("c2"));
    }
};

static const tests::Registered<tst_IdentifiedImages> registered;
#include "tst_IdentifiedImages.moc"
