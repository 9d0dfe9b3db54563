#include "TestRegistry.h"
#include "engine/liveness/LightColour.h"
#include "engine/liveness/LightReading.h"

#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

namespace {

constexpr RectF face{240, 120, 160, 200};

using Points = std::array<PointF, 5>;
/// Of a face of that width with its eyes in the middle of it.
Points pointsOf(double middleX, double eyesY, double width)
{
    const double half = 0.23 * width;
    return {{{middleX - half, eyesY},
             {middleX + half, eyesY},
             {middleX, eyesY + 0.6 * half},
             {middleX - 0.7 * half, eyesY + 1.9 * half},
             {middleX + 0.7 * half, eyesY + 1.9 * half}}};
}
const Points points = pointsOf(320, 195, 160);

/// A face of one grey before a wall of another, each pixel within +-20 of it.
Image picture(int faceLevel, int wallLevel)
{
    Image image{640, 480, WipedBytes(3 * 640 * 480)};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const bool isFace = x >= 240 && x < 400 && y >= 120 && y < 320;
            const int level = (isFace ? faceLevel : wallLevel) + (7 * x + 13 * y) % 41 - 20;
            for (std::size_t c = 0; c < 3; ++c)
                image.bgr[3 * (static_cast<std::size_t>(y) * 640 + static_cast<std::size_t>(x)) + c] =
                    static_cast<std::uint8_t>(std::clamp(level, 0, 255));
        }
    }
    return image;
}

/// Every channel times a factor, as more light or more exposure does it to linear light, clipped as a camera
/// clips.
Image brighter(const Image& image, double factor, const RectF& where)
{
    Image lit = image;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (x < where.x || x >= where.x + where.width || y < where.y || y >= where.y + where.height)
                continue;
            for (std::size_t c = 0; c < 3; ++c) {
                auto& value =
                    lit.bgr[3 * (static_cast<std::size_t>(y) * 640 + static_cast<std::size_t>(x)) + c];
                const double linear = std::min(1.0, factor * linearOf(value));
                const double shown =
                    linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
                value = static_cast<std::uint8_t>(std::lround(255 * shown));
            }
        }
    }
    return lit;
}

} // namespace

Q_DECLARE_METATYPE(Points)

class tst_LightReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lightOnTheFaceIsRead_data()
    {
        QTest::addColumn<int>("faceLevel");
        QTest::addColumn<double>("factor");
        QTest::newRow("dark skin") << 60 << 1.1;
        QTest::newRow("usual skin") << 140 << 1.1;
        QTest::newRow("bright skin") << 190 << 1.1;
        QTest::newRow("a third more") << 150 << 1.33;
        // Its highlights are clipped, and the reading does not mind.
        QTest::newRow("highlights clipped") << 225 << 1.15;
        QTest::newRow("darker") << 140 << 0.9;
    }
    void lightOnTheFaceIsRead()
    {
        QFETCH(int, faceLevel);
        QFETCH(double, factor);
        const Image before = picture(faceLevel, 110);
        const auto dark = readLight(before, points);
        const auto lit = readLight(brighter(before, factor, face), points);
        QVERIFY(dark && lit);
        for (std::size_t c = 0; c < 3; ++c) {
            const double rise = lit->ratio.at(c) - dark->ratio.at(c);
            QVERIFY2(std::abs(rise - std::log(factor)) < 0.012, qPrintable(QString::number(rise)));
        }
    }

    void exposureDoesNotMatter()
    {
        const Image before = picture(140, 110);
        const auto usual = readLight(before, points);
        const auto exposed = readLight(brighter(before, 1.3, {0, 0, 640, 480}), points);
        QVERIFY(usual && exposed);
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(usual->ratio.at(c) - exposed->ratio.at(c)) < 0.012);
    }

    void whatCannotBeReadIsNot_data()
    {
        QTest::addColumn<int>("faceLevel");
        QTest::addColumn<int>("wallLevel");
        QTest::addColumn<Points>("where");
        const Points usual = points;
        QTest::newRow("overexposed face") << 280 << 110 << usual;
        QTest::newRow("black face") << -20 << 110 << usual;
        QTest::newRow("overexposed wall") << 140 << 280 << usual;
        QTest::newRow("face fills the picture") << 140 << 110 << pointsOf(320, 200, 640);
        QTest::newRow("face outside") << 140 << 110 << pointsOf(900, 195, 160);
        QTest::newRow("no face") << 140 << 110 << pointsOf(320, 195, 0);
    }
    void whatCannotBeReadIsNot()
    {
        QFETCH(int, faceLevel);
        QFETCH(int, wallLevel);
        QFETCH(Points, where);
        QVERIFY(!readLight(picture(faceLevel, wallLevel), where));
    }
};

static const aiqyn::tests::Registered<tst_LightReading> registered;
#include "tst_LightReading.moc"
