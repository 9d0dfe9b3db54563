#include "TestRegistry.h"
#include "app/identification/EvidenceRing.h"

#include <QTest>

#include <vector>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

engine::Frame frameOf(std::uint64_t sequence, std::shared_ptr<const WipedBytes> jpeg = nullptr)
{
    auto image = std::make_shared<const engine::Image>(
        engine::Image{64, 48, WipedBytes(3 * 64 * 48, static_cast<std::uint8_t>(10 * sequence))});
    const Sha256 hash = Sha256::of(image->bgr);
    return {sequence, static_cast<std::int64_t>(sequence), image,
            hash,     engine::TrustClass::Training,        std::move(jpeg)};
}

std::shared_ptr<const WipedBytes> bytes(std::size_t count)
{
    return std::make_shared<const WipedBytes>(count, std::uint8_t{7});
}

} // namespace

class tst_EvidenceRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsWantedAndDropsTheRest()
    {
        EvidenceRing ring;
        const std::vector<std::uint64_t> first{1};
        const std::vector<std::uint64_t> both{1, 3};
        const std::vector<std::uint64_t> last{3};
        QVERIFY(ring.take(frameOf(1), first));
        QVERIFY(ring.take(frameOf(2), first));
        QVERIFY(ring.take(frameOf(3), both));
        QVERIFY(ring.jpegOf(1) && ring.jpegOf(3));
        QVERIFY(ring.jpegOf(1)->startsWith("\xff\xd8"));
        QCOMPARE(ring.jpegOf(2).error().code, ErrorCode::Internal);
        QVERIFY(ring.take(frameOf(4), last));
        QVERIFY(!ring.jpegOf(1));
        QCOMPARE(ring.bytes(), static_cast<std::size_t>(ring.jpegOf(3)->size()));
    }

    void keepsTheCamerasOwnJpeg()
    {
        EvidenceRing ring;
        const std::vector<std::uint64_t> wanted{5};
        QVERIFY(ring.take(frameOf(5, bytes(33)), wanted));
        QCOMPARE(*ring.jpegOf(5), QByteArray(33, '\7'));
    }

    void isBounded()
    {
        EvidenceRing ring;
        std::vector<std::uint64_t> wanted;
        const auto large = bytes(EvidenceRing::mostBytes / 4);
        for (std::uint64_t sequence = 1; sequence <= 4; ++sequence) {
            wanted.push_back(sequence);
            QVERIFY(ring.take(frameOf(sequence, large), wanted));
        }
        wanted.push_back(5);
        const auto taken = ring.take(frameOf(5, large), wanted);
        QCOMPARE(taken.error().code, ErrorCode::FileTooLarge);
        QVERIFY(ring.bytes() <= EvidenceRing::mostBytes);
        wanted.erase(wanted.begin());
        QVERIFY(ring.take(frameOf(5, large), wanted));
    }
};

static const aiqyn::tests::Registered<tst_EvidenceRing> registered;
#include "tst_EvidenceRing.moc"
