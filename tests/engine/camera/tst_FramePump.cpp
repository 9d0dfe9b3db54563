#include "TestRegistry.h"
#include "engine/camera/FramePump.h"

#include <QTest>

#include <future>
#include <semaphore>

using namespace aiqyn;
using namespace aiqyn::engine;

namespace {

[[nodiscard]] FramePtr frameNumbered(std::uint64_t number)
{
    return std::make_shared<const Frame>(Frame{number, static_cast<std::int64_t>(number),
                                               std::make_shared<const Image>(Image{1, 1, {1, 2, 3}}),
                                               Sha256::of(QByteArray("x")), TrustClass::Training});
}

/// Gives frames 0, 1, ... while it is allowed, then what the test wants last.
class GatedSource final : public FrameSource
{
public:
    GatedSource(std::uint64_t frames, Result<FramePtr> last)
        : m_frames(frames)
        , m_last(std::move(last))
    {}
    void allow(int reads) { m_allowed.release(reads); }
    void awaitRead() { m_begun.acquire(); }

    [[nodiscard]] Result<void> open() override { return {}; }
    [[nodiscard]] Result<FramePtr> read() override
    {
        m_begun.release();
        m_allowed.acquire();
        if (m_next == m_frames)
            return m_last;
        return frameNumbered(m_next++);
    }
    void close() override {}
    [[nodiscard]] TrustClass trustClass() const override { return TrustClass::Training; }
    [[nodiscard]] QString description() const override { return {}; }

private:
    std::uint64_t m_frames;
    Result<FramePtr> m_last;
    std::uint64_t m_next = 0;
    std::counting_semaphore<> m_allowed{0};
    std::counting_semaphore<> m_begun{0};
};

/// Declared after the pump: a check that fails leaves no pump behind that waits for a blocked read.
class ReleaseAtEnd
{
public:
    explicit ReleaseAtEnd(GatedSource& source)
        : m_source(source)
    {}
    ReleaseAtEnd(const ReleaseAtEnd&) = delete;
    ReleaseAtEnd& operator=(const ReleaseAtEnd&) = delete;
    ~ReleaseAtEnd() { m_source.allow(1000); }

private:
    GatedSource& m_source;
};

} // namespace

class tst_FramePump : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesComeInOrderThenTheEnd()
    {
        GatedSource source(3, FramePtr());
        FramePump pump(source);
        const ReleaseAtEnd release(source);
        pump.start();
        pump.start(); // nothing happens
        source.allow(4);
        for (std::uint64_t i = 0; i < 3; ++i) {
            const auto frame = pump.next();
            QVERIFY(frame && *frame);
            QCOMPARE((*frame)->sequence, i);
        }
        for (int again = 0; again < 2; ++again) {
            const auto end = pump.next();
            QVERIFY(end && !*end);
        }
        QCOMPARE(pump.dropped(), std::uint64_t{0});
    }

    void oldestFramesAreDroppedAndCounted()
    {
        constexpr int frames = 8;
        GatedSource source(frames, FramePtr());
        FramePump pump(source);
        const ReleaseAtEnd release(source);
        pump.start();
        source.allow(frames);
        for (int read = 0; read < frames + 1; ++read)
            source.awaitRead(); // the last read has begun: all frames are queued
        QCOMPARE(pump.dropped(), std::uint64_t{5});
        for (std::uint64_t i = 5; i < frames; ++i)
            QCOMPARE(pump.next().value()->sequence, i);
        source.allow(1);
        QVERIFY(!pump.next().value());
        QCOMPARE(pump.dropped(), std::uint64_t{5});
    }

    void errorComesAfterTheFramesBeforeIt()
    {
        GatedSource source(2, fail(ErrorCode::CameraLost, QStringLiteral("silent")));
        FramePump pump(source);
        const ReleaseAtEnd release(source);
        pump.start();
        source.allow(3);
        QCOMPARE(pump.next().value()->sequence, std::uint64_t{0});
        QCOMPARE(pump.next().value()->sequence, std::uint64_t{1});
        for (int again = 0; again < 2; ++again) {
            const auto error = pump.next();
            QCOMPARE(error.error().code, ErrorCode::CameraLost);
            QCOMPARE(error.error().detail, QStringLiteral("silent"));
        }
    }

    void stopWakesWhoWaitsWhileTheSourceBlocks()
    {
        GatedSource source(1, FramePtr());
        FramePump pump(source);
        const ReleaseAtEnd release(source);
        pump.start();
        source.awaitRead();
        auto waiting = std::async(std::launch::async, [&pump] { return pump.next(); });
        auto stopping = std::async(std::launch::async, [&pump] { pump.stop(); });
        QCOMPARE(waiting.get().error().code, ErrorCode::Cancelled); // the source still blocks
        source.allow(1);
        stopping.get();
        QCOMPARE(pump.next().error().code, ErrorCode::Cancelled);
        QCOMPARE(pump.dropped(), std::uint64_t{0});
        pump.start(); // a stopped pump stays so
        QCOMPARE(pump.next().error().code, ErrorCode::Cancelled);
    }

    void destructorEndsTheThread()
    {
        GatedSource source(1'000'000, FramePtr());
        source.allow(1'000);
        {
            FramePump pump(source);
            pump.start();
            source.awaitRead();
            source.allow(1'000'000);
        }
        // Nobody reads any more: a read of our own meets no other thread.
        QVERIFY(source.read());
    }

    void pumpThatNeverStartedEnds()
    {
        GatedSource source(1, FramePtr());
        FramePump pump(source);
        pump.stop();
        QCOMPARE(pump.next().error().code, ErrorCode::Cancelled);
    }

    void droppedFramesAreFreed()
    {
        CaptureQueue queue;
        std::weak_ptr<const Frame> first;
        {
            auto frame = frameNumbered(0);
            first = frame;
            queue.push(std::move(frame));
        }
        for (std::uint64_t i = 1; i <= CaptureQueue::capacity; ++i) {
            QCOMPARE(first.expired(), false);
            queue.push(frameNumbered(i));
        }
        QVERIFY(first.expired());
        queue.close();
        queue.push(frameNumbered(9));
        QCOMPARE(queue.dropped(), std::uint64_t{1});
    }
};

static const aiqyn::tests::Registered<tst_FramePump> registered;
#include "tst_FramePump.moc"
