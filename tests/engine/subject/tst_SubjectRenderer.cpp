#include "TestRegistry.h"
#include "engine/subject/SubjectRenderer.h"

#include <QTest>

#include <cmath>

using aiqyn::engine::Image;
using aiqyn::engine::SubjectIdentity;
using aiqyn::engine::SubjectRenderer;
using aiqyn::engine::SubjectState;

namespace {

constexpr int width = 320;
constexpr int height = 240;
constexpr std::uint64_t someone = 107;

/// A part of the picture, in its shares from the upper left.
struct Part
{
    double left, top, right, bottom;
};
// With the head at the usual distance: eyes, mouth and chin, and the wall at the upper left corner.
constexpr Part eyes{0.40, 0.40, 0.60, 0.50};
constexpr Part mouth{0.42, 0.57, 0.58, 0.72};
constexpr Part wall{0.0, 0.0, 0.2, 0.3};

template <typename Use>
void eachPixel(const Image& image, const Part& part, const Use& use)
{
    for (int y = static_cast<int>(part.top * image.height); y < static_cast<int>(part.bottom * image.height);
         ++y) {
        for (int x = static_cast<int>(part.left * image.width);
             x < static_cast<int>(part.right * image.width); ++x)
            use(x, &image.bgr.at(3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                      static_cast<std::size_t>(x))));
    }
}

double meanDifference(const Image& a, const Image& b, const Part& part)
{
    double sum = 0;
    int count = 0;
    eachPixel(a, part, [&](int, const std::uint8_t* pixel) {
        const auto offset = static_cast<std::size_t>(pixel - a.bgr.data());
        for (std::size_t c = 0; c < 3; ++c)
            sum += std::abs(a.bgr.at(offset + c) - b.bgr.at(offset + c));
        count += 3;
    });
    return sum / count;
}

double meanChannel(const Image& image, const Part& part, std::size_t channel)
{
    double sum = 0;
    int count = 0;
    eachPixel(image, part, [&](int, const std::uint8_t* pixel) {
        sum += pixel[channel];
        ++count;
    });
    return sum / count;
}

/// How many pixels to the right the middle of the face lies in `turned`, by the best match.
int shiftOfFace(const Image& neutral, const Image& turned)
{
    const Part face{0.46, 0.40, 0.54, 0.62};
    int best = 0;
    double least = 1e12;
    for (int shift = -40; shift <= 40; ++shift) {
        double sum = 0;
        eachPixel(neutral, face, [&](int, const std::uint8_t* pixel) {
            const auto offset = pixel - neutral.bgr.data();
            sum += std::abs(*pixel - turned.bgr.at(static_cast<std::size_t>(offset + 3 * shift)));
        });
        if (sum < least) {
            least = sum;
            best = shift;
        }
    }
    return best;
}

Image shot(const SubjectState& state, std::uint64_t seed = someone, std::uint64_t noiseSeed = 1)
{
    SubjectRenderer renderer(SubjectIdentity::fromSeed(seed), noiseSeed, width, height);
    return renderer.render(state);
}

} // namespace

