#include "TestRegistry.h"
#include "engine/subject/SomebodyElse.h"

#include <QTest>

#include <algorithm>

using aiqyn::engine::SubjectIdentity;

class tst_SomebodyElse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyHasSomebodyLikeAndUnlike()
    {
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            const SubjectIdentity person = SubjectIdentity::fromSeed(seed);
            const SubjectIdentity like = aiqyn::engine::subject::somebodyLike(person);
            const SubjectIdentity unlike = aiqyn::engine::subject::somebodyUnlike(person);
            QVERIFY(like.seed != seed && unlike.seed != seed);
            QCOMPARE(like.isFemale, person.isFemale);
            QCOMPARE(unlike.isFemale, !person.isFemale);
            for (std::size_t c = 0; c < 3; ++c)
                QVERIFY(std::abs(like.skin.colour.at(c) - person.skin.colour.at(c)) < 10);
            QVERIFY(std::abs(unlike.skin.colour[1] - person.skin.colour[1]) > 30);
        }
    }
};

static const aiqyn::tests::Registered<tst_SomebodyElse> registered;
#include "tst_SomebodyElse.moc"
