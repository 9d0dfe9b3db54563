#include "evidence/container/Container.h"

#include "evidence/container/StoredZip.h"
#include "evidence/document/CommonJson.h"

namespace aiqyn::evidence {

namespace {

const QString mimetypeName = QStringLiteral("mimetype");
const QString documentName = QStringLiteral("document.json");
const QString manifestName = QStringLiteral("META-INF/ASiCManifest.xml");
const QString signatureName = QStringLiteral("META-INF/signature.p7s");
constexpr char mimetype[] = "application/vnd.etsi.asic-e+zip";

/// The order our writer gives: a container may not say the same in two ways.
QStringList expectedOrder(const ContainerReading& reading, bool hasDocument)
{
    QStringList order{mimetypeName};
    if (hasDocument)
        order << documentName;
    for (const auto& [name, bytes] : reading.content.frames)
        order << name;
    return order << manifestName << signatureName;
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
    entries.push_back({mimetypeName, QByteArray(mimetype)});
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
    ContainerReading reading;
    if (!zip->badChecksums.isEmpty())
        reading.causes << QStringLiteral("FORMAT_CHECKSUM");
    QStringList order;
    bool hasDocument = false;
    for (ZipEntry& entry : zip->entries) {
        order << entry.name;
        if (entry.name == manifestName)
            reading.manifestXml = std::move(entry.bytes);
        else if (entry.name == signatureName)
            reading.signature = std::move(entry.bytes);
        else if (entry.name == documentName) {
            reading.content.document = std::move(entry.bytes);
            hasDocument = true;
        } else if (isDataObjectName(entry.name))
            reading.content.frames.emplace(entry.name, std::move(entry.bytes));
        else if (entry.name != mimetypeName || entry.bytes != QByteArrayView(mimetype))
            reading.causes << QStringLiteral("FORMAT_UNEXPECTED_ENTRY");
    }
    if (order != expectedOrder(reading, hasDocument) && reading.causes.isEmpty())
        reading.causes << QStringLiteral("FORMAT_ENTRY_ORDER");
    if (!order.contains(manifestName) || !order.contains(signatureName))
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("manifest or signature missing"));
    if (auto manifest = Manifest::fromXml(reading.manifestXml)) {
        reading.manifest = std::move(*manifest);
    } else {
        reading.causes << QStringLiteral("FORMAT_MANIFEST");
        reading.detail = manifest.error().detail;
    }
    return reading;
}

} // namespace aiqyn::evidence
