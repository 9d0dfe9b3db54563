#pragma once

#include "evidence/container/Manifest.h"

#include <QSet>
#include <QXmlStreamReader>

namespace aiqyn::evidence {

/// Walks a manifest element by element and admits only what the profile has, in its order.
class ManifestReader
{
public:
    /// `xml` outlives the reader.
    explicit ManifestReader(const QByteArray& xml)
        : m_bytes(xml)
        , m_xml(xml)
    {}

    /// ContainerMalformed.
    [[nodiscard]] Result<Manifest> read() &&;

private:
    struct Name
    {
        const char* space;
        const char* local;
    };

    // Each of these is false, with the reason noted, when something else is there than asked for.

    /// The present tag begins this element, with no attributes but `allowed` and no unknown namespaces.
    bool isElement(Name name, const QStringList& allowed);
    /// Moves past white space to the next tag, which begins this element.
    bool enter(Name name, const QStringList& allowed);
    /// Moves past white space to the end of the present element.
    bool leave();
    void refuse(const char* reason);
    QString attribute(const char* name) const;
    bool nextTag();

    bool readSignature();
    bool readObject();

    const QByteArray& m_bytes;
    QXmlStreamReader m_xml;
    Manifest m_manifest;
    QSet<QString> m_names;
    QString m_reason;
};

} // namespace aiqyn::evidence
