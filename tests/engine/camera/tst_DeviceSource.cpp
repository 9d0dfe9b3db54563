#include "CameraPictures.h"
#include "FakeV4l2Device.h"
#include "TestRegistry.h"
#include "engine/ImageDecoder.h"
#include "engine/camera/DeviceSource.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <cstdlib>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::tests;

namespace {

[[nodiscard]] QByteArray bytesOf(const WipedBytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Every pixel within the rounding of the format.
[[nodiscard]] bool isOfColour(const Image& image, int blue, int green, int red)
{
    const std::array<int, 3> wanted{blue, green, red};
    for (std::size_t i = 0; i < image.bgr.size(); ++i) {
        if (std::abs(int{image.bgr[i]} - wanted[i % 3]) > 3)
            return false;
    }
    return image.bgr.size() == std::size_t{640} * 480 * 3;
}

} // namespace

class tst_DeviceSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_script = std::make_shared<CameraScript>();
        m_options = {};
    }

    void motionJpegFrameIsTheCamerasOwn()
    {
        const QByteArray jpeg = plainJpeg(40, 90, 200) + QByteArray(16, '\0'); // cameras pad
        m_script->events = {{jpeg, 3, m_script->nowNs + 20'000'000}};
        auto camera = opened();
        QVERIFY(camera->isLive());
        QVERIFY(camera->trustClass() == TrustClass::Production);
        const auto frame = camera->read();
        QVERIFY(frame && *frame);
        QCOMPARE((*frame)->image->width, 640);
        QCOMPARE((*frame)->image->height, 480);
        QVERIFY(isOfColour(*(*frame)->image, 40, 90, 200));
        QVERIFY((*frame)->hash == Sha256::of(jpeg));
        QCOMPARE(bytesOf(*(*frame)->jpeg), jpeg);
        QCOMPARE((*frame)->monotonicNs, std::int64_t{5'020'000'000});
        QCOMPARE((*frame)->sequence, std::uint64_t{0});
        QVERIFY((*frame)->trust == TrustClass::Production);
        QVERIFY(camera->description().contains(QStringLiteral("uvcvideo, Test camera, MJPG 640x480")));
    }

    void missingHuffmanTablesAreInserted()
    {
        const QByteArray whole = detailedJpeg();
        const QByteArray bare = withoutHuffmanTables(whole);
        QVERIFY(bare.size() == whole.size() - 33 - 183 - 33 - 183);
        m_script->events = {{bare}, {whole, 1}};
        auto camera = opened();
        const auto frame = camera->read();
        const auto reference = camera->read();
        QVERIFY(frame && *frame && reference && *reference);
        QVERIFY((*frame)->image->bgr == (*reference)->image->bgr);
        QVERIFY((*frame)->hash == Sha256::of(bare));
        const auto opened = ImageDecoder::decode(bytesOf(*(*frame)->jpeg));
        QVERIFY(opened);
        QVERIFY(opened->bgr == (*reference)->image->bgr);
    }

    void yuyvIsTakenWithoutMotionJpeg_data()
    {
        QTest::addColumn<int>("bytesPerLine");
        QTest::addColumn<int>("given");
        QTest::newRow("packed") << 1280 << 1280;
        QTest::newRow("the driver says nothing") << 0 << 1280;
        QTest::newRow("padded lines") << 1344 << 1344;
    }
    void yuyvIsTakenWithoutMotionJpeg()
    {
        QFETCH(int, bytesPerLine);
        QFETCH(int, given);
        m_script->formats = {{yuyvFourCc, 640, 480, bytesPerLine}};
        // BT.601 narrow range: Y 81, U 90, V 240 is pure red.
        const QByteArray raw = plainYuyv(81, 90, 240, given);
        m_script->events = {{raw}};
        const auto frame = opened()->read();
        QVERIFY(frame && *frame);
        QVERIFY(isOfColour(*(*frame)->image, 0, 0, 255));
        QVERIFY((*frame)->hash == Sha256::of(raw));
        QVERIFY(!(*frame)->jpeg);
    }

    void motionJpegIsPreferred()
    {
        m_script->formats = {{yuyvFourCc, 640, 480, 1280}, {motionJpegFourCc, 640, 480, 0}};
        QVERIFY(opened()->description().contains(QStringLiteral("MJPG")));
    }

    void lostFramesShowInTheNumbers_data()
    {
        QTest::addColumn<QList<std::uint32_t>>("driver");
        QTest::addColumn<QList<quint64>>("numbers");
        using Driver = QList<std::uint32_t>;
        using Numbers = QList<quint64>;
        QTest::newRow("none lost") << Driver{7, 8, 9} << Numbers{0, 1, 2};
        QTest::newRow("two lost") << Driver{0, 1, 4} << Numbers{0, 1, 4};
        QTest::newRow("always 0") << Driver{0, 0, 0} << Numbers{0, 1, 2};
        QTest::newRow("starts again") << Driver{500, 501, 0, 1} << Numbers{0, 1, 2, 3};
        QTest::newRow("wraps around") << Driver{0xFFFFFFFE, 0xFFFFFFFF, 1} << Numbers{0, 1, 3};
    }
    void lostFramesShowInTheNumbers()
    {
        QFETCH(QList<std::uint32_t>, driver);
        QFETCH(QList<quint64>, numbers);
        const QByteArray jpeg = plainJpeg(1, 2, 3);
        for (const std::uint32_t sequence : driver)
            m_script->events.push_back({jpeg, sequence});
        auto camera = opened();
        QList<quint64> seen;
        for (qsizetype i = 0; i < driver.size(); ++i)
            seen << camera->read().value()->sequence;
        QCOMPARE(seen, numbers);
    }

    void stampsThatCannotBeTrueAreReplaced_data()
    {
        QTest::addColumn<qint64>("stampNs");
        QTest::addColumn<bool>("isMonotonic");
        QTest::addColumn<qint64>("expectedNs");
        // The first frame is read at 5.033 s and stamped then, the second at 5.066 s.
        constexpr qint64 nowNs = 5'066'000'000;
        QTest::newRow("sound") << qint64{5'050'000'000} << true << qint64{5'050'000'000};
        QTest::newRow("of another clock") << qint64{5'050'000'000} << false << nowNs;
        QTest::newRow("in the future") << nowNs + 1 << true << nowNs;
        QTest::newRow("before the last") << qint64{5'032'000'000} << true << nowNs;
        QTest::newRow("as the last") << qint64{5'033'000'000} << true << nowNs;
        QTest::newRow("far too old") << qint64{1'000'000'000} << true << nowNs;
        QTest::newRow("none") << qint64{0} << true << nowNs;
        QTest::newRow("negative") << qint64{-1} << true << nowNs;
    }
    void stampsThatCannotBeTrueAreReplaced()
    {
        QFETCH(qint64, stampNs);
        QFETCH(bool, isMonotonic);
        QFETCH(qint64, expectedNs);
        const QByteArray jpeg = plainJpeg(1, 2, 3);
        m_script->events = {{jpeg}, {jpeg, 1, stampNs, isMonotonic}};
        auto camera = opened();
        QCOMPARE(camera->read().value()->monotonicNs, std::int64_t{5'033'000'000});
        QCOMPARE(qint64{camera->read().value()->monotonicNs}, expectedNs);
    }

    void silentCameraIsLostAfterASecond()
    {
        auto camera = opened();
        const auto frame = camera->read();
        QCOMPARE(frame.error().code, ErrorCode::CameraLost);
        QVERIFY2(frame.error().detail.contains(QStringLiteral("silent")), qPrintable(frame.error().detail));
        QCOMPARE(m_script->nowNs, std::int64_t{6'000'000'000});
        QVERIFY(!m_script->isOpen);
        QVERIFY(camera->read().error().detail.contains(QStringLiteral("not open")));
    }

    void unpluggedCameraIsLost_data()
    {
        QTest::addColumn<int>("waitError");
        QTest::addColumn<int>("dequeueError");
        QTest::addColumn<QString>("words");
        QTest::newRow("seen while waiting") << ENODEV << 0 << QStringLiteral("unplugged");
        QTest::newRow("seen while taking") << 0 << ENODEV << QStringLiteral("unplugged");
        QTest::newRow("stream failed") << EIO << 0 << QStringLiteral("reading");
        QTest::newRow("driver's fault") << 0 << EINVAL << QStringLiteral("reading");
    }
    void unpluggedCameraIsLost()
    {
        QFETCH(int, waitError);
        QFETCH(int, dequeueError);
        QFETCH(QString, words);
        CameraEvent event;
        event.waitError = waitError;
        event.dequeueError = dequeueError;
        m_script->events = {event};
        const auto frame = opened()->read();
        QCOMPARE(frame.error().code, ErrorCode::CameraLost);
        QVERIFY2(frame.error().detail.contains(words), qPrintable(frame.error().detail));
        QVERIFY(!m_script->isOpen);
    }

    void removedNodeIsUnplugged()
    {
        m_options.identityCheckMs = 0;
        m_script->events = {{plainJpeg(1, 2, 3)}};
        auto camera = opened();
        m_script->identityError = ENOENT;
        const auto frame = camera->read();
        QCOMPARE(frame.error().code, ErrorCode::CameraLost);
        QVERIFY(frame.error().detail.contains(QStringLiteral("unplugged")));
    }

    void exchangedCameraIsNoticed_data()
    {
        QTest::addColumn<quint64>("deviceNumber");
        QTest::addColumn<QString>("systemPath");
        QTest::newRow("another node") << quint64{0x5101} << m_script->identity.systemPath;
        QTest::newRow("same number, another device")
            << quint64{0x5100} << QStringLiteral("/sys/devices/virtual/video4linux/video0");
    }
    void exchangedCameraIsNoticed()
    {
        QFETCH(quint64, deviceNumber);
        QFETCH(QString, systemPath);
        constexpr int frames = 60;
        for (std::uint32_t i = 0; i < frames; ++i)
            m_script->events.push_back({plainJpeg(1, 2, 3), i});
        auto camera = opened();
        m_script->identity = {deviceNumber, systemPath};
        int read = 0;
        Result<FramePtr> frame = FramePtr();
        while (read < frames && (frame = camera->read()))
            ++read;
        QVERIFY(!frame);
        QCOMPARE(frame.error().code, ErrorCode::CameraChanged);
        QCOMPARE(read, 31); // 31 * 33 ms is the first moment after a second
        QVERIFY(!m_script->isOpen);
    }

    void anotherCameraIsNotOpenedAgain_data()
    {
        QTest::addColumn<QString>("systemPath");
        QTest::addColumn<QString>("card");
        QTest::newRow("the same") << QString() << QString();
        QTest::newRow("another port")
            << QStringLiteral("/sys/devices/pci0/usb2/video4linux/video0") << QString();
        QTest::newRow("another model at the same port") << QString() << QStringLiteral("Another camera");
    }
    void anotherCameraIsNotOpenedAgain()
    {
        QFETCH(QString, systemPath);
        QFETCH(QString, card);
        m_script->events = {{plainJpeg(1, 2, 3)}};
        auto camera = opened();
        camera->close();
        if (!systemPath.isEmpty())
            m_script->identity.systemPath = systemPath;
        if (!card.isEmpty())
            m_script->capabilities.card = card;
        const auto again = camera->open();
        const bool isSame = systemPath.isEmpty() && card.isEmpty();
        QCOMPARE(again.has_value(), isSame);
        if (!isSame)
            QCOMPARE(again.error().code, ErrorCode::CameraChanged);
        QCOMPARE(m_script->isOpen, isSame);
    }

    void damagedFramesArePassedOver_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isMarked");
        const QByteArray jpeg = detailedJpeg();
        QTest::newRow("marked by the driver") << jpeg << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("no JPEG") << QByteArray(4000, 'x') << false;
        QTest::newRow("cut in the header") << jpeg.first(100) << false;
        QTest::newRow("cut in the picture") << jpeg.first(jpeg.size() / 2) << false;
        QTest::newRow("end mark missing") << jpeg.chopped(2) << false;
        QTest::newRow("another size") << plainJpeg(1, 2, 3, 320, 240) << false;
    }
    void damagedFramesArePassedOver()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isMarked);
        CameraEvent damaged{bytes, 1};
        damaged.isBroken = isMarked;
        const QByteArray sound = plainJpeg(9, 8, 7);
        m_script->events = {{sound, 0}, damaged, {sound, 2}};
        auto camera = opened();
        QVERIFY(camera->read());
        const auto frame = camera->read();
        QVERIFY(frame && *frame);
        QCOMPARE((*frame)->sequence, std::uint64_t{2});
        QCOMPARE(camera->brokenFrames(), std::uint64_t{1});
        QCOMPARE(m_script->queued.size(), std::size_t{4}); // damaged buffers go back as well
    }

    void shortYuyvIsDamaged()
    {
        m_script->formats = {{yuyvFourCc, 640, 480, 1280}};
        m_script->events = {{plainYuyv(81, 90, 240).chopped(1)}, {plainYuyv(81, 90, 240), 1}};
        auto camera = opened();
        QCOMPARE(camera->read().value()->sequence, std::uint64_t{1});
        QCOMPARE(camera->brokenFrames(), std::uint64_t{1});
    }

    void onlyDamagedFramesAreALostCamera()
    {
        for (std::uint32_t i = 0; i < 25; ++i)
            m_script->events.push_back({QByteArray(100, 'x'), i});
        auto camera = opened();
        const auto frame = camera->read();
        QCOMPARE(frame.error().code, ErrorCode::CameraLost);
        QVERIFY(frame.error().detail.contains(QStringLiteral("11 damaged frames in a row")));
        QCOMPARE(camera->brokenFrames(), std::uint64_t{11});
    }

    void soundFrameEndsTheRowOfDamagedOnes()
    {
        std::uint32_t sequence = 0;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 10; ++i)
                m_script->events.push_back({QByteArray(100, 'x'), sequence++});
            m_script->events.push_back({plainJpeg(1, 2, 3), sequence++});
        }
        auto camera = opened();
        for (int round = 0; round < 3; ++round)
            QVERIFY(camera->read());
        QCOMPARE(camera->brokenFrames(), std::uint64_t{30});
    }

    void reopenedCameraStartsAfresh()
    {
        const QByteArray jpeg = plainJpeg(1, 2, 3);
        m_script->events = {{jpeg, 10}, {jpeg, 20}, {jpeg, 30}};
        auto camera = opened();
        QVERIFY(camera->open()); // nothing happens
        QCOMPARE(m_script->opened, 1);
        QCOMPARE(camera->read().value()->sequence, std::uint64_t{0});
        QCOMPARE(camera->read().value()->sequence, std::uint64_t{10});
        camera->close();
        QVERIFY(!m_script->isOpen);
        QVERIFY(!m_script->isStreaming);
        QVERIFY(camera->open());
        QCOMPARE(m_script->opened, 2);
        QCOMPARE(camera->read().value()->sequence, std::uint64_t{0});
    }

    void destructorClosesTheDevice()
    {
        opened().reset();
        QVERIFY(!m_script->isOpen);
    }

private:
    [[nodiscard]] std::unique_ptr<DeviceSource> source() const
    {
        return std::make_unique<DeviceSource>(std::make_unique<FakeV4l2Device>(m_script), m_options);
    }
    [[nodiscard]] std::unique_ptr<DeviceSource> opened() const
    {
        auto camera = source();
        if (const auto result = camera->open(); !result)
            qFatal("%s", qPrintable(describe(result.error())));
        return camera;
    }
    std::shared_ptr<CameraScript> m_script = std::make_shared<CameraScript>();
    DeviceSource::Options m_options;
};

static const aiqyn::tests::Registered<tst_DeviceSource> registered;
#include "tst_DeviceSource.moc"
