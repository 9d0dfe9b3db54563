#pragma once

#include "base/Error.h"
#include "evidence/container/ObjectDigest.h"

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
        ObjectDigest digest;
    };
    std::vector<Object> objects;

    [[nodiscard]] QByteArray toXml() const;
    /// Reads our own bytes and those of foreign tools that say the same in other words: white space, order of
    /// attributes, prefixes, an absent type, SHA-384 and SHA-512. Nothing may hide in them: no declarations,
    /// entities, instructions (but the XML declaration), comments, unknown elements or attributes, text
    /// beside the digests, a second reference to an object or another signature. ContainerMalformed.
    [[nodiscard]] static Result<Manifest> fromXml(const QByteArray& xml);
};

/// "application/json", "image/jpeg" or "image/png" by the name's ending.
[[nodiscard]] QString mimeTypeOf(const QString& name);

} // namespace aiqyn::evidence
