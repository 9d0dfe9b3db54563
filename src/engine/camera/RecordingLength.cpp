#include "engine/camera/RecordingLength.h"

#include <QtEndian>

#include <limits>

namespace aiqyn::engine {

namespace {

// A hostile file of empty boxes must not keep the program busy.
constexpr int mostParts = 100'000;
constexpr std::int64_t longestFile = std::int64_t{1} << 50;

/// RIFF (Microsoft and IBM, 1991): "RIFF", the length of what follows, little-endian. OpenDML appends more of
/// them.
[[nodiscard]] std::optional<std::int64_t> riffLength(QIODevice& recording)
{
    std::int64_t at = 0;
    for (int part = 0; part < mostParts; ++part) {
        recording.seek(at);
        const QByteArray header = recording.read(8);
        if (header.size() < 8 || !header.startsWith("RIFF"))
            break;
        const auto length = qFromLittleEndian<std::uint32_t>(header.constData() + 4);
        if (length == 0 || length == std::numeric_limits<std::uint32_t>::max())
            return std::nullopt;
        at += 8 + std::int64_t{length} + (length & 1U);
        if (at >= recording.size())
            break;
    }
    return at;
}

/// A box is its length, big-endian, and its type; 1 = the length follows in 8 bytes, 0 = to the end of the
/// file.
[[nodiscard]] std::optional<std::int64_t> boxesLength(QIODevice& recording)
{
    std::int64_t at = 0;
    for (int part = 0; part < mostParts && at < recording.size(); ++part) {
        recording.seek(at);
        const QByteArray header = recording.read(16);
        if (header.size() < 8)
            return at + 8;
        std::int64_t length = qFromBigEndian<std::uint32_t>(header.constData());
        if (length == 1 && header.size() == 16)
            length = qFromBigEndian<std::int64_t>(header.constData() + 8);
        if (length < 8 || length > longestFile)
            return std::nullopt;
        at += length;
    }
    return at;
}

} // namespace

std::optional<std::int64_t> statedLength(QIODevice& recording)
{
    recording.seek(0);
    const QByteArray header = recording.read(8);
    if (header.startsWith("RIFF"))
        return riffLength(recording);
    if (header.endsWith("ftyp"))
        return boxesLength(recording);
    return std::nullopt;
}

} // namespace aiqyn::engine
