#pragma once

#include "engine/camera/FrameSource.h"

#include <chrono>
#include <thread>
#include <vector>

namespace aiqyn::bench {

/// Gives rendered pictures as frames when they are due, 30 a second, as a camera does, whoever is ready to
/// take them: from the first to the last, and again, until `count` are given. A frame that is not fetched in
/// time is overwritten; that counts as missed and shows in the sequence. Stamps are those of steady_clock.
class RealTimeSource final : public engine::FrameSource
{
public:
    static constexpr int framesPerSecond = 30;
    static constexpr std::chrono::nanoseconds interval{1'000'000'000 / framesPerSecond};

    /// `frames` outlives the source.
    RealTimeSource(const std::vector<engine::ImagePtr>& frames, std::uint64_t count)
        : m_frames(frames)
        , m_count(count)
    {}

    [[nodiscard]] Result<void> open() override
    {
        m_start = Clock::now();
        m_next = 0;
        return {};
    }
    [[nodiscard]] Result<engine::FramePtr> read() override
    {
        constexpr std::uint64_t driverBuffers = 4;
        const auto due = static_cast<std::uint64_t>((Clock::now() - m_start) / interval);
        if (due > m_next + driverBuffers) {
            m_missed += due - m_next - driverBuffers;
            m_next = due - driverBuffers;
        }
        if (m_next >= m_count)
            return engine::FramePtr();
        const auto dueAt = m_start + interval * static_cast<std::int64_t>(m_next);
        std::this_thread::sleep_until(dueAt);
        const engine::ImagePtr& image = m_frames[m_next % m_frames.size()];
        ++m_delivered;
        return std::make_shared<const engine::Frame>(engine::Frame{m_next++, dueAt.time_since_epoch().count(),
                                                                   image, Sha256::of(image->bgr),
                                                                   engine::TrustClass::Training});
    }
    void close() override {}
    [[nodiscard]] bool isLive() const override { return true; }
    [[nodiscard]] engine::TrustClass trustClass() const override { return engine::TrustClass::Training; }
    [[nodiscard]] QString description() const override { return QStringLiteral("pre-rendered"); }

    // Of all times it was opened; to be asked when nobody reads.
    [[nodiscard]] std::uint64_t delivered() const { return m_delivered; }
    [[nodiscard]] std::uint64_t missed() const { return m_missed; }

private:
    using Clock = std::chrono::steady_clock;

    const std::vector<engine::ImagePtr>& m_frames;
    std::uint64_t m_count;
    Clock::time_point m_start;
    std::uint64_t m_next = 0;
    std::uint64_t m_delivered = 0;
    std::uint64_t m_missed = 0;
};

} // namespace aiqyn::bench
