#include "CompletionFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/completion/StatusLookup.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::CompletionFixture;
using aiqyn::tests::makeCrl;
using aiqyn::tests::TestAnswer;
using aiqyn::tests::TestOcspResponder;
using aiqyn::tests::timeAt;
using namespace std::chrono_literals;

namespace {

/// Only its monotonic time is asked for.
class PassingClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override { return timeAt("2026-11-24T05:00:00Z"); }
    [[nodiscard]] std::int64_t monotonicNs() const override { return passed.count(); }
    std::chrono::nanoseconds passed{0};
};

const QString asked = QStringLiteral("STATUS_ASKED");
const QString notAnswered = QStringLiteral("STATUS_NOT_ANSWERED");

} // namespace

/// Verifying a document that carries no status itself, with services that answer and that do not.
class tst_StatusLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto& network = m_fixture.network;
        network.asked.clear();
        network.handlers.clear();
        network.serve("http://crl.test/root.crl",
                      makeCrl(m_fixture.pki.root, {.thisUpdate = timeAt("2026-11-01T00:00:00Z"),
                                                   .nextUpdate = timeAt("2048-01-01T00:00:00Z")}));
        serveOcsp({.producedAt = m_fixture.now, .thisUpdate = m_fixture.now});
    }

    void asksOnceWhatIsNotThere()
    {
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        QCOMPARE(m_judge.judge(m_facts, m_fixture.now).indication, Indication::Indeterminate);
        const auto report = lookup.judge(m_judge, m_facts, m_fixture.now);
        QVERIFY2(report.indication == Indication::TotalPassed, qPrintable(report.causes.join(u' ')));
        QCOMPARE(report.axes.at(ValidationAxis::Revocation), AxisState::Passed);
        QVERIFY(report.notes.contains(asked) && !report.notes.contains(notAnswered));
        QCOMPARE(report.level, QStringLiteral("B"));
        QVERIFY(!m_fixture.network.asked.isEmpty());
        m_fixture.network.asked.clear();
        QCOMPARE(lookup.judge(m_judge, m_facts, m_fixture.now).indication, Indication::TotalPassed);
        QVERIFY(m_fixture.network.asked.isEmpty());
    }

    void silenceLeavesTheDocumentUncertain()
    {
        m_fixture.network.handlers.clear();
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        for (int i = 0; i < 2; ++i) {
            const auto report = lookup.judge(m_judge, m_facts, m_fixture.now);
            QCOMPARE(report.indication, Indication::Indeterminate);
            QCOMPARE(report.subIndication, QStringLiteral("TRY_LATER"));
            QVERIFY(report.notes.contains(notAnswered) && !report.notes.contains(asked));
            QCOMPARE(m_fixture.network.asked.isEmpty(), i == 1); // nobody is waited for twice
            m_fixture.network.asked.clear();
        }
    }

    void whoWasSilentIsAskedAgainAfterAWhile()
    {
        auto handlers = std::exchange(m_fixture.network.handlers, {});
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        QCOMPARE(lookup.judge(m_judge, m_facts, m_fixture.now).indication, Indication::Indeterminate);
        m_fixture.network.handlers = std::move(handlers);
        QCOMPARE(lookup.judge(m_judge, m_facts, m_fixture.now).indication, Indication::Indeterminate);
        m_clock.passed += 61s;
        QCOMPARE(lookup.judge(m_judge, m_facts, m_fixture.now).indication, Indication::TotalPassed);
    }

    /// An answer of the morning proves nothing about a signature of the afternoon.
    void anAnswerServesOnlyTheTimesItIsFor()
    {
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        QCOMPARE(lookup.judge(m_judge, m_facts, m_fixture.now).indication, Indication::TotalPassed);
        const UtcTime later = timeAt("2026-11-24T17:00:00Z");
        serveOcsp({.producedAt = later, .thisUpdate = later});
        const auto report = lookup.judge(m_judge, m_facts, later);
        QVERIFY2(report.indication == Indication::TotalPassed, qPrintable(report.causes.join(u' ')));
    }

    void oneServiceOfTwoAnswers()
    {
        m_fixture.network.handlers.erase(QStringLiteral("http://ocsp.test/"));
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        const auto report = lookup.judge(m_judge, m_facts, m_fixture.now);
        QCOMPARE(report.indication, Indication::Indeterminate);
        QVERIFY(report.notes.contains(asked) && report.notes.contains(notAnswered));
    }

    void aRevocationCounts()
    {
        serveOcsp({.producedAt = m_fixture.now,
                   .thisUpdate = m_fixture.now,
                   .status = V_OCSP_CERTSTATUS_REVOKED,
                   .revokedAt = timeAt("2026-11-01T00:00:00Z")});
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        const auto report = lookup.judge(m_judge, m_facts, m_fixture.now);
        QCOMPARE(report.indication, Indication::Indeterminate);
        QCOMPARE(report.subIndication, QStringLiteral("REVOKED_NO_POE"));
        QVERIFY(report.notes.contains(asked));
    }

    void nobodyIsAskedAbout_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::newRow("certificates without services") << m_fixture.plain();
        QByteArray changed = m_fixture.withServices();
        changed[changed.indexOf("\"checkedAt\"") + 20] ^= 4;
        QTest::newRow("a document that fails anyway") << changed;
        // The same names, other keys: what such a certificate names is anybody's.
        QTest::newRow("certificates that only claim to be of our authority")
            << CompletionFixture().withServices();
    }
    void nobodyIsAskedAbout()
    {
        QFETCH(QByteArray, container);
        StatusLookup lookup(m_fixture.network, m_fixture.random, m_clock, 1000ms);
        const auto facts = Validator::diagnose(container);
        const auto report = lookup.judge(m_judge, facts, m_fixture.now);
        QCOMPARE(report.indication, m_judge.judge(facts, m_fixture.now).indication);
        QVERIFY(m_fixture.network.asked.isEmpty());
        QVERIFY(!report.notes.contains(asked) && !report.notes.contains(notAnswered));
    }

private:
    void serveOcsp(const TestAnswer& answer)
    {
        m_fixture.network.handlers[QStringLiteral("http://ocsp.test/")] =
            [this, answer](const QByteArray& request) -> Result<QByteArray> {
            return TestOcspResponder(m_fixture.pki.responder).answer(request, answer);
        };
    }

    CompletionFixture m_fixture;
    PassingClock m_clock;
    const Validator m_judge = m_fixture.judge();
    const DiagnosticData m_facts = Validator::diagnose(m_fixture.withServices());
};

static const aiqyn::tests::Registered<tst_StatusLookup> registered;
#include "tst_StatusLookup.moc"
