#include "TestRegistry.h"
#include "engine/face/FaceAlignment.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using aiqyn::engine::fitSimilarity;
using aiqyn::engine::PointF;
using aiqyn::engine::SimilarityTransform;

class tst_FaceAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAKnownTransform_data()
    {
        QTest::addColumn<double>("angleDeg");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("tx");
        QTest::addColumn<double>("ty");
        QTest::newRow("identity") << 0.0 << 1.0 << 0.0 << 0.0;
        QTest::newRow("shift") << 0.0 << 1.0 << -40.5 << 12.25;
        QTest::newRow("turn") << 30.0 << 1.0 << 0.0 << 0.0;
        QTest::newRow("half turn, larger, shifted") << 180.0 << 3.5 << 100.0 << -7.0;
        QTest::newRow("turn back, smaller, shifted") << -77.0 << 0.2 << 3.0 << 900.0;
    }
    void findsAKnownTransform()
    {
        QFETCH(double, angleDeg);
        QFETCH(double, scale);
        QFETCH(double, tx);
        QFETCH(double, ty);
        const double angle = angleDeg * std::numbers::pi / 180;
        const SimilarityTransform known{scale * std::cos(angle), scale * std::sin(angle), tx, ty};
        std::vector<PointF> target;
        for (const PointF& point : points())
            target.push_back(known.apply(point));
        const auto fitted = fitSimilarity(points(), target);
        QVERIFY(fitted);
        QVERIFY(std::abs(fitted->a - known.a) < 1e-9);
        QVERIFY(std::abs(fitted->b - known.b) < 1e-9);
        QVERIFY(std::abs(fitted->tx - known.tx) < 1e-6);
        QVERIFY(std::abs(fitted->ty - known.ty) < 1e-6);
        const PointF back = fitted->inverted().apply(target[2]);
        QVERIFY(std::hypot(back.x - points()[2].x, back.y - points()[2].y) < 1e-6);
    }

    void isTheLeastSquaresSolution()
    {
        std::vector<PointF> target = points();
        target[0].x += 9;
        target[3].y -= 5;
        const auto fitted = fitSimilarity(points(), target);
        QVERIFY(fitted);
        const double best = squaredError(*fitted, target);
        for (double SimilarityTransform::*member : {&SimilarityTransform::a, &SimilarityTransform::b,
                                                    &SimilarityTransform::tx, &SimilarityTransform::ty}) {
            for (const double step : {-1e-3, 1e-3}) {
                SimilarityTransform other = *fitted;
                other.*member += step;
                QVERIFY(squaredError(other, target) > best);
            }
        }
    }

    void refusesWhatHasNoSolution()
    {
        const std::vector<PointF> same(5, PointF{3, 4});
        QVERIFY(!fitSimilarity(same, points()));
        QVERIFY(!fitSimilarity(points(), same));
        QVERIFY(!fitSimilarity({}, {}));
        QVERIFY(!fitSimilarity(points(), std::vector<PointF>(4)));
        std::vector<PointF> broken = points();
        broken[1].x = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!fitSimilarity(broken, points()));
    }

private:
    [[nodiscard]] static std::vector<PointF> points()
    {
        return {{40, 59}, {87, 59}, {64, 82}, {45, 106}, {84, 105}};
    }
    [[nodiscard]] static double squaredError(const SimilarityTransform& transform,
                                             const std::vector<PointF>& target)
    {
        double sum = 0;
        for (std::size_t i = 0; i < target.size(); ++i) {
            const PointF moved = transform.apply(points()[i]);
            sum += std::pow(moved.x - target[i].x, 2) + std::pow(moved.y - target[i].y, 2);
        }
        return sum;
    }
};

static const aiqyn::tests::Registered<tst_FaceAlignment> registered;
#include "tst_FaceAlignment.moc"
