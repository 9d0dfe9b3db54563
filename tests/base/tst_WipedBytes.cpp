#include "TestRegistry.h"
#include "base/WipedBytes.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace aiqyn;

namespace {

/// Gives memory that can be looked at after it was given back.
template <typename T>
class WatchedAllocator
{
public:
    using value_type = T;
    static constexpr std::size_t room = 4096;
    inline static std::array<T, room> memory{};
    inline static std::size_t used = 0;
    inline static std::size_t freed = 0;

    WatchedAllocator() = default;
    template <typename U>
    WatchedAllocator(const WatchedAllocator<U>& /*other*/)
    {}
    [[nodiscard]] T* allocate(std::size_t count)
    {
        T* place = memory.data() + used;
        used += count;
        return place;
    }
    void deallocate(T* /*memory*/, std::size_t count) { freed += count; }
    friend bool operator==(const WatchedAllocator&, const WatchedAllocator&) { return true; }
};

using Watched = WatchedAllocator<std::uint8_t>;

[[nodiscard]] bool isWiped()
{
    return std::ranges::all_of(Watched::memory, [](std::uint8_t byte) { return byte == 0; });
}

} // namespace

class tst_WipedBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freedMemoryHoldsNothing()
    {
        Watched::memory.fill(0);
        Watched::used = Watched::freed = 0;
        {
            std::vector<std::uint8_t, WipingAllocator<std::uint8_t, Watched>> bytes(100, 0x5a);
            QVERIFY(!isWiped());
            for (int i = 0; i < 200; ++i)
                bytes.push_back(0xa5); // grows, and leaves smaller blocks behind
        }
        QVERIFY(Watched::used > 300);
        QCOMPARE(Watched::freed, Watched::used);
        QVERIFY(isWiped());
    }

    void sharedArraysAreWipedWithAllCopies()
    {
        QByteArray bytes(64, 'x');
        bytes.append('y');
        const QByteArray copy = bytes;
        wipeShared(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(copy, QByteArray(65, '\0'));
    }

    void wipesTextsThatShare()
    {
        QString text = QString::fromUtf8("Пароль");
        const QString copy = text;
        wipeShared(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(copy, QString(6, QChar(0)));
        QString literal = QStringLiteral("in memory that cannot be written");
        wipeShared(literal);
        QVERIFY(literal.isEmpty());
    }
};

static const aiqyn::tests::Registered<tst_WipedBytes> registered;
#include "tst_WipedBytes.moc"
