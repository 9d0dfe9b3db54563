#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/SessionJudgement.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;

/// What findings after the judgement do to a report.
class tst_ValidationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_passed.indication, Indication::TotalPassed);
        QVERIFY(!m_passed.decidingAxis);
    }

    void theFirstOfTheWorstDecides()
    {
        ValidationReport report = m_passed;
        report.lower(ValidationAxis::Recomputation, AxisState::Indeterminate, QStringLiteral("FIRST"),
                     {QStringLiteral("A")});
        report.lower(ValidationAxis::Conformance, AxisState::Indeterminate, QStringLiteral("SECOND"),
                     {QStringLiteral("B"), QStringLiteral("A")});
        QCOMPARE(report.indication, Indication::Indeterminate);
        QCOMPARE(report.subIndication, QStringLiteral("FIRST"));
        QCOMPARE(report.decidingAxis, std::optional(ValidationAxis::Recomputation));
        report.lower(ValidationAxis::Time, AxisState::Failed, QStringLiteral("THIRD"), {});
        QCOMPARE(report.indication, Indication::TotalFailed);
        QCOMPARE(report.subIndication, QStringLiteral("THIRD"));
        QCOMPARE(report.decidingAxis, std::optional(ValidationAxis::Time));
        QCOMPARE(report.causes, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    }

    void onlyTwoAxesMayStayUnassessed()
    {
        for (const auto& [axis, state] : m_passed.axes) {
            ValidationReport report = m_passed;
            report.axes[axis] = AxisState::NotAssessed;
            report.settle();
            QCOMPARE(report.indication,
                     mayStayUnassessed(axis) ? Indication::TotalPassed : Indication::Indeterminate);
            report.confirm(axis);
            QCOMPARE(report.indication, Indication::TotalPassed);
        }
    }

    void confirmingLiftsNothing()
    {
        ValidationReport report = m_passed;
        report.lower(ValidationAxis::Recomputation, AxisState::Indeterminate, QStringLiteral("X"), {});
        report.confirm(ValidationAxis::Recomputation);
        QCOMPARE(report.indication, Indication::Indeterminate);
    }

    void onlyWhatCanBeBelievedWitnesses()
    {
        const auto witness = witnessOf(m_facts, m_passed);
        QVERIFY(witness);
        QCOMPARE(witness->kind, DocumentKind::Liveness);
        QCOMPARE(witness->manifest, *m_facts.manifest);
        // A key revoked since may belong to somebody else by now.
        for (const auto& [axis, state] : m_passed.axes) {
            ValidationReport report = m_passed;
            report.lower(axis, AxisState::Indeterminate, QStringLiteral("X"), {});
            QVERIFY2(!witnessOf(m_facts, report), qPrintable(nameOf(axis)));
        }
    }

    void aSessionIsBetweenOneProviderAndOneCustomer()
    {
        const auto witness = witnessOf(m_facts, m_passed);
        QVERIFY(witness);
        for (const char* organisation : {"provider", "customer"}) {
            SessionDocument other = *witness;
            QJsonObject requisites = other.record.value(QLatin1String(organisation)).toObject();
            requisites.insert(QStringLiteral("bin"), QStringLiteral("140740000011"));
            other.record.insert(QLatin1String(organisation), requisites);
            QVERIFY(sessionKeyOf(other) != sessionKeyOf(*witness));
        }
        SessionDocument same = *witness;
        same.record.insert(QStringLiteral("contractNumber"), QStringLiteral("T-2"));
        QCOMPARE(sessionKeyOf(same), sessionKeyOf(*witness));
    }

    void contradictionsMakeUncertain()
    {
        ValidationReport report = m_passed;
        lowerBySession({}, report);
        QCOMPARE(report.indication, Indication::TotalPassed);
        lowerBySession({{QStringLiteral("SESSION_IIN_DIFFERS")}, {}}, report);
        QCOMPARE(report.indication, Indication::Indeterminate);
        QCOMPARE(report.decidingAxis, std::optional(ValidationAxis::Conformance));
    }

    void jsonAndBack()
    {
        ValidationReport report = m_passed;
        report.lower(ValidationAxis::Time, AxisState::Failed, QStringLiteral("X"), {QStringLiteral("A")});
        report.notes = QStringList{QStringLiteral("N")};
        report.neutralFields = QStringList{QStringLiteral("date_time")};
        report.provenTime = m_fixture.now;
        for (const ValidationReport& each : {m_passed, report}) {
            const QJsonObject json = each.toJson();
            const auto again = ValidationReport::fromJson(json);
            QVERIFY(again);
            QCOMPARE(again->toJson(), json);
        }
    }

    void jsonOfSomethingElseIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* key, const QJsonValue& value) {
            QTest::newRow(key) << QString::fromLatin1(key) << value;
        };
        row("indication", QStringLiteral("PASSED"));
        row("validatedAt", QStringLiteral("today"));
        row("provenTime", 7);
        row("decidingAxis", QStringLiteral("luck"));
        row("kind", QStringLiteral("letter"));
        row("manifest", QStringLiteral("00"));
        row("axes", QJsonObject{{QStringLiteral("integrity"), QStringLiteral("passed")}});
        row("files", QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}});
    }
    void jsonOfSomethingElseIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = m_passed.toJson();
        json.insert(key, value);
        QVERIFY(!ValidationReport::fromJson(json));
    }

private:
    EvidenceFixture m_fixture;
    const DiagnosticData m_facts = Validator::diagnose(m_fixture.sealedLiveness());
    const ValidationReport m_passed = m_fixture.validator.judge(m_facts, m_fixture.now);
};

static const aiqyn::tests::Registered<tst_ValidationReport> registered;
#include "tst_ValidationReport.moc"
