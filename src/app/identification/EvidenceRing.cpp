#include "app/identification/EvidenceRing.h"

#include "engine/ImageDecoder.h"

#include <algorithm>

namespace aiqyn::app {

namespace {

constexpr int jpegQuality = 92;

[[nodiscard]] Result<WipedBytes> jpegOf(const engine::Frame& frame)
{
    if (frame.jpeg)
        return *frame.jpeg;
    auto encoded = engine::ImageDecoder::encodeJpeg(*frame.image, jpegQuality);
    if (!encoded)
        return tl::make_unexpected(encoded.error());
    WipedBytes bytes(encoded->begin(), encoded->end());
    wipeShared(*encoded);
    return bytes;
}

} // namespace

Result<void> EvidenceRing::take(const engine::Frame& frame, std::span<const std::uint64_t> wanted)
{
    const auto isWanted = [&wanted](std::uint64_t sequence) {
        return std::ranges::find(wanted, sequence) != wanted.end();
    };
    std::erase_if(m_frames, [&](const auto& kept) {
        if (isWanted(kept.first))
            return false;
        m_bytes -= kept.second.size();
        return true;
    });
    if (!isWanted(frame.sequence) || m_frames.contains(frame.sequence))
        return {};
    auto jpeg = app::jpegOf(frame);
    if (!jpeg)
        return tl::make_unexpected(jpeg.error());
    if (m_bytes + jpeg->size() > mostBytes)
        return fail(ErrorCode::FileTooLarge, QStringLiteral("evidence of one attempt"));
    m_bytes += jpeg->size();
    m_frames.emplace(frame.sequence, std::move(*jpeg));
    return {};
}

Result<QByteArray> EvidenceRing::jpegOf(std::uint64_t sequence) const
{
    const auto kept = m_frames.find(sequence);
    if (kept == m_frames.end())
        return fail(ErrorCode::Internal, QStringLiteral("an evidence frame was not kept"));
    return QByteArray(reinterpret_cast<const char*>(kept->second.data()),
                      static_cast<qsizetype>(kept->second.size()));
}

} // namespace aiqyn::app
