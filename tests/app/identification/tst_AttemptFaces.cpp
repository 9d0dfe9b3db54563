#include "ProcessFixture.h"
#include "TestRegistry.h"
#include "app/identification/AttemptFaces.h"
#include "app/identification/PictureQuality.h"
#include "engine/ImageDecoder.h"
#include "engine/subject/SubjectRenderer.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_AttemptFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestFrameAtRestIsCompared()
    {
        AttemptResult attempt;
        attempt.outcome = {2, true, {}, {}};
        attempt.frames = {frame("neutral", -1, 30, 0), frame("peak", 0, 30, 0), frame("return", 0, 1, 0),
                          frame("peak", 1, 0, 0), frame("current", -1, 3, 1)};
        const auto faces = facesOf(attempt);
        QVERIFY(faces && faces->current);
        QVERIFY(faces->current->jpeg == attempt.frames.at(2).jpeg);
        QCOMPARE(faces->current->choice.candidates, 3); // not what was asked for
        QCOMPARE(faces->current->choice.rule, QStringLiteral("best-mean-quality-1"));
        QVERIFY(!faces->current->quality.empty());
    }

    void eachChallengeHasItsPeak()
    {
        AttemptResult attempt;
        attempt.outcome = {1, false, {}, {}};
        attempt.frames = {frame("cue", 0, 0, 0), frame("peak", 0, 5, 0), frame("cue", 1, 0, 0),
                          frame("failure", -1, 0, 0)};
        const auto faces = facesOf(attempt);
        QVERIFY(faces);
        QVERIFY(!faces->current); // of no passed attempt
        QCOMPARE(faces->challenges.size(), std::size_t{2});
        QCOMPARE(faces->challenges.at(0).image, Sha256::of(attempt.frames.at(1).jpeg));
        QCOMPARE(faces->challenges.at(1).image, Sha256::of(attempt.frames.at(2).jpeg));
        QVERIFY(faces->challenges.at(0).face && faces->challenges.at(1).face);
    }

    void somebodyElseShowsInTheTable()
    {
        AttemptResult attempt;
        attempt.outcome = {1, true, {}, {}};
        attempt.frames = {frame("peak", 0, 0, 0), frame("peak", 1, 0, 0, 1), frame("current", -1, 0, 0)};
        const auto faces = facesOf(attempt);
        QVERIFY(faces && faces->current);
        const engine::FaceTemplate& same = *faces->challenges.at(0).face;
        const auto table = continuityOf(faces->challenges, same, nullptr);
        QCOMPARE(table.size(), std::size_t{2});
        QVERIFY(!table.at(0).toReference);
        const double threshold = m_fixture.workplace->policy()->content().threshold.similarity.value();
        QVERIFY(table.at(0).toCurrent->value() >= threshold);
        QVERIFY(table.at(1).toCurrent->value() < threshold);
        QCOMPARE(table.at(0).toOthers->value(), table.at(1).toOthers->value());
    }

    void noFaceIsNoQuality()
    {
        const auto quality =
            qualityOf({64, 48, WipedBytes(3 * 64 * 48, std::uint8_t{128})}, m_fixture.workplace->d->analyser);
        QVERIFY(quality);
        QCOMPARE(quality->faces, 0);
        QVERIFY(quality->scores.empty());
    }

private:
    [[nodiscard]] static EvidenceFrame frame(const char* role, int challenge, double yaw, double eyesClosed,
                                             std::size_t person = 0)
    {
        engine::SubjectRenderer renderer(
            engine::SubjectIdentity::fromSeed(engine::TrainingGallery::persons()[person].seed), 7);
        engine::SubjectState state;
        state.yawDeg = yaw;
        state.eyesClosed = eyesClosed;
        state.distanceMm = 560;
        const auto jpeg = engine::ImageDecoder::encodeJpeg(renderer.render(state), 92).value();
        return {1, QString::fromLatin1(role), challenge < 0 ? QString() : QStringLiteral("smile"), challenge,
                jpeg};
    }
    [[nodiscard]] Result<AttemptFaces> facesOf(const AttemptResult& attempt)
    {
        return app::facesOf(attempt, m_fixture.workplace->d->analyser, m_fixture.workplace->d->embedder);
    }

    tests::ProcessFixture m_fixture;
};

static const tests::Registered<tst_AttemptFaces> registered;
#include "tst_AttemptFaces.moc"
