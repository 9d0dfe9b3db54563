#pragma once

#include "base/Error.h"
#include "evidence/container/ContainerContent.h"
#include "evidence/container/Manifest.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>

namespace aiqyn::evidence {

/// An ASiC-E file: mimetype, document.json, frames/*, META-INF/ASiCManifest.xml, META-INF/signature.p7s, in
/// this order, all stored.
[[nodiscard]] QByteArray writeContainer(const ContainerContent& content, const QByteArray& manifestXml,
                                        const QByteArray& signature);

/// The manifest of the content, in container order.
[[nodiscard]] Manifest manifestOf(const ContainerContent& content);

/// "document.json" or "frames/<lower-case name>.jpg|png".
[[nodiscard]] bool isDataObjectName(const QString& name);

/// A container taken apart, nothing of it trusted yet. All bytes are slices of the file (ByteSlice.h).
struct ContainerReading
{
    ContainerContent content;
    QByteArray manifestXml;
    QByteArray signature;
    bool hasMimetype = false;
    std::map<QString, qsizetype> unexpected; ///< size by name, of entries that no container has
    std::optional<Manifest> manifest;        ///< absent when its bytes are out of form
    /// FORMAT_CHECKSUM, _UNEXPECTED_ENTRY, _ENTRY_ORDER, _MANIFEST, _IMAGE: what is out of form although the
    /// parts could be read.
    QStringList causes;
    QString detail;
    /// How a container by foreign tools differs from the own form without saying anything else: the names of
    /// StoredZip::neutralFields, then "entry_order" and "manifest_form".
    QStringList neutralFields;

    /// Our writer would give exactly this file for these parts.
    [[nodiscard]] bool isOwnForm() const { return causes.isEmpty() && neutralFields.isEmpty(); }
};

/// Reads containers of our own and, if they differ in neutral fields alone, of others. What is in the own ZIP
/// form must be in the own form throughout.
/// ContainerMalformed: no ZIP that readStoredZip() accepts, one without manifest or signature, or with a
/// record over 16 MiB or a signature over 16 MiB.
[[nodiscard]] Result<ContainerReading> readContainer(const QByteArray& file);

} // namespace aiqyn::evidence
