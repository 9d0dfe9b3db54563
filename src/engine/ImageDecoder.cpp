#include "engine/ImageDecoder.h"

#include "engine/ImageMat.h"

#include <QByteArrayView>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <optional>

namespace aiqyn::engine {

namespace {

constexpr std::array<std::uint8_t, 8> pngMagic{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::uint8_t startOfImage = 0xD8;
constexpr std::uint8_t endOfImage = 0xD9;
constexpr std::uint8_t startOfScan = 0xDA;
constexpr int longestJpegSidePx = 65'500;

/// Big-endian numbers with bounds.
class Reader
{
public:
    explicit Reader(const QByteArray& bytes)
        : m_bytes(bytes)
    {}
    [[nodiscard]] std::optional<std::uint32_t> number(qsizetype at, int size) const
    {
        if (at < 0 || at > m_bytes.size() - size)
            return std::nullopt;
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | static_cast<std::uint8_t>(m_bytes[at + i]);
        return value;
    }

private:
    const QByteArray& m_bytes;
};

[[nodiscard]] tl::unexpected<Error> corrupt(const QString& what)
{
    return fail(ErrorCode::ImageCorrupt, what);
}

[[nodiscard]] Result<ImageHeader> checked(ImageFormat format, std::uint32_t width, std::uint32_t height)
{
    if (width == 0 || height == 0)
        return corrupt(QStringLiteral("the header says no width or no height"));
    if (std::uint64_t{width} * height > std::uint64_t{ImageDecoder::mostPixels})
        return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 x %2 pixels; at most %3 million are read")
                                                  .arg(width)
                                                  .arg(height)
                                                  .arg(ImageDecoder::mostPixels / 1'000'000));
    return ImageHeader{format, static_cast<int>(width), static_cast<int>(height)};
}

/// ISO/IEC 15948, 11.2.2: the IHDR chunk comes first.
[[nodiscard]] Result<ImageHeader> pngHeader(const QByteArray& bytes)
{
    const Reader reader(bytes);
    const auto length = reader.number(8, 4);
    const auto width = reader.number(16, 4);
    const auto height = reader.number(20, 4);
    if (length != 13U || bytes.mid(12, 4) != "IHDR" || !width || !height)
        return corrupt(QStringLiteral("the PNG has no IHDR chunk"));
    return checked(ImageFormat::Png, *width, *height);
}

[[nodiscard]] bool isStartOfFrame(std::uint32_t marker)
{
    // C4, C8 and CC lie in the range but are tables and an extension (ITU-T T.81, table B.1).
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks the segments up to the frame header (ITU-T T.81, annex B).
[[nodiscard]] Result<ImageHeader> jpegHeader(const QByteArray& bytes)
{
    const Reader reader(bytes);
    qsizetype at = 2;
    for (;;) {
        if (reader.number(at, 1) != 0xFFU)
            return corrupt(QStringLiteral("the JPEG ends or breaks before its frame header"));
        const auto marker = reader.number(at + 1, 1);
        if (marker == 0xFFU) { // fill byte
            ++at;
            continue;
        }
        const auto length = reader.number(at + 2, 2);
        if (!marker || !length || *length < 2 || marker == startOfScan || marker == endOfImage ||
            marker == startOfImage)
            return corrupt(QStringLiteral("the JPEG has no frame header"));
        if (isStartOfFrame(*marker)) {
            const auto height = reader.number(at + 5, 2);
            const auto width = reader.number(at + 7, 2);
            if (!height || !width)
                return corrupt(QStringLiteral("the JPEG's frame header is cut off"));
            return checked(ImageFormat::Jpeg, *width, *height);
        }
        at += 2 + static_cast<qsizetype>(*length);
    }
}

constexpr qsizetype pngColourTypeAt = 25;
constexpr qsizetype firstPngChunkAt = 8;
constexpr std::uint32_t alphaBit = 4;

/// Whether pixels of the PNG can be transparent: its colour type has alpha (ISO/IEC 15948, 11.2.2), or a tRNS
/// chunk comes before the pixels.
[[nodiscard]] bool hasTransparency(const QByteArray& png)
{
    const Reader reader(png);
    if ((reader.number(pngColourTypeAt, 1).value_or(0) & alphaBit) != 0)
        return true;
    qsizetype at = firstPngChunkAt;
    while (const auto length = reader.number(at, 4)) {
        const QByteArray type = png.mid(at + 4, 4);
        if (type == "tRNS" || type == "IDAT")
            return type == "tRNS";
        at += 12 + static_cast<qsizetype>(*length);
    }
    return false;
}

/// Transparent pixels hide colours of which nobody sees anything, except a network: paper shows through
/// instead.
[[nodiscard]] cv::Mat onWhite(const cv::Mat& picture)
{
    if (picture.empty())
        return picture;
    cv::Mat eightBit = picture;
    if (picture.depth() == CV_16U)
        picture.convertTo(eightBit, CV_8U, 1.0 / 257);
    cv::Mat bgr;
    if (eightBit.channels() == 3)
        return eightBit;
    if (eightBit.channels() == 1) {
        cv::cvtColor(eightBit, bgr, cv::COLOR_GRAY2BGR);
        return bgr;
    }
    bgr.create(eightBit.size(), CV_8UC3);
    for (int y = 0; y < eightBit.rows; ++y) {
        const auto* from = eightBit.ptr<cv::Vec4b>(y);
        auto* to = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < eightBit.cols; ++x) {
            const int alpha = from[x][3];
            for (int channel = 0; channel < 3; ++channel)
                to[x][channel] =
                    static_cast<std::uint8_t>((from[x][channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return bgr;
}

/// A decoder fills what a cut-off JPEG lacks with grey; such a picture must not count as a portrait.
[[nodiscard]] bool hasJpegEnd(const QByteArray& bytes)
{
    const qsizetype scan = bytes.lastIndexOf(QByteArrayView("\xFF\xDA", 2));
    return scan >= 0 && bytes.indexOf(QByteArrayView("\xFF\xD9", 2), scan) >= 0;
}

} // namespace

Result<ImageHeader> ImageDecoder::readHeader(const QByteArray& bytes)
{
    if (bytes.size() > mostBytes)
        return fail(ErrorCode::ImageTooLarge,
                    QStringLiteral("%1 bytes; at most %2 are read").arg(bytes.size()).arg(mostBytes));
    const Reader reader(bytes);
    if (reader.number(0, 3) == 0xFFD8FFU)
        return jpegHeader(bytes);
    const auto sameByte = [](std::uint8_t magic, char byte) {
        return magic == static_cast<std::uint8_t>(byte);
    };
    if (bytes.size() >= static_cast<qsizetype>(pngMagic.size()) &&
        std::equal(pngMagic.begin(), pngMagic.end(), bytes.begin(), sameByte))
        return pngHeader(bytes);
    return fail(ErrorCode::ImageUnsupported,
                bytes.isEmpty() ? QStringLiteral("no bytes") : QStringLiteral("neither JPEG nor PNG"));
}

Result<Image> ImageDecoder::decode(const QByteArray& bytes)
{
    const auto header = readHeader(bytes);
    if (!header)
        return tl::make_unexpected(header.error());
    if (header->format == ImageFormat::Jpeg && !hasJpegEnd(bytes))
        return corrupt(QStringLiteral("the JPEG is cut off"));
    try {
        // OpenCV's input is not const, yet only read.
        const cv::Mat buffer(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char*>(bytes.constData()));
        const bool isTransparent = header->format == ImageFormat::Png && hasTransparency(bytes);
        const cv::Mat decoded = isTransparent ? onWhite(cv::imdecode(buffer, cv::IMREAD_UNCHANGED))
                                              : cv::imdecode(buffer, cv::IMREAD_COLOR);
        const bool upright = decoded.cols == header->width && decoded.rows == header->height;
        const bool turned = decoded.cols == header->height && decoded.rows == header->width;
        if (decoded.empty() || !(upright || turned))
            return corrupt(QStringLiteral("the picture cannot be decoded"));
        return imageOf(decoded);
    } catch (const cv::Exception&) {
        return corrupt(QStringLiteral("the picture cannot be decoded"));
    }
}

Result<QByteArray> ImageDecoder::encodeJpeg(const Image& image, int quality)
{
    if (image.isEmpty() || quality < 1 || quality > 100 ||
        std::max(image.width, image.height) > longestJpegSidePx)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture, or quality not in 1..100"));
    try {
        std::vector<std::uint8_t> encoded;
        if (!cv::imencode(".jpg", viewOf(image), encoded, {cv::IMWRITE_JPEG_QUALITY, quality}))
            return fail(ErrorCode::Internal, QStringLiteral("the JPEG encoder failed"));
        return QByteArray(reinterpret_cast<const char*>(encoded.data()),
                          static_cast<qsizetype>(encoded.size()));
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
