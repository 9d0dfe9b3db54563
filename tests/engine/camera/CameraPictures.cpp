#include "CameraPictures.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace aiqyn::tests {

namespace {

[[nodiscard]] QByteArray jpegOf(const cv::Mat& picture)
{
    std::vector<uchar> file;
    CV_Assert(cv::imencode(".jpg", picture, file, {cv::IMWRITE_JPEG_QUALITY, 90}));
    return {reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size())};
}

} // namespace

QByteArray plainJpeg(int blue, int green, int red, int width, int height)
{
    return jpegOf(cv::Mat(height, width, CV_8UC3, cv::Scalar(blue, green, red)));
}

QByteArray detailedJpeg()
{
    cv::Mat picture(480, 640, CV_8UC3);
    cv::RNG random(7);
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    return jpegOf(picture);
}

QByteArray withoutHuffmanTables(const QByteArray& jpeg)
{
    constexpr auto at = [](const QByteArray& bytes, qsizetype i) {
        return static_cast<unsigned char>(bytes[i]);
    };
    QByteArray rest = jpeg.first(2);
    qsizetype i = 2;
    while (at(jpeg, i + 1) != 0xDA) {
        const qsizetype length = 2 + (at(jpeg, i + 2) << 8 | at(jpeg, i + 3));
        if (at(jpeg, i + 1) != 0xC4)
            rest += jpeg.mid(i, length);
        i += length;
    }
    return rest + jpeg.mid(i);
}

QByteArray plainYuyv(int y, int u, int v, int bytesPerLine)
{
    QByteArray line(bytesPerLine, '\0');
    for (int x = 0; x < 1280; x += 4) {
        line[x] = static_cast<char>(y);
        line[x + 1] = static_cast<char>(u);
        line[x + 2] = static_cast<char>(y);
        line[x + 3] = static_cast<char>(v);
    }
    return line.repeated(480);
}

} // namespace aiqyn::tests
