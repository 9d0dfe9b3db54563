#include "evidence/container/StoredZip.h"

#include "evidence/container/Crc32.h"

#include <QSet>
#include <QStringList>
#include <QtEndian>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestFile = 256LL << 20;
constexpr std::size_t mostEntries = 2000;
constexpr qsizetype localHeaderSize = 30;
constexpr std::uint16_t versionNeeded = 10;
constexpr std::uint16_t madeByUnix = (3 << 8) | 20;
constexpr std::uint16_t date1980 = (1 << 5) | 1; // the earliest ZIP knows: 1 January 1980
constexpr std::uint32_t regularFile = 0100644U << 16;

void put16(QByteArray& out, std::uint16_t value)
{
    const auto little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

void put32(QByteArray& out, std::uint32_t value)
{
    const auto little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// What both headers of an entry say alike.
void putShared(QByteArray& out, const QByteArray& name, std::uint32_t size, std::uint32_t crc)
{
    put16(out, versionNeeded);
    put16(out, 0); // flags
    put16(out, 0); // stored
    put16(out, 0); // time
    put16(out, date1980);
    put32(out, crc);
    put32(out, size);
    put32(out, size);
    put16(out, static_cast<std::uint16_t>(name.size()));
    put16(out, 0); // extra field
}

QByteArray localHeader(const QByteArray& name, std::uint32_t size, std::uint32_t crc)
{
    QByteArray out;
    out.append("PK\x03\x04", 4);
    putShared(out, name, size, crc);
    return out + name;
}

QByteArray centralHeader(const QByteArray& name, std::uint32_t size, std::uint32_t crc, qsizetype offset)
{
    QByteArray out;
    out.append("PK\x01\x02", 4);
    put16(out, madeByUnix);
    putShared(out, name, size, crc);
    put16(out, 0); // comment
    put16(out, 0); // disk
    put16(out, 0); // internal attributes
    put32(out, regularFile);
    put32(out, static_cast<std::uint32_t>(offset));
    return out + name;
}

QByteArray endRecord(std::size_t count, qsizetype size, qsizetype offset)
{
    QByteArray out;
    out.append("PK\x05\x06", 4);
    put16(out, 0);
    put16(out, 0);
    put16(out, static_cast<std::uint16_t>(count));
    put16(out, static_cast<std::uint16_t>(count));
    put32(out, static_cast<std::uint32_t>(size));
    put32(out, static_cast<std::uint32_t>(offset));
    put16(out, 0); // comment
    return out;
}

/// Letters, digits, dot, hyphen and underscore in parts divided by single slashes; no part of dots alone.
bool isSafeName(const QByteArray& name)
{
    if (name.isEmpty() || name.size() > 200)
        return false;
    for (const char c : name) {
        const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '.' || c == '-' || c == '_' || c == '/';
        if (!good)
            return false;
    }
    const auto parts = name.split('/');
    return std::none_of(parts.begin(), parts.end(),
                        [](const QByteArray& part) { return part.isEmpty() || part.startsWith('.'); });
}

std::uint32_t read32(const QByteArray& file, qsizetype at)
{
    return qFromLittleEndian<std::uint32_t>(file.constData() + at);
}

std::uint16_t read16(const QByteArray& file, qsizetype at)
{
    return qFromLittleEndian<std::uint16_t>(file.constData() + at);
}

tl::unexpected<Error> malformed(const char* what, qsizetype at)
{
    return fail(ErrorCode::ContainerMalformed,
                QStringLiteral("%1 at byte %2").arg(QString::fromLatin1(what)).arg(at));
}

} // namespace

QByteArray writeStoredZip(const std::vector<ZipEntry>& entries)
{
    QByteArray file;
    QByteArray directory;
    for (const ZipEntry& entry : entries) {
        const QByteArray name = entry.name.toLatin1();
        const auto size = static_cast<std::uint32_t>(entry.bytes.size());
        const std::uint32_t crc = crc32(entry.bytes);
        directory += centralHeader(name, size, crc, file.size());
        file += localHeader(name, size, crc);
        file += entry.bytes;
    }
    const QByteArray end = endRecord(entries.size(), directory.size(), file.size());
    return file + directory + end;
}

Result<StoredZip> readStoredZip(const QByteArray& file)
{
    if (file.size() > largestFile)
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("larger than 256 MiB"));
    StoredZip zip;
    QSet<QByteArray> folded;
    QByteArray directory;
    qsizetype at = 0;
    while (file.size() - at >= localHeaderSize && file.mid(at, 4) == QByteArrayView("PK\x03\x04", 4)) {
        const std::uint32_t crc = read32(file, at + 14);
        const std::uint32_t size = read32(file, at + 18);
        const qsizetype nameSize = read16(file, at + 26);
        const qsizetype start = at + localHeaderSize + nameSize;
        if (start > file.size() || size > static_cast<std::uint64_t>(file.size() - start))
            return malformed("entry runs past the end", at);
        const QByteArray name = file.mid(at + localHeaderSize, nameSize);
        if (!isSafeName(name))
            return malformed("unsafe entry name", at);
        if (file.mid(at, start - at) != localHeader(name, size, crc))
            return malformed("entry header out of form", at);
        if (folded.contains(name.toLower()))
            return malformed("repeated entry name", at);
        folded.insert(name.toLower());
        if (zip.entries.size() == mostEntries)
            return malformed("too many entries", at);
        directory += centralHeader(name, size, crc, at);
        zip.entries.push_back({QString::fromLatin1(name), file.mid(start, size)});
        if (crc32(zip.entries.back().bytes) != crc)
            zip.badChecksums << zip.entries.back().name;
        at = start + size;
    }
    const QByteArray rest = directory + endRecord(zip.entries.size(), directory.size(), at);
    if (QByteArrayView(file).sliced(at) != QByteArrayView(rest))
        return malformed("directory out of form, or bytes beside it,", at);
    return zip;
}

} // namespace aiqyn::evidence
