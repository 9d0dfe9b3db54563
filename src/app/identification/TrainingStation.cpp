#include "app/identification/TrainingStation.h"

#include "engine/subject/SubjectPresentation.h"

#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>

namespace aiqyn::app {

namespace {

// Diagonal stripes in the lower left corner: a picture taken out of its document still shows what it is.
void drawWatermark(engine::Image& image)
{
    constexpr int side = 48;
    for (int y = image.height - side; y < image.height; ++y) {
        for (int x = 0; x < side; ++x) {
            if ((x + y) / 6 % 2 != 0)
                continue;
            auto* pixel =
                &image.bgr[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                static_cast<std::size_t>(x))];
            pixel[0] = static_cast<std::uint8_t>(pixel[0] / 2);
            pixel[1] = static_cast<std::uint8_t>((pixel[1] + 170) / 2);
            pixel[2] = static_cast<std::uint8_t>((pixel[2] + 255) / 2);
        }
    }
}

} // namespace

/// Frame time starts at zero with the station and advances as the options' timing says, whatever the machine
/// does.
class TrainingStation::Source final : public engine::FrameSource
{
public:
    explicit Source(const Options& options)
        : m_options(options)
        , m_presentation({.personSeed = options.subjectSeed,
                          .species = options.species,
                          .roomSeed = options.roomSeed,
                          .room = options.room})
        , m_wallStart(std::chrono::steady_clock::now())
    {}

    [[nodiscard]] Result<void> open() override
    {
        // Frame time does not advance while nobody reads: pacing starts anew.
        m_wallStart = std::chrono::steady_clock::now() - std::chrono::nanoseconds(m_nextNs);
        return {};
    }

    [[nodiscard]] Result<engine::FramePtr> read() override
    {
        if (m_options.realTime)
            std::this_thread::sleep_until(m_wallStart + std::chrono::nanoseconds(m_nextNs));
        std::int64_t frameNs = m_nextNs;
        engine::SubjectMoment moment = momentAt(frameNs);
        for (; moment.isLost; moment = momentAt(frameNs)) {
            const engine::FrameTiming::Step step = m_options.timing.next(frameNs);
            frameNs = step.frameNs;
            m_sequence += step.sequenceSteps;
        }
        const std::uint64_t sequence = m_sequence;
        const engine::FrameTiming::Step step = m_options.timing.next(frameNs);
        m_nextNs = step.frameNs;
        m_sequence += step.sequenceSteps;
        auto image = std::make_shared<engine::Image>(m_presentation.draw(moment));
        drawWatermark(*image);
        const Sha256 hash = Sha256::of(image->bgr);
        return std::make_shared<const engine::Frame>(
            engine::Frame{sequence, frameNs, std::move(image), hash, engine::TrustClass::Training});
    }

    void close() override {}
    [[nodiscard]] engine::TrustClass trustClass() const override { return engine::TrustClass::Training; }
    [[nodiscard]] QString description() const override
    {
        return QStringLiteral("synthetic subject, 640x480, %1 fps")
            .arg(std::lround(m_options.timing.framesPerSecond()));
    }

    void hear(const StationPrompt& prompt)
    {
        const std::scoped_lock lock(m_mutex);
        if (prompt.kind == StationPrompt::Kind::Perform && prompt.challenge) {
            if (const auto act = engine::actFor(*prompt.challenge))
                m_presentation.prompt(*act, prompt.frameNs);
        } else if (prompt.kind == StationPrompt::Kind::Light && prompt.colour) {
            const engine::ScreenRgb rgb = engine::rgbOf(*prompt.colour);
            m_presentation.setScreenColour(engine::ScreenColour::fromSrgb(rgb.red, rgb.green, rgb.blue),
                                           prompt.frameNs);
        } else if (prompt.kind == StationPrompt::Kind::LightOff) {
            m_presentation.setScreenColour({}, prompt.frameNs);
        } else if (prompt.kind != StationPrompt::Kind::ReturnToNeutral) {
            m_presentation.rest();
        }
    }

private:
    [[nodiscard]] engine::SubjectMoment momentAt(std::int64_t frameNs)
    {
        const std::scoped_lock lock(m_mutex);
        return m_presentation.momentAt(frameNs);
    }

    Options m_options;
    std::mutex
        m_mutex; // guards what m_presentation is told: prompts may come from another thread than read()
    engine::SubjectPresentation m_presentation;
    std::chrono::steady_clock::time_point m_wallStart;
    std::int64_t m_nextNs = 0;
    std::uint64_t m_sequence = 0;
};

TrainingStation::TrainingStation(const Options& options)
    : m_source(std::make_unique<Source>(options))
{}

TrainingStation::~TrainingStation() = default;

engine::FrameSource& TrainingStation::frames()
{
    return *m_source;
}

void TrainingStation::show(const StationPrompt& prompt)
{
    m_source->hear(prompt);
    if (m_acknowledged)
        m_acknowledged({prompt.id, prompt.frameNs});
}

void TrainingStation::onAcknowledged(std::function<void(PromptAcknowledgement)> handler)
{
    m_acknowledged = std::move(handler);
}

QJsonObject TrainingStation::description()
{
    return {{QStringLiteral("kind"), QStringLiteral("training")},
            {QStringLiteral("camera"), m_source->description()},
            {QStringLiteral("hardwareOwner"), QStringLiteral("customer")}};
}

} // namespace aiqyn::app
