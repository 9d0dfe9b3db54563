#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/face/PackChoice.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_PackChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReasonsHaveNames()
    {
        QCOMPARE(nameOf(PackChoice::Reason::Named), QStringLiteral("named"));
        QCOMPARE(nameOf(PackChoice::Reason::StandardAtHand), QStringLiteral("standard-at-hand"));
        QCOMPARE(nameOf(PackChoice::Reason::StandardMissing), QStringLiteral("standard-missing"));
    }

    void aNamedPackIsNeverReplaced()
    {
        const QTemporaryDir empty;
        const auto choice = choosePack(ModelLocator({empty.path()}), QStringLiteral("standard"));
        QVERIFY(!choice);
        QCOMPARE(choice.error().code, ErrorCode::ModelMissing);
        QVERIFY(choice.error().detail.contains(QStringLiteral("pack standard")));
    }

    void anUnknownPackIsRefused()
    {
        const auto choice = choosePack(ModelLocator(QStringList{}), QStringLiteral("nonsense"));
        QVERIFY(!choice);
        QCOMPARE(choice.error().code, ErrorCode::ModelPackInvalid);
    }

    void withoutANameAndWithoutFilesBothPacksAreNamed()
    {
        const QTemporaryDir empty;
        const auto choice = choosePack(ModelLocator({empty.path()}), {});
        QVERIFY(!choice);
        const QString whole = describe(choice.error());
        QVERIFY2(whole.contains(QStringLiteral("builtin")), qPrintable(whole));
        QVERIFY2(whole.contains(QStringLiteral("pack standard lacks")), qPrintable(whole));
    }

    void withoutANameTheBestAtHandIsTaken()
    {
        const ModelLocator locator(ModelLocator::defaultSearchFolders({}));
        const bool hasStandard = tests::packAtHand(QStringLiteral("standard")).has_value();
        const auto choice = choosePack(locator, {});
        QVERIFY2(choice, choice ? "" : qPrintable(describe(choice.error())));
        QCOMPARE(choice->pack.name(), hasStandard ? QStringLiteral("standard") : QStringLiteral("builtin"));
        QCOMPARE(nameOf(choice->reason),
                 hasStandard ? QStringLiteral("standard-at-hand") : QStringLiteral("standard-missing"));
        QCOMPARE(choice->detail.isEmpty(), hasStandard);
        QCOMPARE(nameOf(choice->pack.purpose()),
                 hasStandard ? QStringLiteral("production") : QStringLiteral("training"));
    }
};

static const aiqyn::tests::Registered<tst_PackChoice> registered;
#include "tst_PackChoice.moc"
