#pragma once

#include "base/Error.h"
#include "base/Sha256.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace aiqyn::evidence {

/// META-INF/ASiCManifest.xml: the one signature and the digest of every data object, in container order.
struct Manifest
{
    struct Object
    {
        QString name;
        QString mimeType;
        Sha256 sha256;
    };
    std::vector<Object> objects;

    [[nodiscard]] QByteArray toXml() const;
    /// Refuses whatever toXml() would not have written, so that no DTD, entity, instruction, comment, further
    /// reference or attribute can hide in it. ContainerMalformed.
    [[nodiscard]] static Result<Manifest> fromXml(const QByteArray& xml);
};

/// "application/json", "image/jpeg" or "image/png" by the name's ending.
[[nodiscard]] QString mimeTypeOf(const QString& name);

} // namespace aiqyn::evidence
