#include "ContainerFixtures.h"

#include "evidence/container/Container.h"

#include <QJsonDocument>

namespace aiqyn::tests {

using namespace evidence;

namespace {

const QString password = QStringLiteral("p");

CertificateIssuer::Validity validity()
{
    return {timeAt("2020-01-01T00:00:00Z"), timeAt("2045-01-01T00:00:00Z")};
}

CertificateIssuer::Subject subject()
{
    const auto requisites = TrainingAuthority::providerRequisites();
    return {QStringLiteral("TRAINING fixture provider"), requisites.name, requisites.bin.toString()};
}

ForgedEntry symbolicLink(const QByteArray& name, const QByteArray& target)
{
    ForgedEntry entry = forgedEntry(name, target);
    entry.central.external = 0120777U << 16;
    return entry;
}

/// Both headers say `packed` bytes that unpack to `size`, by method 8.
void deflate(ForgedEntry& entry, const QByteArray& packed, std::uint32_t size)
{
    for (ForgedHeader* header : {&entry.local, &entry.central}) {
        header->method = 8;
        header->packedSize = static_cast<std::uint32_t>(packed.size());
        header->size = size;
        header->needed = 20;
    }
    entry.bytes = packed;
}

void declareSize(ForgedEntry& entry, std::uint32_t size)
{
    for (ForgedHeader* header : {&entry.local, &entry.central})
        header->packedSize = header->size = size;
}

/// The ZIP64 field that says ten gigabytes.
QByteArray tenGigabytes()
{
    return QByteArray::fromHex("01001000"
                               "00e40b5402000000"
                               "00e40b5402000000");
}

} // namespace

ContainerFixtures::ContainerFixtures()
    : m_issuer(CertificateIssuer::make(QStringLiteral("TRAINING fixture root"), validity()).value())
    , m_pkcs12(m_issuer.issue(subject(), validity(), password).value())
    , m_signer(SigningKey::fromPkcs12(m_pkcs12, password).value())
{
    const auto document = m_evidence.liveness();
    m_content = {QJsonDocument(document.toJson()).toJson(), m_evidence.images(document.images)};
    m_manifest = manifestOf(m_content).toXml();
    m_signature = sign(m_manifest);
}

Validator ContainerFixtures::validator() const
{
    return Validator(TrustStore::fromPem(rootPem()).value());
}

QByteArray ContainerFixtures::sign(const QByteArray& manifest) const
{
    return m_signer.sign(manifest, now()).value();
}

ForgedZip ContainerFixtures::foreignZip(const QByteArray& manifest, const QByteArray& signature) const
{
    ForgedZip zip;
    zip.entries.push_back(forgedEntry("mimetype", "application/vnd.etsi.asic-e+zip"));
    zip.entries.push_back(forgedEntry("document.json", m_content.document));
    for (const auto& [name, bytes] : m_content.frames)
        zip.entries.push_back(forgedEntry(name.toLatin1(), bytes));
    zip.entries.push_back(forgedEntry("META-INF/ASiCManifest.xml", manifest));
    zip.entries.push_back(forgedEntry("META-INF/signature.p7s", signature));
    return zip;
}

QByteArray ContainerFixtures::changedZip(const ZipChange& change) const
{
    ForgedZip zip = foreignZip(m_manifest, m_signature);
    change(zip);
    return zip.bytes();
}

NamedContainer ContainerFixtures::badZip(const char* name, const char* detail, const ZipChange& change) const
{
    return {QString::fromLatin1(name), changedZip(change), {QStringLiteral("FORMAT_CONTAINER")}, detail};
}

std::vector<NamedContainer> ContainerFixtures::good() const
{
    return {{QStringLiteral("good-own"),
             writeContainer(m_content, m_manifest, m_signature),
             {},
             "",
             "TOTAL-PASSED"},
            {QStringLiteral("good-foreign"), changedZip([](ForgedZip&) {}), {}, "", "TOTAL-PASSED"}};
}

std::vector<NamedContainer> ContainerFixtures::zipAttacks() const
{
    const auto bad = [this](const char* name, const char* detail, const ZipChange& change) {
        return badZip(name, detail, change);
    };
    const QByteArray own = good().front().bytes;
    QByteArray dated = own;
    dated[10] = '\1'; // the time in the first local header ...
    const qsizetype directory = own.indexOf(QByteArray("PK\x01\x02", 4));
    dated[directory + 12] = '\1'; // ... and in the directory
    QByteArray commented = own;
    commented[commented.size() - 2] = '\1';
    const auto container = QStringList{QStringLiteral("FORMAT_CONTAINER")};
    // Past Qt's own length and zlib's header: raw deflate data, as ZIP has it.
    const QByteArray bomb = qCompress(QByteArray(80 << 20, '\0')).sliced(6);
    return {
        {QStringLiteral("empty"), {}, container, "end record"},
        {QStringLiteral("not-a-zip"), QByteArray("%PDF-1.7 and so on, longer than an end record"), container,
         "end record"},
        {QStringLiteral("cut-short"), own.chopped(1), container, "end record"},
        {QStringLiteral("own-form-with-date"), dated, container, "not the own form: date_time"},
        bad("two-writers", "different writers", [](ForgedZip& z) { z.entries[1].central.madeBy = 0x0314; }),
        bad("mimetype-extra-field", "extra field",
            [](ForgedZip& z) { z.entries[0].local.extra = z.entries[0].central.extra = "abcd"; }),
        bad("mimetype-compressed", "compressed",
            [](ForgedZip& z) { deflate(z.entries[0], QByteArray::fromHex("4b4c04000000ffff"), 31); }),
        bad("local-extra-field", "headers of an entry differ",
            [](ForgedZip& z) { z.entries[2].local.extra = "abcd"; }),
        bad("prefix-data", "gap, overlap", [](ForgedZip& z) { z.prefix = "MZ"; }),
        bad("suffix-data", "end record", [](ForgedZip& z) { z.suffix = "x"; }),
        bad("archive-comment", "end record", [](ForgedZip& z) { z.comment = "hello"; }),
        {QStringLiteral("comment-length-lies"), commented, container, "archive comment"},
        bad("entry-comment", "entry comment", [](ForgedZip& z) { z.entries[2].central.comment = "x"; }),
        bad("gap-between-entries", "gap, overlap", [](ForgedZip& z) { z.entries[1].after = "hidden"; }),
        bad("overlapping-entries", "gap, overlap",
            [](ForgedZip& z) { z.entries[3].central.offsetShift = -10; }),
        bad("bytes-before-directory", "between the entries and the directory",
            [](ForgedZip& z) { z.entries.back().after = "hidden"; }),
        bad("bytes-after-directory", "directory does not end", [](ForgedZip& z) { z.beforeEnd = "hidden"; }),
        bad("directory-longer-than-entries", "between the directory and its end",
            [](ForgedZip& z) {
                z.beforeEnd = "hidden";
                z.directorySizeShift = 6;
            }),
        bad("entry-not-in-directory", "between the entries and the directory",
            [](ForgedZip& z) { z.countShift = z.totalCountShift = -1; }),
        bad("entry-counts-differ", "entry counts differ", [](ForgedZip& z) { z.countShift = -1; }),
        bad("more-entries-declared", "no directory entry",
            [](ForgedZip& z) { z.countShift = z.totalCountShift = 1; }),
        bad("too-many-entries", "too many entries",
            [](ForgedZip& z) {
                for (int i = 0; i < 2001; ++i)
                    z.entries.push_back(forgedEntry("frames/n" + QByteArray::number(i) + ".jpg", {}));
            }),
        bad("several-volumes", "several volumes", [](ForgedZip& z) { z.disk = 1; }),
        bad("entry-on-other-volume", "several volumes", [](ForgedZip& z) { z.entries[1].central.disk = 1; }),
        bad("local-name-differs", "headers of an entry differ",
            [](ForgedZip& z) { z.entries[2].local.name.replace("c0", "c9"); }),
        bad("local-size-differs", "headers of an entry differ",
            [](ForgedZip& z) { ++z.entries[2].local.size; }),
        bad("local-checksum-differs", "headers of an entry differ",
            [](ForgedZip& z) { ++z.entries[2].local.crc; }),
        bad("local-method-differs", "headers of an entry differ",
            [](ForgedZip& z) { z.entries[2].local.method = 8; }),
        bad("local-flags-differ", "headers of an entry differ",
            [](ForgedZip& z) { z.entries[2].local.flags = 1; }),
        bad("local-date-differs", "headers of an entry differ",
            [](ForgedZip& z) { ++z.entries[2].local.date; }),
        bad("no-local-header", "gap, overlap", [](ForgedZip& z) { z.entries[1].central.offsetShift = 4; }),
        bad("packed-size-differs", "sizes differ",
            [](ForgedZip& z) {
                ++z.entries[2].local.packedSize;
                ++z.entries[2].central.packedSize;
            }),
        bad("encrypted", "flags",
            [](ForgedZip& z) { z.entries[2].local.flags = z.entries[2].central.flags = 1; }),
        bad("data-descriptor", "flags",
            [](ForgedZip& z) {
                z.entries[2].local.flags = z.entries[2].central.flags = 8;
                z.entries[2].after = QByteArray::fromHex("504b0708000000000000000000000000");
            }),
        bad("version-needed-too-new", "version needed",
            [](ForgedZip& z) { z.entries[2].local.needed = z.entries[2].central.needed = 45; }),
        bad("deflated-bomb", "compressed", [&bomb](ForgedZip& z) { deflate(z.entries[2], bomb, 80U << 20); }),
        bad("four-gigabytes-declared", "over 64 MiB",
            [](ForgedZip& z) { declareSize(z.entries[2], 0xFFFFFFFE); }),
        bad("ten-gigabytes-declared", "extra field",
            [](ForgedZip& z) {
                declareSize(z.entries[2], 0xFFFFFFFF);
                z.entries[2].local.extra = z.entries[2].central.extra = tenGigabytes();
            }),
        bad("size-past-directory", "past the directory",
            [](ForgedZip& z) { declareSize(z.entries[2], 1U << 20); }),
        bad("symbolic-link", "no regular file",
            [](ForgedZip& z) { z.entries[2] = symbolicLink("frames/c0.jpg", "/etc/hostname"); }),
        bad("folder-entry", "no regular file", [](ForgedZip& z) { z.entries[2].central.external = 0x10; }),
    };
}

std::vector<NamedContainer> ContainerFixtures::nameAttacks() const
{
    // Every one is listed in a manifest that is signed: the name alone is what is wrong.
    const auto named = [this](const char* fixture, const QByteArray& name, const char* detail = "unsafe") {
        QByteArray manifest = m_manifest;
        manifest.replace("frames/c0.jpg", name.toHex());
        ForgedZip zip = foreignZip(manifest, sign(manifest));
        zip.entry("frames/c0.jpg").local.name = name;
        zip.entry("frames/c0.jpg").central.name = name;
        return NamedContainer{
            QString::fromLatin1(fixture), zip.bytes(), {QStringLiteral("FORMAT_CONTAINER")}, detail};
    };
    return {
        named("parent-folder-name", "../c0.jpg"),
        named("parent-folder-inside-name", "frames/../../c0.jpg"),
        named("absolute-name", "/etc/c0.jpg"),
        named("backslash-name", "frames\\c0.jpg"),
        named("drive-name", "C:c0.jpg"),
        named("double-slash-name", "frames//c0.jpg"),
        named("folder-name", "frames/"),
        named("hidden-name", "frames/.c0.jpg"),
        named("control-character-name", "frames/c0\n.jpg"),
        named("zero-byte-name", QByteArray("frames/c0.jpg\0.png", 18)),
        named("non-ascii-name", "frames/\xD0\xBA.jpg"),
        named("empty-name", ""),
        named("long-name", "frames/" + QByteArray(250, 'c') + ".jpg"),
        named("duplicate-name", "frames/c1.jpg", "repeated"),
        named("name-in-other-case", "Document.JSON", "repeated"),
    };
}

std::vector<NamedContainer> ContainerFixtures::all() const
{
    std::vector<NamedContainer> every = good();
    for (auto&& group :
         {zipAttacks(), nameAttacks(), contentAttacks(), manifestAttacks(), signatureAttacks()})
        every.insert(every.end(), group.begin(), group.end());
    return every;
}

} // namespace aiqyn::tests
