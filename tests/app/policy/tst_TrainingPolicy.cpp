#include "PolicyFixture.h"
#include "TestRegistry.h"
#include "app/policy/TrainingPolicy.h"

using namespace aiqyn;
using namespace aiqyn::app;
using tests::PolicyFixture;

namespace {

Installation installation(const char* pack = "standard")
{
    return {.modelPack = {QString::fromLatin1(pack), QStringLiteral("production")},
            .models = {{QStringLiteral("detector"), QStringLiteral("d.onnx"), Sha256::of(QByteArray(pack))}},
            .challenges = {QStringLiteral("turn-left"), QStringLiteral("smile"), QStringLiteral("look-up"),
                           QStringLiteral("open-mouth"), QStringLiteral("light-signal")},
            .rules = {QStringLiteral("KZ-2024-56")},
            .calibration = QStringLiteral("training-") + QString::fromLatin1(pack),
            .points = {{1e-2, 0.4}, {1e-3, 0.5}}};
}

} // namespace

/// A training profile has a policy from its first start, signed like any other.
class tst_TrainingPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<PolicyFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void isMadeOnce()
    {
        const auto first = open(installation());
        QVERIFY2(first, first ? "" : qPrintable(describe(first.error())));
        QVERIFY(first->isTraining());
        QCOMPARE(first->content().version, QStringLiteral("training-1"));
        QCOMPARE(first->content().liveness.failedAttemptsForNegative, 3); // the strict reading
        QCOMPARE(first->document.serviceTypes().size(), 4);
        QVERIFY(fits(first->content(), installation()));
        m_fixture->clock.advance(1000);
        QVERIFY(open(installation())->manifest == first->manifest);
        QCOMPARE(m_fixture->book.history()->size(), 1U);
    }

    void aNewPackNeedsANewOneAndKeepsWhatWasDecided()
    {
        QVERIFY(open(installation()));
        m_fixture->clock.advance(1000);
        evidence::PolicyContent own = m_fixture->book.inForce().value()->content();
        own.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        own.version = QStringLiteral("training-3"); // a number ahead
        own.approvedAt = own.validFrom = m_fixture->clock.now();
        own.liveness.failedAttemptsForNegative = 4;
        own.liveness.challengesPerAttempt = 3;
        own.liveness.challengeSet.removeOne(QStringLiteral("look-up"));
        QVERIFY(m_fixture->approve(own));
        m_fixture->clock.advance(1000);
        QCOMPARE(open(installation())->content().version, QStringLiteral("training-3"));

        Installation other = installation("other");
        other.challenges.removeFirst();
        const auto next = open(other);
        QVERIFY2(next, next ? "" : qPrintable(describe(next.error())));
        QCOMPARE(next->content().version, QStringLiteral("training-4"));
        QCOMPARE(next->content().liveness.failedAttemptsForNegative, 4);
        QCOMPARE(next->content().liveness.challengeSet,
                 (QStringList{QStringLiteral("smile"), QStringLiteral("open-mouth"),
                              QStringLiteral("light-signal")}));
        QVERIFY(fits(next->content(), other));
    }

    void aCalibrationWithoutTheRateIsSaid()
    {
        Installation poor = installation();
        poor.points.pop_back();
        const auto refused = open(poor);
        QCOMPARE(refused.error().code, ErrorCode::PolicyUnsuitable);
        QVERIFY(m_fixture->archive->list({}, 10)->empty());
    }

private:
    [[nodiscard]] Result<PolicyInForce> open(const Installation& with)
    {
        return openTrainingPolicy(m_fixture->book, with, m_rules, m_fixture->customer(), m_fixture->clock);
    }

    std::unique_ptr<PolicyFixture> m_fixture;
    evidence::RulesCatalogue m_rules = evidence::RulesCatalogue::builtIn().value();
};

static const tests::Registered<tst_TrainingPolicy> registered;
#include "tst_TrainingPolicy.moc"
