#include "ZipForge.h"

#include "evidence/container/Crc32.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace aiqyn::tests {

namespace {

/// Little-endian fields one after another.
class Fields
{
public:
    Fields() { m_stream.setByteOrder(QDataStream::LittleEndian); }

    Fields& u16(std::uint16_t value)
    {
        m_stream << quint16(value);
        return *this;
    }
    Fields& u32(std::uint32_t value)
    {
        m_stream << quint32(value);
        return *this;
    }
    Fields& raw(const QByteArray& bytes)
    {
        m_stream.writeRawData(bytes.constData(), static_cast<int>(bytes.size()));
        return *this;
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QDataStream m_stream{&m_bytes, QIODevice::WriteOnly};
};

void addShared(Fields& fields, const ForgedHeader& header)
{
    fields.u16(header.needed).u16(header.flags).u16(header.method).u16(header.time).u16(header.date);
    fields.u32(header.crc).u32(header.packedSize).u32(header.size);
    fields.u16(static_cast<std::uint16_t>(header.name.size()));
    fields.u16(static_cast<std::uint16_t>(header.extra.size()));
}

} // namespace

ForgedEntry forgedEntry(const QByteArray& name, const QByteArray& bytes)
{
    ForgedHeader header;
    header.name = name;
    header.crc = evidence::crc32(bytes);
    header.size = static_cast<std::uint32_t>(bytes.size());
    header.packedSize = header.size;
    return {header, header, bytes, {}};
}

ForgedEntry& ForgedZip::entry(const char* name)
{
    return *std::find_if(entries.begin(), entries.end(),
                         [name](const ForgedEntry& entry) { return entry.central.name == name; });
}

QByteArray ForgedZip::bytes() const
{
    QByteArray file = prefix;
    Fields directory;
    for (const ForgedEntry& entry : entries) {
        const ForgedHeader& central = entry.central;
        directory.u32(0x02014B50).u16(central.madeBy);
        addShared(directory, central);
        directory.u16(static_cast<std::uint16_t>(central.comment.size())).u16(central.disk);
        directory.u16(central.internal).u32(central.external);
        directory.u32(static_cast<std::uint32_t>(file.size() + central.offsetShift));
        directory.raw(central.name).raw(central.extra).raw(central.comment);
        Fields local;
        local.u32(0x04034B50);
        addShared(local, entry.local);
        file += local.bytes() + entry.local.name + entry.local.extra + entry.bytes + entry.after;
    }
    const QByteArray central = directory.bytes();
    const auto count = static_cast<int>(entries.size());
    Fields end;
    end.u32(0x06054B50).u16(disk).u16(0);
    end.u16(static_cast<std::uint16_t>(count + countShift));
    end.u16(static_cast<std::uint16_t>(count + totalCountShift));
    end.u32(static_cast<std::uint32_t>(central.size() + directorySizeShift));
    end.u32(static_cast<std::uint32_t>(file.size()));
    end.u16(static_cast<std::uint16_t>(comment.size()));
    return file + central + beforeEnd + end.bytes() + comment + suffix;
}

} // namespace aiqyn::tests
