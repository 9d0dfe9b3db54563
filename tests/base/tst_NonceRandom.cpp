#include "TestRegistry.h"
#include "base/NonceRandom.h"
#include "base/Sha256.h"

#include <QTest>

#include <array>

using namespace aiqyn;

namespace {

class BrokenRandom final : public RandomSource
{
public:
    Result<void> fill(std::span<std::uint8_t> /*bytes*/) override
    {
        return fail(ErrorCode::Internal, QStringLiteral("broken"));
    }
};

using Bytes = std::array<std::uint8_t, 80>;

Bytes drawn(std::uint64_t seed, const QByteArray& nonce)
{
    SeededRandom local(seed);
    NonceRandom random(local, nonce);
    Bytes bytes{};
    if (!random.fill(bytes))
        qFatal("no bytes");
    return bytes;
}

} // namespace

class tst_NonceRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothNonceAndLocalBytesMatter()
    {
        const QByteArray nonce(16, 'n');
        QVERIFY(drawn(1, nonce) == drawn(1, nonce));
        QVERIFY(drawn(1, nonce) != drawn(2, nonce));
        QVERIFY(drawn(1, nonce) != drawn(1, QByteArray(16, 'm')));
    }

    void aBlockIsTheHashOfItsParts()
    {
        const QByteArray nonce(16, 'n');
        SeededRandom local(7);
        std::array<std::uint8_t, 32> bytes{};
        QVERIFY(local.fill(bytes).has_value());
        const QByteArray input = nonce + QByteArray(8, '\0') +
                                 QByteArray(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        const auto expected = Sha256::of(input).bytes();
        QVERIFY(std::equal(expected.begin(), expected.end(), drawn(7, nonce).begin()));
    }

    void drawsStayUniform()
    {
        SeededRandom local(3);
        NonceRandom random(local, QByteArray(16, 'n'));
        std::array<int, 5> counts{};
        for (int i = 0; i < 5000; ++i)
            ++counts.at(random.below(5).value());
        for (const int count : counts)
            QVERIFY2(std::abs(count - 1000) < 170, qPrintable(QString::number(count)));
    }

    void aBrokenSourceIsAnError()
    {
        BrokenRandom local;
        NonceRandom random(local, QByteArray(16, 'n'));
        QCOMPARE(random.below(5).error().code, ErrorCode::Internal);
    }
};

static const aiqyn::tests::Registered<tst_NonceRandom> registered;
#include "tst_NonceRandom.moc"
