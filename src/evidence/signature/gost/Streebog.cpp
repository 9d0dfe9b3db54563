#include "evidence/signature/gost/Streebog.h"

#include "evidence/signature/gost/StreebogConstants.h"

#include <QtEndian>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype blockSize = 64;

/// 512 bits as words, the least significant first, each in the machine's order.
using Block = std::array<std::uint64_t, 8>;
using Table = std::array<std::array<std::uint64_t, 256>, 8>;

/// What the byte at each place of a word adds to the linear transformation, the substitution included.
constexpr Table makeTable()
{
    Table table{};
    for (std::size_t place = 0; place < 8; ++place)
        for (std::size_t byte = 0; byte < 256; ++byte)
            for (std::size_t bit = 0; bit < 8; ++bit)
                if (((streebog::pi[byte] >> bit) & 1) != 0)
                    table[place][byte] ^= streebog::matrix[63 - 8 * place - bit];
    return table;
}

constexpr Table table = makeTable();

Block operator^(Block a, const Block& b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] ^= b[i];
    return a;
}

/// The transformations S, P and L: P makes word i of the bytes i of all words.
Block transformed(const Block& block)
{
    Block result{};
    for (std::size_t word = 0; word < 8; ++word)
        for (std::size_t place = 0; place < 8; ++place)
            result[word] ^= table[place][(block[place] >> (8 * word)) & 0xFF];
    return result;
}

Block roundConstant(std::size_t round)
{
    Block constant{};
    for (std::size_t i = 0; i < 8; ++i)
        constant[i] = streebog::iteration[round][7 - i];
    return constant;
}

/// The compression function g_N(h, m).
Block compressed(const Block& number, const Block& hash, const Block& message)
{
    Block key = transformed(hash ^ number);
    Block state = message;
    for (std::size_t round = 0; round < streebog::iteration.size(); ++round) {
        state = transformed(state ^ key);
        key = transformed(key ^ roundConstant(round));
    }
    return state ^ key ^ hash ^ message;
}

/// Adds modulo 2^512.
void add(Block& sum, const Block& other)
{
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const std::uint64_t first = sum[i] + other[i];
        const std::uint64_t second = first + carry;
        carry = static_cast<std::uint64_t>(first < other[i]) | static_cast<std::uint64_t>(second < first);
        sum[i] = second;
    }
}

Block blockOf(const char* bytes)
{
    Block block{};
    for (std::size_t i = 0; i < 8; ++i)
        block[i] = qFromLittleEndian<std::uint64_t>(bytes + 8 * i);
    return block;
}

} // namespace

StreebogDigest streebog512(QByteArrayView message)
{
    Block hash{};
    Block bits{};
    Block sum{};
    const auto take = [&](const char* bytes, std::uint64_t bitCount) {
        const Block block = blockOf(bytes);
        hash = compressed(bits, hash, block);
        add(bits, Block{bitCount});
        add(sum, block);
    };
    for (; message.size() >= blockSize; message = message.sliced(blockSize))
        take(message.data(), 8 * blockSize);
    // The last block is always short of 64 bytes, so there is room for the mark at its end.
    std::array<char, blockSize> last{};
    std::copy(message.begin(), message.end(), last.begin());
    last[static_cast<std::size_t>(message.size())] = 1;
    take(last.data(), 8 * static_cast<std::uint64_t>(message.size()));
    hash = compressed(Block{}, hash, bits);
    hash = compressed(Block{}, hash, sum);

    StreebogDigest digest{};
    for (std::size_t i = 0; i < 8; ++i)
        qToLittleEndian(hash[i], digest.data() + 8 * i);
    return digest;
}

} // namespace aiqyn::evidence
