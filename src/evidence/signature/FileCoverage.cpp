#include "evidence/signature/FileCoverage.h"

#include "evidence/container/ContainerNames.h"
#include "evidence/document/NamedValues.h"

#include <QJsonObject>
#include <QSet>

namespace aiqyn::evidence {

namespace {

constexpr NamedValues<Coverage, 7> coverages{{{Coverage::ByManifest, "by_manifest"},
                                              {Coverage::BySignature, "by_signature"},
                                              {Coverage::IsSignature, "is_signature"},
                                              {Coverage::Prescribed, "prescribed"},
                                              {Coverage::DigestDiffers, "digest_differs"},
                                              {Coverage::Missing, "missing"},
                                              {Coverage::Unlisted, "unlisted"}}};

/// Null: there is no such file among the data objects.
const QByteArray* bytesOf(const ContainerReading& reading, const QString& name)
{
    if (name == documentName)
        return reading.content.document.isNull() ? nullptr : &reading.content.document;
    const auto frame = reading.content.frames.find(name);
    return frame == reading.content.frames.end() ? nullptr : &frame->second;
}

} // namespace

QString nameOf(Coverage coverage)
{
    return nameIn(coverages, coverage);
}

std::vector<CoveredFile> coverageOf(const ContainerReading& reading)
{
    std::vector<CoveredFile> files;
    if (!reading.manifest)
        return files;
    QSet<QString> listed;
    for (const Manifest::Object& object : reading.manifest->objects) {
        if (listed.contains(object.name) || !isDataObjectName(object.name))
            continue; // out of form, and refused for it
        listed.insert(object.name);
        const QByteArray* const bytes = bytesOf(reading, object.name);
        if (bytes == nullptr)
            files.push_back({object.name, 0, Coverage::Missing});
        else if (!object.digest.isOf(*bytes))
            files.push_back({object.name, bytes->size(), Coverage::DigestDiffers});
        else // which is the hash already, unless the list has another method's
            files.push_back({object.name, bytes->size(), Coverage::ByManifest,
                             object.digest.sha256() ? object.digest.sha256() : Sha256::of(*bytes)});
    }
    const auto addUnlisted = [&](const QString& name, qsizetype bytes) {
        if (!listed.contains(name))
            files.push_back({name, bytes, Coverage::Unlisted});
    };
    if (!reading.content.document.isNull())
        addUnlisted(documentName, reading.content.document.size());
    for (const auto& [name, bytes] : reading.content.frames)
        addUnlisted(name, bytes.size());
    for (const auto& [name, bytes] : reading.unexpected)
        addUnlisted(name, bytes);
    if (reading.hasMimetype)
        files.push_back({mimetypeName, containerMimetype.size(), Coverage::Prescribed});
    files.push_back({manifestName, reading.manifestXml.size(), Coverage::BySignature});
    files.push_back({signatureName, reading.signature.size(), Coverage::IsSignature});
    return files;
}

ContainerContent confirmedContent(const ContainerReading& reading, const std::vector<CoveredFile>& files)
{
    ContainerContent content;
    for (const CoveredFile& file : files) {
        if (file.coverage != Coverage::ByManifest)
            continue;
        if (file.name == documentName)
            content.document = reading.content.document;
        else
            content.frames.emplace(file.name, reading.content.frames.at(file.name));
    }
    return content;
}

QJsonArray toJson(const std::vector<CoveredFile>& files)
{
    QJsonArray json;
    for (const CoveredFile& file : files)
        json.append(QJsonObject{{QStringLiteral("name"), file.name},
                                {QStringLiteral("bytes"), static_cast<qint64>(file.bytes)},
                                {QStringLiteral("coverage"), nameOf(file.coverage)}});
    return json;
}

std::optional<std::vector<CoveredFile>> coverageFromJson(const QJsonArray& json)
{
    std::vector<CoveredFile> files;
    for (const QJsonValue& value : json) {
        const auto coverage = valueIn(coverages, value[QStringLiteral("coverage")].toString());
        const QString name = value[QStringLiteral("name")].toString();
        if (!coverage || name.isEmpty())
            return std::nullopt;
        files.push_back({name, value[QStringLiteral("bytes")].toInteger(), *coverage});
    }
    return files;
}

} // namespace aiqyn::evidence
