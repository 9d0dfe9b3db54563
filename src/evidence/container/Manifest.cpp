#include "evidence/container/Manifest.h"

#include <QXmlStreamReader>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestManifest = 1 << 20;

const QString digestMethod = QStringLiteral("http://www.w3.org/2001/04/xmlenc#sha256");

constexpr char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
                        "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
                        "  <asic:SigReference URI=\"META-INF/signature.p7s\" "
                        "MimeType=\"application/pkcs7-signature\"/>\n";
constexpr char tail[] = "</asic:ASiCManifest>\n";

tl::unexpected<Error> malformed(const QString& what)
{
    return fail(ErrorCode::ContainerMalformed, QStringLiteral("manifest: ") + what);
}

} // namespace

QString mimeTypeOf(const QString& name)
{
    if (name.endsWith(QStringLiteral(".json")))
        return QStringLiteral("application/json");
    return name.endsWith(QStringLiteral(".png")) ? QStringLiteral("image/png") : QStringLiteral("image/jpeg");
}

QByteArray Manifest::toXml() const
{
    QByteArray xml(head);
    for (const Object& object : objects)
        xml += QStringLiteral("  <asic:DataObjectReference URI=\"%1\" MimeType=\"%2\">\n"
                              "    <ds:DigestMethod Algorithm=\"%3\"/>\n"
                              "    <ds:DigestValue>%4</ds:DigestValue>\n"
                              "  </asic:DataObjectReference>\n")
                   .arg(object.name, object.mimeType, digestMethod,
                        QString::fromLatin1(object.sha256.toByteArray().toBase64()))
                   .toUtf8();
    return xml + tail;
}

Result<Manifest> Manifest::fromXml(const QByteArray& xml)
{
    if (xml.size() > largestManifest)
        return malformed(QStringLiteral("too large"));
    Manifest manifest;
    QXmlStreamReader reader(xml);
    reader.setEntityExpansionLimit(0);
    QString name;
    QString mimeType;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            return malformed(QStringLiteral("declarations are not allowed"));
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QStringLiteral("DataObjectReference")) {
            name = reader.attributes().value(QStringLiteral("URI")).toString();
            mimeType = reader.attributes().value(QStringLiteral("MimeType")).toString();
        } else if (reader.name() == QStringLiteral("DigestValue")) {
            const QByteArray digest = QByteArray::fromBase64(reader.readElementText().toLatin1());
            const auto hash = Sha256::fromHex(QString::fromLatin1(digest.toHex()));
            if (!hash)
                return malformed(QStringLiteral("a digest is no SHA-256"));
            if (mimeType != mimeTypeOf(name))
                return malformed(QStringLiteral("a type does not fit its name"));
            manifest.objects.push_back({name, mimeType, *hash});
        }
    }
    if (reader.hasError())
        return malformed(QStringLiteral("no well-formed XML"));
    if (manifest.toXml() != xml)
        return malformed(QStringLiteral("out of form"));
    return manifest;
}

} // namespace aiqyn::evidence
