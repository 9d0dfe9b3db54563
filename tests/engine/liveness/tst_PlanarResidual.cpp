#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/PackChoice.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/PlanarResidual.h"
#include "engine/subject/SubjectPresentation.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

Q_DECLARE_METATYPE(SubjectAct)

namespace {

FaceAnalyser& analyser()
{
    static FaceAnalyser analyser = [] {
        const auto choice =
            choosePack(ModelLocator(ModelLocator::defaultSearchFolders({})), QStringLiteral("builtin"));
        return std::move(*FaceAnalyser::create(choice->pack));
    }();
    return analyser;
}

FrameMeasurement measured(const Image& image)
{
    const Frame frame{1, 1, std::make_shared<const Image>(image), Sha256::of(QByteArray()),
                      TrustClass::Training};
    return analyser().analyse(frame).value();
}

/// Residual when the person, or the photo, has done what was asked.
double residualOf(SubjectSpecies species, SubjectAct act, std::uint64_t seed)
{
    SubjectPresentation presentation({.personSeed = seed, .species = species, .roomSeed = seed});
    presentation.prompt(act, 0);
    const FrameMeasurement before = measured(presentation.frameAt(0));
    const FrameMeasurement now = measured(presentation.frameAt(1'250'000'000));
    return planarResidual(before, now).value().value_or(-1);
}

} // namespace

class tst_PlanarResidual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadLeavesThePlaneAndAPhotoDoesNot_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<SubjectAct>("act");
        for (const quint64 seed : {quint64{1982}, quint64{479}, quint64{50005}}) {
            for (const SubjectAct act :
                 {SubjectAct::TurnLeft, SubjectAct::TurnRight, SubjectAct::LookUp, SubjectAct::LookDown})
                QTest::addRow("person %d, %s", static_cast<int>(seed), qPrintable(nameOf(act)))
                    << seed << act;
        }
    }
    void aHeadLeavesThePlaneAndAPhotoDoesNot()
    {
        QFETCH(quint64, seed);
        QFETCH(SubjectAct, act);
        const double head = residualOf(SubjectSpecies::Genuine, act, seed);
        const double photo = residualOf(SubjectSpecies::FlatPhoto, act, seed);
        const bool isTurn = act == SubjectAct::TurnLeft || act == SubjectAct::TurnRight;
        const LivenessThresholds thresholds;
        const double least = isTurn ? thresholds.planarTurnResidual : thresholds.planarLookResidual;
        const QByteArray both = QStringLiteral("head %1, photo %2").arg(head).arg(photo).toUtf8();
        QVERIFY2(head > 1.3 * least, both.constData());
        QVERIFY2(photo >= 0 && photo < least, both.constData());
    }

    void movingAPlaneLeavesNothing()
    {
        FrameMeasurement before;
        before.faceCount = 1;
        before.eyeDistancePx = 60;
        for (int i = 0; i < 30; ++i)
            before.landmarks.push_back({200 + 7.0 * (i % 6), 150 + 9.0 * (i / 6)});
        FrameMeasurement now = before;
        for (PointF& point : now.landmarks) {
            const double depth = 1 + 0.001 * point.x; // turned about its vertical axis
            point = {point.x / depth + 20, point.y / depth - 5};
        }
        QVERIFY(planarResidual(before, now).value().value() < 1e-6);
        now.landmarks[14].x += 9; // one of thirty is not the 80th percentile
        QVERIFY(planarResidual(before, now).value().value() < 0.03);
    }

    void nothingToCompareIsNoFinding()
    {
        const FrameMeasurement nobody;
        FrameMeasurement few;
        few.faceCount = 1;
        few.eyeDistancePx = 60;
        few.landmarks.assign(5, PointF{1, 2});
        QVERIFY(!planarResidual(nobody, nobody).value());
        QVERIFY(!planarResidual(few, few).value());
        FrameMeasurement alike = few;
        alike.landmarks.assign(30, PointF{7, 7}); // all in one place: there is no homography
        QVERIFY(!planarResidual(alike, few).value());
    }
};

static const aiqyn::tests::Registered<tst_PlanarResidual> registered;
#include "tst_PlanarResidual.moc"
