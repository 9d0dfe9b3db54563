#include "CmsForge.h"
#include "ContainerFixtures.h"
#include "evidence/container/Container.h"

#include <QJsonDocument>

namespace aiqyn::tests {

using namespace evidence;

namespace {

QStringList list(const char* causes)
{
    return QString::fromLatin1(causes).split(u',');
}

} // namespace

NamedContainer ContainerFixtures::badImage(const char* name, const char* detail,
                                           const QByteArray& image) const
{
    auto document = m_evidence.liveness();
    auto images = m_evidence.images(document.images);
    images.begin()->second = image;
    for (ImageReference& reference : document.images)
        if (reference.file == images.begin()->first)
            reference.sha256 = Sha256::of(image);
    const ContainerContent content{QJsonDocument(document.toJson()).toJson(), images};
    const QByteArray manifest = manifestOf(content).toXml();
    return {QString::fromLatin1(name), writeContainer(content, manifest, sign(manifest)),
            list("FORMAT_IMAGE"), detail};
}

std::vector<NamedContainer> ContainerFixtures::contentAttacks() const
{
    const auto bad = [this](const char* name, const char* causes, const char* detail, const ZipChange& change,
                            const char* indication = "TOTAL-FAILED") {
        return NamedContainer{QString::fromLatin1(name), changedZip(change), list(causes), detail,
                              indication};
    };
    const auto insert = [](const char* name, const QByteArray& bytes) {
        return [name, bytes](ForgedZip& z) {
            z.entries.insert(z.entries.begin() + 2, forgedEntry(name, bytes));
        };
    };
    const auto replace = [](const char* name, const QByteArray& bytes) {
        return [name, bytes](ForgedZip& z) { z.entry(name) = forgedEntry(name, bytes); };
    };
    const auto remove = [](const char* name) {
        return [name](ForgedZip& z) {
            std::erase_if(z.entries, [name](const ForgedEntry& entry) { return entry.central.name == name; });
        };
    };
    QByteArray wide = EvidenceFixture::smallestJpeg();
    wide.replace(QByteArray::fromHex("0800100010"), QByteArray::fromHex("0800102001"));
    return {
        bad("record-changed", "OBJECT_DIGEST_MISMATCH", "",
            replace("document.json", m_content.document + ' ')),
        bad("image-changed", "OBJECT_DIGEST_MISMATCH", "",
            [](ForgedZip& z) {
                QByteArray bytes = z.entry("frames/c0.jpg").bytes;
                z.entry("frames/c0.jpg") = forgedEntry("frames/c0.jpg", bytes.replace("not", "now"));
            }),
        bad("checksum-wrong", "FORMAT_CHECKSUM", "checksum of frames/c0.jpg",
            [](ForgedZip& z) {
                ++z.entry("frames/c0.jpg").local.crc;
                ++z.entry("frames/c0.jpg").central.crc;
            }),
        bad("object-missing", "OBJECT_MISSING", "", remove("frames/c1.jpg"), "INDETERMINATE"),
        bad("unlisted-image", "OBJECT_UNLISTED", "",
            insert("frames/extra.jpg", EvidenceFixture::smallestJpeg())),
        bad("unexpected-entry", "FORMAT_UNEXPECTED_ENTRY,OBJECT_UNLISTED", "entry notes.txt",
            insert("notes.txt", "x")),
        bad("stray-meta-inf-file", "FORMAT_UNEXPECTED_ENTRY,OBJECT_UNLISTED", "",
            insert("META-INF/manifest.xml", "<x/>")),
        bad("second-manifest", "FORMAT_UNEXPECTED_ENTRY,OBJECT_UNLISTED", "",
            insert("META-INF/ASiCManifest1.xml", m_manifest)),
        bad("second-signature", "FORMAT_UNEXPECTED_ENTRY,OBJECT_UNLISTED", "",
            insert("META-INF/signature1.p7s", m_signature)),
        bad("mimetype-not-first", "FORMAT_ENTRY_ORDER", "another order",
            [](ForgedZip& z) { std::swap(z.entries[0], z.entries[1]); }),
        bad("mimetype-missing", "FORMAT_ENTRY_ORDER", "another order", remove("mimetype")),
        bad("mimetype-other-value", "FORMAT_UNEXPECTED_ENTRY,OBJECT_UNLISTED", "",
            replace("mimetype", "application/zip")),
        bad("mimetype-with-line-end", "FORMAT_UNEXPECTED_ENTRY,OBJECT_UNLISTED", "",
            replace("mimetype", "application/vnd.etsi.asic-e+zip\n")),
        bad("manifest-missing", "FORMAT_CONTAINER", "missing", remove("META-INF/ASiCManifest.xml")),
        bad("signature-missing", "FORMAT_CONTAINER", "missing", remove("META-INF/signature.p7s")),
        bad("record-too-large", "FORMAT_CONTAINER", "over 16 MiB",
            replace("document.json", QByteArray((16 << 20) + 1, ' '))),
        bad("signature-too-large", "FORMAT_CONTAINER", "over 16 MiB",
            replace("META-INF/signature.p7s", QByteArray((16 << 20) + 1, '\0'))),
        badImage("image-not-an-image", "neither JPEG nor PNG", "GIF89a"),
        badImage("image-png-named-jpg", "not the format its name says",
                 QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000100000001008000000003a98a0bd"
                                     "000000004944415435af061e0000000049454e44ae426082")),
        badImage("image-8193-wide", "8193 x 16", wide),
        badImage("image-with-trailing-bytes", "bytes behind the end", EvidenceFixture::smallestJpeg() + "PK"),
    };
}

