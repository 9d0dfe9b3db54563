#include "ProcessFixture.h"
#include "TestRegistry.h"

#include <QBuffer>
#include <QJsonArray>
#include <QSignalSpy>

#include <condition_variable>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::ProcessFixture;
using aiqyn::tests::StagedSource;
using evidence::PolicyContent;

/// From the source of a reference image to the document of the comparison.
class tst_SessionReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentSaysHowTheComparisonCameAbout()
    {
        ProcessFixture fixture;
        // Rendered frames come too regularly: a cue that somebody would have to look at.
        fixture.change([](PolicyContent& policy) { policy.liveness.reviewsPassiveCues = false; });
        const auto session = fixture.atDecision();
        QVERIFY(session->stage() == Stage::Decision);
        const QJsonObject document = fixture.document(*session, "comparison");
        const QJsonObject reference = document[QStringLiteral("reference")].toObject();
        QCOMPARE(reference[QStringLiteral("issuedOn")].toString(), QStringLiteral("2024-03-14"));
        QCOMPARE(reference[QStringLiteral("requestId")].toString().size(), 36);
        QVERIFY(!document[QStringLiteral("referenceQuality")].toArray().isEmpty());
        QVERIFY(!document[QStringLiteral("currentImageQuality")].toArray().isEmpty());
        QVERIFY(document[QStringLiteral("referenceImage")].isObject());
        QCOMPARE(document[QStringLiteral("continuity")].toArray().size(),
                 static_cast<qsizetype>(session->liveness().attempts.front().plan.size()));
        QVERIFY(document[QStringLiteral("calibrationOrigin")].isObject());
        // The frame that was compared lies in the liveness document, by its hash.
        const QString current = document[QStringLiteral("currentImage")][QStringLiteral("sha256")].toString();
        bool found = false;
        for (const QJsonValue image :
             fixture.document(*session, "liveness")[QStringLiteral("images")].toArray())
            found = found || image[QStringLiteral("sha256")].toString() == current;
        QVERIFY(found);
        QStringList unmet;
        for (const Criterion& criterion : session->criteria())
            if (!criterion.met)
                unmet << criterion.id + u'=' + criterion.value;
        QVERIFY2(session->recommendation() == evidence::Recommendation::Approve,
                 qPrintable(unmet.join(u' ')));
        QVERIFY(session->decide(true, {})); // as recommended: no reason is needed
        QVERIFY(fixture.reaches(*session, Stage::Sealed));
        QCOMPARE(fixture.document(*session, "decision")[QStringLiteral("recommendation")].toString(),
                 QStringLiteral("approve"));
        for (const SealedDocument& sealed : session->documents())
            QCOMPARE(sealed.indication, QStringLiteral("TOTAL-PASSED"));
    }

    void aReferenceThatIsNotKeptLeavesItsHash()
    {
        ProcessFixture fixture;
        fixture.change([](PolicyContent& policy) { policy.reference.isKept = false; });
        const auto session = fixture.atDecision();
        const QJsonObject document = fixture.document(*session, "comparison");
        QVERIFY(document[QStringLiteral("referenceImage")].isNull());
        QCOMPARE(document[QStringLiteral("reference")][QStringLiteral("sha256")].toString().size(), 64);
        QCOMPARE(document[QStringLiteral("result")].toString(), QStringLiteral("match"));
    }

    void whatASourceDoesBecomesTheCause_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("cause");
        const auto row = [](ErrorCode code, const char* cause) {
            QTest::newRow(cause) << nameOf(code) << QString::fromLatin1(cause);
        };
        row(ErrorCode::ReferenceRefused, "reference_refused"); // the others: tst_DecisionRules
    }
    void whatASourceDoesBecomesTheCause()
    {
        QFETCH(QString, answer);
        QFETCH(QString, cause);
        ProcessFixture& fixture = shared();
        const auto restore = qScopeGuard([&fixture] { portraits(fixture); });
        fixture.source->answer = [answer](const ReferenceRequest&,
                                          const std::stop_token&) -> Result<ReferenceImage> {
            if (nameOf(ErrorCode::ReferenceRefused) == answer)
                return fail(ErrorCode::ReferenceRefused, QStringLiteral("test"));
            return fail(ErrorCode::Internal, answer);
        };
        const auto session = fixture.atReference();
        QSignalSpy failures(session.get(), &IdentificationSession::failed);
        QVERIFY(session->fetchReference(ReferenceSourceKind::StateDatabase));
        QVERIFY(failures.wait(20000));
        QCOMPARE(nameOf(failures.first().first().value<Error>().code), answer);
        QVERIFY(session->stage() == Stage::Reference);
        QVERIFY(session->declareReferenceUnavailable());
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QCOMPARE(session->comparison().result, QStringLiteral("not_performed"));
        QCOMPARE(session->comparison().cause, cause);
        QCOMPARE(session->documents().back().indication, QStringLiteral("TOTAL-PASSED"));
        QVERIFY(session->proceedToDecision());
        QVERIFY(session->recommendation() == evidence::Recommendation::Refuse);
        QVERIFY(!session->decide(true, QStringLiteral("all the same")));
        QVERIFY(session->decide(false, {}));
        QVERIFY(fixture.reaches(*session, Stage::Sealed));
    }

    void anUnfitReferenceIsNotCompared_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("cause");
        QTest::newRow("too old") << 1 << QStringLiteral("reference_outdated");
        QTest::newRow("of no known age") << 2 << QStringLiteral("reference_age_unknown");
        QTest::newRow("of two persons") << 3 << QStringLiteral("reference_several_faces");
        QTest::newRow("of nobody") << 4 << QStringLiteral("reference_unusable");
        QTest::newRow("with something behind its end") << 5 << QStringLiteral("reference_unusable");
        QTest::newRow("cut off") << 6 << QStringLiteral("reference_unusable");
    }
    void anUnfitReferenceIsNotCompared()
    {
        QFETCH(int, kind);
        QFETCH(QString, cause);
        ProcessFixture& fixture = shared();
        const auto restore = qScopeGuard([&fixture] { portraits(fixture); });
        fixture.source->answer = [kind](const ReferenceRequest& request, const std::stop_token&) {
            auto answer = StagedSource::portrait(request, QDate(2024, 3, 14));
            if (kind == 1)
                answer->issuedOn = QDate(2009, 1, 1);
            else if (kind == 2)
                answer->issuedOn.reset();
            else if (kind == 5)
                answer->bytes += "behind";
            else if (kind == 6)
                answer->bytes.chop(100);
            else
                answer->bytes = kind == 3 ? twice(answer->bytes) : grey();
            return answer;
        };
        const auto session = fixture.atReference();
        QVERIFY(session->fetchReference(ReferenceSourceKind::StateDatabase));
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QCOMPARE(session->comparison().result, QStringLiteral("not_performed"));
        QCOMPARE(session->comparison().cause, cause);
        // What came is in the document all the same.
        const QJsonObject document = fixture.document(*session, "comparison");
        QVERIFY(document[QStringLiteral("reference")].isObject());
        QVERIFY(document[QStringLiteral("similarity")].isNull());
        QCOMPARE(document[QStringLiteral("referenceImage")].isNull(), kind > 4); // what no container takes
        QCOMPARE(session->documents().back().indication, QStringLiteral("TOTAL-PASSED"));
    }

    void fetchingCanBeCancelled()
    {
        ProcessFixture& fixture = shared();
        const auto restore = qScopeGuard([&fixture] { portraits(fixture); });
        fixture.source->answer = [](const ReferenceRequest&,
                                    const std::stop_token& cancel) -> Result<ReferenceImage> {
            std::mutex mutex;
            std::condition_variable_any waiting;
            std::unique_lock lock(mutex);
            waiting.wait(lock, cancel, [] { return false; });
            return fail(ErrorCode::Cancelled, QStringLiteral("test"));
        };
        const auto session = fixture.atReference();
        QSignalSpy failures(session.get(), &IdentificationSession::failed);
        QVERIFY(session->fetchReference(ReferenceSourceKind::StateDatabase));
        QTest::qWait(100);
        QVERIFY(session->isBusy());
        session->cancelFetch();
        QVERIFY(failures.wait(5000));
        QVERIFY(failures.first().first().value<Error>().code == ErrorCode::Cancelled);
        QVERIFY(session->stage() == Stage::Reference && !session->isBusy());
        portraits(fixture);
        QVERIFY(session->fetchReference(ReferenceSourceKind::StateDatabase)); // and again, for good
        QVERIFY(fixture.reaches(*session, Stage::Comparison));
        QCOMPARE(session->comparison().result, QStringLiteral("match"));
    }

