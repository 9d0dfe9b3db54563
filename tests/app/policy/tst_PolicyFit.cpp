#include "RecordSamples.h"
#include "TestRegistry.h"
#include "app/policy/PolicyFit.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::PolicyContent;

namespace {

Installation installationFor(const PolicyContent& policy)
{
    return {.modelPack = policy.modelPack,
            .models = policy.models,
            .challenges = policy.liveness.challengeSet,
            .rules = {policy.rules.id},
            .calibration = policy.threshold.calibration,
            .points = {{1e-2, 0.4}, {1e-3, 0.5}}};
}

/// With challenges there are.
PolicyContent drawable(PolicyContent policy)
{
    policy.liveness.challengeSet = {QStringLiteral("turn-left"), QStringLiteral("turn-right"),
                                    QStringLiteral("smile"),     QStringLiteral("look-up"),
                                    QStringLiteral("look-down"), QStringLiteral("light-signal"),
                                    QStringLiteral("close-eyes")};
    return policy;
}

evidence::Similarity similarity(double value)
{
    return evidence::Similarity::of(value).value();
}

} // namespace

/// A policy names everything that a session works with; nothing else may be worked with.
class tst_PolicyFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policies_data()
    {
        QTest::addColumn<std::function<void(PolicyContent&)>>("change");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* name, const char* refusal,
                            std::function<void(PolicyContent&)> change) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(refusal);
        };
        row("as installed", "", [](PolicyContent&) {});
        row("fewer challenges", "", [](PolicyContent& policy) { policy.liveness.challengeSet.removeLast(); });
        row("a stricter threshold", "",
            [](PolicyContent& policy) { policy.threshold.similarity = similarity(0.6); });
        row("another measured rate", "", [](PolicyContent& policy) { policy.threshold.targetFmr = 1e-2; });
        row("a weaker threshold", "threshold 0.49 under the measured 0.5",
            [](PolicyContent& policy) { policy.threshold.similarity = similarity(0.49); });
        row("a rate that was not measured", "no threshold measured for a false match rate of 0.0001",
            [](PolicyContent& policy) { policy.threshold.targetFmr = 1e-4; });
        row("another calibration", "calibration lfw, not other",
            [](PolicyContent& policy) { policy.threshold.calibration = QStringLiteral("other"); });
        row("another pack", "model pack standard, not other",
            [](PolicyContent& policy) { policy.modelPack.name = QStringLiteral("other"); });
        row("other weights", "no model detector",
            [](PolicyContent& policy) { policy.models.front().sha256 = Sha256::of(QByteArray("x")); });
        row("a network more", "no model embedder", [](PolicyContent& policy) {
            policy.models.push_back(
                {QStringLiteral("embedder"), QStringLiteral("e.onnx"), Sha256::of(QByteArray("e"))});
        });
        row("a network less", "not approved: model detector",
            [](PolicyContent& policy) { policy.models.front().role = QStringLiteral("embedder"); });
        row("more challenges than can be drawn", "6 challenges in an attempt, 5 can be drawn",
            [](PolicyContent& policy) { policy.liveness.challengesPerAttempt = 6; });
        row("none left without light", "4 challenges in an attempt, 3 are left", [](PolicyContent& policy) {
            policy.liveness.challengeSet = {QStringLiteral("turn-left"), QStringLiteral("smile"),
                                            QStringLiteral("look-up"), QStringLiteral("light-signal")};
            policy.liveness.lightSignal = evidence::LivenessCriteria::LightSignal::Never;
        });
        row("light that cannot be drawn", "the light signal is required", [](PolicyContent& policy) {
            policy.liveness.challengeSet.removeAll(QStringLiteral("light-signal"));
        });
        row("an address nobody can ask", "cannot be asked",
            [](PolicyContent& policy) { policy.endpoints.back().url += QStringLiteral("/#1"); });
        row("waiting for timestamps of nobody", "no service gives them",
            [](PolicyContent& policy) { policy.endpoints.erase(policy.endpoints.begin()); });
        row("another act of law", "not known here",
            [](PolicyContent& policy) { policy.rules.id = QStringLiteral("KZ-2030-1"); });
        row("a challenge more", "challenge somersault cannot be measured",
            [](PolicyContent& policy) { policy.liveness.challengeSet << QStringLiteral("somersault"); });
    }
    void policies()
    {
        QFETCH(std::function<void(PolicyContent&)>, change);
        QFETCH(QString, refusal);
        PolicyContent policy = drawable(tests::goodPolicy(m_fixture));
        const Installation installation = installationFor(policy);
        change(policy);
        const auto fit = fits(policy, installation);
        QCOMPARE(fit.has_value(), refusal.isEmpty());
        if (!fit) {
            QCOMPARE(fit.error().code, ErrorCode::PolicyUnsuitable);
            QVERIFY2(fit.error().detail.contains(refusal), qPrintable(fit.error().detail));
        }
    }

    void aBasicPackCarriesNoProduction_data()
    {
        QTest::addColumn<evidence::DocumentMode>("mode");
        QTest::addColumn<bool>("fit");
        QTest::newRow("production") << evidence::DocumentMode::Production << false;
        QTest::newRow("training") << evidence::DocumentMode::Training << true;
    }
    void aBasicPackCarriesNoProduction()
    {
        QFETCH(evidence::DocumentMode, mode);
        QFETCH(bool, fit);
        PolicyContent policy = drawable(tests::goodPolicy(m_fixture));
        policy.mode = mode;
        policy.modelPack = {QStringLiteral("built-in"), QStringLiteral("training")};
        const auto fitting = fits(policy, installationFor(policy));
        QCOMPARE(fitting.has_value(), fit);
        if (!fit)
            QCOMPARE(fitting.error().code, ErrorCode::ModelPackForTraining);
    }

private:
    tests::EvidenceFixture m_fixture;
};

static const tests::Registered<tst_PolicyFit> registered;
#include "tst_PolicyFit.moc"
