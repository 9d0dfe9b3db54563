#include "RecordSamples.h"
#include "TestRegistry.h"
#include "evidence/document/Conformance.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using Content = DestructionAct::Content;

class tst_DestructionAct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const auto act = DestructionAct::of(tests::goodAct(m_fixture));
        QVERIFY2(act, act ? "" : qPrintable(act.error().detail));
        QCOMPARE(DestructionAct::fromJson(act->toJson()).value().toJson(), act->toJson());
        const auto findings = checkConformance(QJsonDocument(act->toJson()).toJson());
        QVERIFY2(findings.causes.isEmpty(), qPrintable(findings.causes.join(u',')));
        QCOMPARE(findings.kind, std::optional(DocumentKind::Destruction));
        QCOMPARE(findings.signerBin, TrainingAuthority::customerRequisites().bin.toString());
        QCOMPARE(findings.documentId, act->content().id);
        QCOMPARE(findings.checkedAt, std::optional(act->content().destroyedAt));
    }

    void refuses_data()
    {
        QTest::addColumn<std::function<void(Content&)>>("spoil");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field, std::function<void(Content&)> spoil) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(field);
        };
        row("no id", "id", [](Content& c) { c.id.clear(); });
        row("id in capitals", "id", [](Content& c) { c.id = c.id.toUpper(); });
        row("no legal basis", "legalBasis", [](Content& c) { c.legalBasis.clear(); });
        row("no service type", "retention.serviceType", [](Content& c) { c.retention.serviceType.clear(); });
        row("no contract", "retention.contractNumber",
            [](Content& c) { c.retention.contractNumber.clear(); });
        row("kept for no year", "retention.years", [](Content& c) { c.retention.years = 0; });
        row("kept for too many years", "retention.years", [](Content& c) { c.retention.years = 101; });
        row("a moment too early", "destroyedAt: before the retention ended", [](Content& c) {
            c.retention.years = 5;
            c.destroyedAt = tests::timeAt("2023-12-31T23:59:59.999Z");
        });
        row("no documents", "documents", [](Content& c) { c.documents.clear(); });
        row("document twice", "documents[2]", [](Content& c) { c.documents.push_back(c.documents.front()); });
        row("manifest twice", "documents[1]",
            [](Content& c) { c.documents[1].manifest = c.documents[0].manifest; });
        row("an act destroyed", "documents[0].kind",
            [](Content& c) { c.documents[0].kind = DocumentKind::Destruction; });
        row("a policy destroyed", "documents[0].kind",
            [](Content& c) { c.documents[0].kind = DocumentKind::Policy; });
        row("by nobody", "destroyedBy", [](Content& c) { c.destroyedBy.clear(); });
        row("no witness", "witness", [](Content& c) { c.witness.clear(); });
        row("own witness", "witness", [](Content& c) { c.witness = QStringLiteral(" Administrator"); });
        row("detail too long", "methodDetail", [](Content& c) { c.methodDetail = QString(2001, u'x'); });
    }
    void refuses()
    {
        QFETCH(std::function<void(Content&)>, spoil);
        QFETCH(QString, field);
        Content content = tests::goodAct(m_fixture);
        spoil(content);
        const auto act = DestructionAct::of(content);
        QVERIFY(!act);
        QCOMPARE(act.error().code, ErrorCode::DocumentInvalid);
        QVERIFY2(act.error().detail.startsWith(field), qPrintable(act.error().detail));
    }

    void onTheDayTheRetentionEnds()
    {
        Content content = tests::goodAct(m_fixture);
        content.destroyedAt = tests::timeAt("2024-01-01T00:00:00Z");
        QVERIFY(DestructionAct::of(content));
    }

private:
    tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_DestructionAct> registered;
#include "tst_DestructionAct.moc"
