#include "TestRegistry.h"
#include "engine/subject/SubjectPresentation.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

using aiqyn::engine::Image;
using aiqyn::engine::SubjectMoment;
using aiqyn::engine::SubjectPresentation;
using aiqyn::engine::SubjectSpecies;
using aiqyn::engine::SubjectState;

Q_DECLARE_METATYPE(SubjectSpecies)

namespace {

constexpr int width = 320;
constexpr int height = 240;
constexpr double focal = 600.0 * width / 640;
constexpr double centreX = width / 2.0;
constexpr double centreY = 0.47 * height;
constexpr double distanceMm = 560;
constexpr double sheetMiddleMm = -10;
constexpr int cell = 4;

Image shot(SubjectSpecies species, const SubjectState& state, std::uint64_t noise = 1)
{
    SubjectPresentation presentation({107, species, 5, width, height});
    SubjectMoment moment;
    moment.state = state;
    moment.noise = noise;
    return presentation.draw(moment);
}

double grey(const Image& image, double x, double y)
{
    const auto at = [&image](int column, int row) {
        const auto index = 3 * (static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column));
        return (image.bgr.at(index) + image.bgr.at(index + 1) + image.bgr.at(index + 2)) / 3.0;
    };
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const double fx = x - left;
    const double fy = y - top;
    return (at(left, top) * (1 - fx) + at(left + 1, top) * fx) * (1 - fy) +
           (at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx) * fy;
}

/// Where a pixel of the view of a plane turned by `yawDeg` lies in its frontal view: worked out here from the
/// camera's geometry, by projection of the plane's points.
std::array<double, 2> inFrontalView(double x, double y, double yawDeg)
{
    const double yaw = yawDeg * std::numbers::pi / 180;
    const double rayX = (x + 0.5 - centreX) / focal;
    const double rayY = -(y + 0.5 - centreY) / focal;
    // Point on the plane: (u cos, v, -u sin) + middle; on the ray: t (rayX, rayY), distance - t deep.
    const double u = distanceMm * rayX / (std::cos(yaw) - rayX * std::sin(yaw));
    const double depth = distanceMm + u * std::sin(yaw);
    const double v = depth * rayY - sheetMiddleMm;
    return {centreX + focal * u / distanceMm - 0.5, centreY - focal * (v + sheetMiddleMm) / distanceMm - 0.5};
}

/// Mean difference between the turned picture and the frontal one moved as a plane would move, over the face,
/// in grey levels of cells of 4 by 4 pixels; the light may have changed by one factor.
double planeResidual(SubjectSpecies species, double yawDeg)
{
    SubjectPresentation presentation({107, species, 5, width, height});
    SubjectMoment moment;
    moment.noise = 1;
    const Image frontal = presentation.draw(moment);
    moment.state.yawDeg = yawDeg;
    moment.noise = 2;
    const Image seen = presentation.draw(moment);
    std::vector<double> expected;
    std::vector<double> found;
    double sumExpected = 0;
    double sumFound = 0;
    for (int top = 80; top < 150; top += cell) {
        for (int left = 122; left < 198; left += cell) {
            double e = 0;
            double f = 0;
            for (int y = top; y < top + cell; ++y) {
                for (int x = left; x < left + cell; ++x) {
                    const auto [px, py] = inFrontalView(x, y, yawDeg);
                    e += grey(frontal, px, py) / (cell * cell);
                    f += grey(seen, x, y) / (cell * cell);
                }
            }
            expected.push_back(e);
            found.push_back(f);
            sumExpected += e;
            sumFound += f;
        }
    }
    double residual = 0;
    for (std::size_t i = 0; i < found.size(); ++i)
        residual += std::abs(found[i] - expected[i] * sumFound / sumExpected);
    return residual / static_cast<double>(found.size());
}

double difference(const Image& a, const Image& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.bgr.size(); ++i)
        sum += std::abs(a.bgr[i] - b.bgr[i]);
    return sum / static_cast<double>(a.bgr.size());
}

} // namespace

