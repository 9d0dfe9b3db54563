#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/PackChoice.h"
#include "engine/liveness/SessionThresholds.h"
#include "engine/matching/Calibrations.h"
#include "engine/tool/AttackSession.h"

#include <QTest>

#include <optional>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::engine::tool;

Q_DECLARE_METATYPE(SubjectSpecies)

/// The attack run in small: the full one is ./dev attacks. With the pack that the product would choose.
class tst_AttackSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto choice = choosePack(ModelLocator(ModelLocator::defaultSearchFolders({})), {});
        QVERIFY(choice);
        auto analyser = FaceAnalyser::create(choice->pack);
        auto embedder = Embedder::create(choice->pack);
        QVERIFY(analyser && embedder);
        m_analyser.emplace(std::move(*analyser));
        m_embedder.emplace(std::move(*embedder));
        const auto calibration =
            calibrationFor(choice->pack, m_embedder->modelHashes(), Calibration::Kind::Training);
        QVERIFY(calibration);
        const auto thresholds = sessionThresholds(*calibration);
        QVERIFY(thresholds);
        LivenessOptions options;
        options.leaveOut(choice->pack.challengesLeftOut());
        m_session.emplace(*m_analyser, *m_embedder, *thresholds, options);
    }

    void willingPersonsPass_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::newRow("window") << quint64{2};
        QTest::newRow("dim") << quint64{3};
        QTest::newRow("dark skin in a dim room") << quint64{21};
    }
    void willingPersonsPass()
    {
        QFETCH(quint64, seed);
        const auto outcome = m_session->play({SubjectSpecies::Genuine, seed});
        QVERIFY(outcome);
        QStringList codes;
        for (const AttackAttempt& attempt : outcome->attempts) {
            codes.append(attempt.mismatch);
            QVERIFY(attempt.isRecomputed);
        }
        QVERIFY2(outcome->passed, qPrintable(codes.join(u' ')));
        QCOMPARE(outcome->attempts.back().plan.size(), AttackSession::challenges);
    }

    void attacksDoNotPass_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        QTest::addColumn<quint64>("seed");
        quint64 seed = 4;
        for (const SubjectSpecies species : subjectSpecies) {
            // What the unit tests of the check show as well is left to the full run.
            if (species != SubjectSpecies::Genuine && species != SubjectSpecies::NoReaction &&
                species != SubjectSpecies::TightlyBentPhoto)
                QTest::addRow("%s", qPrintable(nameOf(species))) << species << seed++;
        }
    }
    void attacksDoNotPass()
    {
        QFETCH(SubjectSpecies, species);
        QFETCH(quint64, seed);
        const auto outcome = m_session->play({species, seed}, 1);
        QVERIFY(outcome);
        QVERIFY(!outcome->passed);
        QCOMPARE(outcome->attempts.size(), std::size_t{1});
        const AttackAttempt& attempt = outcome->attempts.front();
        QVERIFY(!attempt.mismatch.isEmpty());
        QVERIFY(attempt.isRecomputed);
        QVERIFY2(!attempt.isNonResponse, qPrintable(attempt.mismatch));
    }

    void aSeedRepeatsItsSession()
    {
        const AttackCase attack{SubjectSpecies::Looped, 9};
        const auto first = m_session->play(attack, 1);
        const auto second = m_session->play(attack, 1);
        QVERIFY(first && second);
        QCOMPARE(first->attempts.front().frames, second->attempts.front().frames);
        QCOMPARE(first->attempts.front().mismatch, second->attempts.front().mismatch);
    }

private:
    std::optional<FaceAnalyser> m_analyser;
    std::optional<Embedder> m_embedder;
    std::optional<AttackSession> m_session;
};

static const aiqyn::tests::Registered<tst_AttackSession> registered;
#include "tst_AttackSession.moc"