private:
    static void portraits(ProcessFixture& fixture)
    {
        fixture.source->answer = [](const ReferenceRequest& request, const std::stop_token&) {
            return StagedSource::portrait(request);
        };
    }
    /// One policy for all rows: a reference image is at most ten years old.
    [[nodiscard]] ProcessFixture& shared()
    {
        if (!m_shared) {
            m_shared = std::make_unique<ProcessFixture>();
            m_shared->change([](PolicyContent& policy) { policy.reference.yearsAtMost = 10; });
        }
        return *m_shared;
    }
    [[nodiscard]] static QByteArray asJpeg(const QImage& image)
    {
        QByteArray bytes;
        QBuffer file(&bytes);
        file.open(QBuffer::WriteOnly);
        image.save(&file, "JPEG", 92);
        return bytes;
    }
    /// The same portrait side by side with itself.
    [[nodiscard]] static QByteArray twice(const QByteArray& portrait)
    {
        const QImage one = QImage::fromData(portrait).convertToFormat(QImage::Format_RGB32);
        QImage both(2 * one.width(), one.height(), QImage::Format_RGB32);
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < both.width(); ++x)
                both.setPixel(x, y, one.pixel(x % one.width(), y));
        return asJpeg(both);
    }
    [[nodiscard]] static QByteArray grey()
    {
        QImage image(320, 240, QImage::Format_RGB32);
        image.fill(Qt::gray);
        return asJpeg(image);
    }

    std::unique_ptr<ProcessFixture> m_shared;
};

static const tests::Registered<tst_SessionReference> registered;
#include "tst_SessionReference.moc"
