#include "evidence/container/ImageHeader.h"

#include "evidence/container/Crc32.h"

#include <QtEndian>

#include <cstring>

namespace aiqyn::evidence {

namespace {

constexpr std::uint32_t largestSide = 8192;

// JPEG markers (ITU-T T.81, table B.1).
constexpr std::uint8_t startOfImage = 0xD8;
constexpr std::uint8_t endOfImage = 0xD9;
constexpr std::uint8_t startOfScan = 0xDA;
constexpr std::uint8_t firstFrame = 0xC0; // baseline; then extended sequential, progressive
constexpr std::uint8_t lastFrame = 0xC2;
constexpr qsizetype smallestFrame = 8; // length, precision, height, width, number of components

constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1A\n");
constexpr qsizetype chunkFrame = 12; // length, type and checksum around a chunk's data
constexpr std::uint32_t headerChunkSize = 13;

tl::unexpected<Error> corrupt(const char* what)
{
    return fail(ErrorCode::ImageCorrupt, QString::fromLatin1(what));
}

Result<ImageHeader> checkedSides(ImageFormat format, std::uint32_t width, std::uint32_t height)
{
    if (width == 0 || height == 0)
        return corrupt("no width or height");
    if (width > largestSide || height > largestSide)
        return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 x %2").arg(width).arg(height));
    return ImageHeader{format, static_cast<int>(width), static_cast<int>(height)};
}

std::uint8_t byteAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

std::uint16_t big16(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<std::uint16_t>(bytes.constData() + at);
}

std::uint32_t big32(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<std::uint32_t>(bytes.constData() + at);
}

bool isRestart(std::uint8_t marker)
{
    return marker >= 0xD0 && marker <= 0xD7;
}

/// Tables, restart interval, application data and comments.
bool isOtherSegment(std::uint8_t marker)
{
    return marker == 0xC4 || marker == 0xDB || marker == 0xDD || (marker >= 0xE0 && marker <= 0xEF) ||
           marker == 0xFE;
}

/// The place of the next marker at or behind `at`; the file's size when none comes. Within coded data FF 00
/// is a byte of it, and restarts belong to it.
qsizetype endOfScan(const QByteArray& bytes, qsizetype at)
{
    while (at + 1 < bytes.size()) {
        const void* const found =
            std::memchr(bytes.constData() + at, 0xFF, static_cast<std::size_t>(bytes.size() - at - 1));
        if (found == nullptr)
            break;
        at = static_cast<const char*>(found) - bytes.constData();
        const std::uint8_t next = byteAt(bytes, at + 1);
        if (next != 0 && !isRestart(next))
            return at;
        at += 2;
    }
    return bytes.size();
}

Result<ImageHeader> readJpeg(const QByteArray& bytes)
{
    std::optional<ImageHeader> header;
    bool scanned = false;
    qsizetype at = 2;
    while (bytes.size() - at >= 2) {
        const std::uint8_t marker = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) != 0xFF)
            return corrupt("no marker where one belongs");
        if (marker == endOfImage) {
            if (at + 2 != bytes.size())
                return corrupt("bytes behind the end");
            if (!header || !scanned)
                return corrupt("no picture");
            return *header;
        }
        const bool isFrame = marker >= firstFrame && marker <= lastFrame;
        if (!isFrame && marker != startOfScan && !isOtherSegment(marker))
            return fail(ErrorCode::ImageUnsupported, QStringLiteral("JPEG marker %1").arg(marker, 0, 16));
        const qsizetype size = bytes.size() - at >= 4 ? big16(bytes, at + 2) : 0;
        if (size < 2 || size > bytes.size() - at - 2)
            return corrupt("segment runs past the end");
        if (isFrame) {
            if (header || size < smallestFrame)
                return corrupt("second frame header, or a short one");
            if (byteAt(bytes, at + 4) != 8)
                return fail(ErrorCode::ImageUnsupported, QStringLiteral("JPEG of other than 8 bits"));
            auto sides = checkedSides(ImageFormat::Jpeg, big16(bytes, at + 7), big16(bytes, at + 5));
            if (!sides)
                return sides;
            header = *sides;
        }
        at += 2 + size;
        if (marker == startOfScan) {
            if (!header)
                return corrupt("scan before the frame header");
            scanned = true;
            at = endOfScan(bytes, at);
        }
    }
    return corrupt("no end of image");
}

Result<ImageHeader> readPng(const QByteArray& bytes)
{
    std::optional<ImageHeader> header;
    bool hasData = false;
    qsizetype at = pngSignature.size();
    while (bytes.size() - at >= chunkFrame) {
        const std::uint32_t size = big32(bytes, at);
        if (size > bytes.size() - at - chunkFrame)
            return corrupt("chunk runs past the end");
        const QByteArrayView type = QByteArrayView(bytes).sliced(at + 4, 4);
        const bool isHeader = type == QByteArrayView("IHDR");
        if (isHeader == header.has_value())
            return corrupt("header chunk missing or repeated");
        if (isHeader) {
            if (size != headerChunkSize || crc32(bytes.mid(at + 4, 4 + size)) != big32(bytes, at + 8 + size))
                return corrupt("header chunk damaged");
            auto sides = checkedSides(ImageFormat::Png, big32(bytes, at + 8), big32(bytes, at + 12));
            if (!sides)
                return sides;
            header = *sides;
        }
        hasData = hasData || type == QByteArrayView("IDAT");
        at += chunkFrame + size;
        if (type == QByteArrayView("IEND")) {
            if (size != 0 || at != bytes.size())
                return corrupt("bytes behind the end");
            if (!hasData)
                return corrupt("no picture");
            return *header;
        }
    }
    return corrupt("no end of image");
}

} // namespace

Result<ImageHeader> readImageHeader(const QByteArray& bytes)
{
    if (bytes.size() >= 2 && byteAt(bytes, 0) == 0xFF && byteAt(bytes, 1) == startOfImage)
        return readJpeg(bytes);
    if (bytes.startsWith(pngSignature))
        return readPng(bytes);
    return fail(ErrorCode::ImageUnsupported, QStringLiteral("neither JPEG nor PNG"));
}

Result<ImageHeader> readImageHeader(const QString& name, const QByteArray& bytes)
{
    auto header = readImageHeader(bytes);
    const auto said = name.endsWith(QStringLiteral(".png")) ? ImageFormat::Png : ImageFormat::Jpeg;
    if (header && header->format != said)
        return fail(ErrorCode::ImageUnsupported, QStringLiteral("not the format its name says"));
    return header;
}

} // namespace aiqyn::evidence
