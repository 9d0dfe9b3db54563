#include "TestCertificates.h"

#include "base/UtcTime.h"

namespace aiqyn::tests {

namespace {

QByteArray nameOf(const TestName& fields)
{
    const evidence::openssl::Handle<X509_NAME, X509_NAME_free> name(X509_NAME_new());
    for (const auto& [field, value] : fields) {
        const QByteArray utf8 = value.toUtf8();
        X509_NAME_add_entry_by_txt(name.get(), field, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(utf8.constData()), int(utf8.size()),
                                   -1, 0);
    }
    return evidence::openssl::derOf<X509_NAME>(name.get(), i2d_X509_NAME);
}

QByteArray timeOf(const char* iso)
{
    const UtcTime time = UtcTime::fromIso(QString::fromLatin1(iso)).value();
    const evidence::openssl::Time der(ASN1_TIME_set(nullptr, time.milliseconds() / 1000));
    return evidence::openssl::derOf<ASN1_TIME>(der.get(), i2d_ASN1_TIME);
}

} // namespace

QByteArray extension(int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, nullptr, nullptr, nullptr, nullptr, 0);
    const evidence::openssl::Extension made(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return evidence::openssl::derOf<X509_EXTENSION>(made.get(), i2d_X509_EXTENSION);
}

QByteArray rawExtension(const char* oid, bool critical, const QByteArray& content)
{
    return sequence(objectId(oid) + (critical ? QByteArray("\x01\x01\xFF") : QByteArray()) +
                    element(0x04, content));
}

QByteArray subjectKeyId(const QByteArray& id)
{
    return rawExtension("2.5.29.14", false, element(0x04, id));
}

QByteArray authorityKeyId(const QByteArray& id)
{
    return rawExtension("2.5.29.35", false, sequence(element(0x80, id)));
}

QByteArray issue(const CertificateDraft& draft)
{
    const QByteArray outer =
        draft.outerAlgorithm.isEmpty() ? draft.issuerKey->algorithm() : draft.outerAlgorithm;
    QByteArray extensions;
    for (const QByteArray& one : draft.extensions)
        extensions += one;
    const QByteArray signedPart =
        sequence(element(0xA0, QByteArray("\x02\x01\x02")) + QByteArray("\x02\x01\x07") +
                 (draft.innerAlgorithm.isEmpty() ? outer : draft.innerAlgorithm) + nameOf(draft.issuer) +
                 sequence(timeOf(draft.from) + timeOf(draft.to)) + nameOf(draft.subject) +
                 draft.key->publicKeyInfo() + element(0xA3, sequence(extensions)));
    return sequence(signedPart + outer + element(0x03, QByteArray(1, 0) + draft.issuerKey->sign(signedPart)));
}

evidence::TrustStore trusting(const std::vector<QByteArray>& certificates)
{
    QByteArray pem;
    for (const QByteArray& der : certificates) {
        const QByteArray text = der.toBase64();
        pem += "-----BEGIN CERTIFICATE-----\n";
        for (qsizetype at = 0; at < text.size(); at += 64)
            pem += text.mid(at, 64) + '\n';
        pem += "-----END CERTIFICATE-----\n";
    }
    return evidence::TrustStore::fromPem(pem).value();
}

} // namespace aiqyn::tests