class tst_SubjectRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheSizeAskedFor()
    {
        const Image image = shot({});
        QCOMPARE(image.width, width);
        QCOMPARE(image.height, height);
        QCOMPARE(image.bgr.size(), std::size_t{3} * width * height);
    }

    void sameSeedsSamePictures()
    {
        SubjectRenderer first(SubjectIdentity::fromSeed(someone), 5, width, height);
        SubjectRenderer second(SubjectIdentity::fromSeed(someone), 5, width, height);
        SubjectState state;
        for (int i = 0; i < 3; ++i) {
            state.yawDeg = 5 * i;
            state.mouthOpen = 0.3 * i;
            QCOMPARE(first.render(state).bgr, second.render(state).bgr);
        }
    }

    void expressionLeavesNoTrace()
    {
        // Noise apart, a face that opened its mouth and closed it again is the face before.
        SubjectRenderer renderer(SubjectIdentity::fromSeed(someone), 5, width, height);
        const Image before = renderer.render({});
        SubjectState other;
        other.mouthOpen = 1;
        other.smile = 1;
        other.eyesClosed = 1;
        (void)renderer.render(other);
        QVERIFY(meanDifference(before, renderer.render({}), {0, 0, 1, 1}) < 4);
    }

    void sensorIsNeverStill()
    {
        SubjectRenderer renderer(SubjectIdentity::fromSeed(someone), 5, width, height);
        const double difference = meanDifference(renderer.render({}), renderer.render({}), {0, 0, 1, 1});
        QVERIFY2(difference > 1 && difference < 5, qPrintable(QString::number(difference)));
    }

    void personsDiffer_data()
    {
        QTest::addColumn<quint64>("first");
        QTest::addColumn<quint64>("second");
        QTest::newRow("neighbours") << quint64{1} << quint64{2};
        QTest::newRow("far apart") << quint64{1} << (quint64{1} << 40U);
        QTest::newRow("zero") << quint64{0} << quint64{7};
    }
    void personsDiffer()
    {
        QFETCH(quint64, first);
        QFETCH(quint64, second);
        QVERIFY(meanDifference(shot({}, first), shot({}, second), {0.35, 0.2, 0.65, 0.75}) > 8);
    }

    void turningMovesTheFace_data()
    {
        QTest::addColumn<double>("yawDeg");
        QTest::addColumn<int>("direction");
        QTest::newRow("image right") << 20.0 << 1;
        QTest::newRow("image left") << -20.0 << -1;
        QTest::newRow("a little to the right") << 10.0 << 1;
    }
    void turningMovesTheFace()
    {
        QFETCH(double, yawDeg);
        QFETCH(int, direction);
        SubjectState turned;
        turned.yawDeg = yawDeg;
        const int moved = shiftOfFace(shot({}), shot(turned));
        QVERIFY2(moved * direction > 4, qPrintable(QString::number(moved)));
    }

    void expressionsChangeTheirPlaceOnly_data()
    {
        QTest::addColumn<double>("eyesClosed");
        QTest::addColumn<double>("mouthOpen");
        QTest::addColumn<double>("smile");
        QTest::addColumn<bool>("changesEyes");
        QTest::newRow("eyes closed") << 1.0 << 0.0 << 0.0 << true;
        QTest::newRow("mouth open") << 0.0 << 1.0 << 0.0 << false;
        QTest::newRow("mouth half open") << 0.0 << 0.5 << 0.0 << false;
        QTest::newRow("smile") << 0.0 << 0.0 << 1.0 << false;
    }
    void expressionsChangeTheirPlaceOnly()
    {
        QFETCH(double, eyesClosed);
        QFETCH(double, mouthOpen);
        QFETCH(double, smile);
        QFETCH(bool, changesEyes);
        SubjectState state;
        state.eyesClosed = eyesClosed;
        state.mouthOpen = mouthOpen;
        state.smile = smile;
        // Equal noise on both pictures: it is the first frame of the same seed.
        const Image neutral = shot({});
        const Image changed = shot(state);
        const double inEyes = meanDifference(neutral, changed, eyes);
        const double inMouth = meanDifference(neutral, changed, mouth);
        const QByteArray seen = QByteArray::number(inEyes) + " " + QByteArray::number(inMouth);
        QVERIFY2((changesEyes ? inEyes : inMouth) > 2, seen.constData());
        QVERIFY2((changesEyes ? inMouth : inEyes) < 0.5, seen.constData());
        QCOMPARE(meanDifference(neutral, changed, wall), 0.0);
    }

    void comingCloserEnlarges()
    {
        SubjectState near;
        near.distanceMm = 430;
        // Hair and shoulders now cover what was wall beside the head.
        const Part beside{0.24, 0.3, 0.42, 0.9};
        QVERIFY(meanDifference(shot({}), shot(near), beside) > 2);
    }

    void screenLightColoursTheFace_data()
    {
        QTest::addColumn<int>("channel");
        QTest::newRow("blue") << 0;
        QTest::newRow("green") << 1;
        QTest::newRow("red") << 2;
    }
    void screenLightColoursTheFace()
    {
        QFETCH(int, channel);
        SubjectState state;
        (channel == 0 ? state.screenBlue : channel == 1 ? state.screenGreen : state.screenRed) = 1;
        const Image dark = shot({});
        const Image lit = shot(state);
        for (int c = 0; c < 3; ++c) {
            const auto index = static_cast<std::size_t>(c);
            const double gain = meanChannel(lit, eyes, index) - meanChannel(dark, eyes, index);
            QVERIFY2(c == channel ? gain > 8 : gain < 2, qPrintable(QString::number(gain)));
        }
    }

    void strangeStatesAndSizesAreHarmless()
    {
        SubjectState state;
        state.distanceMm = 10;
        state.yawDeg = 400;
        state.eyesClosed = -3;
        state.mouthOpen = 9;
        state.offsetXMm = 5000;
        state.lightLevel = 40;
        SubjectRenderer tiny(SubjectIdentity::fromSeed(3), 1, 1, -5);
        const Image image = tiny.render(state);
        QCOMPARE(image.width, 64);
        QCOMPARE(image.height, 64);
    }

    void allStylesCanBeDrawn()
    {
        // Enough draws to meet every hair style, beard and pair of glasses.
        for (std::uint64_t seed = 0; seed < 24; ++seed)
            QVERIFY(!SubjectRenderer(SubjectIdentity::fromSeed(seed), seed, 96, 72).render({}).isEmpty());
    }
};

static const aiqyn::tests::Registered<tst_SubjectRenderer> registered;
#include "tst_SubjectRenderer.moc"
