#include "evidence/container/Container.h"

#include "evidence/container/ContainerNames.h"
#include "evidence/container/ImageHeader.h"
#include "evidence/container/StoredZip.h"
#include "evidence/document/CommonJson.h"

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestRecord = 16LL << 20;
constexpr qsizetype largestSignature = 16LL << 20;

void addCause(ContainerReading& reading, const char* cause, const QString& detail)
{
    reading.causes << QString::fromLatin1(cause);
    if (reading.detail.isEmpty())
        reading.detail = detail;
}

/// The order our writer gives.
QStringList expectedOrder(const ContainerReading& reading, bool hasDocument)
{
    QStringList order{mimetypeName};
    if (hasDocument)
        order << documentName;
    for (const auto& [name, bytes] : reading.content.frames)
        order << name;
    return order << manifestName << signatureName;
}

/// Puts each entry in its place in the reading.
void sortEntries(std::vector<ZipEntry>& entries, ContainerReading& reading)
{
    for (ZipEntry& entry : entries) {
        if (entry.name == manifestName)
            reading.manifestXml = std::move(entry.bytes);
        else if (entry.name == signatureName)
            reading.signature = std::move(entry.bytes);
        else if (entry.name == documentName)
            reading.content.document = std::move(entry.bytes);
        else if (isDataObjectName(entry.name))
            reading.content.frames.emplace(entry.name, std::move(entry.bytes));
        else if (entry.name == mimetypeName && entry.bytes == containerMimetype)
            reading.hasMimetype = true;
        else {
            reading.unexpected.emplace(entry.name, entry.bytes.size());
            addCause(reading, "FORMAT_UNEXPECTED_ENTRY", QStringLiteral("entry ") + entry.name);
        }
    }
}

/// The media type comes first in every form; of the rest only foreign tools may choose the order.
void checkOrder(const QStringList& order, bool ownZip, ContainerReading& reading)
{
    const bool hasDocument = !reading.content.document.isNull();
    if (order == expectedOrder(reading, hasDocument) || !reading.causes.isEmpty())
        return;
    if (ownZip || order.first() != mimetypeName)
        addCause(reading, "FORMAT_ENTRY_ORDER", QStringLiteral("entries in another order"));
    else
        reading.neutralFields << QStringLiteral("entry_order");
}

/// Our writer gives SHA-256 alone.
bool isOwnForm(const Manifest& manifest, const QByteArray& xml)
{
    return manifest.toXml() == xml &&
           std::all_of(manifest.objects.begin(), manifest.objects.end(), [](const Manifest::Object& object) {
               return object.digest.method() == DigestMethod::Sha256;
           });
}

void readManifest(bool ownZip, ContainerReading& reading)
{
    auto manifest = Manifest::fromXml(reading.manifestXml);
    if (!manifest) {
        addCause(reading, "FORMAT_MANIFEST", manifest.error().detail);
        return;
    }
    if (!isOwnForm(*manifest, reading.manifestXml)) {
        if (ownZip) {
            addCause(reading, "FORMAT_MANIFEST", QStringLiteral("manifest: not the own form"));
            return;
        }
        reading.neutralFields << QStringLiteral("manifest_form");
    }
    reading.manifest = std::move(*manifest);
}

void checkImages(ContainerReading& reading)
{
    for (const auto& [name, bytes] : reading.content.frames)
        if (const auto header = readImageHeader(name, bytes); !header)
            addCause(reading, "FORMAT_IMAGE", name + QStringLiteral(": ") + header.error().detail);
}

} // namespace

bool isDataObjectName(const QString& name)
{
    return name == documentName || isImageName(name);
}

Manifest manifestOf(const ContainerContent& content)
{
    Manifest manifest;
    manifest.objects.push_back({documentName, mimeTypeOf(documentName), Sha256::of(content.document)});
    for (const auto& [name, bytes] : content.frames)
        manifest.objects.push_back({name, mimeTypeOf(name), Sha256::of(bytes)});
    return manifest;
}

QByteArray writeContainer(const ContainerContent& content, const QByteArray& manifestXml,
                          const QByteArray& signature)
{
    std::vector<ZipEntry> entries;
    entries.push_back({mimetypeName, containerMimetype.toByteArray()});
    entries.push_back({documentName, content.document});
    for (const auto& [name, bytes] : content.frames)
        entries.push_back({name, bytes});
    entries.push_back({manifestName, manifestXml});
    entries.push_back({signatureName, signature});
    return writeStoredZip(entries);
}

Result<ContainerReading> readContainer(const QByteArray& file)
{
    auto zip = readStoredZip(file);
    if (!zip)
        return tl::make_unexpected(zip.error());
    const bool ownZip = zip->neutralFields.isEmpty();
    ContainerReading reading;
    reading.neutralFields = zip->neutralFields;
    for (const QString& name : zip->badChecksums)
        addCause(reading, "FORMAT_CHECKSUM", QStringLiteral("checksum of ") + name);
    QStringList order;
    for (const ZipEntry& entry : zip->entries)
        order << entry.name;
    if (!order.contains(manifestName) || !order.contains(signatureName))
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("manifest or signature missing"));
    sortEntries(zip->entries, reading);
    if (reading.content.document.size() > largestRecord || reading.signature.size() > largestSignature)
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("record or signature over 16 MiB"));
    checkOrder(order, ownZip, reading);
    checkImages(reading);
    readManifest(ownZip, reading);
    return reading;
}

} // namespace aiqyn::evidence
