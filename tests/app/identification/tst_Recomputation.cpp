#include "SessionRows.h"
#include "TestRegistry.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/WorkplacePrivate.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/subject/TrainingGallery.h"
#include "evidence/document/DocumentJson.h"
#include "evidence/signature/DocumentSealer.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::AxisState;
using evidence::ValidationAxis;

namespace {

using Change = std::function<void(QJsonObject&)>;

/// Changes the attempts' objects one after another.
void eachAttempt(QJsonObject& record, const Change& change)
{
    QJsonArray attempts;
    const QJsonArray before = record.value(QStringLiteral("attempts")).toArray();
    for (const QJsonValue& value : before) {
        QJsonObject attempt = value.toObject();
        change(attempt);
        attempts.append(attempt);
    }
    record.insert(QStringLiteral("attempts"), attempts);
}

} // namespace

/// One whole session; then its documents as they are, and with statements that do not follow from what they
/// store, signed all the same.
class tst_Recomputation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto workplace = Workplace::open({QDir(m_folder.path()), {}, QStringLiteral("builtin"), 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));
        m_workplace = std::move(*workplace);
        TrainingStation::Options options;
        options.subjectSeed = engine::TrainingGallery::persons().front().seed;
        options.roomSeed = 5;
        options.realTime = false;
        IdentificationSession session(*m_workplace, std::make_unique<TrainingStation>(options));
        QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("D-1")}));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 150000);
        QVERIFY(session.submitIin(TrainingStateDatabase::iinOf(options.subjectSeed)));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);
        QVERIFY(session.fetchReference(ReferenceSourceKind::StateDatabase));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Comparison, 30000);
        QVERIFY(session.proceedToDecision());
        QVERIFY(session.decide(false, QStringLiteral("a test")));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Sealed, 20000);
        for (const SealedDocument& document : session.documents())
            m_ids.insert(document.kind, document.id);
    }

    void sealedDocumentsAreComputedAgain_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("hasSomethingToCompute");
        QTest::newRow("liveness") << QStringLiteral("liveness") << true;
        QTest::newRow("comparison") << QStringLiteral("comparison") << true;
        QTest::newRow("decision") << QStringLiteral("decision") << false;
    }
    void sealedDocumentsAreComputedAgain()
    {
        QFETCH(QString, kind);
        QFETCH(bool, hasSomethingToCompute);
        const auto opened = tests::openedBy(*m_workplace, m_ids.value(kind));
        QVERIFY(opened);
        QCOMPARE(opened->report.causes, QStringList());
        QCOMPARE(opened->report.indication, evidence::Indication::TotalPassed);
        QCOMPARE(opened->report.axes.at(ValidationAxis::Recomputation),
                 hasSomethingToCompute ? AxisState::Passed : AxisState::NotAssessed);
    }

    void whatDoesNotFollowIsNotCertain_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("cause");
        const auto liveness = [](const char* name, Change change, const char* cause) {
            QTest::newRow(name) << QStringLiteral("liveness") << std::move(change)
                                << QString::fromLatin1(cause);
        };
        const auto comparison = [](const char* name, Change change, const char* cause) {
            QTest::newRow(name) << QStringLiteral("comparison") << std::move(change)
                                << QString::fromLatin1(cause);
        };
        liveness(
            "nothing changed", [](QJsonObject&) {}, "");
        liveness(
            "without its trace",
            [](QJsonObject& record) {
                eachAttempt(record, [](QJsonObject& attempt) { attempt.remove(QStringLiteral("trace")); });
            },
            "");
        liveness(
            "half of the trace",
            [](QJsonObject& record) {
                eachAttempt(record, [](QJsonObject& attempt) {
                    QJsonObject trace = attempt[QStringLiteral("trace")].toObject();
                    QJsonArray rows = trace[QStringLiteral("rows")].toArray();
                    while (rows.size() > 40)
                        rows.removeLast();
                    trace.insert(QStringLiteral("rows"), rows);
                    attempt.insert(QStringLiteral("trace"), trace);
                });
            },
            "LIVENESS_NOT_REPRODUCED");
        liveness(
            "no trace at all",
            [](QJsonObject& record) {
                eachAttempt(record, [](QJsonObject& attempt) {
                    attempt.insert(QStringLiteral("trace"), QStringLiteral("lost"));
                });
            },
            "LIVENESS_NOT_REPRODUCED");
        comparison(
            "nothing changed", [](QJsonObject&) {}, "");
        comparison(
            "a likeness of its own",
            [](QJsonObject& record) {
                const double stated = record[QStringLiteral("similarity")].toDouble();
                record.insert(QStringLiteral("similarity"), stated - 0.01);
            },
            "SIMILARITY_NOT_REPRODUCED");
        comparison(
            "a threshold of its own",
            [](QJsonObject& record) {
                const double stated = record[QStringLiteral("threshold")].toDouble();
                record.insert(QStringLiteral("threshold"), stated - 0.1);
            },
            "SIMILARITY_NOT_REPRODUCED");
        comparison(
            "other models",
            [](QJsonObject& record) {
                record.insert(QStringLiteral("similarity"), 0.99);
                QJsonArray models = record[QStringLiteral("models")].toArray();
                QJsonObject model = models.first().toObject();
                model.insert(QStringLiteral("sha256"), Sha256::of("another").toHex());
                models.replace(0, model);
                record.insert(QStringLiteral("models"), models);
            },
            "");
        comparison(
            "another calibration",
            [](QJsonObject& record) {
                record.insert(QStringLiteral("similarity"), 0.99);
                record.insert(QStringLiteral("calibration"), QStringLiteral("own"));
            },
            "");
    }
    void whatDoesNotFollowIsNotCertain()
    {
        QFETCH(QString, kind);
        QFETCH(Change, change);
        QFETCH(QString, cause);
        const auto bytes = m_workplace->d->archive->read(m_ids.value(kind));
        QVERIFY(bytes);
        auto facts = evidence::Validator::diagnose(*bytes);
        auto report = m_workplace->d->validator.judge(facts, m_workplace->clock.now());
        QCOMPARE(report.indication, evidence::Indication::TotalPassed);
        QJsonObject record = evidence::parseDocumentJson(facts.content.document).value();
        change(record);
        facts.content.document = QJsonDocument(record).toJson();
        facts.conformance->record = record;
        QVERIFY(m_workplace->d->recomputation.fill(facts, report));
        QCOMPARE(report.causes.join(u' '), cause);
        QCOMPARE(report.indication,
                 cause.isEmpty() ? evidence::Indication::TotalPassed : evidence::Indication::Indeterminate);
        if (!cause.isEmpty())
            QCOMPARE(report.decidingAxis, std::optional(ValidationAxis::Recomputation));
    }

    /// Last, for it spoils the archive: a second comparison for the session, signed as it should be.
    void documentsOfASessionAreSeenTogether()
    {
        const auto& place = *m_workplace->d;
        const auto bytes = place.archive->read(m_ids.value(QStringLiteral("comparison")));
        const auto row = place.archive->find(m_ids.value(QStringLiteral("comparison")));
        QVERIFY(bytes && row);
        const auto facts = evidence::Validator::diagnose(*bytes);
        auto document = evidence::ComparisonDocument::fromJson(facts.conformance->record);
        QVERIFY(document);
        document->common.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto sealed = evidence::DocumentSealer(*place.keys.provider(), m_workplace->clock)
                                .seal(*document, facts.content.frames);
        QVERIFY(sealed);
        evidence::NewDocument second = row->document;
        second.documentId = document->common.id;
        QVERIFY(place.archive->seal(second, sealed->bytes));
        for (const QString& kind : {QStringLiteral("liveness"), QStringLiteral("decision")}) {
            const auto opened = tests::openedBy(*m_workplace, m_ids.value(kind));
            QVERIFY(opened);
            QVERIFY(opened->report.causes.contains(QStringLiteral("SESSION_DOCUMENT_REPEATED")));
            QCOMPARE(opened->report.indication, evidence::Indication::Indeterminate);
            QCOMPARE(opened->report.decidingAxis, std::optional(ValidationAxis::Conformance));
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workplace> m_workplace;
    QMap<QString, QString> m_ids;
};

static const aiqyn::tests::Registered<tst_Recomputation> registered;
#include "tst_Recomputation.moc"
