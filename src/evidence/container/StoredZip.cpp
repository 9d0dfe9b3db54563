#include "evidence/container/StoredZip.h"

#include "evidence/container/ByteSlice.h"
#include "evidence/container/Crc32.h"

#include <QSet>
#include <QtEndian>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestFile = 256LL << 20;
constexpr std::uint32_t largestEntry = 64U << 20;
constexpr std::uint16_t mostEntries = 2000;
constexpr qsizetype longestName = 200;

constexpr qsizetype localHeaderSize = 30;
constexpr qsizetype centralHeaderSize = 46;
constexpr qsizetype endRecordSize = 22;
// Both headers of an entry have these 26 bytes in common: from the version needed to the extra field's size.
constexpr qsizetype sharedSize = 26;
constexpr qsizetype sharedInLocal = 4;
constexpr qsizetype sharedInCentral = 6;

constexpr std::uint16_t versionNeeded = 10;
constexpr std::uint16_t newestVersionNeeded = 20; // beyond lie ZIP64, encryption and other methods
constexpr std::uint16_t madeByUnix = (3 << 8) | 20;
constexpr std::uint16_t date1980 = (1 << 5) | 1; // the earliest ZIP knows: 1 January 1980
constexpr std::uint32_t regularFile = 0100644U << 16;
constexpr std::uint32_t fileTypeMask = 0170000U << 16;
constexpr std::uint32_t regularFileType = 0100000U << 16;
constexpr std::uint32_t dosDirectory = 0x10;

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

