#include "TestRegistry.h"
#include "engine/subject/TrainingGallery.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using aiqyn::engine::GalleryPerson;
using aiqyn::engine::Sex;
using aiqyn::engine::SubjectIdentity;
using aiqyn::engine::TrainingGallery;

class tst_TrainingGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDistinctPersonsOfBothSexes()
    {
        std::set<std::uint64_t> seeds;
        std::set<QString> names;
        int women = 0;
        for (const GalleryPerson& person : TrainingGallery::persons()) {
            seeds.insert(person.seed);
            names.insert(person.surname + u' ' + person.givenName);
            women += person.sex == Sex::Female ? 1 : 0;
        }
        const std::size_t count = TrainingGallery::persons().size();
        QVERIFY(count >= 4);
        QCOMPARE(seeds.size(), count);
        QCOMPARE(names.size(), count);
        QVERIFY(women > 0 && static_cast<std::size_t>(women) < count);
    }

    void looksAgreeWithPapers()
    {
        for (const GalleryPerson& person : TrainingGallery::persons())
            QCOMPARE(SubjectIdentity::fromSeed(person.seed).isFemale, person.sex == Sex::Female);
    }

    void nobodyCanBeAlive()
    {
        for (const GalleryPerson& person : TrainingGallery::persons()) {
            QVERIFY(person.birthDate.isValid());
            QVERIFY(person.birthDate.year() >= 1800 && person.birthDate.year() < 1900);
        }
    }

    void findsBySeed()
    {
        const GalleryPerson& last = TrainingGallery::persons().back();
        QCOMPARE(TrainingGallery::find(last.seed), &last);
        QVERIFY(!TrainingGallery::find(0));
    }

    void calibrationRisesAsRatesFall()
    {
        QFile file(QStringLiteral(AIQYN_SOURCE_DIR "/resources/training/calibration.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray points = QJsonDocument::fromJson(file.readAll()).object()[u"points"].toArray();
        QVERIFY(points.size() >= 3);
        for (qsizetype i = 1; i < points.size(); ++i) {
            QVERIFY(points[i][u"fmr"].toDouble() < points[i - 1][u"fmr"].toDouble());
            QVERIFY(points[i][u"threshold"].toDouble() > points[i - 1][u"threshold"].toDouble());
        }
    }
};

static const aiqyn::tests::Registered<tst_TrainingGallery> registered;
#include "tst_TrainingGallery.moc"
