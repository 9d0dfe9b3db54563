#include "TestRegistry.h"
#include "engine/subject/SubjectSpecies.h"

#include <QTest>

#include <set>

using aiqyn::engine::SubjectSpecies;

class tst_SubjectSpecies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays()
    {
        std::set<QString> names;
        for (const SubjectSpecies species : aiqyn::engine::subjectSpecies) {
            const QString name = nameOf(species);
            QVERIFY(!name.isEmpty());
            names.insert(name);
            QCOMPARE(aiqyn::engine::subjectSpeciesFromName(name).value(), species);
            QVERIFY(!aiqyn::engine::subjectSpeciesFromName(name + u' '));
        }
        QCOMPARE(names.size(), aiqyn::engine::subjectSpecies.size());
    }

    // Scripts and documents name these.
    void namesAreStable_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"genuine", "no-reaction", "wrong-action", "early", "flat-photo", "tilted-photo", "bent-photo",
              "tightly-bent-photo", "replay", "replay-unlit", "wrong-light-code", "delayed-light-code",
              "frozen", "looped", "identity-swap", "second-face", "leaving-frame", "dropped-frames"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void namesAreStable()
    {
        QFETCH(QString, name);
        QVERIFY(aiqyn::engine::subjectSpeciesFromName(name));
    }
};

static const aiqyn::tests::Registered<tst_SubjectSpecies> registered;
#include "tst_SubjectSpecies.moc"
