#pragma once

#include "app/identification/Station.h"
#include "engine/camera/FrameSource.h"

#include <memory>

namespace aiqyn::tests {

/// Another station, whose camera fails once after some frames. A live one gives them as fast as it can, so
/// most are dropped.
class FailingCameraStation final : public app::Station
{
public:
    FailingCameraStation(std::unique_ptr<app::Station> station, ErrorCode code, int frames,
                         bool isLive = false)
        : m_station(std::move(station))
        , m_source(m_station->frames(), code, frames, isLive)
    {}

    engine::FrameSource& frames() override { return m_source; }
    void show(const app::StationPrompt& prompt) override { m_station->show(prompt); }
    void onAcknowledged(std::function<void(app::PromptAcknowledgement)> handler) override
    {
        m_station->onAcknowledged(std::move(handler));
    }
    QJsonObject description() override { return m_station->description(); }
    /// The last picture given, while somebody keeps it.
    std::weak_ptr<const engine::Image> lastImage() const { return m_source.last; }

private:
    class Source final : public engine::FrameSource
    {
    public:
        Source(engine::FrameSource& source, ErrorCode code, int frames, bool isLive)
            : m_source(source)
            , m_code(code)
            , m_left(frames)
            , m_isLive(isLive)
        {}
        Result<void> open() override { return m_source.open(); }
        Result<engine::FramePtr> read() override
        {
            if (m_left-- == 0)
                return fail(m_code, QStringLiteral("test"));
            auto frame = m_source.read();
            if (frame && *frame)
                last = (*frame)->image;
            return frame;
        }
        void close() override { m_source.close(); }
        bool isLive() const override { return m_isLive; }
        engine::TrustClass trustClass() const override { return m_source.trustClass(); }
        QString description() const override { return m_source.description(); }

        std::weak_ptr<const engine::Image> last;

    private:
        engine::FrameSource& m_source;
        ErrorCode m_code;
        int m_left;
        bool m_isLive;
    };

    std::unique_ptr<app::Station> m_station;
    Source m_source;
};

} // namespace aiqyn::tests