std::vector<NamedContainer> ContainerFixtures::manifestAttacks() const
{
    // Signed after the change: the signature holds for every one of them.
    const auto signedAs = [this](const char* name, const char* causes, const char* detail,
                                 QByteArray manifest, const char* indication = "TOTAL-FAILED") {
        return NamedContainer{QString::fromLatin1(name), foreignZip(manifest, sign(manifest)).bytes(),
                              list(causes), detail, indication};
    };
    const auto changed = [&](const char* name, const char* detail, const QByteArray& from,
                             const QByteArray& to, const char* causes = "FORMAT_MANIFEST") {
        QByteArray manifest = m_manifest;
        const qsizetype at = manifest.indexOf(from);
        manifest.replace(at, at < 0 ? 0 : from.size(), to); // the first place alone
        return signedAs(name, causes, detail, manifest);
    };
    const QByteArray root = "<asic:ASiCManifest";
    const QByteArray object = "  <asic:DataObjectReference";
    const QByteArray method = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>";
    const qsizetype second = m_manifest.indexOf(object, m_manifest.indexOf(object) + 1);
    const QByteArray firstObject =
        m_manifest.sliced(m_manifest.indexOf(object), second - m_manifest.indexOf(object));
    QByteArray utf16("\xFF\xFE", 2);
    for (const char c : m_manifest)
        utf16 += QByteArray(1, c) + '\0';
    QByteArray otherForm = m_manifest;
    otherForm.replace("\n", "\r\n");
    return {
        changed("dtd-in-manifest", "declaration", root, "<!DOCTYPE a>" + root),
        changed("external-dtd-in-manifest", "declaration", root,
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + root),
        changed("entity-bomb-in-manifest", "entity", root,
                "<!DOCTYPE a [<!ENTITY b \"xx\"><!ENTITY c \"&b;&b;\">]>" + root),
        changed("entity-in-manifest", "entity", "document.json", "document&#46;json"),
        changed("instruction-in-manifest", "instruction", object, "<?x y?>" + object),
        changed("comment-in-manifest", "comment", object, "<!-- x -->" + object),
        changed("cdata-in-manifest", "CDATA", object, "<![CDATA[ ]]>" + object),
        changed("utf-16-manifest", "no ASCII", m_manifest, utf16),
        changed("other-encoding-in-manifest", "XML declaration", "UTF-8", "UTF-7"),
        changed("other-xml-version-in-manifest", "XML declaration", "version=\"1.0\"", "version=\"1.1\""),
        changed("broken-manifest", "well-formed", "</asic:ASiCManifest>", "</asic:ASiC>"),
        changed("empty-manifest", "well-formed", m_manifest, ""),
        changed("second-root-in-manifest", "well-formed", "</asic:ASiCManifest>", "</asic:ASiCManifest><a/>"),
        changed("large-manifest", "1 MiB", object, QByteArray(1 << 20, ' ') + object),
        changed("text-in-manifest", "text", object, "hello" + object),
        changed("unknown-element-in-manifest", "unknown or missing element", object,
                "<asic:Extension/>" + object),
        changed("unknown-root-in-manifest", "unknown or missing element", root,
                "<asic:Other" + root.sliced(18)),
        changed("unknown-attribute-in-manifest", "unknown attribute", "URI=\"document",
                "Rootfile=\"true\" URI=\"document"),
        changed("unknown-root-attribute-in-manifest", "unknown attribute", root, root + " Id=\"a\""),
        changed("unknown-namespace-in-manifest", "unknown namespace", root, root + " xmlns:x=\"urn:x\""),
        changed("other-namespace-in-manifest", "unknown", "v1.2.1#", "v1.1.1#"),
        changed("element-in-digest", "digest", "<ds:DigestValue>", "<ds:DigestValue><ds:X/>"),
        changed("element-in-method", "unknown or missing element", method,
                method.chopped(2) + "><ds:X/></ds:DigestMethod>"),
        changed("element-after-digest", "unknown or missing element", "  </asic:DataObjectReference>",
                "<ds:X/></asic:DataObjectReference>"),
        changed("method-missing", "unknown or missing element", method, ""),
        changed("signature-reference-missing", "unknown or missing element",
                "  <asic:SigReference URI=\"META-INF/signature.p7s\" "
                "MimeType=\"application/pkcs7-signature\"/>\n",
                ""),
        changed("two-signature-references", "unknown or missing element", object,
                "  <asic:SigReference URI=\"META-INF/signature.p7s\"/>\n" + object),
        changed("other-signature-reference", "another signature", "META-INF/signature.p7s",
                "META-INF/other.p7s"),
        changed("other-signature-type", "another signature", "application/pkcs7-signature",
                "application/xml"),
        changed("second-reference-to-object", "second reference", object, firstObject + object),
        changed("reference-to-nothing", "reference", "URI=\"document.json\"", ""),
        changed("other-type-in-manifest", "type", "application/json", "image/jpeg"),
        changed("digest-method-sha1", "method", "xmlenc#sha256", "xmldsig#sha1"),
        changed("digest-method-md5", "method", "http://www.w3.org/2001/04/xmlenc#sha256",
                "http://www.w3.org/2001/04/xmldsig-more#md5"),
        changed("digest-of-other-length", "digest", "xmlenc#sha256", "xmlenc#sha512"),
        changed("digest-with-blanks", "digest", "<ds:DigestValue>", "<ds:DigestValue>  A "),
        changed("record-not-listed", "", firstObject, "", "FORMAT_NO_DOCUMENT,OBJECT_UNLISTED"),
        changed("manifest-lists-itself", "", "frames/c0.jpg", "META-INF/ASiCManifest.jpg",
                "FORMAT_MANIFEST,OBJECT_UNLISTED,IMAGE_MISMATCH"),
        NamedContainer{QStringLiteral("own-form-with-other-manifest"),
                       writeContainer(m_content, otherForm, sign(otherForm)), list("FORMAT_MANIFEST"),
                       "not the own form"},
    };
}