/// Letters, digits, dot, hyphen and underscore in parts divided by single slashes; no part starts with a dot.
bool isSafeName(const QByteArray& name)
{
    if (name.isEmpty() || name.size() > longestName)
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

tl::unexpected<Error> malformed(const char* what, qsizetype at)
{
    return fail(ErrorCode::ContainerMalformed,
                QStringLiteral("%1 at byte %2").arg(QString::fromLatin1(what)).arg(at));
}

/// One pass over the directory, entry by entry beside the local headers. Every byte of the file is looked at:
/// what is not compared with a fixed value or its twin is neutral and noted.
class Reader
{
public:
    explicit Reader(const QByteArray& file)
        : m_file(file)
    {}

    Result<StoredZip> read();

private:
    Result<void> readEnd();
    Result<void> readEntry();
    Result<void> checkShared(qsizetype header) const;
    Result<void> noteNeutralFields(qsizetype header);

    [[nodiscard]] std::uint16_t at16(qsizetype at) const
    {
        return qFromLittleEndian<std::uint16_t>(m_file.constData() + at);
    }
    [[nodiscard]] std::uint32_t at32(qsizetype at) const
    {
        return qFromLittleEndian<std::uint32_t>(m_file.constData() + at);
    }
    [[nodiscard]] QByteArrayView view(qsizetype at, qsizetype size) const
    {
        return QByteArrayView(m_file).sliced(at, size);
    }
    [[nodiscard]] qsizetype endAt() const { return m_file.size() - endRecordSize; }

    const QByteArray& m_file;
    StoredZip m_zip;
    QSet<QByteArray> m_folded;
    std::uint16_t m_count = 0;
    qsizetype m_directory = 0; ///< where it begins
    qsizetype m_central = 0;   ///< next header in the directory
    qsizetype m_local = 0;     ///< next local header
    std::uint16_t m_madeBy = 0;
    bool m_otherVersion = false;
    bool m_otherTime = false;
    bool m_otherInternal = false;
    bool m_otherExternal = false;
};

Result<void> Reader::readEnd()
{
    const qsizetype end = endAt();
    if (end < 0 || view(end, 4) != QByteArrayView("PK\x05\x06", 4))
        return malformed("no end record as the last bytes, expected", qMax<qsizetype>(end, 0));
    if (at16(end + 4) != 0 || at16(end + 6) != 0)
        return malformed("several volumes", end);
    m_count = at16(end + 8);
    if (at16(end + 10) != m_count)
        return malformed("entry counts differ", end);
    if (m_count > mostEntries)
        return malformed("too many entries", end);
    if (at16(end + 20) != 0)
        return malformed("archive comment", end);
    m_directory = at32(end + 16);
    m_central = m_directory;
    if (m_directory + static_cast<qsizetype>(at32(end + 12)) != end)
        return malformed("directory does not end where the end record begins,", end);
    return {};
}

/// What the two headers have in common, read from the central one.
Result<void> Reader::checkShared(qsizetype header) const
{
    const qsizetype shared = header + sharedInCentral;
    if (at16(shared) > newestVersionNeeded)
        return malformed("version needed too new", header);
    if (at16(shared + 2) != 0)
        return malformed("flags (encryption, descriptor, names in another code)", header);
    if (at16(shared + 4) != 0)
        return malformed("compressed entry", header);
    if (at32(shared + 14) != at32(shared + 18))
        return malformed("sizes differ", header);
    if (at16(shared + 24) != 0)
        return malformed("extra field", header);
    if (at16(header + 32) != 0)
        return malformed("entry comment", header);
    if (at16(header + 34) != 0)
        return malformed("several volumes", header);
    return {};
}

Result<void> Reader::noteNeutralFields(qsizetype header)
{
    const std::uint16_t madeBy = at16(header + 4);
    if (m_zip.entries.empty())
        m_madeBy = madeBy;
    if (madeBy != m_madeBy)
        return malformed("entries by different writers", header);
    const std::uint32_t attributes = at32(header + 38);
    const std::uint32_t type = attributes & fileTypeMask;
    // Whoever unpacks a link or a folder by hand would not get the bytes that are signed here.
    if ((type != 0 && type != regularFileType) || (attributes & dosDirectory) != 0)
        return malformed("no regular file", header);
    m_otherVersion |= at16(header + 6) != versionNeeded;
    m_otherTime |= at16(header + 12) != 0 || at16(header + 14) != date1980;
    m_otherInternal |= at16(header + 36) != 0;
    m_otherExternal |= attributes != regularFile;
    return {};
}

Result<void> Reader::readEntry()
{
    const qsizetype header = m_central;
    if (endAt() - header < centralHeaderSize || view(header, 4) != QByteArrayView("PK\x01\x02", 4))
        return malformed("no directory entry", header);
    if (auto checked = checkShared(header); !checked)
        return checked;
    const qsizetype nameSize = at16(header + 28);
    if (endAt() - header - centralHeaderSize < nameSize)
        return malformed("directory entry runs past the end", header);
    const QByteArray name = view(header + centralHeaderSize, nameSize).toByteArray();
    if (!isSafeName(name))
        return malformed("unsafe entry name", header);
    if (m_folded.contains(name.toLower()))
        return malformed("repeated entry name", header);
    m_folded.insert(name.toLower());
    if (auto noted = noteNeutralFields(header); !noted)
        return noted;

    if (static_cast<qsizetype>(at32(header + 42)) != m_local)
        return malformed("gap, overlap or other order of entries", header);
    const qsizetype start = m_local + localHeaderSize + nameSize;
    const std::uint32_t size = at32(header + 24);
    if (size > largestEntry)
        return malformed("entry over 64 MiB", header);
    if (start > m_directory || static_cast<qsizetype>(size) > m_directory - start)
        return malformed("entry runs past the directory", header);
    if (view(m_local, 4) != QByteArrayView("PK\x03\x04", 4) ||
        view(m_local + sharedInLocal, sharedSize) != view(header + sharedInCentral, sharedSize) ||
        view(m_local + localHeaderSize, nameSize) != QByteArrayView(name))
        return malformed("the two headers of an entry differ", m_local);

    m_zip.entries.push_back({QString::fromLatin1(name), sliceOf(m_file, start, size)});
    if (crc32(m_zip.entries.back().bytes) != at32(header + 16))
        m_zip.badChecksums << m_zip.entries.back().name;
    m_local = start + size;
    m_central = header + centralHeaderSize + nameSize;
    return {};
}

Result<StoredZip> Reader::read()
{
    if (m_file.size() > largestFile)
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("larger than 256 MiB"));
    if (auto end = readEnd(); !end)
        return tl::make_unexpected(end.error());
    for (std::uint16_t i = 0; i < m_count; ++i)
        if (auto entry = readEntry(); !entry)
            return tl::make_unexpected(entry.error());
    if (m_local != m_directory)
        return malformed("bytes between the entries and the directory", m_local);
    if (m_central != endAt())
        return malformed("bytes between the directory and its end", m_central);
    const auto note = [this](bool differs, const char* field) {
        if (differs)
            m_zip.neutralFields << QString::fromLatin1(field);
    };
    note(m_count > 0 && m_madeBy != madeByUnix, "version_made_by");
    note(m_otherVersion, "version_needed");
    note(m_otherTime, "date_time");
    note(m_otherInternal, "internal_attributes");
    note(m_otherExternal, "external_attributes");
    if (m_madeBy == madeByUnix && !m_zip.neutralFields.isEmpty())
        return fail(ErrorCode::ContainerMalformed,
                    QStringLiteral("not the own form: ") + m_zip.neutralFields.join(u','));
    return std::move(m_zip);
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
    return Reader(file).read();
}

} // namespace aiqyn::evidence
