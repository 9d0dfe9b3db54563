#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace aiqyn {

/// Overwrites memory by a write that no compiler leaves out.
void wipe(void* memory, std::size_t bytes);
/// The same for the bytes of an array, which is empty afterwards. Copies that Qt shares with it are wiped
/// too: only for arrays that nobody else still needs.
void wipeShared(QByteArray& bytes);
void wipeShared(QString& text);

/// Overwrites memory before it goes back to `Upstream`, so that pictures of people do not stay behind in
/// freed memory.
template <typename T, typename Upstream = std::allocator<T>>
class WipingAllocator
{
public:
    using value_type = T;
    template <typename U>
    struct rebind
    {
        using other = WipingAllocator<U, typename std::allocator_traits<Upstream>::template rebind_alloc<U>>;
    };

    WipingAllocator() = default;
    template <typename U, typename V>
    WipingAllocator(const WipingAllocator<U, V>& /*other*/)
    {}

    [[nodiscard]] T* allocate(std::size_t count) { return Upstream().allocate(count); }
    void deallocate(T* memory, std::size_t count)
    {
        wipe(memory, count * sizeof(T));
        Upstream().deallocate(memory, count);
    }

    friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

/// Bytes of a person's picture, or of anything else that must not outlive its use.
using WipedBytes = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

} // namespace aiqyn