std::vector<NamedContainer> ContainerFixtures::signatureAttacks() const
{
    const auto with = [this](const char* name, const char* causes, const QByteArray& signature,
                             const char* indication = "TOTAL-FAILED") {
        return NamedContainer{QString::fromLatin1(name), writeContainer(m_content, m_manifest, signature),
                              list(causes), "", indication};
    };
    const auto forged = [&](const char* name, const char* causes, CmsDefect defect,
                            const char* indication = "TOTAL-FAILED") {
        return with(name, causes, forgedCms(m_pkcs12, QStringLiteral("p"), m_manifest, now(), defect),
                    indication);
    };
    // What cannot be read has no signer either.
    const char* const unreadable = "FORMAT_SIGNATURE,NO_SIGNING_CERTIFICATE";
    QByteArray damaged = m_signature;
    damaged.back() = static_cast<char>(damaged.back() ^ 1);
    return {
        forged("cms-with-embedded-content", unreadable, CmsDefect::EmbeddedContent),
        forged("cms-with-two-signers", unreadable, CmsDefect::TwoSigners),
        forged("cms-signer-by-key-identifier", unreadable, CmsDefect::SignerByKeyIdentifier),
        forged("cms-without-signed-attributes", unreadable, CmsDefect::NoSignedAttributes),
        forged("cms-with-unsigned-attribute", unreadable, CmsDefect::UnsignedAttribute),
        forged("cms-without-signing-certificate", "SIGNING_CERTIFICATE_MISMATCH",
               CmsDefect::NoSigningCertificate),
        forged("cms-without-certificate", unreadable, CmsDefect::NoCertificateInside),
        // With SHA-1 OpenSSL writes the first version of signingCertificate, which does not count.
        forged("cms-by-sha1", "MANIFEST_DIGEST_MISMATCH,SIGNING_CERTIFICATE_MISMATCH,ALGORITHM_NOT_ALLOWED",
               CmsDefect::Sha1Digest),
        forged("cms-by-sha512", "MANIFEST_DIGEST_MISMATCH,ALGORITHM_NOT_ALLOWED", CmsDefect::Sha512Digest),
        with("cms-empty", unreadable, QByteArray("")),
        with("cms-with-trailing-byte", unreadable, m_signature + '\0'),
        with("cms-cut-short", unreadable, m_signature.chopped(1)),
        with("cms-in-ber-indefinite-length", unreadable, withIndefiniteLength(m_signature)),
        with("cms-in-ber-long-length", unreadable, withLongLength(m_signature)),
        with("cms-in-pem", unreadable,
             "-----BEGIN CMS-----\n" + m_signature.toBase64() + "\n-----END CMS-----\n"),
        with("cms-over-other-manifest", "MANIFEST_DIGEST_MISMATCH", sign("another manifest")),
        with("cms-value-damaged", "SIGNATURE_INVALID", damaged),
    };
}

} // namespace aiqyn::tests
