#include "TestRegistry.h"
#include "app/identification/DecisionRules.h"
#include "evidence/signature/TrainingAuthority.h"

#include <QTest>

#include <random>

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::Recommendation;
using evidence::SecondPerson;

namespace {

evidence::Similarity similarity(double value)
{
    return evidence::Similarity::of(value).value();
}

evidence::PolicyContent policy()
{
    const evidence::Requisites nobody = evidence::TrainingAuthority::customerRequisites();
    const UtcTime start = UtcTime::fromMilliseconds(0).value();
    evidence::PolicyContent content{.id = {},
                                    .version = {},
                                    .customer = nobody,
                                    .provider = nobody,
                                    .rules = {},
                                    .processDescription = {},
                                    .systems = {},
                                    .modelPack = {},
                                    .models = {},
                                    .threshold = {similarity(0.7), 1e-3, QStringLiteral("c")},
                                    .referenceSources = {},
                                    .retention = {},
                                    .approvedBy = {},
                                    .approvedAt = start,
                                    .validFrom = start};
    content.reviewBand = evidence::ReviewBand{similarity(0.6), similarity(0.8)};
    return content;
}

DecisionFindings findings(double found = 0.9)
{
    DecisionFindings good;
    good.liveness = QStringLiteral("passed");
    good.hasIin = true;
    good.currentQuality = 90;
    good.comparison.result = found >= 0.7 ? QStringLiteral("match") : QStringLiteral("no_match");
    good.comparison.similarity = found;
    return good;
}

void review(std::vector<Criterion>& criteria)
{
    for (Criterion& criterion : criteria)
        if (criterion.required == QLatin1String("reviewed"))
            criterion.met = true;
}

} // namespace

