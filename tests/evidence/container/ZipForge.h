#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::tests {

/// Writes ZIP files with any defect, independently of the product's writer. As made by default an entry has
/// the fields that Debian's `zip -0 -X` gives.
struct ForgedHeader
{
    std::uint16_t madeBy = 0x031E;
    std::uint16_t needed = 10;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint16_t time = 0x6A21;
    std::uint16_t date = 0x5D78;
    std::uint32_t crc = 0;
    std::uint32_t packedSize = 0;
    std::uint32_t size = 0;
    QByteArray name;
    QByteArray extra;
    // In the directory alone:
    QByteArray comment;
    std::uint16_t disk = 0;
    std::uint16_t internal = 1;
    std::uint32_t external = 0100644U << 16;
    std::int64_t offsetShift = 0;
};

struct ForgedEntry
{
    ForgedHeader local;
    ForgedHeader central;
    QByteArray bytes;
    QByteArray after; ///< behind the bytes: a descriptor, or a gap
};

[[nodiscard]] ForgedEntry forgedEntry(const QByteArray& name, const QByteArray& bytes);

struct ForgedZip
{
    std::vector<ForgedEntry> entries;
    QByteArray prefix; ///< counted in the offsets
    QByteArray beforeEnd;
    QByteArray suffix;
    QByteArray comment;
    std::uint16_t disk = 0;
    int countShift = 0;      ///< of entries on this volume
    int totalCountShift = 0; ///< of entries in all
    int directorySizeShift = 0;

    [[nodiscard]] ForgedEntry& entry(const char* name);
    [[nodiscard]] QByteArray bytes() const;
};

} // namespace aiqyn::tests
