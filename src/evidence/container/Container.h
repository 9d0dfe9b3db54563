#pragma once

#include "base/Error.h"
#include "evidence/container/ContainerContent.h"
#include "evidence/container/Manifest.h"

#include <QByteArray>
#include <QStringList>

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

/// A container taken apart, nothing of it trusted yet.
struct ContainerReading
{
    ContainerContent content;
    QByteArray manifestXml;
    QByteArray signature;
    std::optional<Manifest> manifest; ///< absent when its bytes are out of form
    QStringList causes;               ///< FORMAT_*: what is out of form although the parts could be read
    QString detail;
};

/// ContainerMalformed: no ZIP in our form, or one without manifest or signature.
[[nodiscard]] Result<ContainerReading> readContainer(const QByteArray& file);

} // namespace aiqyn::evidence