class tst_DecisionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recommends_data()
    {
        QTest::addColumn<std::function<void(evidence::PolicyContent&, DecisionFindings&)>>("change");
        QTest::addColumn<QString>("recommended");
        QTest::addColumn<bool>("approvable"); ///< once everything was looked at
        QTest::addColumn<bool>("needsTwo");   ///< to approve
        using Change = std::function<void(evidence::PolicyContent&, DecisionFindings&)>;
        const auto row = [](const char* name, const char* recommended, bool approvable, bool needsTwo,
                            const Change& change) {
            QTest::newRow(name) << change << QString::fromLatin1(recommended) << approvable << needsTwo;
        };
        using P = evidence::PolicyContent;
        using F = DecisionFindings;
        row("all is well", "approve", true, false, [](P&, F&) {});
        row("all is well, two always", "approve", true, true,
            [](P& p, F&) { p.secondPerson = SecondPerson::Always; });
        row("liveness negative", "refuse", false, false,
            [](P&, F& f) { f.liveness = QStringLiteral("negative"); });
        row("no IIN", "refuse", false, false, [](P&, F& f) { f.hasIin = false; });
        row("consent withdrawn", "refuse", false, false, [](P& p, F& f) {
            p.consent = evidence::ConsentText{};
            f.consentWithdrawn = true;
        });
        row("too many sessions", "refuse", false, false, [](P& p, F& f) {
            p.limits.sessionsPerDay = 1;
            f.isOverLimit = true;
        });
        row("poor current image", "refuse", false, false, [](P& p, F& f) {
            p.liveness.qualityFloor = 0.5;
            f.currentQuality = 49;
        });
        row("good enough image", "approve", true, false, [](P& p, F& f) {
            p.liveness.qualityFloor = 0.5;
            f.currentQuality = 50;
        });
        row("signs in the video", "review", true, false,
            [](P&, F& f) { f.suspicions = {QStringLiteral("PLANAR")}; });
        row("in the band above", "review", true, false, [](P&, F& f) { f = findings(0.75); });
        row("in the band above, two by policy", "review", true, true, [](P& p, F& f) {
            p.secondPerson = SecondPerson::ReviewBand;
            f = findings(0.75);
        });
        row("in the band below", "review", true, true, [](P&, F& f) { f = findings(0.65); });
        row("below the band", "refuse", false, true, [](P&, F& f) { f = findings(0.5); });
        row("below the threshold without a band", "refuse", false, true, [](P& p, F& f) {
            p.reviewBand.reset();
            f = findings(0.65);
        });
        row("another face on a smile", "review", true, false, [](P&, F& f) {
            f.comparison.continuity = {
                {1, QStringLiteral("smile"), Sha256::of(QByteArray()), {}, similarity(0.4), {}}};
        });
        row("another likeness on a turn", "approve", true, false, [](P&, F& f) {
            f.comparison.continuity = {
                {1, QStringLiteral("turn-left"), Sha256::of(QByteArray()), {}, similarity(0.4), {}}};
        });
        row("nothing compared", "refuse", false, true, [](P&, F& f) {
            f.comparison = {};
            f.comparison.result = QStringLiteral("not_performed");
        });
    }
    void recommends()
    {
        QFETCH(std::function<void(evidence::PolicyContent&, DecisionFindings&)>, change);
        QFETCH(QString, recommended);
        QFETCH(bool, approvable);
        QFETCH(bool, needsTwo);
        evidence::PolicyContent content = policy();
        DecisionFindings found = findings();
        change(content, found);
        std::vector<Criterion> criteria = criteriaOf(content, found);
        const Recommendation recommendation = recommendationOf(criteria);
        const QString name = recommendation == Recommendation::Approve  ? QStringLiteral("approve")
                             : recommendation == Recommendation::Review ? QStringLiteral("review")
                                                                        : QStringLiteral("refuse");
        QCOMPARE(name, recommended);
        QCOMPARE(mayApprove(criteria), recommendation == Recommendation::Approve);
        review(criteria);
        QCOMPARE(mayApprove(criteria), approvable);
        QCOMPARE(needsSecondPerson(content, criteria, true), needsTwo);
    }

    void whatASourceDidIsTheCause()
    {
        QCOMPARE(causeOf(std::nullopt), QStringLiteral("reference_unavailable"));
        QCOMPARE(causeOf(ErrorCode::Cancelled), QStringLiteral("reference_unavailable"));
        QCOMPARE(causeOf(ErrorCode::ReferenceNotFound), QStringLiteral("reference_not_found"));
        QCOMPARE(causeOf(ErrorCode::ReferenceRefused), QStringLiteral("reference_refused"));
        QCOMPARE(causeOf(ErrorCode::ReferenceAnswerInvalid), QStringLiteral("reference_unusable"));
        for (const ErrorCode outage : {ErrorCode::ReferenceSourceBusy, ErrorCode::ReferenceSourceUnreachable,
                                       ErrorCode::ReferenceSourceUntrusted, ErrorCode::ReferenceSourceUnset})
            QCOMPARE(causeOf(outage), QStringLiteral("reference_source_outage"));
    }

    void reasonsAreForWhatIsNotRecommended()
    {
        QVERIFY(!needsReason(Recommendation::Approve, true));
        QVERIFY(!needsReason(Recommendation::Refuse, false));
        QVERIFY(needsReason(Recommendation::Approve, false));
        QVERIFY(needsReason(Recommendation::Refuse, true));
        QVERIFY(needsReason(Recommendation::Review, true));
        QVERIFY(needsReason(Recommendation::Review, false));
    }

    /// Whatever was found: nobody is approved without liveness and IIN, and below the threshold only inside
    /// the band, after a look and by two.
    void neverTooMuch()
    {
        std::mt19937 random(20261127);
        const auto coin = [&random] { return std::bernoulli_distribution(0.5)(random); };
        std::uniform_real_distribution<double> any(-1, 1);
        int approvable = 0;
        for (int i = 0; i < 20'000; ++i) {
            evidence::PolicyContent content = policy();
            if (coin())
                content.reviewBand.reset();
            content.secondPerson = coin() ? SecondPerson::Never : SecondPerson::ReviewBand;
            content.liveness.qualityFloor = coin() ? 0.5 : 0;
            DecisionFindings found = findings(any(random));
            found.hasIin = coin() || coin();
            found.liveness = coin() || coin() ? QStringLiteral("passed") : QStringLiteral("negative");
            found.currentQuality = 100 * std::abs(any(random));
            if (coin() && coin())
                found.suspicions = {QStringLiteral("PLANAR")};
            std::vector<Criterion> criteria = criteriaOf(content, found);
            const bool looked = coin();
            if (looked)
                review(criteria);
            if (!mayApprove(criteria))
                continue;
            ++approvable;
            QVERIFY(found.hasIin && found.liveness == QLatin1String("passed"));
            QVERIFY(found.suspicions.isEmpty() || looked);
            QVERIFY(content.liveness.qualityFloor == 0 || found.currentQuality >= 50);
            const double value = found.comparison.similarity.value();
            const bool inBand = content.reviewBand && value >= 0.6 && value <= 0.8;
            QVERIFY(value >= 0.7 || (inBand && looked && needsSecondPerson(content, criteria, true)));
        }
        QVERIFY(approvable > 500);
    }
};

static const tests::Registered<tst_DecisionRules> registered;
#include "tst_DecisionRules.moc"
