#include "engine/liveness/passive/BezelScore.h"

#include "engine/ImageMat.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace aiqyn::engine {

namespace {

constexpr double longSidePx = 320;
constexpr double edgeStep = 12;
constexpr double slope = 0.364; // tan 20 degrees
constexpr std::size_t mostLinesASide = 6;
constexpr double leastLengthOfFace = 0.3;
constexpr double outsideOfFace = 0.03;
constexpr double sameLinePx = 3;
constexpr int houghVotes = 25;
constexpr double houghGapPx = 6;

/// at + slope * (along - middle): x by y for a standing line, y by x for a lying one.
struct Line
{
    double at = 0; ///< where it passes the middle of the face
    double slope = 0;
    double length = 0;
};

/// The lines that may be one of two opposite sides, as seen from the face, longest first.
struct Sides
{
    std::vector<Line> before; ///< left or above
    std::vector<Line> after;
};

/// The picture seen so that the lines looked for stand; `edges` marks the places on standing edges.
struct View
{
    cv::Mat edges;
    cv::Mat near; ///< edges and the pixels beside them
    cv::Rect2d face;
};

[[nodiscard]] View viewFor(const cv::Mat& grey, const cv::Rect2d& face)
{
    cv::Mat across;
    cv::Mat along;
    cv::Sobel(grey, across, CV_32F, 1, 0, 3, 0.25);
    cv::Sobel(grey, along, CV_32F, 0, 1, 3, 0.25);
    const cv::Mat strength = cv::abs(across);
    cv::Mat edges = (strength > edgeStep) & (strength * slope > cv::abs(along));
    // Of a wide edge its crest: otherwise a soft shadow would be full of lines.
    cv::Mat crest;
    cv::dilate(strength, crest, cv::Mat::ones(1, 3, CV_8U));
    edges &= strength >= crest;
    cv::Mat near;
    cv::dilate(edges, near, cv::Mat::ones(1, 3, CV_8U));
    return {edges, near, face};
}

void keep(std::vector<Line>& lines, const Line& line)
{
    const auto isSame = [&line](const Line& other) {
        return std::abs(other.at - line.at) < sameLinePx && std::abs(other.slope - line.slope) < slope / 8;
    };
    if (lines.size() < mostLinesASide && std::ranges::none_of(lines, isSame))
        lines.push_back(line);
}

[[nodiscard]] Sides sidesIn(const View& view)
{
    const cv::Rect2d& face = view.face;
    const double leastLength = leastLengthOfFace * std::min(face.width, face.height);
    std::vector<cv::Vec4i> segments;
    cv::HoughLinesP(view.edges, segments, 1, CV_PI / 180, houghVotes, leastLength, houghGapPx);
    std::vector<Line> lines;
    for (const cv::Vec4i& s : segments) {
        const double dx = s[2] - s[0];
        const double dy = s[3] - s[1];
        if (std::abs(dx) > slope * std::abs(dy))
            continue;
        const double lean = dx / dy;
        lines.push_back({s[0] + lean * (face.y + face.height / 2 - s[1]), lean, std::hypot(dx, dy)});
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), &Line::length);
    const double half = face.height / 2;
    Sides sides;
    for (const Line& line : lines) {
        const double lean = std::abs(line.slope) * half;
        if (line.at + lean < face.x - outsideOfFace * face.width)
            keep(sides.before, line);
        else if (line.at - lean > face.x + (1 + outsideOfFace) * face.width)
            keep(sides.after, line);
    }
    return sides;
}

/// Share of the places on an edge along the line between two heights; parts outside the picture count as
/// not seen.
[[nodiscard]] double seenShare(const View& view, const Line& line, double from, double to)
{
    const double middle = view.face.y + view.face.height / 2;
    int seen = 0;
    int places = 0;
    for (int y = cvRound(from); y <= cvRound(to); ++y, ++places) {
        const int x = cvRound(line.at + line.slope * (y - middle));
        if (x >= 0 && x < view.near.cols && y >= 0 && y < view.near.rows && view.near.at<uchar>(y, x) != 0)
            ++seen;
    }
    return places > 0 ? static_cast<double>(seen) / places : 0;
}

/// Where a standing line of `standing` and a lying line (standing in the transposed view) meet: x, y.
[[nodiscard]] cv::Point2d crossing(const View& view, const Line& standing, const Line& lying)
{
    const double middleX = view.face.x + view.face.width / 2;
    const double middleY = view.face.y + view.face.height / 2;
    // x = a + s (y - middleY), y = b + t (x - middleX); |s t| < 1.
    const double x = (standing.at + standing.slope * (lying.at - lying.slope * middleX - middleY)) /
                     (1 - standing.slope * lying.slope);
    return {x, lying.at + lying.slope * (x - middleX)};
}

[[nodiscard]] double worstSideOf(const View& standing, const View& lying, const std::array<Line, 4>& sides)
{
    const auto& [left, right, top, bottom] = sides;
    const cv::Point2d topLeft = crossing(standing, left, top);
    const cv::Point2d topRight = crossing(standing, right, top);
    const cv::Point2d bottomLeft = crossing(standing, left, bottom);
    const cv::Point2d bottomRight = crossing(standing, right, bottom);
    return std::min({seenShare(standing, left, topLeft.y, bottomLeft.y),
                     seenShare(standing, right, topRight.y, bottomRight.y),
                     seenShare(lying, top, topLeft.x, topRight.x),
                     seenShare(lying, bottom, bottomLeft.x, bottomRight.x)});
}

[[nodiscard]] double scoreOf(const cv::Mat& grey, const cv::Rect2d& face)
{
    const View standing = viewFor(grey, face);
    const View lying = viewFor(grey.t(), {face.y, face.x, face.height, face.width});
    const Sides horizontal = sidesIn(standing);
    const Sides vertical = sidesIn(lying);
    double best = 0;
    for (const Line& left : horizontal.before) {
        for (const Line& right : horizontal.after) {
            for (const Line& top : vertical.before) {
                for (const Line& bottom : vertical.after)
                    best = std::max(best, worstSideOf(standing, lying, {left, right, top, bottom}));
            }
        }
    }
    return best;
}

} // namespace

Result<double> bezelScore(const Image& image, const RectF& face)
{
    if (image.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("bezel of no picture"));
    try {
        const double scale = std::min(1.0, longSidePx / std::max(image.width, image.height));
        cv::Mat grey;
        cv::cvtColor(viewOf(image), grey, cv::COLOR_BGR2GRAY);
        if (scale < 1)
            cv::resize(grey, grey, {}, scale, scale, cv::INTER_AREA);
        return scoreOf(grey, {face.x * scale, face.y * scale, face.width * scale, face.height * scale});
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
