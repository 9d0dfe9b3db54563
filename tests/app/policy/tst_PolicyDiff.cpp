#include "RecordSamples.h"
#include "TestRegistry.h"
#include "app/policy/PolicyDiff.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::PolicyContent;

class tst_PolicyDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<std::function<void(PolicyContent&)>>("change");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char* name, const QStringList& lines,
                            std::function<void(PolicyContent&)> change) {
            QTest::newRow(name) << std::move(change) << lines;
        };
        row("none", {}, [](PolicyContent&) {});
        row("a number", {QStringLiteral("liveness.failedAttemptsForNegative: 3 -> 4")},
            [](PolicyContent& policy) { policy.liveness.failedAttemptsForNegative = 4; });
        row("a text", {QStringLiteral("approvedBy: board -> owner")},
            [](PolicyContent& policy) { policy.approvedBy = QStringLiteral("owner"); });
        row("a list of words",
            {QStringLiteral("referenceSources: [\"state_database\"] -> "
                            "[\"state_database\",\"identified_images\"]")},
            [](PolicyContent& policy) {
                policy.referenceSources.push_back(evidence::ReferenceSource::IdentifiedImages);
            });
        row("one record of several", {QStringLiteral("retention.deposit.years: 5 -> 10")},
            [](PolicyContent& policy) { policy.retention.front().years = 10; });
        row("another order of records", {},
            [](PolicyContent& policy) { std::swap(policy.retention.front(), policy.retention.back()); });
        row("a record more",
            {QStringLiteral(
                "retention.card:  -> {\"legalBasis\":\"\",\"serviceType\":\"card\",\"years\":1}")},
            [](PolicyContent& policy) {
                policy.retention.push_back({QStringLiteral("card"), 1, {}});
            });
        row("other weights",
            {QStringLiteral("models.detector.sha256: %1 -> %2")
                 .arg(Sha256::of(QByteArray("d")).toHex(), Sha256::of(QByteArray("x")).toHex())},
            [](PolicyContent& policy) { policy.models.front().sha256 = Sha256::of(QByteArray("x")); });
    }
    void changes()
    {
        QFETCH(std::function<void(PolicyContent&)>, change);
        QFETCH(QStringList, lines);
        PolicyContent after = tests::goodPolicy(m_fixture);
        const auto before = evidence::PolicyDocument::of(after).value();
        change(after);
        QStringList found;
        for (const PolicyChange& one : changesBetween(before, evidence::PolicyDocument::of(after).value()))
            found << QStringLiteral("%1: %2 -> %3").arg(one.field, one.before, one.after);
        QCOMPARE(found, lines);
    }

private:
    tests::EvidenceFixture m_fixture;
};

static const tests::Registered<tst_PolicyDiff> registered;
#include "tst_PolicyDiff.moc"