class tst_PhotoSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAFlatSheetTurnsAsAPlane_data()
    {
        QTest::addColumn<SubjectSpecies>("species");
        QTest::addColumn<double>("yawDeg");
        QTest::addColumn<bool>("isPlane");
        QTest::newRow("flat to the right") << SubjectSpecies::FlatPhoto << 25.0 << true;
        QTest::newRow("flat to the left") << SubjectSpecies::FlatPhoto << -25.0 << true;
        QTest::newRow("bent") << SubjectSpecies::BentPhoto << 25.0 << false;
        QTest::newRow("tightly bent") << SubjectSpecies::TightlyBentPhoto << 25.0 << false;
        QTest::newRow("living") << SubjectSpecies::Genuine << 25.0 << false;
    }
    void onlyAFlatSheetTurnsAsAPlane()
    {
        QFETCH(SubjectSpecies, species);
        QFETCH(double, yawDeg);
        QFETCH(bool, isPlane);
        const double residual = planeResidual(species, yawDeg);
        QVERIFY2(isPlane ? residual < 3 : residual > 6, qPrintable(QString::number(residual)));
    }

    void theFaceOnPaperDoesNothing_data()
    {
        QTest::addColumn<double>("eyesClosed");
        QTest::addColumn<double>("mouthOpen");
        QTest::addColumn<double>("smile");
        QTest::newRow("eyes") << 1.0 << 0.0 << 0.0;
        QTest::newRow("mouth") << 0.0 << 1.0 << 0.0;
        QTest::newRow("smile") << 0.0 << 0.0 << 1.0;
    }
    void theFaceOnPaperDoesNothing()
    {
        QFETCH(double, eyesClosed);
        QFETCH(double, mouthOpen);
        QFETCH(double, smile);
        SubjectState state;
        state.eyesClosed = eyesClosed;
        state.mouthOpen = mouthOpen;
        state.smile = smile;
        QCOMPARE(shot(SubjectSpecies::FlatPhoto, state).bgr, shot(SubjectSpecies::FlatPhoto, {}).bgr);
        QVERIFY(shot(SubjectSpecies::Genuine, state).bgr != shot(SubjectSpecies::Genuine, {}).bgr);
    }

    void theHandMovesTheSheet_data()
    {
        QTest::addColumn<int>("motion");
        QTest::newRow("roll") << 0;
        QTest::newRow("pitch") << 1;
        QTest::newRow("closer") << 2;
        QTest::newRow("sideways") << 3;
    }
    void theHandMovesTheSheet()
    {
        QFETCH(int, motion);
        SubjectState state;
        state.rollDeg = motion == 0 ? 15 : 0;
        state.pitchDeg = motion == 1 ? 20 : 0;
        state.distanceMm -= motion == 2 ? 120 : 0;
        state.offsetXMm = motion == 3 ? 40 : 0;
        const double moved =
            difference(shot(SubjectSpecies::FlatPhoto, {}), shot(SubjectSpecies::FlatPhoto, state));
        QVERIFY2(moved > 2, qPrintable(QString::number(moved)));
    }

    void frontalPrintLooksLikeThePerson()
    {
        // Inside the face, which the paper shows life-sized; another day's light and noise.
        const Image print = shot(SubjectSpecies::FlatPhoto, {});
        const Image person = shot(SubjectSpecies::Genuine, {});
        double sum = 0;
        int count = 0;
        for (int y = 90; y < 145; ++y) {
            for (int x = 138; x < 182; ++x, ++count)
                sum += std::abs(grey(print, x, y) - grey(person, x, y));
        }
        QVERIFY2(sum / count < 25, qPrintable(QString::number(sum / count)));
    }

    void edgeOnAndAwayIsJustTheRoom()
    {
        SubjectState edgeOn;
        edgeOn.yawDeg = 90;
        SubjectState away;
        away.offsetXMm = 5000;
        QVERIFY(difference(shot(SubjectSpecies::FlatPhoto, edgeOn), shot(SubjectSpecies::FlatPhoto, away)) <
                0.5);
    }
};

static const aiqyn::tests::Registered<tst_PhotoSheet> registered;
#include "tst_PhotoSheet.moc"
