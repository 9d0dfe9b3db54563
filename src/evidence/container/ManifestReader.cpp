#include "evidence/container/ManifestReader.h"

#include <QRegularExpression>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestManifest = 1 << 20;
constexpr const char* asic = "http://uri.etsi.org/02918/v1.2.1#";
constexpr const char* ds = "http://www.w3.org/2000/09/xmldsig#";

const QString uri = QStringLiteral("URI");
const QString mimeType = QStringLiteral("MimeType");
const QString algorithm = QStringLiteral("Algorithm");

/// What XML could carry beside elements, seen in the bytes before any parser does something with it. ASCII
/// alone also leaves no second way to read them.
const char* forbiddenIn(const QByteArray& xml)
{
    if (xml.size() > largestManifest)
        return "larger than 1 MiB";
    if (std::any_of(xml.begin(), xml.end(),
                    [](char c) { return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c > '~'; }))
        return "a byte that is no ASCII text";
    if (xml.contains('&'))
        return "entity or character reference";
    if (xml.contains("<!"))
        return "declaration, comment or CDATA";
    if (xml.indexOf("<?", 1) >= 0)
        return "processing instruction";
    // Qt would look for a converter of whatever encoding is named here.
    static const QRegularExpression declaration(
        QStringLiteral("^<\\?xml\\s+version\\s*=\\s*([\"'])1\\.0\\1"
                       "(\\s+encoding\\s*=\\s*([\"'])UTF-8\\3)?\\s*\\?>"),
        QRegularExpression::CaseInsensitiveOption);
    if (xml.startsWith("<?") && !declaration.match(QString::fromLatin1(xml)).hasMatch())
        return "instruction in place of an XML declaration of 1.0 in UTF-8";
    return nullptr;
}

} // namespace

void ManifestReader::refuse(const char* reason)
{
    if (m_reason.isEmpty())
        m_reason = QString::fromLatin1(reason);
}

bool ManifestReader::nextTag()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement)
            return true;
        if (token == QXmlStreamReader::Characters && !m_xml.isWhitespace()) {
            refuse("text where none belongs");
            return false;
        }
    }
    refuse("no well-formed XML");
    return false;
}

bool ManifestReader::isElement(Name name, const QStringList& allowed)
{
    if (!m_xml.isStartElement() || m_xml.name() != QLatin1String(name.local) ||
        m_xml.namespaceUri() != QLatin1String(name.space))
        refuse("unknown or missing element");
    for (const QXmlStreamAttribute& present : m_xml.attributes())
        if (!allowed.contains(present.qualifiedName()))
            refuse("unknown attribute");
    for (const QXmlStreamNamespaceDeclaration& declared : m_xml.namespaceDeclarations())
        if (declared.namespaceUri() != QLatin1String(asic) && declared.namespaceUri() != QLatin1String(ds))
            refuse("unknown namespace");
    return m_reason.isEmpty();
}

bool ManifestReader::enter(Name name, const QStringList& allowed)
{
    return nextTag() && isElement(name, allowed);
}

bool ManifestReader::leave()
{
    if (!nextTag())
        return false;
    if (!m_xml.isEndElement())
        refuse("unknown or missing element");
    return m_xml.isEndElement();
}

QString ManifestReader::attribute(const char* name) const
{
    return m_xml.attributes().value(QLatin1String(name)).toString();
}

bool ManifestReader::readSignature()
{
    if (!enter({asic, "SigReference"}, {uri, mimeType}))
        return false;
    const QString type = attribute("MimeType");
    if (attribute("URI") != QStringLiteral("META-INF/signature.p7s") ||
        (!type.isEmpty() && type != QStringLiteral("application/pkcs7-signature")))
        refuse("another signature");
    return m_reason.isEmpty() && leave();
}

/// From the start of a DataObjectReference to its end.
bool ManifestReader::readObject()
{
    const QString name = attribute("URI");
    const QString type = mimeTypeOf(name);
    const QString saidType = attribute("MimeType");
    if (name.isEmpty() || m_names.contains(name))
        refuse("second reference to an object, or one to none");
    if (!saidType.isEmpty() && saidType != type)
        refuse("a type does not fit its name");
    m_names.insert(name);
    if (!m_reason.isEmpty() || !enter({ds, "DigestMethod"}, {algorithm}))
        return false;
    const auto method = digestMethodOf(attribute("Algorithm"));
    if (!method)
        refuse("digest method not allowed");
    if (!method || !leave() || !enter({ds, "DigestValue"}, {}))
        return false;
    const auto digest = ObjectDigest::fromBase64(
        *method, m_xml.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement).trimmed().toLatin1());
    if (!digest) {
        refuse("a digest is not what its method gives");
        return false;
    }
    m_manifest.objects.push_back({name, type, *digest});
    return leave();
}

Result<Manifest> ManifestReader::read() &&
{
    if (const char* const forbidden = forbiddenIn(m_bytes)) {
        refuse(forbidden);
    } else if (enter({asic, "ASiCManifest"}, {}) && readSignature()) {
        while (nextTag() && m_xml.isStartElement())
            if (!isElement({asic, "DataObjectReference"}, {uri, mimeType}) || !readObject())
                break;
        while (m_reason.isEmpty() && !m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            refuse("no well-formed XML");
    }
    if (!m_reason.isEmpty())
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("manifest: ") + m_reason);
    return std::move(m_manifest);
}

} // namespace aiqyn::evidence
