// aiqyn-render-subjects FOLDER FIRST-SEED PERSONS PICTURES [DEGREES]: synthetic persons in all poses and
// expressions, as JPEG files and one line of JSON each, for the trainers in this folder. With DEGREES each
// person is otherwise at rest and turns from -DEGREES to DEGREES in equal steps: scripts/accuracy measures
// detection on that.
#include "engine/ImageDecoder.h"
#include "engine/subject/SubjectIdentity.h"
#include "engine/subject/SubjectRenderer.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <random>

namespace {

using namespace aiqyn;
using namespace aiqyn::engine;

constexpr int jpegQuality = 93;
constexpr int exitUnusable = 3;

class States
{
public:
    explicit States(std::uint64_t seed)
        : m_random(seed)
    {}

    SubjectState next()
    {
        SubjectState state;
        state.yawDeg = bell(18, 45);
        state.pitchDeg = bell(11, 28);
        state.rollDeg = bell(8, 25);
        state.eyesClosed = chance(0.35) ? between(0, 1.2) : 0;
        state.mouthOpen = chance(0.3) ? between(0, 1) : 0;
        state.smile = chance(0.3) ? between(0, 1) : 0;
        state.distanceMm = between(360, 950);
        state.offsetXMm = bell(35, 100);
        state.offsetYMm = bell(20, 60);
        state.lightLevel = between(0.45, 1.25);
        state.lightSide = bell(0.5, 1);
        if (chance(0.2)) {
            state.screenBlue = between(0, 1);
            state.screenGreen = between(0, 1);
            state.screenRed = between(0, 1);
        }
        return state;
    }

private:
    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }
    bool chance(double share) { return between(0, 1) < share; }
    double bell(double deviation, double most)
    {
        return std::clamp(std::normal_distribution<double>(0, deviation)(m_random), -most, most);
    }

    std::mt19937_64 m_random;
};

/// At rest, turned as far as picture n of `pictures` asks.
SubjectState sweepState(std::uint64_t n, std::uint64_t pictures, double degrees)
{
    SubjectState state;
    const double share = pictures > 1 ? static_cast<double>(n) / static_cast<double>(pictures - 1) : 0.5;
    state.yawDeg = (2 * share - 1) * degrees;
    return state;
}

QJsonObject jsonOf(const QString& file, std::uint64_t person, const SubjectState& state)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("person"), static_cast<qint64>(person)},
            {QStringLiteral("yawDeg"), state.yawDeg},
            {QStringLiteral("pitchDeg"), state.pitchDeg},
            {QStringLiteral("rollDeg"), state.rollDeg},
            {QStringLiteral("eyesClosed"), state.eyesClosed},
            {QStringLiteral("mouthOpen"), state.mouthOpen},
            {QStringLiteral("smile"), state.smile}};
}

bool write(const QString& path, const Image& image)
{
    QFile file(path);
    const auto jpeg = ImageDecoder::encodeJpeg(image, jpegQuality);
    return jpeg && file.open(QIODevice::WriteOnly) && file.write(*jpeg) == jpeg->size();
}

} // namespace

int main(int argc, char** argv)
{
    const double sweepDegrees = argc == 6 ? std::strtod(argv[5], nullptr) : 0;
    if (argc < 5 || argc > 6 || (argc == 6 && !(sweepDegrees > 0 && sweepDegrees <= 45))) {
        std::fputs("usage: aiqyn-render-subjects FOLDER FIRST-SEED PERSONS PICTURES [DEGREES, at most 45]\n",
                   stderr);
        return exitUnusable;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const auto first = std::strtoull(argv[2], nullptr, 10);
    const auto persons = std::strtoull(argv[3], nullptr, 10);
    const auto pictures = std::strtoull(argv[4], nullptr, 10);
    QFile list(folder.filePath(QStringLiteral("states.jsonl")));
    if (!folder.mkpath(QStringLiteral(".")) || !list.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "cannot write to %s\n", argv[1]);
        return exitUnusable;
    }
    for (std::uint64_t person = first; person < first + persons; ++person) {
        SubjectRenderer renderer(SubjectIdentity::fromSeed(person), person);
        States states(person);
        for (std::uint64_t n = 0; n < pictures; ++n) {
            const QString file = QStringLiteral("%1-%2.jpg").arg(person).arg(n, 3, 10, QLatin1Char('0'));
            const SubjectState state = argc == 6 ? sweepState(n, pictures, sweepDegrees) : states.next();
            if (!write(folder.filePath(file), renderer.render(state)) ||
                list.write(QJsonDocument(jsonOf(file, person, state)).toJson(QJsonDocument::Compact) + '\n') <
                    0) {
                std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
                return exitUnusable;
            }
        }
    }
    return 0;
}
