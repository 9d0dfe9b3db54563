#include "TestRegistry.h"
#include "app/identification/AttemptEvidence.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

constexpr qsizetype jpegBytes = 4000;

AttemptResult attemptOf(int number, bool passed)
{
    AttemptResult result;
    result.outcome = {number, passed, {}, {}};
    result.frames.push_back({1, QStringLiteral("cue"), {}, 0, QByteArray(jpegBytes, 'a')});
    result.frames.push_back({2, QStringLiteral("current"), {}, -1, QByteArray(jpegBytes, 'b')});
    return result;
}

/// Shares the memory and so keeps it alive to be looked at.
std::vector<QByteArray> aliasesOf(const AttemptResult& attempt)
{
    std::vector<QByteArray> aliases;
    for (const EvidenceFrame& frame : attempt.frames)
        aliases.push_back(frame.jpeg);
    return aliases;
}

} // namespace

class tst_AttemptEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreOverwritten_data()
    {
        QTest::addColumn<bool>("forgotten"); // else the owner is destroyed
        QTest::newRow("once a document holds them") << true;
        QTest::newRow("with the session") << false;
    }
    void picturesAreOverwritten()
    {
        QFETCH(bool, forgotten);
        auto evidence = std::make_unique<AttemptEvidence>();
        std::vector<QByteArray> aliases;
        for (const bool passed : {false, true}) {
            AttemptResult attempt = attemptOf(passed ? 2 : 1, passed);
            for (const QByteArray& alias : aliasesOf(attempt))
                aliases.push_back(alias);
            evidence->add(std::move(attempt));
        }
        const QByteArray current = evidence->current().jpeg;
        const char* memory = current.constData();
        QCOMPARE(current, QByteArray(jpegBytes, 'b'));
        QCOMPARE(evidence->attempts().size(), std::size_t{2});
        for (const QByteArray& alias : aliases)
            QVERIFY(alias.constData() != memory && alias.count('\0') == 0);

        if (forgotten) {
            evidence->forgetAttempts();
            QVERIFY(evidence->attempts().empty());
            QCOMPARE(evidence->current().jpeg, QByteArray(jpegBytes, 'b'));
            QVERIFY(evidence->current().jpeg.constData() == memory);
        }
        if (!forgotten)
            evidence.reset();
        for (const QByteArray& alias : aliases)
            QCOMPARE(alias, QByteArray(jpegBytes, '\0'));
        evidence.reset();
        QCOMPARE(QByteArray(memory, jpegBytes), QByteArray(jpegBytes, '\0'));
    }

    void onlyAPassedAttemptGivesTheCurrentImage()
    {
        AttemptEvidence evidence;
        evidence.add(attemptOf(1, false));
        QVERIFY(evidence.current().jpeg.isEmpty());
    }
};

static const aiqyn::tests::Registered<tst_AttemptEvidence> registered;
#include "tst_AttemptEvidence.moc"
