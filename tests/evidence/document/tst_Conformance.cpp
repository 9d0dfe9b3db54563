#include "RecordSamples.h"
#include "TestRegistry.h"
#include "evidence/document/Conformance.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QByteArray bytesOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson();
}

/// Gives attempt `number` of the record a result and a mismatch.
QJsonObject attempt(const QJsonObject& like, int number, const char* result, const char* mismatch)
{
    QJsonObject json = like;
    json.insert(key("attempt"), number);
    json.insert(key("result"), key(result));
    json.insert(key("mismatch"), key(mismatch));
    return json;
}

} // namespace

class tst_Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodRecordsConform_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("liveness") << m_fixture.liveness().toJson();
        QTest::newRow("comparison") << m_fixture.comparison().toJson();
        QTest::newRow("decision") << m_fixture.decision().toJson();
        for (const int failed : {3, 4})
            QTest::addRow("negative after %d", failed) << unsuccessful(failed).toJson();
        auto brokenOff = unsuccessful(3);
        brokenOff.result = LivenessResult::BrokenOff; // the program ended before it could say negative
        QTest::newRow("broken off after the third failure") << brokenOff.toJson();
        brokenOff.attempts = {};
        brokenOff.images = {};
        QTest::newRow("broken off before an attempt") << brokenOff.toJson();
        auto during = unsuccessful(2);
        during.result = LivenessResult::BrokenOff;
        during.attempts.append(QJsonObject{{key("attempt"), 3},
                                           {key("result"), key("broken_off")},
                                           {key("mismatch"), QString()},
                                           {key("challenges"), QJsonArray()}});
        QTest::newRow("broken off during the third attempt") << during.toJson();
        auto second = m_fixture.liveness();
        const QJsonObject first = second.attempts.first().toObject();
        second.attempts = {attempt(first, 1, "failed", "FACE_LOST"), attempt(first, 2, "passed", "")};
        for (ImageReference image : std::vector(second.images)) {
            image.attempt = 2;
            second.images.push_back(image);
        }
        QTest::newRow("passed at the second attempt") << second.toJson();
    }
    void goodRecordsConform()
    {
        QFETCH(QJsonObject, json);
        const auto findings = checkConformance(bytesOf(json));
        QVERIFY2(findings.causes.isEmpty(),
                 qPrintable(findings.causes.join(u',') + QStringLiteral(" ") + findings.detail));
    }

    void comparisonWithoutIin()
    {
        auto document = m_fixture.comparison();
        document.common.iin.reset();
        document.common.iinStatusReason = QStringLiteral("no papers");
        QCOMPARE(checkConformance(bytesOf(document.toJson())).causes, QStringList{key("IIN_MISSING")});
        document.result = ComparisonResult::NotPerformed;
        document.cause = QStringLiteral("iin_not_obtained");
        document.similarity.reset();
        document.threshold.reset();
        document.fmr.reset();
        document.calibration.clear();
        document.calibrationOrigin.reset();
        document.reference.reset();
        QCOMPARE(checkConformance(bytesOf(document.toJson())).causes, QStringList());
    }

    void whatTheRulesNameIsMissed_data()
    {
        QTest::addColumn<QJsonObject>("good");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("cause");
        const auto rows = [](const QJsonObject& good,
                             std::initializer_list<std::array<const char*, 2>> list) {
            for (const auto& [field, cause] : list)
                QTest::addRow("%s of %s", field, qPrintable(good.value(key("schema")).toString()))
                    << good << key(field) << key(cause);
        };
        rows(m_fixture.liveness().toJson(), {{"result", "RESULT_MISSING"},
                                             {"iinStatus", "IIN_STATUS_MISSING"},
                                             {"attempts", "ATTEMPTS_MISSING"},
                                             {"images", "IMAGES_MISSING"},
                                             {"customer", "CUSTOMER_MISSING"},
                                             {"checkedAt", "CHECK_TIME_MISSING"}});
        rows(m_fixture.comparison().toJson(), {{"currentImage", "CURRENT_IMAGE_MISSING"},
                                               {"iinStatus", "IIN_STATUS_MISSING"},
                                               {"result", "RESULT_MISSING"},
                                               {"customer", "CUSTOMER_MISSING"},
                                               {"checkedAt", "CHECK_TIME_MISSING"}});
        rows(m_fixture.decision().toJson(), {{"result", "RESULT_MISSING"},
                                             {"criteria", "CRITERIA_MISSING"},
                                             {"documents", "CITATION_MISSING"},
                                             {"decidedBy", "DECIDED_BY_MISSING"},
                                             {"reason", "REASON_MISSING"},
                                             {"customer", "CUSTOMER_MISSING"},
                                             {"checkedAt", "CHECK_TIME_MISSING"}});
    }
    void whatTheRulesNameIsMissed()
    {
        QFETCH(QJsonObject, good);
        QFETCH(QString, field);
        QFETCH(QString, cause);
        good.remove(field);
        const auto findings = checkConformance(bytesOf(good));
        QCOMPARE(findings.causes, QStringList({cause, key("DOCUMENT_MALFORMED")}));
        QVERIFY2(findings.detail.contains(field), qPrintable(findings.detail));
    }

    void causes_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QStringList>("causes");
        const auto row = [](const char* name, const QJsonObject& json, const char* causes) {
            QTest::newRow(name) << json << key(causes).split(u' ');
        };
        rowsOfAttempts(row);
        rowsOfOtherRecords(row);
    }
    void causes()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QStringList, causes);
        QCOMPARE(checkConformance(bytesOf(json)).causes, causes);
    }

    void versions_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* schema, const char* cause, const char* kind) {
            QTest::newRow(schema) << key(schema) << key(cause) << key(kind);
        };
        row("aiqyn/liveness/2", "SCHEMA_UNKNOWN_VERSION", "liveness");
        row("aiqyn/policy/17", "SCHEMA_UNKNOWN_VERSION", "policy");
        row("aiqyn/handover/1", "SCHEMA_UNKNOWN_VERSION", "");
        row("aiqyn/liveness/0", "DOCUMENT_MALFORMED", "");
        row("aiqyn/liveness/01", "DOCUMENT_MALFORMED", "");
        row("aiqyn/liveness/9999999999", "DOCUMENT_MALFORMED", "");
        row("aiqyn/liveness", "DOCUMENT_MALFORMED", "");
        row("aiqyn/liveness/1\n", "DOCUMENT_MALFORMED", "");
        row("other/liveness/1", "DOCUMENT_MALFORMED", "");
        row("", "DOCUMENT_MALFORMED", "");
    }
    void versions()
    {
        QFETCH(QString, schema);
        QFETCH(QString, cause);
        QFETCH(QString, kind);
        // What a later version adds or drops must not be judged by this one's rules.
        const auto findings = checkConformance(bytesOf({{key("schema"), schema}, {key("new"), 1}}));
        QCOMPARE(findings.causes, QStringList{cause});
        QCOMPARE(findings.kind ? nameOf(*findings.kind) : QString(), kind);
        QCOMPARE(findings.isOfUnknownVersion(), cause == key("SCHEMA_UNKNOWN_VERSION"));
        QVERIFY(findings.signerBin.isEmpty() && findings.images.empty());
    }

    void ambiguousBytesAreMalformed()
    {
        QByteArray twice = bytesOf(m_fixture.liveness().toJson());
        twice.replace("\"result\": \"passed\",\n    \"rules\"",
                      "\"result\": \"passed\", \"result\": \"passed\",\n    \"rules\"");
        QCOMPARE(twice.count("\"result\": \"passed\""), 3); // two of the record, one of the attempt
        const auto findings = checkConformance(twice);
        QCOMPARE(findings.causes, QStringList{key("DOCUMENT_MALFORMED")});
        QVERIFY(findings.detail.contains(key("a name twice")));
        QVERIFY(!findings.kind);
    }

