#include "evidence/container/Manifest.h"

#include "evidence/container/ManifestReader.h"

namespace aiqyn::evidence {

namespace {

constexpr const char* head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
                             "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
                             "  <asic:SigReference URI=\"META-INF/signature.p7s\" "
                             "MimeType=\"application/pkcs7-signature\"/>\n";
constexpr const char* tail = "</asic:ASiCManifest>\n";

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
                   .arg(object.name, object.mimeType, uriOf(object.digest.method()),
                        QString::fromLatin1(object.digest.toBase64()))
                   .toUtf8();
    return xml + tail;
}

Result<Manifest> Manifest::fromXml(const QByteArray& xml)
{
    return ManifestReader(xml).read();
}

} // namespace aiqyn::evidence