private:
    using Row = std::function<void(const char*, const QJsonObject&, const char*)>;

    [[nodiscard]] LivenessDocument unsuccessful(int failed) const
    {
        LivenessDocument document = m_fixture.liveness();
        const QJsonObject first = document.attempts.first().toObject();
        const auto images = document.images;
        document.result = LivenessResult::Negative;
        document.attempts = {};
        document.images.clear();
        for (int number = 1; number <= failed; ++number) {
            document.attempts.append(attempt(first, number, "failed", "NO_ACTION"));
            for (ImageReference image : images) {
                image.attempt = number;
                document.images.push_back(image);
            }
        }
        return document;
    }

    void rowsOfAttempts(const Row& row) const
    {
        const LivenessDocument good = m_fixture.liveness();
        const QJsonObject first = good.attempts.first().toObject();
        const auto with = [&good](const QJsonArray& attempts) {
            LivenessDocument document = good;
            document.attempts = attempts;
            return document.toJson();
        };
        row("two challenges", m_fixture.liveness(2).toJson(), "TOO_FEW_CHALLENGES");
        row(
            "no attempts",
            [&] {
                LivenessDocument document = good;
                document.attempts = {};
                document.images.clear();
                return document.toJson();
            }(),
            "ATTEMPTS_MISSING");
        row("attempt 1 is called 2", with({attempt(first, 2, "passed", "")}),
            "ATTEMPTS_UNORDERED CHALLENGE_WITHOUT_IMAGE IMAGE_WITHOUT_CHALLENGE");
        row("passed with a failed attempt", with({attempt(first, 1, "failed", "GAP")}),
            "ATTEMPTS_CONTRADICT");
        row("passed with a mismatch", with({attempt(first, 1, "passed", "GAP")}), "MISMATCH_CONTRADICTS");
        auto silent = unsuccessful(3);
        silent.attempts.replace(1, attempt(first, 2, "failed", ""));
        row("failed without a mismatch", silent.toJson(), "MISMATCH_MISSING");
        row("negative after two", unsuccessful(2).toJson(), "NEGATIVE_TOO_EARLY");
        row("negative after five", unsuccessful(5).toJson(), "TOO_MANY_ATTEMPTS");
        auto unfinished = unsuccessful(3);
        unfinished.attempts.replace(2, attempt(first, 3, "broken_off", ""));
        row("negative though broken off", unfinished.toJson(), "ATTEMPTS_CONTRADICT NEGATIVE_TOO_EARLY");
        auto goesOn = unsuccessful(3);
        goesOn.result = LivenessResult::BrokenOff;
        goesOn.attempts.replace(0, attempt(first, 1, "broken_off", ""));
        row("goes on after breaking off", goesOn.toJson(), "ATTEMPTS_CONTRADICT");
        auto brokenOff = good;
        brokenOff.result = LivenessResult::BrokenOff;
        row("broken off though passed", brokenOff.toJson(), "ATTEMPTS_CONTRADICT");
        auto dark = unsuccessful(3);
        std::erase_if(dark.images, [](const ImageReference& image) {
            return image.attempt == 2 && image.challenge == QLatin1String("challenge-1");
        });
        row("failed challenge without an image", dark.toJson(), "CHALLENGE_WITHOUT_IMAGE");
        auto stranger = good;
        stranger.images.push_back(m_fixture.reference(key("frames/x.jpg"), key("challenge-9")));
        row("image of another challenge", stranger.toJson(), "IMAGE_WITHOUT_CHALLENGE");
        stranger.images.back() = m_fixture.reference(key("frames/x.jpg"), key("challenge-1"), 2);
        row("image of another attempt", stranger.toJson(), "IMAGE_WITHOUT_CHALLENGE");
    }

    void rowsOfOtherRecords(const Row& row) const
    {
        auto twoHashes = m_fixture.liveness();
        twoHashes.images.push_back(twoHashes.images.front());
        twoHashes.images.back().sha256 = Sha256::of(QByteArray("other"));
        row("one file, two hashes", twoHashes.toJson(), "DOCUMENT_MALFORMED");
        auto reference = m_fixture.comparison();
        reference.referenceImage = m_fixture.reference(key("frames/reference.jpg"), QString());
        reference.reference->sha256 = Sha256::of(QByteArray("other"));
        row("another reference than received", reference.toJson(), "REFERENCE_MISMATCH");
        const DecisionDocument good = m_fixture.decision();
        auto decision = good;
        decision.criteria.push_back(decision.criteria.front());
        row("criterion twice", decision.toJson(), "CRITERION_REPEATED");
        decision = good;
        decision.criteria.front().met = false;
        row("approved against a criterion", decision.toJson(), "CRITERIA_NOT_MET");
        decision = good;
        decision.documents.pop_back();
        row("approved without a comparison", decision.toJson(), "CITATION_MISSING");
        decision = good;
        decision.documents.erase(decision.documents.begin());
        row("liveness not cited", decision.toJson(), "CITATION_MISSING");
        decision = good;
        decision.documents.push_back(decision.documents.front());
        decision.documents.back().manifest = Sha256::of(QByteArray("other"));
        row("two liveness documents cited", decision.toJson(), "CITATION_REPEATED");
        decision = good;
        decision.documents.back().manifest = decision.documents.front().manifest;
        row("a manifest cited twice", decision.toJson(), "CITATION_REPEATED");
        decision = good;
        decision.common.iin.reset();
        row("approved without the IIN", decision.toJson(), "IIN_MISSING");
        decision = good;
        decision.criteria.clear();
        row("no criteria", decision.toJson(), "CRITERIA_MISSING");
    }

    tests::EvidenceFixture m_fixture;
};

static const aiqyn::tests::Registered<tst_Conformance> registered;
#include "tst_Conformance.moc"
